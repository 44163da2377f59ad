import type { Point } from '../../directory.js';
import type { Draft } from '../draft.js';
import { houseOf } from '../privacy/house.js';
import { distanceMeters, isPoint, median, middle } from '../points.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const MISSING: ImportRule = {
  id: 'coordinates-missing',
  severity: 'warning',
  title: 'The location has no coordinates: it is found, but below those whose distance is known',
};
const IMPOSSIBLE: ImportRule = {
  id: 'coordinates-impossible',
  severity: 'severe',
  title: 'The coordinates are no place on Earth; they were left out',
};
const ZERO: ImportRule = {
  id: 'coordinates-zero',
  severity: 'severe',
  title: 'The coordinates are 0 and 0, in the sea off Africa; they were left out',
};
const SWAPPED: ImportRule = {
  id: 'coordinates-swapped',
  severity: 'severe',
  title: 'Latitude and longitude were swapped, or lost a sign; they were put right',
};
const DEFAULT: ImportRule = {
  id: 'coordinates-default',
  severity: 'severe',
  title: 'Different addresses share one point, so that it is right for one of them at most; it was left out',
};
const FAR: ImportRule = { id: 'coordinates-far', severity: 'severe', title: 'The point lies far from the town of the address' };
const OUTSIDE: ImportRule = { id: 'coordinates-outside', severity: 'note', title: 'The point lies far outside the rest of the directory' };

/** Different houses at one point from which it counts as a default. Two or three may share a campus. */
const SHARED_BY = 4;
/** Farther than this from the middle of its own town's other points, a point is wrong. Towns are smaller. */
const TOWN_METERS = 60_000;
/** Other points of a town that make its middle sure. */
const TOWN_POINTS = 5;
const OUTSIDE_METERS = 1_000_000;
/** Within this distance of the directory's middle, a point that was put right is believed. */
const NEAR_METERS = 150_000;

interface Located extends Point {
  readonly at: number;
}

/** Judges coordinates: wrong ones are left out, because a distance to a wrong place is worse than none. */
export const coordinates: ImportCheck = {
  rules: [IMPOSSIBLE, ZERO, SWAPPED, DEFAULT, FAR, MISSING, OUTSIDE],
  run(draft) {
    const center = middle(candidates(draft));
    for (const at of draft.rows('locations')) checkNumbers(draft, at, center);
    leaveOutDefaults(draft);
    checkTowns(draft);
    for (const { at, lat, lon } of located(draft)) {
      if (center && distanceMeters(center, { lat, lon }) > OUTSIDE_METERS) {
        draft.report(
          OUTSIDE,
          'locations',
          at,
          'lies more than 1,000 km from the middle of the directory. Check the point, or whether the location belongs here.',
          'latitude',
        );
      }
    }
  },
};

function candidates(draft: Draft): Point[] {
  const points: Point[] = [];
  for (const at of draft.rows('locations')) {
    const lat = draft.number('locations', at, 'latitude');
    const lon = draft.number('locations', at, 'longitude');
    if (lat !== undefined && lon !== undefined && isPoint(lat, lon)) points.push({ lat, lon });
  }
  return points;
}

function located(draft: Draft): Located[] {
  const found: Located[] = [];
  for (const at of draft.rows('locations')) {
    const lat = draft.number('locations', at, 'latitude');
    const lon = draft.number('locations', at, 'longitude');
    if (lat !== undefined && lon !== undefined) found.push({ at, lat, lon });
  }
  return found;
}

function checkNumbers(draft: Draft, at: number, center: Point | undefined): void {
  const lat = draft.number('locations', at, 'latitude');
  const lon = draft.number('locations', at, 'longitude');
  if (lat === undefined || lon === undefined) {
    const written = draft.value('locations', at, 'latitude') ?? draft.value('locations', at, 'longitude');
    if (written !== undefined) leaveOut(draft, at);
    const type = draft.text('locations', at, 'location_type')?.toLowerCase();
    if (type === 'virtual' || type === 'postal') return;
    draft.report(MISSING, 'locations', at, 'has no coordinates. Add latitude and longitude, so that people see how far it is.', 'latitude');
  } else if (Math.abs(lat) <= 0.01 && Math.abs(lon) <= 0.01) {
    draft.report(ZERO, 'locations', at, 'has the coordinates 0 and 0; they were left out. Fill in the right ones.', 'latitude');
    leaveOut(draft, at);
  } else {
    const right = center && putRight({ lat, lon }, center);
    if (right) {
      draft.set('locations', at, 'latitude', right.lat);
      draft.set('locations', at, 'longitude', right.lon);
      draft.report(
        SWAPPED,
        'locations',
        at,
        `had ${lat}, ${lon} for ${right.lat}, ${right.lon}, which lies among the others; it was put right. Mend the source.`,
        'latitude',
      );
    } else if (!isPoint(lat, lon)) {
      draft.report(
        IMPOSSIBLE,
        'locations',
        at,
        `has the coordinates ${lat}, ${lon}, which are no place on Earth; they were left out. Fill in the right ones.`,
        'latitude',
      );
      leaveOut(draft, at);
    }
  }
}

/** The same numbers in another order or with another sign, where these lie in the directory's middle and the written ones far away. */
function putRight(point: Point, center: Point): Point | undefined {
  if (isPoint(point.lat, point.lon) && distanceMeters(point, center) < 2 * OUTSIDE_METERS) return undefined;
  const { lat, lon } = point;
  const right = [
    { lat: lon, lon: lat },
    { lat, lon: -lon },
    { lat: -lat, lon },
    { lat: -lat, lon: -lon },
    { lat: lon, lon: -lat },
    { lat: -lon, lon: lat },
  ].filter((each) => isPoint(each.lat, each.lon) && distanceMeters(each, center) < NEAR_METERS);
  return right.length === 1 ? right[0] : undefined;
}

function leaveOut(draft: Draft, at: number): void {
  draft.set('locations', at, 'latitude', undefined);
  draft.set('locations', at, 'longitude', undefined);
}

function leaveOutDefaults(draft: Draft): void {
  const houses = new Map<string, Set<string>>();
  const byPoint = new Map<string, number[]>();
  for (const { at, lat, lon } of located(draft)) {
    const key = `${lat} ${lon}`;
    const rows = byPoint.get(key);
    if (rows) rows.push(at);
    else byPoint.set(key, [at]);
  }
  for (const at of draft.rows('addresses')) {
    const location = draft.follow('addresses', at, 'location_id', 'locations');
    if (location === undefined || draft.isWithheld('locations', location)) continue;
    const key = `${draft.number('locations', location, 'latitude') ?? ''} ${draft.number('locations', location, 'longitude') ?? ''}`;
    const found = houseOf(draft.text('addresses', at, 'address_1') ?? '');
    const house = found && `${found.number} ${found.name[0] ?? ''}`;
    if (house === undefined || !byPoint.has(key)) continue;
    const known = houses.get(key);
    if (known) known.add(house);
    else houses.set(key, new Set([house]));
  }
  for (const [key, rows] of byPoint) {
    const count = houses.get(key)?.size ?? 0;
    if (count < SHARED_BY) continue;
    for (const at of rows) {
      draft.report(
        DEFAULT,
        'locations',
        at,
        `has a point that ${count} different addresses share, so it is no house's own; it was left out. Look the address up anew.`,
        'latitude',
      );
      leaveOut(draft, at);
    }
  }
}

/** A point that lies far from all others of the town in its address is wrong, or the address is. */
function checkTowns(draft: Draft): void {
  const towns = new Map<string, Located[]>();
  for (const at of draft.rows('addresses')) {
    const location = draft.follow('addresses', at, 'location_id', 'locations');
    if (location === undefined || draft.isWithheld('locations', location)) continue;
    const lat = draft.number('locations', location, 'latitude');
    const lon = draft.number('locations', location, 'longitude');
    const town = [draft.text('addresses', at, 'city'), draft.text('addresses', at, 'state_province')].join(', ').toLowerCase();
    if (lat === undefined || lon === undefined || !/^\p{L}/u.test(town)) continue;
    const points = towns.get(town);
    if (points) points.push({ at: location, lat, lon });
    else towns.set(town, [{ at: location, lat, lon }]);
  }
  for (const points of towns.values()) {
    const center = middle(points);
    if (!center || new Set(points.map((point) => point.at)).size <= TOWN_POINTS) continue;
    // Where "town" is a county or a state, distances are what they are.
    if ((median(points.map((point) => distanceMeters(point, center))) ?? 0) > TOWN_METERS / 4) continue;
    for (const point of points) {
      const km = Math.round(distanceMeters(point, center) / 1000);
      if (km * 1000 < TOWN_METERS || draft.number('locations', point.at, 'latitude') === undefined) continue;
      draft.report(
        FAR,
        'locations',
        point.at,
        `has a point ${km} km from where the other addresses of its town are; it was left out. Mend the point or the address.`,
        'latitude',
      );
      leaveOut(draft, point.at);
    }
  }
}
