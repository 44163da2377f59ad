import writeXlsxFile from 'write-excel-file/node';

/** An XLSX file as a program writes it: shared strings, styles and all, by the sister of the library that reads it. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | Date | null)[])[]>>,
): Promise<Uint8Array> {
  const written = writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value))),
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

/** The rows of a CSV without quotes, for a workbook. */
export function rowsOf(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}
