import { civilAt, dateOf, isTimeZone, weekdayOf } from '@newcomer/core/civil-time';
import type { Hours, HoursException, HoursRule } from './hours.js';

/** Why a span is not there in every week. */
export type HoursCondition = Pick<HoursRule, 'validFrom' | 'validTo' | 'everyWeeks' | 'monthDays' | 'nthOfMonth'>;

export interface HoursTableSpan {
  /** Minutes after midnight of the day on which it opens. */
  readonly from: number;
  /** Above 1440 where it closes on the next day. */
  readonly to: number;
  /** Absent where it opens in every week, without end. */
  readonly condition?: HoursCondition | undefined;
}

export interface HoursTableDay {
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  /** Whether it is this weekday at the place now. */
  readonly today: boolean;
  /** What is written of the day: spans; nothing that could be read; or that it is closed. */
  readonly state: 'open' | 'closed' | 'unknown';
  /** In the order of the day; those without a condition do not overlap. */
  readonly spans: readonly HoursTableSpan[];
  /** Beside the spans there is something that could not be read. */
  readonly more: boolean;
}

export interface HoursTable {
  /** Seven days, Monday first. */
  readonly days: readonly HoursTableDay[];
  /** Closures and holidays that are not over, the next first; those of every year last. */
  readonly exceptions: readonly HoursException[];
  /** The source's own words. */
  readonly text: readonly string[];
}

/**
 * The hours as a table of the week, for a detail view or a print: data, no words. Rules and exceptions that are over at `at`
 * (milliseconds since the epoch, at the place) are left out; where all are over, every day is unknown.
 */
export function hoursTable(hours: Hours, timeZone: string | undefined, at: number): HoursTable {
  const known = isTimeZone(timeZone);
  return hoursTableOn(hours, civilAt(at, known ? timeZone : 'UTC').day, known);
}

/**
 * The same where the civil day is known already (days since 1970-01-01). No weekday is today's where it is not `certain` that
 * the day is that of the place.
 */
export function hoursTableOn(hours: Hours, day: number, certain: boolean): HoursTable {
  const date = dateOf(day);
  const today = certain ? weekdayOf(day) : -1;
  const rules = hours.rules.filter(({ validTo }) => !validTo || validTo >= date);
  const over = rules.length === 0 && hours.rules.length > 0;
  const days = [0, 1, 2, 3, 4, 5, 6].map((weekday): HoursTableDay => {
    const spans = spansOfDay(rules.filter((rule) => rule.days & (1 << weekday)));
    const unread = over || !!(hours.unknownDays & (1 << weekday));
    return {
      weekday,
      today: weekday === today,
      state: spans.length > 0 ? 'open' : unread ? 'unknown' : 'closed',
      spans,
      more: unread && spans.length > 0,
    };
  });
  const exceptions = hours.exceptions
    .filter(({ date: first, to }) => first.startsWith('--') || (to ?? first) >= date)
    // "--12-25" sorts before every year's figures, and belongs after them.
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return { days, exceptions, text: hours.text };
}

function sortKey({ date }: HoursException): string {
  return date.startsWith('--') ? `~${date}` : date;
}

function conditionOf({ validFrom, validTo, everyWeeks, monthDays, nthOfMonth }: HoursRule): HoursCondition | undefined {
  return validFrom || validTo || everyWeeks || monthDays || nthOfMonth
    ? { validFrom, validTo, everyWeeks, monthDays, nthOfMonth }
    : undefined;
}

function spansOfDay(rules: readonly HoursRule[]): HoursTableSpan[] {
  const spans: HoursTableSpan[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const condition = conditionOf(rule);
    const last = spans.findIndex((span) => !condition && !span.condition && rule.from <= span.to);
    const before = spans[last];
    if (before) spans[last] = { ...before, to: Math.max(before.to, rule.to) };
    else spans.push({ from: rule.from, to: rule.to, condition });
  }
  return spans;
}
