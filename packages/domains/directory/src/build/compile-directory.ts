import { safeUrl } from '@newcomer/core/urls';
import type { LocalizedText } from '@newcomer/core';
import type { CityConfig } from '../city-config.js';
import type { Directory, DirectoryEntry, EmergencyNumber, FirstPlace, NeedLabel, Place } from '../directory.js';
import type { ImportResult } from '../import/import-result.js';
import { withCityWords } from '../needs/city-words.js';
import { withLearnedWords } from '../needs/learned-words.js';
import { neededWords } from '../needs/needed-words.js';
import type { Need, NeedsPack } from '../needs/needs-pack.js';
import { wordsIn } from '../needs/words-in.js';
import { phoneOf } from './contact.js';
import type { Localizer } from './localizer.js';
import { makeEntry } from './make-entry.js';
import { gatherMakings } from './makings.js';
import { placeIndex, roundPoint, type PlacedRecord } from './place-index.js';
import { str } from './record-index.js';
import { serviceParts } from './service-parts.js';

export interface CompileOptions {
  /** Numbers of the country's pack; the city's own are put before them. */
  readonly emergency?: readonly EmergencyNumber[] | undefined;
  /** "2026-11-22": the latest date that is believed of a record. */
  readonly today: string;
}

/**
 * Everything that is published of a directory, ready for the screen: what `encodeBundle` packs and a source in memory
 * searches. Reads only what the import left, so nothing that was withheld can get in. The same input gives the same result.
 */
export function compileDirectory(imported: ImportResult, config: CityConfig, pack: NeedsPack, options: CompileOptions): Directory {
  const ownPack = withCityWords(lighter(pack), config.words);
  const makings = gatherMakings(imported, config, ownPack);
  const { records, localizer } = makings;
  const language = localizer.language;
  const entries: DirectoryEntry[] = [];
  const placed: PlacedRecord[] = [];
  for (const service of records.all('services')) {
    const parts = serviceParts(makings, service);
    if (!parts) continue;
    const places = records.where('service_at_location', 'service_id', str(service, 'id'));
    for (const at of places.length > 0 ? places : [undefined]) {
      const made = makeEntry(makings, parts, at);
      entries.push(made.entry);
      if (made.placed) placed.push(made.placed);
    }
  }
  const place = localizer.config(config.place) ?? localizer.config(imported.city) ?? { [language]: { text: '–', provenance: 'original' } };
  return {
    place,
    ...(imported.timeZone !== undefined && { timeZone: imported.timeZone }),
    ...(imported.country !== undefined && { country: imported.country }),
    language,
    languages: languagesOf(entries, language),
    ...dated(config.dataDate ?? latestDate(entries, options.today)),
    entries,
    needs: withLearnedWords(ownPack.needs.map(needLabel), entries, pack.fillers),
    alerts: pack.alerts,
    ...(pack.fillers && { fillers: pack.fillers }),
    places: placeIndex(placed, ownPlaces(config, localizer), language),
    firstScreen: (config.firstScreen ?? pack.firstScreen).flatMap((item) => {
      const label = localizer.config(item.label);
      return label ? [{ ...item, label }] : [];
    }),
    ...firstPlace(config, localizer, imported.country),
    emergency: emergencyNumbers(config, localizer, options.emergency ?? []),
    ...reportTo(config['report-to']),
    staleDays: config.staleDays ?? 365,
  };
}

/** Languages in which entries have text: the original's first, then by how much there is. */
function languagesOf(entries: readonly DirectoryEntry[], language: string): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const tags = new Set([entry.name, entry.description ?? {}, ...entry.documents].flatMap((text) => Object.keys(text)));
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  counts.delete(language);
  const others = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [language, ...others.map(([tag]) => tag)];
}

/** The day of the build says nothing of how old the data is. */
function dated(dataDate: string): { dataDate?: string } {
  return dataDate === '' ? {} : { dataDate };
}

/** Blank where no record has a date. */
function latestDate(entries: readonly DirectoryEntry[], today: string): string {
  let latest = '';
  for (const { modified, assured } of entries) {
    for (const date of [modified, assured?.date]) if (date !== undefined && date > latest && date <= today) latest = date;
  }
  return latest;
}

/** So many bytes of words for a need travel in each language, and at least so many words: a phone waits for them before the first answer. */
const MOST_BYTES = 200;
const LEAST_WORDS = 8;

/** The pack with the most useful words alone, which stand first; the city's own come on top. */
function lighter(pack: NeedsPack): NeedsPack {
  const kept = (words: readonly string[], lang: string) => {
    let bytes = 0;
    return neededWords(words, wordsIn(pack.fillers, lang)).filter(
      (word, at) => (bytes += new TextEncoder().encode(word).length) <= MOST_BYTES || at < LEAST_WORDS,
    );
  };
  return {
    ...pack,
    needs: pack.needs.map((need) => ({
      ...need,
      words: Object.fromEntries(Object.entries(need.words).map(([lang, words]) => [lang, kept(words, lang)])),
    })),
  };
}

function needLabel({ id, parent, label, pictogram, words }: Need): NeedLabel {
  return { id, ...(parent !== undefined && { parent }), label, ...(pictogram !== undefined && { pictogram }), words };
}

function ownPlaces(config: CityConfig, localizer: Localizer): Place[] {
  return (config.places ?? []).flatMap(({ name, point }) => {
    const text = localizer.config(name);
    return text ? [{ name: text, kind: 'own' as const, point: roundPoint(point) }] : [];
  });
}

function firstPlace(config: CityConfig, localizer: Localizer, country: string | undefined): { firstPlace?: FirstPlace } {
  if (!config.firstPlace) return {};
  const { name, hours, phone, address, id } = config.firstPlace;
  const url = config.firstPlace.url === undefined ? undefined : safeUrl(config.firstPlace.url);
  const text = localizer.config(name);
  if (!text) return {};
  const number = phone === undefined ? undefined : phoneOf({ number: phone }, country, undefined);
  const openingHours = localizer.config(hours);
  return {
    firstPlace: {
      name: text,
      ...(address !== undefined && { address }),
      ...(number && { phone: number }),
      ...(openingHours && { hours: openingHours }),
      ...(url !== undefined && { url }),
      ...(id !== undefined && { id }),
    },
  };
}

/** The city's own numbers, then the pack's that it has not named itself. */
function emergencyNumbers(config: CityConfig, localizer: Localizer, pack: readonly EmergencyNumber[]): EmergencyNumber[] {
  const own: EmergencyNumber[] = (config.emergency ?? []).map(({ label, ...rest }) => {
    const text = withoutMachine(localizer.config(label));
    return text ? { ...rest, label: text } : rest;
  });
  const named = new Set(own.map(({ number, for: purpose }) => `${number.replace(/\D/g, '')}/${purpose}`));
  const others = pack.filter(({ number, for: purpose }) => !named.has(`${number.replace(/\D/g, '')}/${purpose}`));
  return [...own, ...others.map(({ label, ...rest }) => ({ ...rest, ...(withoutMachine(label) && { label: withoutMachine(label) }) }))];
}

/** An emergency number stands with text that a person vouches for, or without any. */
function withoutMachine(label: LocalizedText | undefined): LocalizedText | undefined {
  const kept = Object.entries(label ?? {}).filter(([, version]) => version.provenance !== 'machine');
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function reportTo(address: string | undefined): { reportTo?: string } {
  const url = address === undefined ? undefined : (safeUrl(address) ?? (address.includes('@') ? safeUrl(`mailto:${address}`) : undefined));
  return url !== undefined && /^(?:https|mailto):/.test(url) ? { reportTo: url } : {};
}
