import type { Point } from '../directory.js';

const EARTH_METERS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Along the great circle, in whole meters; NaN where one of the points is none. */
export function metersBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const east = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = north * north + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east * east;
  return Math.round(2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(h))));
}
