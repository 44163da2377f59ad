import type { ReadProblem, SourceFiles } from '../dataset.js';
import { DatasetBuilder } from './dataset-builder.js';
import type { TableRow } from './sheet-rows.js';
import { tableFiles } from './table-file.js';

/** A CSV file, or a sheet of a workbook. */
export interface PlainSheet {
  /** The file; for a sheet of a workbook also its name: "cards.xlsx/Fees". */
  readonly name: string;
  readonly sheet?: string | undefined;
  /** Cells by the names in the first row. Blank cells and blank rows are left out. */
  readonly rows: readonly TableRow[];
}

/**
 * Any spreadsheet as it is written, whatever its columns mean: in the encoding and with the delimiter that it has, and with
 * what is wrong with its form.
 */
export async function readSheets(
  files: SourceFiles,
): Promise<{ readonly sheets: readonly PlainSheet[]; readonly problems: readonly ReadProblem[] }> {
  const builder = new DatasetBuilder();
  const sheets: PlainSheet[] = [];
  for (const table of await tableFiles(files, builder)) {
    const rows: TableRow[] = [];
    await table.read(table.name, builder, { row: (row) => rows.push(row) });
    sheets.push({ name: table.name, ...(table.sheet !== undefined && { sheet: table.sheet }), rows });
  }
  return { sheets, problems: builder.problems };
}
