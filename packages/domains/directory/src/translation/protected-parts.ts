import { asciiDigits } from '@newcomer/core/text';

/** Part of a text that must stand in every translation as it is. */
export interface ProtectedPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Placeholders, web and e-mail addresses, and telephone numbers of seven digits or more; not dates, which languages write their own way. */
const PARTS =
  /\{\w+\}|https?:\/\/[^\s<>"')]+[^\s<>"').,;:!?]|www\.[^\s<>"')]+[^\s<>"').,;:!?]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\(?\d[\d\s().–-]{5,24}\d/g;
const DATE = /^\d{4}[.-]\d{1,2}[.-]\d{1,2}$|^\d{1,2}[.-]\d{1,2}[.-]\d{4}$|^\d{4}\s*[–-]\s*\d{4}$/;
const LEAST_DIGITS = 7;

export function protectedParts(text: string): ProtectedPart[] {
  const found: ProtectedPart[] = [];
  for (const match of text.matchAll(PARTS)) {
    const [part] = match;
    if (/^[+(\d]/.test(part) && !part.includes('@') && (part.replace(/\D/g, '').length < LEAST_DIGITS || DATE.test(part))) continue;
    found.push({ start: match.index, end: match.index + part.length, text: part });
  }
  return found;
}

/** Parts of the original that a translation lacks. Digits of any script count, and how a number is spaced does not. */
export function missingParts(original: string, translation: string): string[] {
  const digits = asciiDigits(translation).replace(/\D/g, '');
  const letters = translation.toLowerCase();
  return protectedParts(original)
    .map(({ text }) => text)
    .filter((part) =>
      /^[+(\d][\d\s().–-]*$/.test(part) ? !digits.includes(part.replace(/\D/g, '')) : !letters.includes(part.toLowerCase()),
    );
}
