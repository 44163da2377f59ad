import { civilAt, instantOf } from '@newcomer/core/civil-time';
import type { Hours, OpenStatus } from './hours.js';
import { appliesOn, calendarDay, exceptionOn, isValidOn, type CalendarDay } from './rule-days.js';

const DAY = 86_400_000;
const LOOK_AHEAD = 8;

/** A day and the instant of its midnight. */
interface StartedDay extends CalendarDay {
  readonly start: number;
}

let daysKey = '';
let daysCache: readonly StartedDay[];
let statusKey = '';
/** The civil day at the last instant that was asked for: the engine's own calendar is slow. */
let todayCache = NaN;
let statusCache = new WeakMap<Hours, OpenStatus>();

/** From yesterday, whose nights reach into today, to three days after the last that can hold the next change. */
function daysAround(today: number, timeZone: string): readonly StartedDay[] {
  const key = `${timeZone} ${today}`;
  if (key !== daysKey) {
    daysKey = key;
    daysCache = Array.from({ length: LOOK_AHEAD + 5 }, (_, index) => {
      const day = today - 1 + index;
      return { ...calendarDay(day), start: instantOf(day, 0, timeZone) };
    });
  }
  return daysCache;
}

/** Whether nothing certain is known of a day outside its openings. */
export function isUnknownOn({ rules, exceptions, unknownDays }: Hours, { date, bit }: CalendarDay): boolean {
  const exception = exceptionOn(exceptions, date);
  if (exception) return !!exception.unknown;
  return !!(unknownDays & bit) || (rules.length > 0 && !rules.some((rule) => isValidOn(rule, date)));
}

/** What opens on a day, in its civil minutes, as the rules and exceptions say it: not sorted, and may overlap. */
export function spansOn({ rules, exceptions }: Hours, day: CalendarDay): readonly { readonly from: number; readonly to: number }[] {
  return exceptionOn(exceptions, day.date)?.spans ?? rules.filter((rule) => appliesOn(rule, day));
}

/**
 * Whether a place is open at an instant (milliseconds since the epoch), and what comes next.
 *
 * The time zone is the place's, an IANA name; without one, or with one that the engine does not know, all is unknown. An
 * opening in the hour that a clock jumps over begins when the clock has jumped; a time that the clock shows twice is the first.
 * Cheap for many `Hours` at one instant: days are worked out once, and equal objects are answered from memory.
 */
export function openStatus(hours: Hours, timeZone: string | undefined, at: number): OpenStatus {
  const key = `${timeZone} ${at}`;
  if (key !== statusKey) {
    statusKey = key;
    todayCache = civilAt(at, timeZone ?? '').day;
    statusCache = new WeakMap();
  }
  let status = statusCache.get(hours);
  if (!status) statusCache.set(hours, (status = statusAt(hours, timeZone ?? '', at, todayCache)));
  return status;
}

function statusAt(hours: Hours, timeZone: string, at: number, today: number): OpenStatus {
  if (Number.isNaN(today)) return { state: 'unknown' };
  const days = daysAround(today, timeZone);
  /** Days that no clock change falls into (a night may reach into a second) are plain arithmetic. */
  const instant = (index: number, minutes: number): number => {
    const { start } = days[index]!;
    return days[index + 2]!.start - start === 2 * DAY ? start + minutes * 60_000 : instantOf(today - 1 + index, minutes, timeZone);
  };
  const end = at + LOOK_AHEAD * DAY;
  const change = (time: number, state: 'open' | 'closed'): OpenStatus['next'] => (time <= end ? { at: time, state } : undefined);

  const openings: (readonly [from: number, to: number])[] = [];
  // Days are looked at only until nothing later can touch what was found.
  for (let index = 0, last = 0; index < LOOK_AHEAD + 2 && (!last || last >= days[index]!.start); index++) {
    for (const span of spansOn(hours, days[index]!)) {
      const to = instant(index, span.to);
      const from = to > at ? instant(index, span.from) : to;
      if (from < to) openings.push([from, to]);
      if (from < to && to > last) last = to;
    }
  }
  openings.sort(([a], [b]) => a - b);
  const first = openings[0];
  if (first && first[0] <= at) {
    let until = first[1];
    for (const [from, to] of openings) if (from <= until && to > until) until = to;
    const day = days.find((_, index) => until < days[index + 1]!.start)!;
    return { state: 'open', next: isUnknownOn(hours, day) ? undefined : change(until, 'closed') };
  }
  const opens = first && change(first[0], 'open');
  if (!isUnknownOn(hours, days[1]!)) return { state: 'closed', next: opens };
  // Unknown today: the next thing that is certain is an opening, or the midnight of a day that is known.
  const known = days.find((day, index) => index > 1 && !isUnknownOn(hours, day));
  const closes = known && change(known.start, 'closed');
  return { state: 'unknown', next: opens && (!closes || opens.at <= closes.at) ? opens : closes };
}
