import { dayOf, type CivilDate } from '@newcomer/core/civil-time';

/** Year, month and day, as numbers, of a date that was checked. */
function partsOf(date: CivilDate): readonly [number, number, number] {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return [year, month, day];
}

/**
 * Whole months from one date to another, below zero where the second lies before the first. A month is over on the same
 * day of the month, or on the next day that exists: 31 January to 28 February is none, to 1 March is one.
 */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  // Written so that zero months stay 0: minus zero is another value to `Object.is`.
  if (from > to) return 0 - monthsBetween(to, from);
  const [year, month, day] = partsOf(from);
  const [laterYear, laterMonth, laterDay] = partsOf(to);
  return (laterYear - year) * 12 + (laterMonth - month) - (laterDay < day ? 1 : 0);
}

/** Days from one date to another, below zero where the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/**
 * Whole years since a day of birth. Who was born on 29 February grows older on 1 March of other years. Below zero before
 * the birth.
 */
export function yearsBetween(born: CivilDate, on: CivilDate): number {
  return born > on ? -1 - yearsBetween(on, born) : Math.floor(monthsBetween(born, on) / 12);
}

/**
 * The date that lies so many years later. 29 February becomes 28 February where the year has none: a card does not live a
 * day longer than it was promised.
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** The date that lies so many months later (or earlier), or the last day of that month where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
