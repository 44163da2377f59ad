import { dateOf, dayOf, weekdayOf, type CivilDate } from '@newcomer/core/civil-time';
import { AssessmentError } from './errors.js';

/** Days on which nobody works. */
export interface RestDays {
  /** 0 Monday to 6 Sunday. Absent means Saturday and Sunday. */
  readonly weekend?: readonly number[] | undefined;
  readonly holidays?: readonly CivilDate[] | undefined;
}

/**
 * The day that is so many business days after a date; the date itself is not counted.
 *
 * @throws AssessmentError `engines/assessment-date` where the date is none, the number is not a whole number from 0 to 10,000,
 *   or no day of the week is left to work on.
 */
export function addBusinessDays(date: CivilDate, days: number, rest: RestDays = {}): CivilDate {
  const weekend = new Set(rest.weekend ?? [5, 6]);
  const holidays = new Set(rest.holidays);
  let day = dayOf(date);
  if (Number.isNaN(day)) throw new AssessmentError('date', `“${date}” is not a date; write it as 2026-11-27`);
  if (!Number.isInteger(days) || days < 0 || days > 10_000) {
    throw new AssessmentError('date', `${days} is not a number of business days; give a whole number from 0 to 10,000`);
  }
  if ([0, 1, 2, 3, 4, 5, 6].every((weekday) => weekend.has(weekday))) {
    throw new AssessmentError('date', 'every day of the week is a day of rest; leave at least one to work on');
  }
  for (let left = days; left > 0;) {
    day++;
    if (!weekend.has(weekdayOf(day)) && !holidays.has(dateOf(day))) left--;
  }
  return dateOf(day);
}
