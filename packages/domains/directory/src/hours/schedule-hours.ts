import type { Hours, HoursRule } from './hours.js';
import { readScheduleRow, type ScheduleOutcome, type ScheduleRow } from './schedule-row.js';
import { EVERY_DAY } from './weekdays.js';

/** The hours of one service at one place, and what came of each row. */
export interface ScheduleReading {
  readonly hours: Hours;
  /** In the order of the rows given. */
  readonly rows: readonly ScheduleOutcome[];
}

/** Nothing is known: the hours of a service that has no schedule. */
export const UNKNOWN_HOURS: Hours = { rules: [], exceptions: [], unknownDays: EVERY_DAY, text: [] };

/**
 * Joins the schedule rows of one service at one place. Rules that differ only in their days become one, so that equal hours
 * come out equal whatever the order of their rows.
 */
export function scheduleHours(schedules: readonly ScheduleRow[]): ScheduleReading {
  const rows = schedules.map(readScheduleRow);
  const rules = mergedRules(rows.flatMap((row) => row.rules));
  const exceptions = rows.flatMap((row) => row.exceptions);
  const text = [...new Set(rows.flatMap((row) => row.text))];
  const closedDays = rows.reduce((all, row) => all | row.closedDays, 0);
  const unreadDays = rows.reduce((all, row) => all | row.unknownDays, 0);
  // Holidays, closed days and rows that never occur tell nothing of the other days.
  const unknownDays = rules.length > 0 || unreadDays > 0 ? unreadDays : EVERY_DAY & ~closedDays;
  return { hours: { rules, exceptions: [...exceptions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), unknownDays, text }, rows };
}

function mergedRules(rules: readonly HoursRule[]): HoursRule[] {
  const merged = new Map<string, HoursRule>();
  for (const rule of rules) {
    const { days, from, to, validFrom, validTo, everyWeeks, monthDays, nthOfMonth } = rule;
    const key = JSON.stringify([from, to, validFrom, validTo, everyWeeks, monthDays, nthOfMonth]);
    merged.set(key, { ...rule, days: days | (merged.get(key)?.days ?? 0) });
  }
  return [...merged].sort(([a, x], [b, y]) => firstDay(x) - firstDay(y) || x.from - y.from || (a < b ? -1 : 1)).map(([, rule]) => rule);
}

function firstDay({ days }: HoursRule): number {
  return days & -days;
}
