import { chooseText, type ChosenText, type LocalizedText } from '@newcomer/core/localized-text';
import type { Directory, DirectoryEntry } from '../directory.js';
import { decodeHours, encodeHours } from '../hours/hours-code.js';
import type { Hours } from '../hours/hours.js';
import { wordsIn } from '../needs/words-in.js';
import { idColumns } from './id-columns.js';
import {
  DETAIL_FIELDS,
  type BasePart,
  type ContactsPart,
  type DetailField,
  type DetailsPart,
  type LabelsPart,
  type LexiconPart,
  type Parts,
  type Traits,
} from './parts.js';
import { commonPrefix, oneLine, packPhone } from './phone-line.js';
import { SOUNDS } from './sounds.js';
import { summaryLength } from './summary.js';
import { originalTable, translationTable } from './text-columns.js';
import { LIST, type TextTable, type TextField } from './text-table.js';

/** How many entries one file of details holds. */
export const DETAILS_RUN = 1024;

const CONTACT_FIELDS: readonly TextField[] = ['organization', 'location', 'alternateName'];
const DETAIL_TEXTS: readonly TextField[] = [
  'alert',
  'interpretation',
  'eligibility',
  'application',
  'fees',
  'waitTime',
  'transport',
  'documents',
  'accessibility',
  'phoneDescriptions',
];

/** A directory in the columns that search reads; all but the index of words, which takes longer (`indexWords`). */
export function partition(directory: Directory): Omit<Parts, 'words'> {
  const { entries, language, places } = directory;
  const heads = originalTable(entries, ['description'], language);
  const rests: string[] = [];
  heads.fill(
    'description',
    (heads.column('description') ?? []).map((text, i) => {
      const length = summaryLength(text);
      rests[i] = text.slice(length);
      return text.slice(0, length);
    }),
  );
  const base = basePart(directory);
  return {
    base,
    labels: base.info.labelLanguages.filter((lang) => lang !== language).map((lang) => labelsPart(directory, lang)),
    contacts: contactsPart(entries, language),
    summaries: { heads },
    details: detailsParts(entries, language, rests, heads),
    texts: directory.languages
      .filter((lang) => lang !== language)
      .map((lang) => ({
        texts: translationTable(entries, [...CONTACT_FIELDS, 'description', ...DETAIL_TEXTS], lang, language),
      })),
    lexicon: lexiconPart(directory),
    places: { places, sounds: SOUNDS },
  };
}

function basePart(directory: Directory): BasePart {
  const { entries, language, needs } = directory;
  const needAt = new Map(needs.map((need, i) => [need.id, i]));
  const needSets = distinct(entries.map((entry) => entry.needs.flatMap((id) => needAt.get(id) ?? [])));
  const hours = distinct(
    entries.map((entry) => ({ ...entry.hours, text: [] })),
    encodeHours,
  );
  const languages = distinct(entries.map((entry) => entry.languages));
  const traits = distinct(entries.map((entry) => traitsOf(entry, directory.dataDate)));
  const labelLanguages = new Set([language, ...needs.flatMap((need) => Object.keys(need.label)), ...directory.languages]);
  const pick = <T>({ values, index }: { values: readonly T[]; index: readonly number[] }): T[] => index.map((i) => values[i] as T);
  return {
    size: entries.length,
    info: {
      timeZone: directory.timeZone,
      country: directory.country,
      language,
      languages: directory.languages,
      labelLanguages: [...labelLanguages],
      dataDate: directory.dataDate,
      needs: needs.map(({ id, parent, pictogram }) => ({ id, parent, pictogram })),
      firstScreen: directory.firstScreen.map(({ id, needs: opens, pictogram }) => ({ id, needs: opens, pictogram })),
      firstPlace: directory.firstPlace && without(directory.firstPlace, ['name', 'hours']),
      emergency: directory.emergency.map((number) => without(number, ['label'])),
      reportTo: directory.reportTo,
      staleDays: directory.staleDays,
    },
    labels: labelsPart(directory, language),
    alerts: directory.alerts ?? [],
    ids: idColumns(entries),
    lat: entries.map(({ point }) => point?.lat ?? NaN),
    lon: entries.map(({ point }) => point?.lon ?? NaN),
    traits: pick(traits),
    needSets: needSets.values,
    needSet: needSets.index,
    languages: pick(languages),
    // Unpacked from what a bundle would hold, so that both sources say the same.
    hours: pick({ values: hours.values.map((value): Hours => decodeHours(encodeHours(value))), index: hours.index }),
    assured: entries.map(({ assured }) => assured?.date ?? ''),
  };
}

function traitsOf(entry: DirectoryEntry, dataDate = ''): Traits {
  const { access, interpreter, wheelchair, sensitive, pointAbsent, point, name, organization } = entry;
  const text = (value: LocalizedText | undefined) => Object.values(value ?? {})[0]?.text.toLowerCase();
  return {
    access,
    interpreter,
    wheelchair,
    sensitive,
    pointAbsent: point ? undefined : (pointAbsent ?? 'none'),
    namedAsOrganization: text(name) === text(organization),
    alone: entry.id === entry.serviceId,
    quality: qualityOf(entry, dataDate),
  };
}

/** 0 to 7: how much a person learns from an entry, and how lately it was checked. */
export function qualityOf({ description, phones, address, point, hours, assured }: DirectoryEntry, dataDate = ''): number {
  const age = assured === undefined ? Infinity : (Date.parse(dataDate) - Date.parse(assured.date)) / 86_400_000;
  const known = [description, phones.some((phone) => phone.href), address, point, hours.rules.length > 0, age < 730, age < 365];
  return known.filter(Boolean).length;
}

/** What a reader of `lang` sees where there is no reviewed text of their own: the city's language, English, any. */
function labelsPart(directory: Directory, lang: string): LabelsPart {
  const { language, entries } = directory;
  const choose = (text: LocalizedText): ChosenText =>
    chooseText(text, lang, language) ?? { text: '', lang: language, provenance: 'original' };
  return {
    lang,
    place: choose(directory.place),
    needs: directory.needs.map(({ label }) => choose(label)),
    firstScreen: directory.firstScreen.map(({ label }) => choose(label)),
    firstPlace: directory.firstPlace && {
      name: choose(directory.firstPlace.name),
      hours: directory.firstPlace.hours && choose(directory.firstPlace.hours),
    },
    emergency: directory.emergency.map(({ label }) => label && choose(label)),
    words: directory.needs.map(({ words, learned }) => [...wordsIn(words, lang), ...(learned?.[lang] ?? [])]),
    fillers: wordsIn(directory.fillers, lang),
    names: lang === language ? originalTable(entries, ['name'], language) : translationTable(entries, ['name'], lang, language),
  };
}

function contactsPart(entries: readonly DirectoryEntry[], language: string): ContactsPart {
  const prefix = commonPrefix(entries.flatMap(({ phones }) => phones));
  return {
    texts: originalTable(entries, CONTACT_FIELDS, language),
    addresses: entries.map(({ address }) => lines(address?.lines ?? [])),
    postcodes: entries.map(({ address }) => address?.postalCode ?? ''),
    cities: entries.map(({ address }) => address?.city ?? ''),
    prefix,
    phones: entries.map(({ phones }) => phones.map((phone) => packPhone(phone, prefix)).join('\n')),
  };
}

function lines(texts: readonly string[]): string {
  return texts.map(oneLine).join('\n');
}

function detailValue(
  field: DetailField,
  { emails, urls, serviceAreas, minimumAge, maximumAge, assured, modified, hours, organizationId, source }: DirectoryEntry,
): string {
  switch (field) {
    case 'emails':
      return lines(emails);
    case 'urls':
      return urls.map(({ url, label }) => (label === undefined ? url : `${url}\t${oneLine(label)}`)).join('\n');
    case 'serviceAreas':
      return lines(serviceAreas);
    case 'minimumAge':
      return String(minimumAge ?? '');
    case 'maximumAge':
      return String(maximumAge ?? '');
    case 'assuredBy':
      return assured?.by ?? '';
    case 'modified':
      return modified ?? '';
    case 'hoursText':
      return hours.text.join(LIST);
    case 'organizationId':
      return source?.organizationId ?? organizationId ?? '';
  }
}

function detailsParts(entries: readonly DirectoryEntry[], language: string, rests: readonly string[], heads: TextTable): DetailsPart[] {
  const parts: DetailsPart[] = [];
  for (let from = 0; from < entries.length; from += DETAILS_RUN) {
    const run = entries.slice(from, from + DETAILS_RUN);
    const texts = originalTable(run, DETAIL_TEXTS, language).fill('description', rests.slice(from, from + DETAILS_RUN));
    run.forEach((_, i) => {
      const odd = heads.odd.get(`description/${from + i}`);
      if (odd) texts.odd.set(`description/${i}`, odd);
    });
    const values = {} as Record<DetailField, readonly string[]>;
    for (const field of DETAIL_FIELDS) values[field] = run.map((entry) => detailValue(field, entry));
    parts.push({ from, texts, values });
  }
  return parts;
}

/** So many words for a need travel of each language that neither the reader nor the city speaks. */
const MOST_FOREIGN = 8;

function lexiconPart({ needs }: Directory): LexiconPart {
  const languages = new Set(needs.flatMap(({ label, words }) => [...Object.keys(label), ...Object.keys(words)]));
  const wordsOf = (lang: string) =>
    needs.map(({ label, words }) => {
      const own = label[lang]?.text;
      return [...(own === undefined ? [] : [own]), ...(words[lang] ?? []).slice(0, MOST_FOREIGN)];
    });
  return { words: Object.fromEntries([...languages].sort().map((lang) => [lang, wordsOf(lang)])) };
}

/** Equal values become one object, in the order in which they first stand. */
function distinct<T>(values: readonly T[], keyOf: (value: T) => string = JSON.stringify): { values: T[]; index: number[] } {
  const at = new Map<string, number>();
  const kept: T[] = [];
  const index = values.map((value) => {
    const key = keyOf(value);
    let position = at.get(key);
    if (position === undefined) {
      at.set(key, (position = kept.length));
      kept.push(value);
    }
    return position;
  });
  return { values: kept, index };
}

function without<T extends object, K extends keyof T>(value: T, fields: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(value).filter(([field, kept]) => kept !== undefined && !(fields as readonly string[]).includes(field)),
  ) as Omit<T, K>;
}
