import { NewcomerError } from '@newcomer/core';
import type { SourceFiles } from '../dataset.js';
import { CsvParser, guessDelimiter } from '../csv/csv-parser.js';
import { eachChunk } from '../files/byte-stream.js';
import { cleanText } from '../mend/mend-value.js';
import { readWorkbook } from '../xlsx/read-workbook.js';
import type { DatasetBuilder } from './dataset-builder.js';
import { readCsv } from './read-csv.js';
import { SheetRows, type TableHandlers } from './sheet-rows.js';

/** A table of a source, whether a CSV file or a sheet of a workbook. */
export interface TableFile {
  /** The file inside the source; for a sheet also the sheet's name: "services.xlsx/Sheet1". */
  readonly name: string;
  readonly sheet?: string | undefined;
  /** The first rows, cleaned, the header among them. */
  readonly head: readonly (readonly string[])[];
  /** Reads all rows; `table` names them in problems. */
  read(table: string, builder: DatasetBuilder, handlers: TableHandlers): Promise<void>;
}

const CSV = /\.(?:csv|tsv|tab|txt)$/i;
const XLSX = /\.xls[xm]$/i;
const HEAD_BYTES = 1 << 16;
const HEAD_ROWS = 40;
// No list has more columns; a broken one may seem to.
const HEAD_CELLS = 2000;

/**
 * All tables of a source. Text files without a delimiter on their first line are no tables.
 * A workbook that cannot be read is told to `builder` where other tables can be, and thrown where it is all there is.
 */
export async function tableFiles(files: SourceFiles, builder?: DatasetBuilder): Promise<TableFile[]> {
  const found: TableFile[] = [];
  const failures = new Map<string, NewcomerError>();
  for (const name of files.names) {
    if (CSV.test(name)) {
      const head = await csvHead(files, name);
      if (/\.txt$/i.test(name) && (head[0]?.length ?? 0) < 3) continue;
      found.push({ name, head, read: (table, builder, handlers) => readCsv(files, name, table, builder, handlers) });
    } else if (XLSX.test(name)) {
      const workbook = await readWorkbook(files, name).catch((error: unknown) => {
        if (!(error instanceof NewcomerError)) throw error;
        failures.set(name, error);
        return [];
      });
      for (const { name: sheet, rows } of workbook) {
        if (rows.length === 0) continue;
        found.push({
          name: `${name}/${sheet}`,
          sheet,
          head: rows.slice(0, HEAD_ROWS).map((row) => row.slice(0, HEAD_CELLS).map(cleanText)),
          read: (table, builder, handlers) => {
            const sheetRows = new SheetRows(table, builder, handlers);
            for (const row of rows) sheetRows.take(row);
            sheetRows.end();
            return Promise.resolve();
          },
        });
      }
    }
  }
  for (const [name, error] of failures) {
    if (found.length === 0) throw error;
    builder?.problem('file-unreadable', 'severe', name, 0, error.message);
  }
  return found;
}

async function csvHead(files: SourceFiles, name: string): Promise<string[][]> {
  const chunks: number[] = [];
  await eachChunk(files.open(name), (chunk) => {
    for (let at = 0; at < chunk.length && chunks.length < HEAD_BYTES; at += 1) chunks.push(chunk[at] ?? 0);
    return chunks.length < HEAD_BYTES;
  });
  const bytes = Uint8Array.from(chunks);
  const text = new TextDecoder(headEncoding(bytes)).decode(bytes).replace(/^sep=.\r?\n/i, '');
  const rows: string[][] = [];
  const parser = new CsvParser(guessDelimiter(text), ({ cells }) => {
    if (rows.length < HEAD_ROWS) rows.push(cells.slice(0, HEAD_CELLS).map(cleanText));
  });
  parser.push(text);
  if (chunks.length < HEAD_BYTES || rows.length === 0) parser.end();
  return rows;
}

/** Good enough for a header; the file itself is surveyed in full when it is read. */
function headEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes.length > 3 && bytes[0] === 0 && bytes[2] === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
