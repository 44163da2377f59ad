import { dateOf, weekdayOf } from '@newcomer/core/civil-time';
import type { CivilDate, HoursException, HoursRule } from './hours.js';

/** What rules ask of a day, worked out once for all of them. */
export interface CalendarDay {
  readonly date: CivilDate;
  /** Its bit in `HoursRule.days`. */
  readonly bit: number;
  readonly ofMonth: number;
  /** -1 for the last day of the month. */
  readonly fromEnd: number;
  /** The Monday of its week, as `day`. */
  readonly monday: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = dateOf(day);
  const weekday = weekdayOf(day);
  const ofMonth = +date.slice(8);
  // 31 days after the first of a month are the first to the fourth of the next one, the later the shorter the month.
  const fromEnd = ofMonth + +dateOf(day - ofMonth + 32).slice(8) - 33;
  return { date, bit: 1 << weekday, ofMonth, fromEnd, monday: day - weekday };
}

/** Whether the rule is in force on a date, whatever the weekday. */
export function isValidOn(rule: Pick<HoursRule, 'validFrom' | 'validTo'>, date: CivilDate): boolean {
  return !(rule.validFrom && date < rule.validFrom) && !(rule.validTo && date > rule.validTo);
}

/** Whether the rule opens on a day, exceptions apart. */
export function appliesOn(rule: Omit<HoursRule, 'from' | 'to'>, { date, bit, ofMonth, fromEnd, monday }: CalendarDay): boolean {
  if (!(rule.days & bit) || !isValidOn(rule, date)) return false;
  const { everyWeeks, monthDays, nthOfMonth } = rule;
  if (monthDays && !monthDays.includes(ofMonth) && !monthDays.includes(fromEnd)) return false;
  if (nthOfMonth && !nthOfMonth.includes(Math.ceil(ofMonth / 7)) && !nthOfMonth.includes(Math.floor(fromEnd / 7))) return false;
  return !everyWeeks || (monday - mondayOf(everyWeeks.anchor)) % (7 * everyWeeks.n) === 0;
}

function mondayOf(date: CivilDate): number {
  const day = Date.parse(date) / 86_400_000;
  return day - weekdayOf(day);
}

/** The exception that governs a date, the first where several do. */
export function exceptionOn(exceptions: readonly HoursException[], date: CivilDate): HoursException | undefined {
  return exceptions.find(({ date: first, to: last = first }) => {
    if (!first.startsWith('--')) return first <= date && date <= last;
    const yearly = `-${date.slice(4)}`;
    // A yearly range may run over New Year.
    return first <= last ? first <= yearly && yearly <= last : first <= yearly || yearly <= last;
  });
}
