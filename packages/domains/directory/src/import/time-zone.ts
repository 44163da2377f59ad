import { isTimeZone } from '@newcomer/core/civil-time';
import tzLookup from '@photostructure/tz-lookup';
import type { Point } from '../directory.js';
import type { Draft } from './draft.js';
import { isPoint } from './points.js';

/** Points that are asked for their zone: enough to outvote a few wrong ones. */
const SAMPLE = 200;

/** A time zone that was looked up, and how sure it is. */
export interface FoundTimeZone {
  /** IANA name. */
  readonly name: string;
  /** Locations that were asked for their zone, and how many of them lie in this one. */
  readonly asked: number;
  readonly inside: number;
}

/** The IANA time zone in which most of the source's locations lie; undefined where none has coordinates, or where no zone has a majority. */
export function timeZoneOfPoints(draft: Draft): FoundTimeZone | undefined {
  const points: Point[] = [];
  for (const at of draft.rows('locations')) {
    const lat = draft.number('locations', at, 'latitude');
    const lon = draft.number('locations', at, 'longitude');
    if (lat !== undefined && lon !== undefined && isPoint(lat, lon)) points.push({ lat, lon });
  }
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(points.length / SAMPLE));
  let asked = 0;
  for (let at = 0; at < points.length; at += step) {
    const zone = zoneOf(points[at]);
    if (zone === undefined) continue;
    asked += 1;
    votes.set(zone, (votes.get(zone) ?? 0) + 1);
  }
  const [name, inside] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return name !== undefined && inside !== undefined && inside * 2 > asked ? { name, asked, inside } : undefined;
}

function zoneOf(point: Point | undefined): string | undefined {
  if (!point) return undefined;
  try {
    const zone = tzLookup(point.lat, point.lon);
    return isTimeZone(zone) && !zone.startsWith('Etc/') ? zone : undefined;
  } catch {
    return undefined;
  }
}
