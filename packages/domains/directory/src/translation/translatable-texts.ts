import type { HsdsTable } from '@newcomer/hsds';
import type { CityConfig } from '../city-config.js';
import { asText, own } from '../import/draft.js';
import type { ImportResult } from '../import/import-result.js';
import { cityOriginal, cityTexts } from './city-texts.js';
import { textHash } from './text-hash.js';
import { CITY, keyParts, translationKey } from './translation-key.js';

/** One original, once, however many records have it in this field. */
export interface TranslatableText {
  /** Keys of the fields that have this text, in the order of the source. */
  readonly of: readonly string[];
  readonly text: string;
  /** `textHash` of it. */
  readonly hash: string;
  /** What a translator must know of where it stands: "services.description · Bread for All · Harbour Beds". */
  readonly context: string;
}

export interface TextChoice {
  /** Also names of services, organizations and places: they stand on a door, and many cities leave them as they are. */
  readonly names?: boolean | undefined;
}

/** The fields that are shown, by table. Names are asked for apart; addresses, telephones and persons are in none. */
const SHOWN: Partial<Record<HsdsTable, readonly string[]>> = {
  services: [
    'description',
    'alert',
    'eligibility_description',
    'application_process',
    'fees_description',
    'fees',
    'wait_time',
    'interpretation_services',
  ],
  required_documents: ['document'],
  cost_options: ['option', 'amount_description'],
  service_at_location: ['description'],
  locations: ['transportation'],
  accessibility: ['description', 'details'],
  phones: ['description'],
};
const NAMES: Partial<Record<HsdsTable, readonly string[]>> = {
  services: ['name', 'alternate_name'],
  organizations: ['name'],
  locations: ['name'],
};
/** The table that a row's context is told by, where the row itself has no name. */
const ABOUT: readonly (readonly [field: string, table: HsdsTable])[] = [
  ['service_id', 'services'],
  ['service_at_location_id', 'service_at_location'],
  ['location_id', 'locations'],
  ['organization_id', 'organizations'],
];

/**
 * Every original that people read of a directory and of `newcomer.json`, the same text once per field. It is taken from what the
 * import left, so nothing that is withheld is in it.
 */
export function translatableTexts(imported: ImportResult, config: CityConfig, { names = false }: TextChoice = {}): TranslatableText[] {
  const language = config.language ?? imported.language ?? 'en';
  const found = new Map<string, { of: string[]; text: string; hash: string; about: Set<string>; place: string }>();
  const add = (object: HsdsTable | typeof CITY, id: string, field: string, text: string, about: string): void => {
    const hash = textHash(text);
    const place = `${object}.${field}`;
    const key = translationKey(object, id, field);
    const known = found.get(`${place}#${hash}`);
    if (!known) found.set(`${place}#${hash}`, { of: [key], text, hash, about: new Set([about]), place });
    else {
      known.of.push(key);
      known.about.add(about);
    }
  };
  const nameOf = namer(imported);
  const addFields = (shown: typeof SHOWN, about: typeof nameOf): void => {
    for (const [table, fields] of Object.entries(shown) as [HsdsTable, readonly string[]][])
      for (const { record } of rowsOf(imported, table)) {
        const id = asText(own(record, 'id'));
        if (id === undefined) continue;
        for (const field of fields) {
          const text = asText(own(record, field));
          if (text !== undefined && isWords(text)) add(table, id, field, text, about(table, record));
        }
      }
  };
  addFields(SHOWN, nameOf);
  // A name says by itself what it is about.
  if (names) addFields(NAMES, () => '');
  for (const { text, id, field } of cityTexts(config)) {
    const original = cityOriginal(text, language);
    if (original !== undefined && isWords(original)) add(CITY, id, field, original, id);
  }
  return [...found.values()].map(({ of, text, hash, about, place }) => ({ of, text, hash, context: contextOf(place, about, of.length) }));
}

/** Whether two keys are the same field of the same kind of record: only there does one translation serve both. */
export function placeOfKey(key: string): string {
  const parts = keyParts(key);
  return parts ? `${parts.object}.${parts.field}` : '';
}

function rowsOf(imported: ImportResult, table: HsdsTable): readonly { readonly record: Readonly<Record<string, unknown>> }[] {
  return imported.tables[table];
}

/** A text with not one letter says the same in every language. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function contextOf(place: string, about: ReadonlySet<string>, count: number): string {
  const named = [...about].filter((name) => name !== '').slice(0, 2);
  const more = count > 1 ? [`in ${count} records`] : [];
  return [place.replaceAll('_', ' '), ...named, ...more].join(' · ');
}

function namer(imported: ImportResult): (table: HsdsTable, record: Readonly<Record<string, unknown>>) => string {
  const byId = new Map<HsdsTable, Map<string, Readonly<Record<string, unknown>>>>();
  const find = (table: HsdsTable, id: string): Readonly<Record<string, unknown>> | undefined => {
    let index = byId.get(table);
    if (!index) {
      index = new Map(
        rowsOf(imported, table).flatMap(({ record }) => (typeof record.id === 'string' ? [[record.id, record] as const] : [])),
      );
      byId.set(table, index);
    }
    return index.get(id);
  };
  const nameOf = (table: HsdsTable, record: Readonly<Record<string, unknown>>, depth: number): string => {
    const name = table === 'services' || table === 'organizations' || table === 'locations' ? asText(own(record, 'name')) : undefined;
    if (name !== undefined) return name;
    for (const [field, to] of ABOUT) {
      const id = asText(own(record, field));
      const row = id === undefined || depth > 2 ? undefined : find(to, id);
      const found = row && nameOf(to, row, depth + 1);
      if (found) return found;
    }
    return '';
  };
  return (table, record) => nameOf(table, record, 0);
}
