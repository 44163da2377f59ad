import type { HoursRule } from './hours.js';

/** Rules that differ only in their days become one; the order is that of their first day and opening. */
export function mergedRules(rules: readonly HoursRule[]): HoursRule[] {
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
