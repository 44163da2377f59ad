import type { Localize } from './localize.js';

/** Not every engine knows how these write numbers; what runs from right to left has them as English does too. */
const AS_ENGLISH = /rtl|ht|so|ti/;

/**
 * A number as the language writes it, in Western digits: whole, or as the options say. Engines disagree on from which number on
 * Italian sets its thousands apart, so that they are always set apart.
 */
export function numberText(
  number: number,
  { dir, lang }: Localize,
  options: Intl.NumberFormatOptions = { maximumFractionDigits: 0 },
): string {
  const language = AS_ENGLISH.test(`${dir} ${lang}`) ? 'en' : lang;
  return new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: true, ...options }).format(number);
}

/** A sum as people write it: without cents where there are none. */
export function sumText(amount: number, currency: string | undefined, localize: Localize): string {
  if (currency === undefined) return numberText(amount, localize);
  const sum = numberText(amount, localize, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount % 1 ? 2 : 0,
  });
  // From left to right, as it stands on bills, also between words that run the other way.
  return localize.dir === 'rtl' ? `\u2066${sum}\u2069` : sum;
}
