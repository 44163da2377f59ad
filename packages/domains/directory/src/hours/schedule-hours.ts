import type { Hours, HoursRule } from './hours.js';
import { mentionedDays } from './mentioned-days.js';
import { mergedRules } from './merge-rules.js';
import { field, type ScheduleOutcome, type ScheduleRow } from './schedule-outcome.js';
import { isConditional, isDayText, readScheduleRow, readText } from './schedule-row.js';
import { EVERY_DAY, type DayBits } from './weekdays.js';

/** The hours of one service at one place, and what came of each row. */
export interface ScheduleReading {
  readonly hours: Hours;
  /** In the order of the rows given. */
  readonly rows: readonly ScheduleOutcome[];
  /** Days (bits) on which the rows' own text opens and no row does, as exports lose days: they are unknown. */
  readonly lostDays: DayBits;
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
  const lost = lostOpenings(schedules, rules);
  const text = [...new Set([...rows.flatMap((row) => row.text), ...lost.texts])];
  const closedDays = rows.reduce((all, row) => all | row.closedDays, 0);
  const unreadDays = rows.reduce((all, row) => all | row.unknownDays, lost.days);
  // Holidays, closed days and rows that never occur tell nothing of the other days.
  const unknownDays = rules.length > 0 || unreadDays > 0 ? unreadDays : EVERY_DAY & ~closedDays;
  return {
    hours: { rules, exceptions: [...exceptions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), unknownDays, text },
    rows,
    lostDays: lost.days,
  };
}

/** Days of which a text of the rows tells an opening that no row has; of a text that cannot be read, the days that it speaks of. */
function lostOpenings(
  schedules: readonly ScheduleRow[],
  rules: readonly HoursRule[],
): { readonly days: DayBits; readonly texts: readonly string[] } {
  let days = 0;
  const texts: string[] = [];
  if (rules.length === 0 || rules.some(isConditional)) return { days, texts };
  const others = schedules.filter((row) => !isDayText(row));
  for (const text of new Set(others.map((row) => field(row, 'original_text') ?? field(row, 'description') ?? ''))) {
    const told = readText(text);
    const lost = told.rules.length > 0 ? lostFrom(told, rules) : mentionedDays(text) & ~daysOf(rules);
    days |= lost;
    if (lost) texts.push(text);
  }
  return { days, texts };
}

function lostFrom(told: Hours, rules: readonly HoursRule[]): DayBits {
  return told.rules
    .filter((rule) => !isConditional(rule))
    .reduce((all, { days, from, to }) => all | (days & ~daysOf(rules.filter((rule) => rule.from <= from && rule.to >= to))), 0);
}

function daysOf(rules: readonly HoursRule[]): DayBits {
  return rules.reduce((all, { days }) => all | days, 0);
}
