import type { Point } from '../directory.js';

/** Meters between two points, as the crow flies. */
export function distanceMeters(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True where the two numbers are degrees on the Earth, and not the point of nothing, 0 and 0. */
export function isPoint(lat: number | undefined, lon: number | undefined): boolean {
  return (
    lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (Math.abs(lat) > 0.01 || Math.abs(lon) > 0.01)
  );
}

/** The middle of points, which a few wrong ones do not move. Undefined where there are none. */
export function middle(points: readonly Point[]): Point | undefined {
  const lat = median(points.map((point) => point.lat));
  const lon = median(points.map((point) => point.lon));
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
