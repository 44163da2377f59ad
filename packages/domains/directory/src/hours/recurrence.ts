import { dateOf, dayOf, weekdayOf } from '@newcomer/core/civil-time';
import type { HoursRule } from './hours.js';
import { plainHoursText } from './clock-time.js';
import { appliesOn, calendarDay } from './rule-days.js';
import { EVERY_DAY, daysNamed, icalDay, type DayBits } from './weekdays.js';

/** When a rule applies, without its times. */
export type RuleDays = Omit<HoursRule, 'from' | 'to'>;

/** The recurrence fields of an HSDS 2.x or 3.x schedule, each as text; blank fields are absent. */
export interface RecurrenceFields {
  readonly freq?: string | undefined;
  readonly interval?: string | undefined;
  readonly byday?: string | undefined;
  readonly byweekno?: string | undefined;
  readonly bymonthday?: string | undefined;
  readonly byyearday?: string | undefined;
  readonly wkst?: string | undefined;
  readonly dtstart?: string | undefined;
  readonly until?: string | undefined;
  readonly count?: string | undefined;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
  /** HSDS 1.x: the name of a day or 1 (Monday) to 7. */
  readonly weekday?: string | undefined;
}

export type Recurrence =
  | { readonly kind: 'read'; readonly days: readonly RuleDays[] }
  /** `bits` are the days that stay unknown. */
  | { readonly kind: 'unreadable' | 'unsupported' | 'no-days' | 'never'; readonly bits: DayBits; readonly field: string };

type Bounds = Pick<HoursRule, 'validFrom' | 'validTo'>;

/** Civil date of a field: an ISO date, alone or before a time; "" where it cannot be read. */
export function readDate(text: string | undefined): string {
  const date =
    /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(text?.trim() ?? '')?.[1] ??
    /^\d{8}(?:$|T)/
      .exec(text?.trim() ?? '')?.[0]
      .slice(0, 8)
      .replace(/(\d{4})(\d\d)/, '$1-$2-') ??
    '';
  return Number.isNaN(dayOf(date)) ? '' : date;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[,;|\s]+/).filter(Boolean);
}

/** HSDS 1.x: "1" to "7" (Monday first), a name in English or Spanish, or several of them. */
export function readWeekdays(text: string): DayBits {
  let bits = 0;
  for (const part of plainHoursText(text).split(/[,;/&|]+| and | y /)) {
    const name = part.trim();
    const day = /^[1-7]$/.test(name) ? 1 << (Number(name) - 1) : daysNamed(name) || (icalDay(name) ?? 0);
    if (!day) return 0;
    bits |= day;
  }
  return bits;
}

interface ByDay {
  readonly day: DayBits;
  readonly nth: number;
}

/** "MO,2TU,-1FR" → days with their ordinal, 0 where there is none. Undefined where a part is none. */
function readByDay(text: string | undefined): ByDay[] | undefined {
  const parts = listOf(text);
  const days: ByDay[] = [];
  for (const part of parts) {
    const match = /^([+-]?\d)?([a-z]+)$/i.exec(part);
    const day = match?.[2] ? (icalDay(match[2]) ?? daysNamed(match[2].toLowerCase(), ['en'])) : 0;
    const nth = Number(match?.[1] ?? 0);
    if (!day || Math.abs(nth) > 5 || (match?.[1] && nth === 0)) return undefined;
    days.push({ day, nth });
  }
  return days;
}

/** Days with their ordinals → rules; days with the same ordinals share one. */
function byDayRules(days: readonly ByDay[]): RuleDays[] {
  const nths = new Map<DayBits, Set<number>>();
  for (const { day, nth } of days) nths.set(day, (nths.get(day) ?? new Set()).add(nth));
  const rules = new Map<string, { days: DayBits; nth: number[] }>();
  for (const [day, set] of nths) {
    const nth = set.has(0) ? [] : [...set].sort((a, b) => a - b);
    const key = nth.join();
    rules.set(key, { days: (rules.get(key)?.days ?? 0) | day, nth });
  }
  return [...rules.values()].map((rule) => ({ days: rule.days, ...(rule.nth.length > 0 && { nthOfMonth: rule.nth }) }));
}

/** Every n-th week: the parity of weeks that begin on another day than Monday is carried by one anchor per half of the week. */
function everyWeeks(rules: readonly RuleDays[], n: number, dtstart: string, weekStart: number): RuleDays[] {
  const start = dayOf(dtstart);
  const week = start - ((weekdayOf(start) - weekStart + 7) % 7);
  // Days of the week's first calendar half belong to one Monday week, those after its Sunday to the next.
  const firstHalf = (EVERY_DAY << weekStart) & EVERY_DAY;
  return rules.flatMap((rule) => {
    const halves = [
      { days: rule.days & firstHalf, anchor: week },
      { days: rule.days & ~firstHalf & EVERY_DAY, anchor: week + 7 - weekStart },
    ];
    return halves
      .filter((half) => half.days > 0)
      .map((half) => ({ ...rule, days: half.days, everyWeeks: { n, anchor: dateOf(half.anchor) } }));
  });
}

/** The day of the n-th occurrence from `start` on; undefined where there are not as many within thirty years. */
function occurrence(rules: readonly RuleDays[], start: number, n: number): number | undefined {
  for (let day = start, left = n; day < start + 366 * 30; day++) {
    if (rules.some((rule) => appliesOn(rule, calendarDay(day))) && --left === 0) return day;
  }
  return undefined;
}

/**
 * Reads HSDS's subset of RRULE (and 1.x weekdays) as rules without times.
 * What lies beyond the subset (by week or day of the year, months in steps) is `unsupported`, never dropped in silence.
 */
export function readRecurrence(fields: RecurrenceFields): Recurrence {
  const bounds = readBounds(fields);
  if ('kind' in bounds) return bounds;
  const withBounds = (rules: readonly RuleDays[]): Recurrence => finish(rules, bounds, fields);

  if (fields.weekday !== undefined) {
    const bits = readWeekdays(fields.weekday);
    return bits ? withBounds([{ days: bits }]) : { kind: 'unreadable', bits: EVERY_DAY, field: 'weekday' };
  }
  const byDay = readByDay(fields.byday);
  if (!byDay) return { kind: 'unreadable', bits: EVERY_DAY, field: 'byday' };
  const bits = byDay.reduce((all, { day }) => all | day, 0) || EVERY_DAY;
  const unsupported = (field: string): Recurrence => ({ kind: 'unsupported', bits, field });
  if (fields.byweekno) return unsupported('byweekno');
  if (fields.byyearday) return unsupported('byyearday');
  const interval = Number(fields.interval ?? 1);
  if (!Number.isInteger(interval) || interval < 1) return { kind: 'unreadable', bits, field: 'interval' };
  const monthDays = listOf(fields.bymonthday).map(Number);
  if (monthDays.some((day) => !Number.isInteger(day) || day === 0 || Math.abs(day) > 31))
    return { kind: 'unreadable', bits, field: 'bymonthday' };
  const start = readDate(fields.dtstart);
  const freq = (
    fields.freq ?? (byDay.length > 0 ? (byDay.some(({ nth }) => nth) ? 'monthly' : 'weekly') : monthDays.length > 0 ? 'monthly' : '')
  ).toLowerCase();

  switch (freq) {
    case '':
      // iCalendar: an event without a rule happens once.
      return start && !fields.until && !fields.count
        ? finish([{ days: EVERY_DAY }], { validFrom: start, validTo: start }, {})
        : { kind: 'no-days', bits: EVERY_DAY, field: 'byday' };
    case 'daily':
      if (interval > 1 || monthDays.length > 0) return unsupported(interval > 1 ? 'interval' : 'bymonthday');
      return withBounds(byDay.length > 0 ? byDayRules(byDay) : [{ days: EVERY_DAY }]);
    case 'weekly': {
      if (monthDays.length > 0) return unsupported('bymonthday');
      if (byDay.some(({ nth }) => nth)) return unsupported('byday');
      if (byDay.length === 0 && !start) return { kind: 'no-days', bits: EVERY_DAY, field: 'byday' };
      const rules = byDay.length > 0 ? byDayRules(byDay) : [{ days: 1 << weekdayOf(dayOf(start)) }];
      if (interval === 1) return withBounds(rules);
      if (!start) return { kind: 'no-days', bits, field: 'dtstart' };
      const weekStart = fields.wkst ? icalDay(fields.wkst) : 1;
      return weekStart ? withBounds(everyWeeks(rules, interval, start, Math.log2(weekStart))) : { kind: 'unreadable', bits, field: 'wkst' };
    }
    case 'monthly': {
      if (interval > 1) return unsupported('interval');
      if (byDay.length === 0 && monthDays.length === 0 && !start) return { kind: 'no-days', bits: EVERY_DAY, field: 'bymonthday' };
      const days = byDay.length === 0 && monthDays.length === 0 ? [Number(start.slice(8))] : monthDays;
      const rules = byDay.length > 0 ? byDayRules(byDay) : [{ days: EVERY_DAY }];
      return withBounds(rules.map((rule) => ({ ...rule, ...(days.length > 0 && { monthDays: days }) })));
    }
    default:
      return unsupported('freq');
  }
}

function readBounds(fields: RecurrenceFields): Bounds | Extract<Recurrence, { kind: 'unreadable' | 'unsupported' | 'no-days' | 'never' }> {
  for (const field of ['valid_from', 'valid_to', 'dtstart', 'until'] as const) {
    if (fields[field] && !readDate(fields[field])) return { kind: 'unreadable', bits: EVERY_DAY, field };
  }
  const from = [readDate(fields.valid_from), readDate(fields.dtstart)].filter(Boolean).sort().pop();
  const to = [readDate(fields.valid_to), readDate(fields.until)].filter(Boolean).sort()[0];
  if (from && to && from > to)
    return { kind: 'never', bits: 0, field: fields.until && readDate(fields.until) === to ? 'until' : 'valid_to' };
  return { ...(from && { validFrom: from }), ...(to && { validTo: to }) };
}

/** Puts the bounds on, ends after `count` occurrences, and sees whether anything is ever left. */
function finish(rules: readonly RuleDays[], bounds: Bounds, fields: RecurrenceFields): Recurrence {
  let limits = bounds;
  const bits = rules.reduce((all, rule) => all | rule.days, 0);
  if (fields.count) {
    const count = Number(fields.count);
    const start = dayOf(readDate(fields.dtstart));
    if (!Number.isInteger(count) || count < 1) return { kind: 'unreadable', bits, field: 'count' };
    if (Number.isNaN(start)) return { kind: 'unsupported', bits, field: 'count' };
    const last = occurrence(rules, start, count);
    if (last === undefined) return { kind: 'unsupported', bits, field: 'count' };
    const end = dateOf(last);
    if (!limits.validTo || end < limits.validTo) limits = { ...limits, validTo: end };
  }
  const { validFrom, validTo } = limits;
  const days = rules.map((rule) => ({ ...rule, ...limits }));
  const closes = validTo && validFrom && (validFrom > validTo || occurrenceIn(days, dayOf(validFrom), dayOf(validTo)) === undefined);
  return closes ? { kind: 'never', bits: 0, field: fields.count ? 'count' : 'valid_to' } : { kind: 'read', days };
}

function occurrenceIn(rules: readonly RuleDays[], first: number, last: number): number | undefined {
  for (let day = first; day <= Math.min(last, first + 366); day++) if (rules.some((rule) => appliesOn(rule, calendarDay(day)))) return day;
  return last > first + 366 ? first : undefined;
}
