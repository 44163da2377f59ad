import { eachChunk } from '../files/byte-stream.js';

/** What stands beside a byte above 127: it decides whether the byte is a letter, a quote mark or a symbol. */
export const NEIGHBORS = 4;
const LOWER = 0;
const UPPER = 1;
const SPACE = 2;
const OTHER = 3;

/** Counts over all bytes of a file, from which its encoding is chosen. */
export interface ByteSurvey {
  readonly length: number;
  readonly head: Uint8Array;
  readonly zerosAtEven: number;
  readonly zerosAtOdd: number;
  /** Characters of two bytes or more that are valid UTF-8. */
  readonly multibyte: number;
  /** Bytes above 127 that are not. */
  readonly invalid: number;
  /** Those of them that stand directly after another: in western text few, in Cyrillic, Greek or Arabic most. */
  readonly adjacent: number;
  /** For each byte from 128: counts by the kinds of the bytes before and after it, 16 of them. Only those that are not valid UTF-8. */
  readonly contexts: Uint32Array;
}

function kindOf(byte: number): number {
  if (byte >= 97 && byte <= 122) return LOWER;
  if (byte >= 65 && byte <= 90) return UPPER;
  return byte <= 32 ? SPACE : OTHER;
}

/** Reads a file once and counts. */
export async function surveyBytes(stream: ReadableStream<Uint8Array>): Promise<ByteSurvey> {
  const contexts = new Uint32Array(128 * NEIGHBORS * NEIGHBORS);
  const head: number[] = [];
  let length = 0;
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  let multibyte = 0;
  let invalid = 0;
  let adjacent = 0;
  let before = 10;
  // Bytes of a character that is not complete yet, and the invalid bytes that wait for what comes after them.
  let open: number[] = [];
  let expected = 0;
  let waiting: number[] = [];
  let waitingBefore = 10;

  const settle = (next: number): void => {
    adjacent += Math.max(0, waiting.length - 1);
    for (const [index, byte] of waiting.entries()) {
      const left = index === 0 ? waitingBefore : (waiting[index - 1] ?? 10);
      const right = index === waiting.length - 1 ? next : (waiting[index + 1] ?? 10);
      const at = ((byte - 128) * NEIGHBORS + kindOfAny(left)) * NEIGHBORS + kindOfAny(right);
      contexts[at] = (contexts[at] ?? 0) + 1;
    }
    waiting = [];
  };
  const refuse = (bytes: readonly number[]): void => {
    invalid += bytes.length;
    if (waiting.length === 0) waitingBefore = before;
    waiting.push(...bytes);
    if (waiting.length > 64) settle(10);
  };

  await eachChunk(stream, (chunk) => {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      // Most bytes are plain letters after plain letters.
      if (byte > 0 && byte < 128 && open.length === 0 && waiting.length === 0 && length > 3) {
        length += 1;
        before = byte;
        continue;
      }
      if (head.length < 4) head.push(byte);
      if (byte === 0) {
        if (length % 2) zerosAtOdd += 1;
        else zerosAtEven += 1;
      }
      length += 1;
      if (byte < 128) {
        if (open.length > 0) {
          refuse(open);
          open = [];
          expected = 0;
        }
        if (waiting.length > 0) settle(byte);
        before = byte;
        continue;
      }
      if (open.length > 0 && isContinuation(open, byte)) {
        open.push(byte);
        if (open.length === expected) {
          if (waiting.length > 0) settle(byte);
          multibyte += 1;
          before = byte;
          open = [];
          expected = 0;
        }
        continue;
      }
      if (open.length > 0) {
        refuse(open);
        open = [];
      }
      expected = byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
      if (expected > 0) open = [byte];
      else refuse([byte]);
    }
  });
  if (open.length > 0) refuse(open);
  if (waiting.length > 0) settle(10);
  return { length, head: Uint8Array.from(head), zerosAtEven, zerosAtOdd, multibyte, invalid, adjacent, contexts };
}

/** A byte above 127 beside another one is most often a letter beside a letter. */
function kindOfAny(byte: number): number {
  return byte >= 128 ? LOWER : kindOf(byte);
}

/** Whether a byte may go on from the first bytes of a character, overlong forms and surrogates refused. */
function isContinuation(open: readonly number[], byte: number): boolean {
  if (byte > 0xbf) return false;
  if (open.length > 1) return true;
  const first = open[0];
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90;
  if (first === 0xf4) return byte <= 0x8f;
  return true;
}
