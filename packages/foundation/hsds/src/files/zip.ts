import { NewcomerError } from '@newcomer/core';
import { Inflate } from 'fflate';
import type { SourceFiles } from '../dataset.js';
import { tooLarge } from './byte-stream.js';
import { crc32 } from './crc32.js';
import { streamOfSource, type ByteSource } from './byte-source.js';

export interface ZipLimits {
  /** Bytes of one file after unpacking. Default 2 GB. */
  readonly maxFileBytes?: number | undefined;
  /** Files in the archive. Default 10,000. */
  readonly maxFiles?: number | undefined;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly crc: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64 = 1;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;

/** Whether the bytes begin as a zip archive does (an XLSX file is one too). */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && (head[3] === 4 || head[3] === 6);
}

/**
 * The files of a zip archive, each unpacked as it is read. What the archive says of sizes is not believed: bytes are counted as they come out.
 *
 * @throws NewcomerError `hsds/bad-zip` where the archive is cut, encrypted or of an unknown kind; `hsds/too-large` above a limit, also later while reading.
 */
export async function zipFiles(source: ByteSource, limits: ZipLimits = {}): Promise<SourceFiles> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readDirectory(source, limits.maxFiles ?? 10_000)) {
    if (!entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/') && !entries.has(entry.name)) entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    bytes: [...entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0),
    open(name) {
      const entry = entries.get(name);
      if (!entry) throw new NewcomerError('hsds/no-such-file', `the archive holds no file ${name}`);
      return unpack(source, entry, limits.maxFileBytes ?? 2e9);
    },
  };
}

async function readDirectory(source: ByteSource, maxFiles: number): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, source.size - 22 - 0xffff);
  const tail = view(await source.read(tailStart, source.size));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw badZip('it has no directory at its end, so it was probably cut off; copy or download it again');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    throw badZip('it is larger than 4 GB or holds more than 65,534 files; unpack it and use the folder');
  if (count > maxFiles) throw new NewcomerError('hsds/too-large', `the archive holds ${count} files, more than ${maxFiles}`);
  if (start + size > source.size) throw badZip('its directory lies outside of it; copy or download it again');
  const directory = view(await source.read(start, start + size));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw badZip('its directory is damaged; pack it again');
    const flags = directory.getUint16(at + 8, true);
    const nameLength = directory.getUint16(at + 28, true);
    const next = at + 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw badZip('its directory is damaged; pack it again');
    if (flags & ENCRYPTED) throw badZip('it is locked with a password; pack it without one');
    const name = new TextDecoder(flags & UTF8_NAME ? 'utf-8' : 'windows-1252').decode(
      new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength),
    );
    const extra = new DataView(directory.buffer, directory.byteOffset + at + 46 + nameLength, directory.getUint16(at + 30, true));
    const [unpacked = 0, packed = 0, offset = 0] = largeNumbers(extra, [
      directory.getUint32(at + 24, true),
      directory.getUint32(at + 20, true),
      directory.getUint32(at + 42, true),
    ]);
    entries.push({
      name: name.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, ''),
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packed,
      unpacked,
      offset,
    });
    at = next;
  }
  return entries;
}

/** Numbers above 4 GB (and, from some programs, above 2 GB) stand in a field of their own, those that are needed in this order. */
function largeNumbers(extra: DataView, numbers: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== ZIP64) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== 0xffffffff || next + 8 > extra.byteLength) return number;
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    });
  }
  return [...numbers];
}

function unpack(source: ByteSource, entry: ZipEntry, limit: number): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let inflate: Inflate | undefined;
  let pending: Uint8Array[] = [];
  let total = 0;
  let crc = 0;
  return new ReadableStream<Uint8Array>(
    {
      async start() {
        const header = view(await source.read(entry.offset, entry.offset + 30));
        if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_ENTRY)
          throw badZip(`${entry.name} is not where its directory says; pack it again`);
        const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
        if (start + entry.packed > source.size) throw badZip(`${entry.name} is cut off; copy or download it again`);
        if (entry.method !== 0 && entry.method !== 8)
          throw badZip(`${entry.name} is packed in a way that few programs read; pack it as an ordinary zip`);
        reader = streamOfSource(source, start, start + entry.packed).getReader();
        if (entry.method === 8)
          inflate = new Inflate((chunk) => {
            // A pull that gives nothing is not repeated, so an empty piece would stop the stream for ever.
            if (chunk.length > 0) pending.push(chunk);
          });
      },
      async pull(controller) {
        while (pending.length === 0) {
          const { done, value } = await reader!.read();
          if (done) {
            if (crc !== entry.crc) throw badZip(`${entry.name} is damaged; copy or download it again`);
            controller.close();
            return;
          }
          if (!inflate && value.length > 0) pending.push(value);
          else if (inflate) push(inflate, value, entry.name);
        }
        for (const chunk of pending) {
          total += chunk.length;
          if (total > limit) throw tooLarge(entry.name, limit);
          crc = crc32(crc, chunk);
          controller.enqueue(chunk);
        }
        pending = [];
      },
      async cancel() {
        await reader?.cancel();
      },
    },
    { highWaterMark: 0 },
  );
}

// Small steps, so that a few bytes that unpack to gigabytes are noticed before they fill the memory: deflate grows at most 1032 times.
const STEP = 1 << 14;

function push(inflate: Inflate, bytes: Uint8Array, name: string): void {
  try {
    for (let at = 0; at < bytes.length; at += STEP) inflate.push(bytes.subarray(at, at + STEP));
  } catch (cause) {
    throw badZip(`${name} is damaged; pack it again`, cause);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function badZip(why: string, cause?: unknown): NewcomerError {
  return new NewcomerError('hsds/bad-zip', `the zip archive cannot be read: ${why}`, { cause });
}
