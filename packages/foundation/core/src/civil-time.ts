/**
 * Civil dates and clock times of a place, and the instants they stand for.
 *
 * Days are whole numbers since 1970-01-01 of the civil calendar, minutes count from that day's midnight, instants are
 * milliseconds since the epoch. The engine's own time zone tables (`Intl.DateTimeFormat`) are the only source of offsets.
 */

/** Civil date "YYYY-MM-DD", Gregorian. */
export type CivilDate = string;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** "2026-11-22" → days since 1970-01-01. NaN where the text is no date of the calendar. */
export function dayOf(date: CivilDate): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return dateOf(time / DAY) === date ? time / DAY : NaN;
}

/** Days since 1970-01-01 → "2026-11-22"; "" where the number is no day. */
export function dateOf(day: number): CivilDate {
  return Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : '';
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      // The engine does not know this name: that is a value here (`isTimeZone`), not an accident.
    }
    formats.set(timeZone, format);
  }
  return formats.get(timeZone);
}

/** Whether this engine knows the IANA name. */
export function isTimeZone(timeZone: string | undefined): timeZone is string {
  return !!timeZone && !!formatOf(timeZone);
}

/** The place's civil clock at an instant, as if it were UTC: milliseconds since 1970-01-01T00:00 of that clock. */
function clockAt(instant: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (!format) return NaN;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/** What the place's clock is ahead of UTC at an instant, in milliseconds. NaN where the zone is unknown. */
export function offsetAt(instant: number, timeZone: string): number {
  return clockAt(instant, timeZone) - instant;
}

/** The civil day and the minutes since its midnight (with fractions) that the place's clock shows. */
export function civilAt(instant: number, timeZone: string): { readonly day: number; readonly minutes: number } {
  const clock = clockAt(instant, timeZone);
  const day = Math.floor(clock / DAY);
  return { day, minutes: (clock - day * DAY) / MINUTE };
}

/**
 * The instant of a civil time. Minutes may run past 1440 into the next days.
 *
 * Where the clock jumps over the time, the next instant that exists; where it shows the time twice, the first.
 */
export function instantOf(day: number, minutes: number, timeZone: string): number {
  const clock = day * DAY + minutes * MINUTE;
  // No zone changes its offset twice within two days, so the offsets a day before and after are the only candidates.
  const before = clock - offsetAt(clock - DAY, timeZone);
  const after = clock - offsetAt(clock + DAY, timeZone);
  if (clockAt(before, timeZone) === clock) return before;
  if (before === after || clockAt(after, timeZone) === clock) return after;
  // A gap: the change lies between the two. Its instant is the first at which the clock has passed the time.
  let low = after;
  let high = before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clockAt(middle, timeZone) > clock) high = middle;
    else low = middle;
  }
  return high;
}
