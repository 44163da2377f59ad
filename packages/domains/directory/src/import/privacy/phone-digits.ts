import { asciiDigits } from '@newcomer/core/text';

/** Fewer digits are a short number that everybody may call, or an extension. */
export const LEAST_DIGITS = 6;
const KEYS = '22233344455566677778889999';

/** The digits of a telephone number as they are compared: "1-800-FLOWERS" with the digits of its letters, no leading zeros. */
export function phoneDigits(number: string): string {
  const plain = asciiDigits(number.replace(/\p{M}+/gu, '').normalize('NFKC'));
  const main = plain.replace(/(?:\bext\b|\bextension\b|\bx|#)[^]*/i, '');
  const dialled = /\d[\s().-]*[A-Za-z]{3}/.test(main)
    ? main.replace(/[A-Za-z]/g, (letter) => KEYS.charAt(letter.toUpperCase().charCodeAt(0) - 65))
    : main;
  return dialled.replace(/\D/g, '').replace(/^0+/, '');
}

/** True where two numbers are one, written with or without country and area code. */
export function isSameNumber(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST_DIGITS && long.endsWith(short) && (short.length >= 7 || short.length === long.length);
}

/** A stretch of text that is digits and what stands between them. */
export interface DigitRun {
  readonly digits: string;
  /** Where in the text each digit stands. */
  readonly at: readonly number[];
  readonly start: number;
}

/** Stretches of a text that can hold a telephone number. */
export function digitRuns(text: string): DigitRun[] {
  if (!/\p{Nd}/u.test(text)) return [];
  // Digits of every script, each in its own place: those outside the first plane take two.
  const plain = text.replace(/(?![0-9])\p{Nd}/gu, (digit) => asciiDigits(digit).padEnd(digit.length, '\u200b'));
  const runs: DigitRun[] = [];
  for (const match of plain.matchAll(
    /[+(]{0,3}\d(?:[\s()./\-*_~\u00ad\u00b7\u2022\u200b-\u2015\u202a-\u202f\u2060-\u2069\u2212\ufeff]*\d)*/gu,
  )) {
    const at: number[] = [];
    let digits = '';
    for (let index = 0; index < match[0].length; index += 1) {
      const character = match[0].charAt(index);
      if (character < '0' || character > '9') continue;
      digits += character;
      at.push(match.index + index);
    }
    if (digits.length >= LEAST_DIGITS) runs.push({ digits, at, start: match.index });
  }
  return runs;
}
