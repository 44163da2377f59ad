import { WEEKDAYS, type Office } from '@newcomer/livelihoods/business-license';
import type { Hours } from '@newcomer/directory/hours';

/** "08:30" → minutes after midnight; NaN where it is no time. */
function minutesOf(clock: string): number {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock) ?? [];
  return hours ? Number(hours) * 60 + Number(minutes) : NaN;
}

/**
 * An office's own record as hours of the directory. Undefined where the record says nothing; a span that cannot be read
 * makes its days unknown, never closed.
 */
export function hoursOf({ hours }: Office): Hours | undefined {
  if (!hours) return undefined;
  const rules: Hours['rules'][number][] = [];
  let unknownDays = 0;
  for (const { days, opens, closes } of hours) {
    const bits = days.reduce((sum, day) => sum | (1 << WEEKDAYS.indexOf(day)), 0);
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    if (from < to) rules.push({ days: bits, from, to });
    else unknownDays |= bits;
  }
  return { rules, exceptions: [], unknownDays, text: [] };
}
