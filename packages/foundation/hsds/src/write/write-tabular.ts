import type { HsdsTable, Translation } from '../dataset.js';
import { csvCell } from '../csv/csv-cell.js';
import { FIELDS } from '../tables/field-kinds.js';
import { HSDS_TABLES } from '../tables/table-specs.js';
import { TRANSLATION_COLUMNS, datapackage } from './datapackage.js';
import type { Writable, WritableTables } from './writable-tables.js';
import type { WrittenFile } from './written-file.js';
import { scalarText } from '../text/scalar-text.js';

/** HSDS 3.1 as a tabular data package: a CSV file for each table that has rows, translations.csv and datapackage.json. */
export function writeTabular({ tables, translations }: WritableTables): WrittenFile[] {
  const columns = new Map<HsdsTable, readonly string[]>();
  const files: WrittenFile[] = [];
  for (const table of HSDS_TABLES) {
    const records = tables[table];
    if (records.length === 0) continue;
    const names = columnsOf(table, records);
    columns.set(table, names);
    files.push({ name: `${table}.csv`, count: records.length, pieces: () => csv(names, records) });
  }
  if (translations.length > 0) {
    files.push({
      name: 'translations.csv',
      count: translations.length,
      pieces: () => csv(TRANSLATION_COLUMNS, translations as readonly (Translation & Writable)[]),
    });
  }
  const description = `${JSON.stringify(datapackage(columns, translations.length > 0), null, 2)}\n`;
  return [...files, { name: 'datapackage.json', count: 1, pieces: () => [description] }];
}

/** The standard's columns that something stands in, in its order, and after them those it does not know. */
function columnsOf(table: HsdsTable, records: readonly Writable[]): readonly string[] {
  const used = new Set<string>();
  for (const record of records) for (const field of Object.keys(record)) used.add(field);
  const known = [...FIELDS[table]].filter(([field, { required }]) => required || used.has(field)).map(([field]) => field);
  return [...known, ...[...used].filter((field) => !FIELDS[table].has(field)).sort()];
}

const ROWS = 500;

function* csv(columns: readonly string[], records: readonly Writable[]): Generator<string> {
  let text = `${columns.map(csvCell).join(',')}\r\n`;
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at];
    text += `${columns.map((column) => csvCell(cellText(record?.[column]))).join(',')}\r\n`;
    if (at % ROWS === ROWS - 1) {
      yield text;
      text = '';
    }
  }
  yield text;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return scalarText(value);
}
