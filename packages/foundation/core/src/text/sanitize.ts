import { htmlToText } from './html-to-text.js';

/**
 * Text that is safe to show and to keep: HTML becomes text with its entities decoded once; controls, lone surrogates and
 * marks that reorder other text are removed; spaces are tidied, line breaks stay. Template residue ("{{name}}", "${x}")
 * stays as it is written: whoever keeps the source has to see it.
 */
export function sanitizeText(text: string): string {
  if (CLEAN.test(text)) return text.trim();
  // Twice: a control can hide a tag, and an entity can bring a control.
  const plain = withoutUnsafe(text);
  return (/[<&]/.test(plain) ? withoutUnsafe(htmlToText(plain)) : plain)
    .replace(/[ \u00a0]{2,}/g, ' ')
    .replace(/[ \u00a0]?\n[ \u00a0]?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line without invisible marks: for names, phone numbers, addresses, ids and whatever is copied or dialled. */
export function sanitizeLine(text: string): string {
  return sanitizeText(text)
    .replace(/\p{Cf}/gu, (mark) => (mark === '\u200c' || mark === '\u200d' ? mark : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

// Most texts need nothing: printable ASCII without markup, single spaces.
const CLEAN = /^(?: ?[!-%'-;=-~])* ?$/;

function withoutUnsafe(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

// C0 and C1 controls but the line feed, lone surrogates, bidi embeddings, overrides and isolates, deprecated format
// marks, byte order marks, noncharacters.
const UNSAFE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\u{e0001}\u{e0020}-\u{e007f}]|\p{Cs}/gu;
