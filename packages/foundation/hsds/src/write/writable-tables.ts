import type { Dataset, HsdsTable, ReadProblem, Translation } from '../dataset.js';
import type { ReadRule } from '../read-rules.js';
import { contentId } from '../ids/content-id.js';
import { repairField } from '../mend/repair-field.js';
import { FIELDS, type FieldSpec } from '../tables/field-kinds.js';
import { HSDS_TABLES, TABLE_SPECS } from '../tables/table-specs.js';
import { omittedRows } from './omitted-rows.js';
import { scalarText } from '../text/scalar-text.js';

/** A record that the standard takes. */
export type Writable = Readonly<Record<string, unknown>>;

export interface WritableTables {
  readonly tables: { readonly [T in HsdsTable]: readonly Writable[] };
  readonly translations: readonly Translation[];
  /** What could not be written as the standard wants it, with the row it was read from. */
  readonly problems: readonly ReadProblem[];
  /** Rows that are marked as not to be shown, and those that hang on them. */
  readonly omitted: number;
}

/** What stands for a value that HSDS requires and the source does not give: never a claim, only the plainest case. */
const DEFAULTS: Readonly<Partial<Record<HsdsTable, Writable>>> = {
  services: { status: 'active' },
  locations: { location_type: 'physical' },
  addresses: { address_type: 'physical' },
};

/**
 * A dataset's records as HSDS 3.1 takes them: rows with a safety mark are left out, with all that hangs on them; rows without an
 * id get one; invalid optional values are left out and told; text that the standard requires and the source lacks is empty.
 */
export function writableTables(dataset: Dataset): WritableTables {
  const omitted = omittedRows(dataset);
  const problems: ReadProblem[] = [];
  const tables = {} as Record<HsdsTable, Writable[]>;
  for (const table of HSDS_TABLES) {
    const ids = new Set<string>();
    const writable: Writable[] = [];
    for (const row of dataset.tables[table]) {
      if (omitted.rows.has(row)) continue;
      const tell = (rule: ReadRule, message: string): void => {
        problems.push({ rule, severity: 'warning', table, row: row.row, id: sourceId(row.record), message });
      };
      const record = writableRecord(table, row.record, (field, value) => {
        tell('value-not-written', `${field} "${value.slice(0, 60)}" is not what HSDS takes there; it was left out.`);
      });
      const missing = [...FIELDS[table]].find(
        ([field, spec]) => spec.required && spec.kind !== 'reference' && record[field] === undefined && !isLink(table, field),
      );
      if (missing) {
        tell('row-not-written', `HSDS takes no such row without ${missing[0]}; it was left out. Fill it in.`);
        continue;
      }
      // In tables that nothing points to, one id for several rows would make them one.
      if (!POINTED_TO.has(table) && ids.has(String(record.id)))
        record.id = contentId(table, { ...record, id: `${String(record.id)}#${ids.size}` });
      ids.add(String(record.id));
      writable.push(record);
    }
    tables[table] = writable;
  }
  const translations = dataset.translations.filter(({ object, id }) => !omitted.ids.get(object)?.has(id));
  return { tables, translations, problems, omitted: omitted.rows.size };
}

/** Links are required in a table, but not where the row is nested in what it belongs to. */
function isLink(table: HsdsTable, field: string): boolean {
  return (table === 'attributes' && field.startsWith('link_')) || (table === 'metadata' && field.startsWith('resource_'));
}

const POINTED_TO: ReadonlySet<HsdsTable> = new Set(HSDS_TABLES.flatMap((table) => Object.values(TABLE_SPECS[table].references)));

function sourceId(record: Writable): string | undefined {
  const id = record.source_id ?? record.id;
  return typeof id === 'string' ? id : undefined;
}

function writableRecord(table: HsdsTable, record: Writable, tell: (field: string, value: string) => void): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [field, spec] of FIELDS[table]) {
    const value = record[field];
    if (value === undefined || value === null) continue;
    const repaired = repairField(spec, value);
    if (repaired !== undefined) result[field] = repaired;
    else tell(field, scalarText(value));
  }
  for (const field of Object.keys(record)) {
    if (!FIELDS[table].has(field) && record[field] !== undefined && field !== '__proto__') result[field] = record[field];
  }
  if (result.id === undefined) result.id = contentId(table, result);
  for (const [field, spec] of FIELDS[table]) {
    if (spec.required && result[field] === undefined) fill(table, field, spec, result);
  }
  return result;
}

/** References cannot be filled in; a row that lacks one is told of when it is read, by whoever judges the dataset. */
function fill(table: HsdsTable, field: string, spec: FieldSpec, result: Record<string, unknown>): void {
  const standing = DEFAULTS[table]?.[field];
  if (standing !== undefined) result[field] = standing;
  else if (spec.kind === 'text' || spec.kind === 'date') result[field] = '';
}
