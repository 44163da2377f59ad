import { dayOf } from '@newcomer/core/civil-time';
import { UsageError } from './usage-error.js';

/** "2026-11-22", today in the machine's own time zone. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** "25.77,-80.19" as a point. */
export function pointOption(text: string): { lat: number; lon: number } {
  const [lat, lon, ...rest] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (lat === undefined || lon === undefined || rest.length > 0 || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
    throw new UsageError(`--near takes a latitude and a longitude, such as 25.77,-80.19; not "${text}"`);
  }
  return { lat, lon };
}

/** A number above zero. */
export function positiveOption(name: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value > 0)) throw new UsageError(`${name} takes a number above zero; not "${text}"`);
    return value;
  };
}

/** An ISO 8601 date and time, with its offset or "Z"; as milliseconds since the epoch. */
export function instantOption(text: string): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--open-at takes a date and time with its offset, such as 2026-11-23T09:00:00-05:00; not "${text}"`);
  return at;
}

/** A civil date of the calendar, "2026-11-27". */
export function dateOption(name: string): (text: string) => string {
  return (text) => {
    if (Number.isNaN(dayOf(text))) throw new UsageError(`${name} takes a date such as 2026-11-27; not "${text}"`);
    return text;
  };
}
