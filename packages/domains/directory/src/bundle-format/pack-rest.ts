import type { LocalizedText } from '@newcomer/core/localized-text';
import type { Place } from '../directory.js';
import { oneLine } from '../parts/phone-line.js';
import { packNumbers, packSteps, stepsOf } from '../parts/packed-numbers.js';
import type { ContactsPart, DetailField, DetailsPart, LexiconPart, PlacesPart, WordsPart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import { packSorted, packTable, packTexts, unpackSorted, type PackedTable, type PackedTexts } from './columns.js';

/** Readers that the first file has. */
type UnpackKit = Pick<FirstKit, 'unpackNumbers' | 'unpackTable' | 'unpackTexts'>;

export interface PackedContacts {
  readonly texts: PackedTable;
  readonly addresses: PackedTexts;
  readonly postcodes: PackedTexts;
  readonly cities: PackedTexts;
  readonly prefix: string;
  readonly phones: PackedTexts;
}

export function packContacts({ texts, addresses, postcodes, cities, prefix, phones }: ContactsPart): PackedContacts {
  return {
    texts: packTable(texts),
    addresses: packTexts(addresses),
    postcodes: packTexts(postcodes),
    cities: packTexts(cities),
    prefix,
    phones: packTexts(phones),
  };
}

export function unpackContacts(
  { texts, addresses, postcodes, cities, prefix, phones }: PackedContacts,
  { unpackTable, unpackTexts }: UnpackKit,
): ContactsPart {
  return {
    texts: unpackTable(texts),
    addresses: unpackTexts(addresses),
    postcodes: unpackTexts(postcodes),
    cities: unpackTexts(cities),
    prefix,
    phones: unpackTexts(phones),
  };
}

export interface PackedDetails {
  readonly from: number;
  readonly texts: PackedTable;
  readonly values: Readonly<Record<DetailField, PackedTexts>>;
}

export function packDetails({ from, texts, values }: DetailsPart): PackedDetails {
  return { from, texts: packTable(texts), values: mapValues(values, packTexts) };
}

export function unpackDetails({ from, texts, values }: PackedDetails, { unpackTable, unpackTexts }: UnpackKit): DetailsPart {
  return { from, texts: unpackTable(texts), values: mapValues(values, unpackTexts) };
}

function mapValues<K extends string, T, U>(values: Readonly<Record<K, T>>, change: (value: T) => U): Record<K, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value as T)])) as Record<K, U>;
}

export interface PackedWords {
  readonly lang: string;
  readonly terms: string;
  readonly postings: string;
  /** Per entry 0 for no text, 1 for the next new one, n for the one n - 1 before that. */
  readonly texts: string;
}

export function packWords({ lang, terms, postings, textOf }: WordsPart): PackedWords {
  let next = 0;
  const texts = textOf.map((text) => {
    if (text < 0) return 0;
    if (text < next) return next - text + 1;
    next = text + 1;
    return 1;
  });
  return { lang, terms: packSorted(terms), postings: postings.join(' '), texts: packNumbers(texts) };
}

export function unpackWords({ lang, terms, postings, texts }: PackedWords, { unpackNumbers }: UnpackKit): WordsPart {
  let next = 0;
  const textOf = unpackNumbers(texts).map((packed) => (packed === 0 ? -1 : packed === 1 ? next++ : next - packed + 1));
  const unpacked = unpackSorted(terms);
  return { lang, terms: unpacked, postings: unpacked.length === 0 ? [] : postings.split(' '), textOf };
}

/** By language and need, one word a line. */
export interface PackedLexicon {
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export function packLexicon({ words }: LexiconPart): PackedLexicon {
  return { words: mapValues(words, (byNeed) => byNeed.map((own) => own.map(oneLine).join('\n'))) };
}

export function unpackLexicon({ words }: PackedLexicon): LexiconPart {
  return { words: mapValues(words, (byNeed) => byNeed.map((own) => (own === '' ? [] : own.split('\n')))) };
}

export interface PackedPlaces {
  readonly lang: string;
  readonly sounds: readonly string[];
  readonly kinds: readonly (readonly [kind: Place['kind'], count: number])[];
  /** A name in the language above as its author wrote it, else all its versions. */
  readonly names: readonly (string | LocalizedText)[];
  readonly lat: string;
  readonly lon: string;
}

const DEGREES = 1e5;

export function packPlaces({ places, sounds }: PlacesPart, lang: string): PackedPlaces {
  const kinds: [Place['kind'], number][] = [];
  for (const { kind } of places) {
    const last = kinds[kinds.length - 1];
    if (last?.[0] === kind) last[1]++;
    else kinds.push([kind, 1]);
  }
  return {
    lang,
    sounds,
    kinds,
    names: places.map(({ name }) => {
      const own = name[lang];
      return own?.provenance === 'original' && own.updated === undefined && Object.keys(name).length === 1 ? own.text : name;
    }),
    lat: packSteps(places.map(({ point }) => Math.round(point.lat * DEGREES))),
    lon: packSteps(places.map(({ point }) => Math.round(point.lon * DEGREES))),
  };
}

export function unpackPlaces({ lang, sounds, kinds, names, lat, lon }: PackedPlaces, { unpackNumbers }: UnpackKit): PlacesPart {
  const lats = stepsOf(unpackNumbers(lat));
  const lons = stepsOf(unpackNumbers(lon));
  const kindOf = kinds.flatMap(([kind, count]) => new Array<Place['kind']>(count).fill(kind));
  return {
    sounds,
    places: names.map((name, i) => ({
      name: typeof name === 'string' ? { [lang]: { text: name, provenance: 'original' } } : name,
      kind: kindOf[i] ?? 'own',
      point: { lat: (lats[i] ?? 0) / DEGREES, lon: (lons[i] ?? 0) / DEGREES },
    })),
  };
}
