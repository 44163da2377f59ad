import type { HsdsTable, SourceFormat } from '../../dataset.js';
import { readNumber } from '../../mend/mend-value.js';
import { isTranslatable } from '../../tables/field-kinds.js';
import { tableNamed } from '../../tables/table-specs.js';
import type { DatasetBuilder, Fields } from '../dataset-builder.js';
import type { TableFile } from '../table-file.js';
import { OLD_TABLES, addressLines, renamed, type Joins } from './old-tables.js';
import type { OldTable, SourceTable } from './table-names.js';

export type { Joins };

/** A file of a tabular package and what it holds. */
export interface TabularFile {
  readonly source: TableFile;
  readonly table: SourceTable;
  /** For the same rows in another language. */
  readonly language?: string | undefined;
}

/** Reads the tables of an HSDS package, of any version and any subset, into the builder. */
export async function readTabular(tables: readonly TabularFile[], builder: DatasetBuilder): Promise<void> {
  const joins: Joins = { eligibility: [], payments: [] };
  for (const file of inOrder(tables)) {
    await file.source.read(file.table, builder, {
      header: (headers) => headers.map((header) => fieldName(header)),
      row: ({ fields, row }) => {
        const place = { file: file.source.name, row };
        if (file.language !== undefined) addTranslations(builder, file.table, file.language, fields, place);
        else addRow(builder, file.table, fields, place, joins);
      },
    });
  }
  joinServices(builder, joins);
}

/** Attributes after what they point to, so that a link without a table can be guessed; translations last. */
function inOrder(tables: readonly TabularFile[]): readonly TabularFile[] {
  const late: readonly SourceTable[] = ['attributes', 'other_attributes', 'metadata', 'translations'];
  const rank = ({ table, language }: TabularFile): number => (language === undefined ? late.indexOf(table) + 1 : late.length + 1);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}

/** HSDS writes its fields in small letters; people do not always. */
export function fieldName(header: string): string {
  const plain = header.trim();
  return /^[A-Za-z][\w -]*$/.test(plain) ? plain.toLowerCase().replace(/[\s-]+/g, '_') : plain;
}

/** Takes a row of any table of any version. */
export function addRow(
  builder: DatasetBuilder,
  table: SourceTable,
  fields: Readonly<Fields>,
  place: { file: string; row: number },
  joins: Joins,
): void {
  if (table === 'translations') {
    addTranslation(builder, fields, place);
    return;
  }
  if (table in OLD_TABLES) {
    OLD_TABLES[table as OldTable](builder, fields, place, joins);
    return;
  }
  const hsds = table as HsdsTable;
  const row = renamed(hsds, fields);
  if (hsds === 'addresses') {
    builder.add(hsds, addressLines(row), place);
  } else if (hsds === 'schedules' && row.weekday !== undefined) {
    OLD_TABLES.regular_schedules(builder, row, place, joins);
  } else if (hsds === 'languages') {
    builder.add(hsds, languageRow(row), place);
  } else if (hsds === 'services') {
    addService(builder, row, place);
  } else if (hsds === 'phones') {
    addPhone(builder, row, place);
  } else {
    builder.add(hsds, row, place);
  }
}

/** A short code in the name's place is a code. */
export function languageRow(row: Fields): Fields {
  if (typeof row.name !== 'string' || row.code !== undefined || !/^[a-z]{2,3}$/.test(row.name)) return row;
  const { name, ...rest } = row;
  return { ...rest, code: name };
}

/** HSDS 1.1 kept a service's terms in one cell. */
function addService(builder: DatasetBuilder, fields: Fields, place: { file: string; row: number }): void {
  const { taxonomy_ids, ...row } = fields;
  const record = builder.add('services', row, place);
  if (typeof taxonomy_ids !== 'string' || typeof row.id !== 'string') return;
  for (const term of taxonomy_ids.split(/[,;|]/)) {
    const id = term.trim();
    if (id && record.id !== undefined) {
      builder.add(
        'attributes',
        { id: `${row.id}/${id}`, link_id: row.id, link_entity: 'service', link_type: 'taxonomy', taxonomy_term_id: id },
        place,
      );
    }
  }
}

/** HSDS 1.x kept a phone's languages in one cell, and programs write extensions that are no numbers. */
function addPhone(builder: DatasetBuilder, fields: Fields, place: { file: string; row: number }): void {
  const { language, ...row } = phoneWithExtension(fields);
  builder.add('phones', row, place);
  if (typeof language !== 'string' || typeof row.id !== 'string') return;
  for (const each of language.split(/[,;|/]/)) {
    const name = each.trim();
    if (name) builder.add('languages', languageRow({ id: `${row.id}/${name}`, phone_id: row.id, name }), place);
  }
}

/** What cannot be keyed in as a number is told with the number: "305-555-0100 ext. 4 or 5". */
export function phoneWithExtension(fields: Fields): Fields {
  const { extension, ...row } = fields;
  if (typeof extension !== 'string') return fields;
  const plain = extension.replace(/^(?:x|ext\.?|extension|anexo|int\.?)\s*(?=\d)/i, '');
  // A leading zero is a key to press, and a number would lose it.
  const number = /^0\d/.test(plain) ? undefined : readNumber(plain);
  if (number !== undefined) return { ...row, extension: number };
  return { ...row, number: typeof row.number === 'string' ? `${row.number} ext. ${plain}` : undefined };
}

export function joinServices(builder: DatasetBuilder, joins: Joins): void {
  if (joins.eligibility.length === 0 && joins.payments.length === 0) return;
  const services = builder.indexOf('services');
  join(builder, services, joins.eligibility, 'eligibility', 'eligibility_description', '\n');
  join(builder, services, joins.payments, 'payments_accepted', 'payments_accepted', '; ');
}

function join(
  builder: DatasetBuilder,
  services: ReadonlyMap<string, Fields>,
  rows: Joins['eligibility'],
  table: string,
  field: string,
  separator: string,
): void {
  for (const { service, text, place } of rows) {
    const record = service ? services.get(builder.id('services', service)) : undefined;
    if (!record) {
      const why = service ? `no service has the id ${service}` : 'it names no service';
      builder.problem(
        'joined-to-nothing',
        'warning',
        table,
        place.row,
        `the row can be joined to nothing: ${why}. Fill in service_id, or delete the row.`,
        service || undefined,
      );
      continue;
    }
    record[field] = typeof record[field] === 'string' && record[field] !== text ? `${record[field]}${separator}${text}` : text;
  }
}

/** A row of translations.csv. */
function addTranslation(builder: DatasetBuilder, fields: Readonly<Fields>, place: { file: string; row: number }): void {
  const { object, id, field, language, text, provenance, updated } = fields;
  const table = typeof object === 'string' ? tableNamed(object) : undefined;
  if (!table || typeof id !== 'string' || typeof field !== 'string' || typeof language !== 'string' || typeof text !== 'string') {
    builder.problem(
      'translation-incomplete',
      'warning',
      'translations',
      place.row,
      'a translation needs object, id, field, language and text; the row was left out.',
      typeof id === 'string' ? id : undefined,
    );
    return;
  }
  builder.translations.push({
    object: table,
    id: builder.id(table, id),
    field,
    language,
    text,
    provenance: provenance === 'original' || provenance === 'reviewed' || provenance === 'machine' ? provenance : 'human',
    ...(typeof updated === 'string' ? { updated } : {}),
    ...place,
  });
}

/** A row of a file that repeats a table in another language: its text belongs to the row with the same id. */
function addTranslations(
  builder: DatasetBuilder,
  table: SourceTable,
  language: string,
  fields: Readonly<Fields>,
  place: { file: string; row: number },
): void {
  const hsds = tableNamed(table) ?? (table === 'taxonomy' ? 'taxonomy_terms' : undefined);
  const { id } = fields;
  if (!hsds || typeof id !== 'string') return;
  const row = renamed(hsds, fields);
  for (const field of Object.keys(row)) {
    const text = row[field];
    if (typeof text !== 'string' || !isTranslatable(hsds, field)) continue;
    builder.translations.push({ object: hsds, id: builder.id(hsds, id), field, language, text, provenance: 'human', ...place });
  }
}

/** The version of a package, from what it says of itself and from the tables and columns that only some versions have. */
export function tabularFormat(files: readonly TabularFile[], declared: string | undefined): SourceFormat {
  const tables = new Set(files.map(({ table }) => table));
  const has = (...names: SourceTable[]): boolean => names.some((name) => tables.has(name));
  const old =
    has('regular_schedules', 'holiday_schedules', 'services_taxonomy', 'taxonomy', 'accessibility_for_disabilities') &&
    !has('schedules', 'taxonomy_terms');
  const second = !old && has('service_attributes', 'other_attributes', 'physical_addresses', 'postal_addresses');
  const newest = has('url', 'units', 'service_capacity');
  const terms = files.some(({ table, source }) => table === 'services' && source.head[0]?.includes('taxonomy_ids'));
  const major = old
    ? '1'
    : second
      ? '2'
      : has('addresses', 'attributes', 'taxonomies', 'accessibility', 'cost_options') || newest
        ? '3'
        : declared?.charAt(0);
  if (declared && declared.startsWith(major ?? declared) && !(newest && declared.startsWith('3.0')) && !(terms && declared === '1.0')) {
    return { name: 'hsds', version: declared.replace(/^(\d+\.\d+)\..*$/, '$1') };
  }
  const version = major === '1' ? (terms ? '1.1' : '1.0') : major === '2' ? '2.0' : major === '3' ? (newest ? '3.1' : '3.0') : undefined;
  return version === undefined ? { name: 'hsds' } : { name: 'hsds', version };
}
