import { civilAt } from '@newcomer/core/civil-time';
import { dayAt, tomorrowAt } from './frame.js';
import type { Localize } from './localize.js';

/** Where clocks stand, and how its people read them. */
interface Place {
  readonly timeZone?: string | undefined;
  /** Two capital letters. */
  readonly country?: string | undefined;
}

/**
 * An instant as people say it at the place: "5:00 pm", "tomorrow at 9:00 am", "Monday at 9:00 am", or with the date. Empty
 * where nobody knows what time it is there.
 */
export function whenText(at: number, now: number, localize: Localize, { timeZone, country }: Place = {}): string {
  if (!timeZone) return '';
  const then = civilAt(at, timeZone);
  const days = then.day - civilAt(now, timeZone).day;
  const time = localize.clock(Math.round(then.minutes), country);
  if (days <= 0) return time;
  if (days === 1) return localize.term(tomorrowAt, { time });
  const day = localize.day(then.day, days < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' });
  return localize.term(dayAt, { day, time });
}
