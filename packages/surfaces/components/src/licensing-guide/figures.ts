import type { PlannedFee, PlannedStep } from '@newcomer/livelihoods/business-license';
import type { Localize } from '../localize/localize.js';
import { sumText } from '../localize/numbers.js';
import * as words from './words.js';

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
