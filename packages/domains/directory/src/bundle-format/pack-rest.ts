import type { LocalizedText } from '@newcomer/core/localized-text';
import type { Address, Phone, Place } from '../directory.js';
import { packNumbers, packSteps, stepsOf } from '../parts/packed-numbers.js';
import type { ContactsPart, DetailsPart, LexiconPart, PlacesPart, WordsPart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import { packSorted, packTable, packTexts, unpackSorted, type PackedTable, type PackedTexts } from './columns.js';

/** Readers that the first file has. */
type UnpackKit = Pick<FirstKit, 'unpackNumbers' | 'unpackTable' | 'unpackTexts'>;

export interface PackedContacts {
  readonly texts: PackedTable;
  /** Lines of addresses; "%p" and "%c" stand for the postcode and the town, "%%" for "%". */
  readonly lines: PackedTexts;
  readonly postcodes: PackedTexts;
  readonly cities: PackedTexts;
  /** Calling code with which most numbers become links. */
  readonly prefix: string;
  readonly phones: PackedTexts;
}

export function packContacts({ texts, addresses, phones }: ContactsPart): PackedContacts {
  const prefix = commonPrefix(phones.flat());
  return {
    texts: packTable(texts),
    lines: packTexts(addresses.map((address) => (address ? packLines(address) : ''))),
    postcodes: packTexts(addresses.map((address) => address?.postalCode ?? '')),
    cities: packTexts(addresses.map((address) => address?.city ?? '')),
    prefix,
    phones: packTexts(phones.map((own) => own.map((phone) => packPhone(phone, prefix)).join('\n'))),
  };
}

export function unpackContacts({ texts, lines, postcodes, cities, prefix, phones }: PackedContacts, { unpackTable, unpackTexts }: UnpackKit): ContactsPart {
  const codes = unpackTexts(postcodes);
  const towns = unpackTexts(cities);
  return {
    texts: unpackTable(texts),
    addresses: unpackTexts(lines).map((packed, i) => (packed === '' ? undefined : unpackAddress(packed, codes[i] ?? '', towns[i] ?? ''))),
    phones: unpackTexts(phones).map((own) => (own === '' ? [] : own.split('\n').map((phone) => unpackPhone(phone, prefix)))),
  };
}

function packLines({ lines, postalCode, city }: Address): string {
  const hide = (text: string, value: string | undefined, mark: string) => (value === undefined || value.includes('%') ? text : text.split(value).join(mark));
  const last = lines.length - 1;
  return lines.map(oneLine).map((line, i) => (i < last ? line.replace(/%/g, '%%') : hide(hide(line.replace(/%/g, '%%'), postalCode, '%p'), city, '%c'))).join('\n');
}

function unpackAddress(packed: string, postalCode: string, city: string): Address {
  const read = (line: string) => line.replace(/%([pc%])/g, (_, mark: string) => (mark === 'p' ? postalCode : mark === 'c' ? city : '%'));
  return { lines: packed.split('\n').map(read), ...(postalCode !== '' && { postalCode }), ...(city !== '' && { city }) };
}

/** Lists are kept line by line. */
const oneLine = (text: string): string => text.replace(/[\n\t]+/g, ' ');

const linked = (text: string, prefix: string): string => `tel:+${prefix}${text.replace(/\D/g, '').replace(/^0/, '')}`;

function commonPrefix(phones: readonly Phone[]): string {
  const counts = new Map<string, number>();
  for (const { text, href } of phones) {
    const digits = text.replace(/\D/g, '').replace(/^0/, '');
    if (href?.startsWith('tel:+') && digits !== '' && href.endsWith(digits)) {
      const prefix = href.slice(5, href.length - digits.length);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Text, link ("" the usual one, "-" none) and type, with what is empty at the end left out. */
function packPhone({ text, href, type }: Phone, prefix: string): string {
  const link = href === undefined ? '-' : href === linked(text, prefix) ? '' : href;
  return `${oneLine(text)}\t${link}\t${type ?? ''}`.replace(/\t+$/, '');
}

function unpackPhone(packed: string, prefix: string): Phone {
  const [text = '', link = '', type = ''] = packed.split('\t');
  const href = link === '-' ? undefined : link === '' ? linked(text, prefix) : link;
  return { text, ...(href !== undefined && { href }), ...(type !== '' && { type }) };
}

export interface PackedDetails {
  readonly from: number;
  readonly to: number;
  readonly texts: PackedTable;
  readonly emails: PackedTexts;
  readonly urls: PackedTexts;
  readonly areas: PackedTexts;
  /** Two numbers per entry, plus one; 0 where there is none. */
  readonly ages: PackedTexts;
  readonly by: PackedTexts;
  readonly modified: PackedTexts;
  readonly hours: PackedTexts;
  readonly organizations: PackedTexts;
}

export function packDetails(part: DetailsPart): PackedDetails {
  const age = (value: number | undefined) => value ?? '';
  return {
    from: part.from,
    to: part.to,
    texts: packTable(part.texts),
    emails: packTexts(part.emails.map((own) => own.map(oneLine).join('\n'))),
    urls: packTexts(part.urls.map((own) => own.map(({ url, label }) => (label === undefined ? url : `${url}\t${oneLine(label)}`)).join('\n'))),
    areas: packTexts(part.serviceAreas.map((own) => own.map(oneLine).join('\n'))),
    ages: packTexts(part.ages.map(([least, most]) => `${age(least)}-${age(most)}`.replace(/^-$/, ''))),
    by: packTexts(part.assuredBy),
    modified: packTexts(part.modified),
    hours: packTexts(part.hoursText.map((own) => own.map((text) => text.replace(/\t/g, ' ')).join('\t'))),
    organizations: packTexts(part.organizationIds),
  };
}

export function unpackDetails(packed: PackedDetails, { unpackTable, unpackTexts }: UnpackKit): DetailsPart {
  const lists = (texts: PackedTexts, separator = '\n') => unpackTexts(texts).map((own) => (own === '' ? [] : own.split(separator)));
  return {
    from: packed.from,
    to: packed.to,
    texts: unpackTable(packed.texts),
    emails: lists(packed.emails),
    urls: lists(packed.urls).map((own) =>
      own.map((item) => {
        const [url = '', label] = item.split('\t');
        return label === undefined ? { url } : { url, label };
      }),
    ),
    serviceAreas: lists(packed.areas),
    ages: unpackTexts(packed.ages).map((own) => {
      const [least = '', most = ''] = own.split('-');
      return [least === '' ? undefined : Number(least), most === '' ? undefined : Number(most)];
    }),
    assuredBy: unpackTexts(packed.by),
    modified: unpackTexts(packed.modified),
    hoursText: lists(packed.hours, '\t'),
    organizationIds: unpackTexts(packed.organizations),
  };
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

export interface PackedLexicon {
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export function packLexicon({ words }: LexiconPart): PackedLexicon {
  return { words: Object.fromEntries(Object.entries(words).map(([lang, byNeed]) => [lang, byNeed.map((own) => own.map(oneLine).join('\n'))])) };
}

export function unpackLexicon({ words }: PackedLexicon): LexiconPart {
  return { words: Object.fromEntries(Object.entries(words).map(([lang, byNeed]) => [lang, byNeed.map((own) => (own === '' ? [] : own.split('\n')))])) };
}

export interface PackedPlaces {
  readonly lang: string;
  readonly kinds: readonly (readonly [kind: Place['kind'], count: number])[];
  /** A name in the language above as its author wrote it, else all its versions. */
  readonly names: readonly (string | LocalizedText)[];
  readonly lat: string;
  readonly lon: string;
}

const DEGREES = 1e5;

export function packPlaces({ places }: PlacesPart, lang: string): PackedPlaces {
  const kinds: [Place['kind'], number][] = [];
  for (const { kind } of places) {
    const last = kinds[kinds.length - 1];
    if (last?.[0] === kind) last[1]++;
    else kinds.push([kind, 1]);
  }
  return {
    lang,
    kinds,
    names: places.map(({ name }) => {
      const own = name[lang];
      return own?.provenance === 'original' && own.updated === undefined && Object.keys(name).length === 1 ? own.text : name;
    }),
    lat: packSteps(places.map(({ point }) => Math.round(point.lat * DEGREES))),
    lon: packSteps(places.map(({ point }) => Math.round(point.lon * DEGREES))),
  };
}

export function unpackPlaces({ lang, kinds, names, lat, lon }: PackedPlaces, { unpackNumbers }: UnpackKit): PlacesPart {
  const lats = stepsOf(unpackNumbers(lat));
  const lons = stepsOf(unpackNumbers(lon));
  const kindOf = kinds.flatMap(([kind, count]) => new Array<Place['kind']>(count).fill(kind));
  return {
    places: names.map((name, i) => ({
      name: typeof name === 'string' ? { [lang]: { text: name, provenance: 'original' } } : name,
      kind: kindOf[i] ?? 'own',
      point: { lat: (lats[i] ?? 0) / DEGREES, lon: (lons[i] ?? 0) / DEGREES },
    })),
  };
}
