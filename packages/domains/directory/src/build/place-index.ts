import { normalizeForSearch } from '@newcomer/core/search-text';
import { localized, type LocalizedText } from '@newcomer/core/localized-text';
import type { Place, Point } from '../directory.js';

/** What a record says of where it is, in the source's own words. */
export interface PlacedRecord {
  readonly point: Point;
  readonly street?: string | undefined;
  readonly district?: string | undefined;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly transport?: string | undefined;
}

const KINDS = ['own', 'postcode', 'district', 'city', 'stop', 'street'] as const;
/** A street whose points lie further apart than this stands for no point. */
const STREET_SPREAD_METERS = 4000;

/**
 * Names that stand for points, from the records' own addresses: the middle of what lies there. The same name is kept once
 * per kind; the city's own come first. Sorted by kind and name, so that two builds give the same bytes.
 */
export function placeIndex(records: readonly PlacedRecord[], own: readonly Place[], language: string): Place[] {
  const groups = new Map<string, { readonly kind: Place['kind']; readonly spellings: Map<string, number>; readonly points: Point[] }>();
  const add = (kind: Place['kind'], name: string | undefined, point: Point) => {
    const key = name === undefined ? '' : normalizeForSearch(name);
    if (name === undefined || key === '' || key.length > 60) return;
    const groupKey = `${kind}/${key}`;
    let group = groups.get(groupKey);
    if (!group) groups.set(groupKey, (group = { kind, spellings: new Map(), points: [] }));
    group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
    group.points.push(point);
  };
  for (const { point, street, district, city, postalCode, transport } of records) {
    add('postcode', postalCode && /\d/.test(postalCode) ? postalCode.trim() : undefined, point);
    add('district', district, point);
    add('city', city, point);
    add('street', streetName(street), point);
    for (const stop of stopNames(transport)) add('stop', stop, point);
  }
  const named = new Set(own.flatMap((place) => Object.values(place.name).map((version) => normalizeForSearch(version.text))));
  const places: Place[] = [...own];
  for (const [key, { kind, spellings, points }] of groups) {
    if (named.has(key.slice(key.indexOf('/') + 1))) continue;
    const point = middle(points);
    if ((kind === 'street' || kind === 'stop') && points.some((other) => roughMeters(point, other) > STREET_SPREAD_METERS)) continue;
    places.push({ name: localized(commonest(spellings), language), kind, point });
  }
  const text = (name: LocalizedText) => Object.values(name)[0]?.text ?? '';
  return places.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(text(a.name), text(b.name)));
}

/** "11347 SW 160th Street" and "Hauptstraße 12a" without the house number; undefined where no street is left. */
export function streetName(line: string | undefined): string | undefined {
  if (line === undefined || /\b(?:p\.? ?o\.? ?box|postfach|apartado)\b/i.test(line)) return undefined;
  const street = line
    // One space at a time: what follows looks back from each of them.
    .replace(/\s+/g, ' ')
    .replace(/,.*/, '')
    .replace(/ (?:suite|ste|apt|unit|room|rm|floor|#|bldg|building)\b.*/i, '')
    .replace(/^\s*\d+[a-z]?(?:\s*[-/]\s*\d+[a-z]?)?\s+(?=\D|\d+(?:st|nd|rd|th)\b)/i, '')
    .replace(/ \p{Nd}+ ?[a-z]?(?: ?[-/] ?\p{Nd}+ ?[a-z]?)? ?$/iu, '')
    .trim();
  return /\p{L}{2}/u.test(street) && street.length >= 4 && street.length <= 48 ? street : undefined;
}

// "Metrorail: Government Center Station", "U-Bahn Rathaus", "at Union Square stop".
const STOP_BEFORE =
  /\b(?:u-bahn|s-bahn|tram|métro|metro|haltestelle|arrêt|parada|estación|stop|station)(?: (?:de|at|:))?:? ((?:\p{Lu}|\d)[\p{L}\p{M}\d'’.-]*(?: (?:\p{Lu}|\d)[\p{L}\p{M}\d'’.-]*){0,3})/gu;
const STOP_AFTER =
  /((?:\p{Lu}[\p{L}\p{M}'’.-]{0,30})(?: (?:\p{Lu}|\d)[\p{L}\p{M}\d'’.-]{0,30}){0,3}) (?:Station|Stop|Metro Station|Terminal|Bahnhof)\b/gu;

function stopNames(transport: string | undefined): string[] {
  if (transport === undefined) return [];
  return [...transport.matchAll(STOP_AFTER), ...transport.matchAll(STOP_BEFORE)].map((match) => (match[1] ?? '').replace(/[.,]$/, ''));
}

/** Five decimals are a meter: what a bundle keeps. */
export function roundPoint({ lat, lon }: Point): Point {
  return { lat: Math.round(lat * 1e5) / 1e5, lon: Math.round(lon * 1e5) / 1e5 };
}

function middle(points: readonly Point[]): Point {
  // The median of each axis: one record with a wrong point does not move it.
  const at = (values: number[]) => values.sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
  return roundPoint({ lat: at(points.map((point) => point.lat)), lon: at(points.map((point) => point.lon)) });
}

function roughMeters(a: Point, b: Point): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return Math.hypot(x, a.lat - b.lat) * 111_195;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
