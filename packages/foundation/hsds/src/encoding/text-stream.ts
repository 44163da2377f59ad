import { eachChunk } from '../files/byte-stream.js';
import { UNDEFINED_IN_WINDOWS, type EncodingChoice } from './choose-encoding.js';

/** Why a line's text is not certain. */
export type LineDoubt = 'other-encoding' | 'unknown-byte';

/** Text as it is read, and the lines (1 for the first) of which it is not certain how they are to be read. */
export interface TextStream {
  /** Calls `take` for each piece of text, in order. A byte order mark is dropped. */
  each(take: (text: string) => boolean | void | Promise<boolean | void>): Promise<void>;
  readonly doubts: ReadonlyMap<number, LineDoubt>;
}

export function textStream(bytes: ReadableStream<Uint8Array>, choice: EncodingChoice): TextStream {
  const doubts = new Map<number, LineDoubt>();
  const lineByLine = choice.name === 'mixed' || choice.name === 'windows-1252' || choice.name === 'macintosh';
  return {
    doubts,
    each: (take) => (lineByLine ? eachLine(bytes, choice, doubts, take) : eachDecoded(bytes, choice.name, take)),
  };
}

async function eachDecoded(
  bytes: ReadableStream<Uint8Array>,
  label: string,
  take: (text: string) => boolean | void | Promise<boolean | void>,
): Promise<void> {
  const decoder = new TextDecoder(label);
  const goes = { on: true };
  await eachChunk(bytes, async (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    if (text && (await take(text)) === false) goes.on = false;
    return goes.on;
  });
  const rest = decoder.decode();
  if (rest && goes.on) await take(rest);
}

async function eachLine(
  bytes: ReadableStream<Uint8Array>,
  choice: EncodingChoice,
  doubts: Map<number, LineDoubt>,
  take: (text: string) => boolean | void | Promise<boolean | void>,
): Promise<void> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const page = new TextDecoder(choice.fallback);
  let line = 1;
  let rest = new Uint8Array(0);
  const goes = { on: true };
  let first = true;

  const decode = (part: Uint8Array): string => {
    const from = first && part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? 3 : 0;
    first = false;
    const body = from ? part.subarray(from) : part;
    if (!body.some((byte) => byte > 127)) return page.decode(body);
    if (choice.name === 'mixed') {
      try {
        return strict.decode(body);
      } catch {
        doubts.set(line, 'other-encoding');
        return page.decode(body);
      }
    }
    if (choice.name === 'windows-1252' && body.some((byte) => UNDEFINED_IN_WINDOWS.has(byte))) doubts.set(line, 'unknown-byte');
    else if (!choice.sure) doubts.set(line, 'unknown-byte');
    return page.decode(body);
  };

  await eachChunk(bytes, async (chunk) => {
    const all = rest.length === 0 ? chunk : join(rest, chunk);
    let text = '';
    let from = 0;
    for (let at = 0; at < all.length; at += 1) {
      const byte = all[at];
      if (byte !== 10 && byte !== 13) continue;
      if (byte === 13) {
        if (at + 1 === all.length) break;
        if (all[at + 1] === 10) continue;
      }
      text += decode(all.subarray(from, at + 1));
      line += 1;
      from = at + 1;
    }
    rest = all.slice(from);
    if (text && (await take(text)) === false) goes.on = false;
    return goes.on;
  });
  if (rest.length > 0 && goes.on) await take(decode(rest));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
