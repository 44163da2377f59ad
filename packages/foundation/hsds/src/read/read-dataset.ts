import { NewcomerError } from '@newcomer/core';
import type { Dataset, SourceFiles, SourceFormat } from '../dataset.js';
import type { SheetMapping } from '../sheet-mapping.js';
import { DatasetBuilder } from './dataset-builder.js';
import { isIcarol, readIcarol } from './icarol/read-icarol.js';
import { readJson } from './json/read-json.js';
import { isOhana, readOhana } from './ohana/read-ohana.js';
import { hasName, headerRow, readSpreadsheet } from './spreadsheet/read-spreadsheet.js';
import { proposeMapping } from './spreadsheet/propose-mapping.js';
import { tableFiles, type TableFile } from './table-file.js';
import { declaredPackage } from './tabular/declared-package.js';
import { readTabular, tabularFormat, type TabularFile } from './tabular/read-tabular.js';
import { tabularTables } from './tabular/tabular-tables.js';

export interface ReadOptions {
  /** For a flat spreadsheet: which column is what. Absent means what `proposeMapping` says. */
  readonly mapping?: SheetMapping | undefined;
  /** The day of reading, "2026-11-22", for messages that hold for a time only. Default is today's date in UTC. */
  readonly today?: string | undefined;
}

/**
 * Reads a source of any known format: every row is kept, in HSDS 3.1's tables, and none is judged.
 * A bad row never throws; it is kept as far as it goes, and told in `problems`.
 *
 * @throws NewcomerError `hsds/empty` where there is nothing to read, `hsds/unknown-format` where nothing is recognized,
 * `hsds/too-large` and `hsds/too-deep` above a limit, `hsds/bad-zip`, `hsds/bad-xlsx` and `hsds/bad-json` for damaged files,
 * `hsds/bad-mapping` and `hsds/no-name-column` for a mapping that cannot be followed.
 */
export async function readDataset(files: SourceFiles, options: ReadOptions = {}): Promise<Dataset> {
  if (files.names.length === 0)
    throw new NewcomerError('hsds/empty', 'the source holds no files; give a folder, a zip or a file with data');
  const builder = new DatasetBuilder();
  const format = (await readTables(files, options, builder)) ?? (await readRecords(files, builder));
  if (!format) throw await unknownFormat(files);
  const dataset = builder.build(format);
  if (Object.values(dataset.tables).every((rows) => rows.length === 0))
    throw new NewcomerError('hsds/empty', 'the source is a directory of a known kind, but has no rows');
  return dataset;
}

async function readTables(files: SourceFiles, options: ReadOptions, builder: DatasetBuilder): Promise<SourceFormat | undefined> {
  const tables = await tableFiles(files, builder);
  if (tables.length === 0) return undefined;
  const icarol = tables.filter(({ head }) => isIcarol(head[0] ?? []));
  if (icarol.length > 0) {
    for (const file of icarol) await readIcarol(file, builder, options.today ?? new Date().toISOString().slice(0, 10));
    return { name: 'icarol' };
  }
  if (isOhana(tables)) {
    await readOhana(tables, builder);
    return { name: 'ohana', version: '1.0' };
  }
  const declared = await declaredPackage(files);
  const tabular: TabularFile[] = options.mapping ? [] : tabularTables(tables, declared);
  if (tabular.length > 0) {
    await readTabular(tabular, builder);
    const used = new Set(tabular.map(({ source }) => source));
    tellIgnored(
      builder,
      tables.filter((table) => !used.has(table)),
    );
    return tabularFormat(tabular, declared?.version);
  }
  return readSheet(tables, options, builder);
}

async function readSheet(
  tables: readonly TableFile[],
  { mapping }: ReadOptions,
  builder: DatasetBuilder,
): Promise<SourceFormat | undefined> {
  const chosen = mapping?.sheet === undefined ? tables : tables.filter(({ sheet }) => sheet === mapping.sheet);
  if (mapping?.sheet !== undefined && chosen.length === 0)
    throw new NewcomerError('hsds/no-such-sheet', `the workbook has no sheet "${mapping.sheet}", which the mapping names`);
  for (const file of chosen) {
    const proposed = mapping ?? mappingOf(file);
    if (!mapping && !hasName(proposed)) continue;
    await readSpreadsheet(file, proposed, builder);
    tellIgnored(
      builder,
      tables.filter((table) => table !== file),
    );
    return { name: 'spreadsheet' };
  }
  return undefined;
}

/** What was not read is said, so that nobody believes it is in. */
function tellIgnored(builder: DatasetBuilder, tables: readonly TableFile[]): void {
  for (const { name, head } of tables) {
    if (head.length < 2) continue;
    builder.problem(
      'table-ignored',
      'note',
      name,
      0,
      `${name} was not read: it is no table of HSDS, or a second list. Leave it out, or read it by itself.`,
    );
  }
}

function mappingOf(file: TableFile): SheetMapping {
  const at = headerRow(file.head);
  const mapping = proposeMapping(file.head[at] ?? [], file.head.slice(at + 1));
  return file.sheet === undefined ? mapping : { ...mapping, sheet: file.sheet };
}

/**
 * The mapping that would be used for a source, for a person to check; undefined where the source is no spreadsheet.
 *
 * @throws NewcomerError as `readDataset` does for damaged files.
 */
export async function proposeSourceMapping(files: SourceFiles): Promise<SheetMapping | undefined> {
  const tables = await tableFiles(files);
  if (
    tables.some(({ head }) => isIcarol(head[0] ?? [])) ||
    isOhana(tables) ||
    tabularTables(tables, await declaredPackage(files)).length > 0
  )
    return undefined;
  const named = tables.map(mappingOf);
  return named.find(hasName) ?? named[0];
}

const JSON_FILE = /\.(?:json|ndjson|jsonl|geojson)$/i;
const NOT_RECORDS = /(?:^|\/)(?:datapackage|newcomer|package|manifest)\.json$/i;

async function readRecords(files: SourceFiles, builder: DatasetBuilder): Promise<SourceFormat | undefined> {
  const names = recordFiles(files);
  return names.length === 0 ? undefined : readJson(files, names, builder);
}

function recordFiles(files: SourceFiles): string[] {
  return files.names.filter((name) => JSON_FILE.test(name) && !NOT_RECORDS.test(name));
}

async function unknownFormat(files: SourceFiles): Promise<NewcomerError> {
  const tables = await tableFiles(files);
  const file = tables[0];
  if (file) {
    const headers = (file.head[headerRow(file.head)] ?? []).filter(Boolean).slice(0, 12);
    return new NewcomerError(
      'hsds/unknown-format',
      headers.length === 0
        ? `${file.name} is empty`
        : `no column of ${file.name} looks like a name, so its rows cannot be told apart; its columns are: ${headers.join(', ')}. Write a mapping that says which column is services.name.`,
    );
  }
  const records = recordFiles(files);
  if (records.length > 0) {
    return new NewcomerError(
      'hsds/unknown-format',
      `${records.slice(0, 5).join(', ')} holds no record of a directory: an empty list, or objects that no field tells apart. Name the file after what it holds, such as services.json, or export it again`,
    );
  }
  return new NewcomerError(
    'hsds/unknown-format',
    `none of the files (${files.names.slice(0, 5).join(', ')}) is a directory of a known kind: HSDS as CSV, JSON or zip, a spreadsheet (CSV, XLSX), iCarol, Open Referral UK or Ohana`,
  );
}
