import { NEIGHBORS, type ByteSurvey } from './byte-survey.js';

/** A code page with one byte to a character. */
export type CodePage = 'windows-1252' | 'macintosh';

export interface EncodingChoice {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage | 'mixed';
  /** For `mixed`: how lines that are not UTF-8 are read. */
  readonly fallback: CodePage;
  /** False where the bytes would make as much sense in the other code page, or make none in either. */
  readonly sure: boolean;
}

/** Bytes to which Windows-1252 gives no character. */
export const UNDEFINED_IN_WINDOWS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Chooses how a file is to be read from the counts over its bytes. */
export function chooseEncoding(survey: ByteSurvey): EncodingChoice {
  const [a, b, c] = survey.head;
  if (a === 0xff && b === 0xfe) return plain('utf-16le');
  if (a === 0xfe && b === 0xff) return plain('utf-16be');
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  // Two bytes to a character: in western text nearly every other byte is zero, and always on the same side.
  const half = survey.length / 2;
  if (survey.length >= 4 && survey.zerosAtOdd > half * 0.4 && survey.zerosAtEven < half * 0.05) return plain('utf-16le');
  if (survey.length >= 4 && survey.zerosAtEven > half * 0.4 && survey.zerosAtOdd < half * 0.05) return plain('utf-16be');
  if (survey.invalid === 0) return plain('utf-8');
  const windows = plausibility(survey.contexts, 'windows-1252');
  const mac = plausibility(survey.contexts, 'macintosh');
  const fallback: CodePage = mac > windows ? 'macintosh' : 'windows-1252';
  const western = survey.adjacent < 0.4 * survey.invalid;
  const sure = western && Math.abs(mac - windows) > 0.15 * survey.invalid && Math.max(mac, windows) > 0.2 * survey.invalid;
  const multibyte = survey.multibyte - (marked ? 1 : 0);
  // A few pairs of bytes in a code page happen to be valid UTF-8; many valid characters are no accident.
  const mixed = marked || multibyte > survey.invalid * 0.05;
  return { name: mixed ? 'mixed' : fallback, fallback, sure };
}

function plain(name: 'utf-8' | 'utf-16le' | 'utf-16be'): EncodingChoice {
  return { name, fallback: 'windows-1252', sure: true };
}

/** How much sense the bytes make in a code page: letters among letters, quotes at the edges of words. */
function plausibility(contexts: Uint32Array, page: CodePage): number {
  const decoder = new TextDecoder(page);
  let sum = 0;
  for (let byte = 128; byte < 256; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    for (let before = 0; before < NEIGHBORS; before += 1) {
      for (let after = 0; after < NEIGHBORS; after += 1) {
        const count = contexts[((byte - 128) * NEIGHBORS + before) * NEIGHBORS + after] ?? 0;
        if (count > 0) sum += count * (page === 'windows-1252' && UNDEFINED_IN_WINDOWS.has(byte) ? -2 : sense(character, before, after));
      }
    }
  }
  return sum;
}

const LETTER = 2; // below it a neighbor is a letter: lower case 0, capital 1

function sense(character: string, before: number, after: number): number {
  const inWord = before < LETTER && after < LETTER;
  const besideWord = before < LETTER || after < LETTER;
  if (character === '\u2019') return before < LETTER ? 1 : 0.2;
  if (character === '\u2018' || character === '\u201c' || character === '\u00bf' || character === '\u00a1')
    return after < LETTER && before >= LETTER ? 1 : -0.3;
  if (character === '\u201d' || character === '\u2026') return before !== 2 && after >= LETTER ? 1 : -0.3;
  if (character === '\u2013' || character === '\u2014') return inWord ? 0.3 : 0.8;
  if (character === '\u00a0') return before >= LETTER || after >= LETTER ? 0.5 : 0;
  if (character === '\u2022' || character === '\u00b7') return before >= LETTER ? 0.6 : -0.3;
  if (character === '\u00b0' || character === '\u00ba' || character === '\u00aa') return before === 3 ? 0.7 : -0.5;
  if (/\p{Ll}/u.test(character)) return besideWord ? (before === 1 && after === 1 ? -0.5 : 1) : -0.2;
  if (/\p{Lu}/u.test(character)) return before === 0 ? -1 : besideWord ? 0.9 : -0.2;
  return besideWord ? -0.8 : 0;
}
