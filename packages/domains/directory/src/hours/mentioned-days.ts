import { plainHoursText } from './clock-time.js';
import { dayNames, dayRange, daysNamed, isOneDay, type DayBits } from './weekdays.js';

/** Letters alone ("M", "L") stand for too much in free text. */
const SHORTEST_NAME = 3;
const NAMES = dayNames(['en', 'es'])
  .filter((name) => name.length >= SHORTEST_NAME)
  .join('|');
const DAY_OR_RANGE = new RegExp(`\\b(${NAMES})\\b\\.?(?:\\s*(?:-|to|thru|through|a|al)\\s*(${NAMES})\\b)?`, 'g');
/** What is said to be closed is no opening that was lost. */
const CLOSED = /\b(?:closed|cerrado)\b[^;.\n]*/g;

/**
 * The days that a text speaks of, whatever else it says: where it cannot be read with certainty, no such day may be called closed.
 * "Clinic: 7-5, Mon-Fri; pharmacy: Sat" speaks of six days.
 */
export function mentionedDays(text: string): DayBits {
  let days = 0;
  for (const [, first = '', last] of plainHoursText(text).replace(CLOSED, ' ').matchAll(DAY_OR_RANGE)) {
    const from = daysNamed(first);
    const to = last === undefined ? 0 : daysNamed(last);
    days |= isOneDay(from) && isOneDay(to) ? dayRange(from, to) : from | to;
  }
  return days;
}
