import { NewcomerError } from '@newcomer/core';
import readXlsxFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import type { SourceFiles } from '../dataset.js';
import { eachChunk, readAll, tooLarge } from '../files/byte-stream.js';
import { sourceOfBytes } from '../files/byte-source.js';
import { zipFiles } from '../files/zip.js';

/** A sheet as text, as a person sees it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const FILE_LIMIT = 1e8;
const UNPACKED_LIMIT = 4e8;
const CELL_LIMIT = 2e7;

/**
 * Reads an XLSX file. It cannot be read in a stream, so its size is bounded: 100 MB, 400 MB unpacked, 20 million cells.
 *
 * @throws NewcomerError `hsds/too-large` above a limit, `hsds/bad-xlsx` where it is damaged or an older format.
 */
export async function readWorkbook(files: SourceFiles, name: string): Promise<readonly WorkbookSheet[]> {
  const bytes = await readAll(files.open(name), FILE_LIMIT, name);
  await measure(bytes, name);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let cells = 0;
  try {
    const sheets = await readXlsxFile(buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => {
        cells += row.length;
        if (cells > CELL_LIMIT) throw tooLarge(name, UNPACKED_LIMIT);
        return row.map(cellText);
      }),
    }));
  } catch (cause) {
    if (cause instanceof NewcomerError) throw cause;
    if (cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError || cause instanceof Error) {
      throw new NewcomerError(
        'hsds/bad-xlsx',
        `${name} cannot be read as an Excel workbook; open it in a spreadsheet program and save it as .xlsx or as CSV`,
        { cause },
      );
    }
    throw cause;
  }
}

/** Unpacks once without keeping anything, so that a small file that unpacks to gigabytes is refused first. */
async function measure(bytes: Uint8Array, name: string): Promise<void> {
  const inside = await zipFiles(sourceOfBytes(bytes), { maxFileBytes: UNPACKED_LIMIT }).catch((cause: unknown) => {
    throw new NewcomerError(
      'hsds/bad-xlsx',
      `${name} is no Excel workbook of today's format; open it in a spreadsheet program and save it as .xlsx or as CSV`,
      { cause },
    );
  });
  let total = 0;
  for (const part of inside.names) {
    if (!/\.xml(?:\.rels)?$/i.test(part)) continue;
    await eachChunk(inside.open(part), (chunk) => {
      total += chunk.length;
      if (total > UNPACKED_LIMIT) throw tooLarge(name, UNPACKED_LIMIT);
    });
  }
}

/** Times of day are dates of the year 1899 or 1900 in Excel, and its clock has no zone. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const iso = cell.toISOString();
    if (cell.getUTCFullYear() <= 1900) return iso.slice(11, 16);
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  if (typeof cell === 'number') return String(Math.abs(cell) < 1e15 ? Number(cell.toPrecision(15)) : cell);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}
