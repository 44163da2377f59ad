import type { PlannedFee, PlannedStep } from '@newcomer/livelihoods/business-license';
import type { Localize } from '../localize/localize.js';
import * as words from './words.js';

/** A sum as people write it: without cents where there are none, always in Western digits. */
export function sumText(amount: number, currency: string | undefined, localize: Localize): string {
  if (currency === undefined) return numberText(amount, localize);
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  } as const;
  const sum = figure(amount, localize, options);
  // From left to right, as it stands on bills, also between words that run the other way.
  return localize.dir === 'rtl' ? `\u2066${sum}\u2069` : sum;
}

/** A number in Western digits, grouped as the language does it. */
export function numberText(number: number, localize: Localize): string {
  return figure(number, localize, { maximumFractionDigits: 0 });
}

/** Languages that are written from right to left, and those that an engine does not know, get figures as English has them. */
function figure(number: number, { dir, lang }: Localize, options: Intl.NumberFormatOptions): string {
  const known = dir === 'ltr' && Intl.NumberFormat.supportedLocalesOf(lang).length;
  return new Intl.NumberFormat(known ? lang : 'en', { numberingSystem: 'latn', ...options }).format(number);
}

/** Two bounds as one text; what is unknown is said, never left out. */
function rangeText(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  one: (n: number) => string,
  unknown: string,
  localize: Localize,
): string {
  if (min === undefined) return unknown;
  if (max === undefined) return localize.term(words.atLeast, { min: one(min) });
  return min === max ? one(min) : localize.term(words.between, { min: one(min), max: one(max) });
}

/** What a step costs, in words. */
export function feeText(fee: PlannedFee, currency: string | undefined, localize: Localize): string {
  const one = (n: number) => (n === 0 && fee.max === 0 ? localize.term(words.free) : sumText(n, currency, localize));
  return rangeText(fee, one, localize.term(words.costUnknown), localize);
}

/** How long a step takes, in words. */
export function waitText({ step: { wait } }: PlannedStep, localize: Localize): string {
  if (wait === 'none') return localize.term(words.sameDay);
  const unknown = localize.term(words.waitUnknown);
  if (!wait) return unknown;
  const { min, max, unit } = wait;
  const days = (n: number) => localize.term(unit === 'days' ? words.days : words.workDays, {}, n);
  if (max !== undefined && min !== max) return localize.term(words.between, { min: String(min), max: days(max) });
  return rangeText(wait, days, unknown, localize);
}
