import type { HsdsTable, SafetyMark } from '../../dataset.js';
import { TABLE_SPECS } from '../../tables/table-specs.js';
import { markSet, type DatasetBuilder, type DraftRow, type Fields, type Place } from '../dataset-builder.js';
import { addressLines, holidaySchedule, renamed, weekdaySchedule } from '../tabular/old-tables.js';
import { languageRow, phoneWithExtension } from '../tabular/read-tabular.js';
import { NESTED, type NestedField } from '../../tables/nested-fields.js';
import { fromUk1 } from './open-referral-uk-1.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Turns nested objects into rows of tables. The same record comes again and again there (each service holds its
 * organization): what agrees is one row, with what each of them says; what differs stays two rows.
 */
export class ObjectFlattener {
  readonly #known = new Map<string, DraftRow[]>();
  readonly #translated = new Set<string>();

  constructor(readonly builder: DatasetBuilder) {}

  /** Takes an object with all that is nested in it; returns its UUID. */
  add(table: HsdsTable, value: Json, place: Place): string | undefined {
    const nested = NESTED[table];
    const scalars: Fields = {};
    const inner: [NestedField, Json][] = [];
    const translations: Json[] = [];
    const object = fromUk1(table, value);
    for (const key of Object.keys(object)) {
      const field = own(nested, key);
      const content = object[key];
      if (key === 'translations' && Array.isArray(content)) translations.push(...content.filter(isObject));
      else if (field && typeof content === 'object' && content !== null) {
        const list: readonly unknown[] = Array.isArray(content) ? content : [content];
        for (const each of list) if (isObject(each)) inner.push([field, each]);
      } else if (!field) scalars[key] = inert(content);
    }
    // The outer row needs the ids of what it points to.
    for (const [field, each] of inner) {
      if (field.forth !== undefined) {
        const id = this.add(field.table, each, place);
        if (scalars[field.forth] === undefined && id !== undefined) scalars[field.forth] = id;
      }
    }
    const row = this.#merge(table, this.builder.prepare(table, inOldForm(table, scalars), place));
    const id = typeof row.record.id === 'string' ? row.record.id : undefined;
    for (const [field, each] of inner) if (field.back !== undefined) this.#addInner(table, id, field, each, place);
    if (id !== undefined) this.#translate(table, id, translations, place);
    return id;
  }

  #addInner(table: HsdsTable, id: string | undefined, field: NestedField, value: Json, place: Place): void {
    const { table: inner, back = '' } = field;
    const link: Fields = {};
    if (id !== undefined && isBlank(value[back])) link[back] = id;
    // The source names the outer record by its own id, which is not yet ours.
    if (inner === 'attributes') link.link_entity = TABLE_SPECS[table].object;
    if (inner === 'metadata') link.resource_type = TABLE_SPECS[table].object;
    this.add(inner, { ...value, ...link }, place);
  }

  #merge(table: HsdsTable, row: DraftRow): DraftRow {
    const { id } = row.record;
    const key = `${table}/${typeof id === 'string' ? id : JSON.stringify(row.record)}`;
    const known = this.#known.get(key);
    if (!known) {
      this.#known.set(key, [row]);
      this.builder.push(table, row);
      return row;
    }
    const same = known.find((each) => agrees(each.record, row.record));
    if (same) {
      Object.assign(same.record, row.record);
      const marks: SafetyMark[] = [...(same.marks ?? []), ...(row.marks ?? [])];
      if (marks.length > 0) same.marks = markSet(marks);
      return same;
    }
    known.push(row);
    this.builder.push(table, row);
    return row;
  }

  #translate(table: HsdsTable, id: string, translations: readonly Json[], place: Place): void {
    for (const { field, language, text, provenance, updated } of translations) {
      if (typeof field !== 'string' || typeof language !== 'string' || typeof text !== 'string') {
        this.builder.problem(
          'translation-incomplete',
          'warning',
          table,
          place.row,
          'a translation needs field, language and text; it was left out.',
          id,
        );
        continue;
      }
      const key = [table, id, field, language, text].join('\u0000');
      if (this.#translated.has(key)) continue;
      this.#translated.add(key);
      this.builder.translations.push({
        object: table,
        id,
        field,
        language,
        text,
        provenance: provenance === 'original' || provenance === 'reviewed' || provenance === 'machine' ? provenance : 'human',
        ...(typeof updated === 'string' ? { updated } : {}),
        ...place,
      });
    }
  }
}

/** Names and forms of older versions, which nested objects have as rows have. */
function inOldForm(table: HsdsTable, fields: Fields): Fields {
  const row = renamed(table, fields);
  if (table === 'addresses') return addressLines(row);
  if (table === 'phones') return phoneWithExtension(row);
  if (table === 'languages') return languageRow(row);
  if (table === 'schedules' && !isBlank(row.weekday)) return weekdaySchedule(row);
  if (table === 'schedules' && !isBlank(row.start_date)) return holidaySchedule(row);
  return row;
}

/** Whether no field says one thing here and another there. */
function agrees(a: Fields, b: Fields): boolean {
  return Object.keys(b).every(
    (field) =>
      a[field] === undefined ||
      a[field] === b[field] ||
      (typeof a[field] === 'object' && JSON.stringify(a[field]) === JSON.stringify(b[field])),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}

/** A nested value that nobody knows, without keys that could change what objects are. */
function inert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inert);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => key !== '__proto__')
      .map((key) => [key, inert(value[key])]),
  );
}
