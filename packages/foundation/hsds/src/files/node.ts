import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NewcomerError } from '@newcomer/core';
import type { SourceFiles } from '../dataset.js';
import { streamOfSource, type ByteSource } from './byte-source.js';
import { looksLikeZip, zipFiles, type ZipLimits } from './zip.js';

/**
 * The files of a source on a disk: a folder with all that is in it, a zip archive, or one file.
 *
 * @throws NewcomerError `hsds/no-such-file` where there is nothing, `hsds/bad-zip` where an archive cannot be read.
 */
export async function filesOfPath(path: string, limits: ZipLimits = {}): Promise<SourceFiles> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new NewcomerError('hsds/no-such-file', `there is no file or folder ${path}, or it may not be read`, { cause });
  });
  if (found.isDirectory()) return folderFiles(path);
  const source = fileSource(path, found.size);
  if (!/\.xlsx$/i.test(path) && looksLikeZip(await source.read(0, 4))) return zipFiles(source, limits);
  return { names: [basename(path)], bytes: source.size, open: () => streamOfSource(source) };
}

async function folderFiles(folder: string): Promise<SourceFiles> {
  const sizes = new Map<string, number>();
  for (const name of await namesBelow(folder, '')) sizes.set(name, (await stat(join(folder, name))).size);
  return {
    names: [...sizes.keys()].sort(),
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    open(name) {
      const size = sizes.get(name);
      if (size === undefined) throw new NewcomerError('hsds/no-such-file', `the folder holds no file ${name}`);
      return streamOfSource(fileSource(join(folder, name), size));
    },
  };
}

const DEPTH = 6;

async function namesBelow(folder: string, prefix: string, depth = 0): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const name = prefix + entry.name;
    if (entry.isFile()) names.push(name);
    else if (entry.isDirectory() && depth < DEPTH) names.push(...(await namesBelow(folder, `${name}/`, depth + 1)));
  }
  return names;
}

/** Opens the file at each read, so that nothing has to be closed by whoever stops in the middle. */
function fileSource(path: string, size: number): ByteSource {
  return {
    size,
    async read(start, end) {
      let file: FileHandle | undefined;
      try {
        file = await open(path);
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file?.close();
      }
    },
  };
}
