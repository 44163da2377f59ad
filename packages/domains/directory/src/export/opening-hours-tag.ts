import type { CivilDate, Hours, HoursException, HoursRule } from '../hours/hours.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EVERY_DAY = 127;

/**
 * Hours in the syntax of OpenStreetMap's `opening_hours`, for maps and spreadsheets: "Mo-Fr 09:00-17:00; Sa unknown".
 * Undefined where nothing is known. What that syntax cannot say (every other week from a date) is unknown there.
 */
export function openingHoursTag({ rules, exceptions, unknownDays }: Hours): string | undefined {
  if (rules.length === 0 && unknownDays === EVERY_DAY && exceptions.length === 0) return undefined;
  const parts: string[] = [];
  if (unknownDays) parts.push(`${dayList(unknownDays)} unknown`);
  if (rules.length === 0 && unknownDays === 0) parts.push('off');
  // Rules of the same days and conditions share one part, since a later part replaces an earlier one of the same day.
  const groups = new Map<string, HoursRule[]>();
  for (const rule of rules.flatMap(eachDay)) {
    const key = `${bounds(rule)}${dayList(rule.days)}${rule.nthOfMonth ? `[${rule.nthOfMonth.join(',')}]` : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const byTimes = new Map<string, string[]>();
  for (const [key, group] of groups) {
    const times = group.some(({ everyWeeks, monthDays }) => everyWeeks ?? monthDays) ? 'unknown' : spans(group);
    byTimes.set(times, [...(byTimes.get(times) ?? []), key]);
  }
  for (const [times, keys] of byTimes) for (const key of joinDays(keys)) parts.push(`${key} ${times}`);
  parts.push(...exceptions.map(exceptionPart));
  return parts.join('; ').replace(/Mo-Su 00:00-24:00/g, '24/7');
}

/** One rule for each weekday, so that what opens on the same day comes together. */
function eachDay(rule: HoursRule): HoursRule[] {
  return DAYS.flatMap((_, index) => (rule.days & (1 << index) ? [{ ...rule, days: 1 << index }] : []));
}

/** "Mo", "Tu", "We" → "Mo-We", where nothing but the day differs. */
function joinDays(keys: readonly string[]): string[] {
  const plain = keys.filter((key) => DAYS.includes(key));
  const bits = plain.reduce((all, key) => all | (1 << DAYS.indexOf(key)), 0);
  return [...(bits ? [dayList(bits)] : []), ...keys.filter((key) => !DAYS.includes(key))];
}

function dayList(bits: number): string {
  const runs: string[] = [];
  for (let day = 0; day < 7; day++) {
    if (!(bits & (1 << day))) continue;
    const first = day;
    while (day < 6 && bits & (1 << (day + 1))) day++;
    runs.push(day === first ? (DAYS[first] ?? '') : `${DAYS[first] ?? ''}${day === first + 1 ? ',' : '-'}${DAYS[day] ?? ''}`);
  }
  return runs.join(',');
}

function bounds({ validFrom, validTo }: HoursRule): string {
  if (validFrom && validTo) return `${dateTag(validFrom)}-${dateTag(validTo)} `;
  if (validFrom) return `${dateTag(validFrom)}+ `;
  return validTo ? `1970 Jan 01-${dateTag(validTo)} ` : '';
}

function spans(all: readonly { readonly from: number; readonly to: number }[]): string {
  return [...all]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => `${clock(from)}-${clock(to > 1440 ? to - 1440 : to)}`)
    .join(',');
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "2026-12-25" → "2026 Dec 25"; "--12-25" → "Dec 25". */
function dateTag(date: CivilDate): string {
  const [day = '', month = '', year = ''] = date.split('-').reverse();
  return [year, MONTHS[Number(month) - 1], day].filter(Boolean).join(' ');
}

function exceptionPart({ date, to, spans: open, unknown }: HoursException): string {
  const days = to === undefined ? dateTag(date) : `${dateTag(date)}-${dateTag(to)}`;
  return `${days} ${open.length > 0 ? spans(open) : unknown ? 'unknown' : 'off'}`;
}
