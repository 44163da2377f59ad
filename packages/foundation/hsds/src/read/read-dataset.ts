import { NewcomerError } from '@newcomer/core';
import type { Dataset, SourceFiles } from '../dataset.js';
import type { SheetMapping } from '../sheet-mapping.js';
import { readAll } from '../files/byte-stream.js';
import { DatasetBuilder } from './dataset-builder.js';
import { baseName, localizedTable, sourceTable, type SourceTable } from './tabular/table-names.js';
import { readTabular, tabularFormat, type TabularFile } from './tabular/read-tabular.js';

export interface ReadOptions {
  /** For a flat spreadsheet: which column is what. Absent means what `proposeMapping` says. */
  readonly mapping?: SheetMapping | undefined;
}

/**
 * Reads a source of any known format: every row is kept, in HSDS 3.1's tables, and none is judged.
 * A bad row never throws; it is kept as far as it goes, and told in `problems`.
 *
 * @throws NewcomerError `hsds/empty` where there is nothing to read, `hsds/unknown-format` where nothing is recognized,
 * `hsds/too-large` above a limit, `hsds/bad-zip` and `hsds/bad-json` for damaged files.
 */
export async function readDataset(files: SourceFiles, _options: ReadOptions = {}): Promise<Dataset> {
  if (files.names.length === 0) throw new NewcomerError('hsds/empty', 'the source holds no files; give a folder, a zip or a file with data');
  const builder = new DatasetBuilder();
  const tables = tabularFiles(files);
  if (tables.length > 0) {
    const declared = await declaredVersion(files);
    await readTabular(files, tables, builder);
    return builder.build(tabularFormat(new Set(tables.map(({ table }) => table)), declared));
  }
  throw new NewcomerError('hsds/unknown-format', 'none of the files is a kind of directory that is known; see the guide for what can be read');
}

const CSV = /\.(?:csv|tsv|txt)$/i;

function tabularFiles(files: SourceFiles): TabularFile[] {
  const found: TabularFile[] = [];
  const plain = new Map<SourceTable, string>();
  for (const name of files.names) {
    if (!CSV.test(name)) continue;
    const localized = localizedTable(name);
    const table = sourceTable(name);
    if (localized && (!table || files.names.some((other) => other !== name && CSV.test(other) && sourceTable(other) === table && !localizedTable(other)))) {
      found.push({ name, table: localized.table, language: localized.language });
    } else if (table && !plain.has(table)) {
      plain.set(table, name);
      found.push({ name, table });
    }
  }
  return found;
}

async function declaredVersion(files: SourceFiles): Promise<string | undefined> {
  const name = files.names.find((each) => baseName(each) === 'datapackage' && each.endsWith('.json'));
  if (name === undefined) return undefined;
  try {
    const text = new TextDecoder().decode(await readAll(files.open(name), 5e6, name));
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
