import { htmlToText } from './html-to-text.js';

/**
 * Text that is safe to show and to keep: HTML becomes text with its entities decoded once; controls, lone surrogates and
 * marks that reorder other text are removed; spaces are tidied. Template residue ("{{name}}", "${x}") stays as it is
 * written: whoever keeps the source has to see it.
 */
export function sanitizeText(text: string): string {
  return stripUnsafe(/[<&]/.test(text) ? htmlToText(text) : text)
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[ \u00a0]{2,}/g, ' ')
    .trim();
}

/** One line, without any invisible mark: for names, phone numbers, ids and whatever is copied or dialled. */
export function sanitizeLine(text: string): string {
  return sanitizeText(text).replace(/\p{Cf}/gu, (mark) => (mark === '\u200c' || mark === '\u200d' ? mark : '')).replace(/\s+/g, ' ');
}

function stripUnsafe(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

// C0 and C1 controls but the line feed, lone surrogates, bidi embeddings, overrides and isolates, byte order marks, noncharacters.
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;
