import type { SourceFiles } from '../dataset.js';
import type { TextStream } from '../encoding/text-stream.js';
import { CsvParser, guessDelimiter, type CsvRow } from '../csv/csv-parser.js';
import type { DatasetBuilder } from './dataset-builder.js';
import { openText } from './open-text.js';
import { SheetRows, type TableHandlers } from './sheet-rows.js';

/** Reads a CSV file row by row; what is wrong with its form is told to the builder. */
export async function readCsv(
  files: SourceFiles,
  name: string,
  table: string,
  builder: DatasetBuilder,
  handlers: TableHandlers,
): Promise<void> {
  const text = await openText(files, name, builder);
  const sheet = new SheetRows(table, builder, handlers);
  let parser: CsvParser | undefined;
  let head = '';
  const begin = (): void => {
    const body = head.replace(/^sep=.\r?\n/i, '');
    const take = (row: CsvRow): void => {
      reportDoubts(text, row, sheet, table, builder);
      sheet.take(row.cells, row.quotesMended);
    };
    parser = new CsvParser(guessDelimiter(head), take, body === head ? 1 : 2);
    parser.push(body);
    head = '';
  };
  await text.each((piece) => {
    if (parser) parser.push(piece);
    else {
      head += piece;
      if (head.length > 1 << 14) begin();
    }
  });
  if (!parser) begin();
  parser?.end();
  sheet.end();
}

function reportDoubts(text: TextStream, row: CsvRow, sheet: SheetRows, table: string, builder: DatasetBuilder): void {
  if (text.doubts.size === 0) return;
  for (let line = row.line; line <= row.endLine; line += 1) {
    const doubt = text.doubts.get(line);
    if (!doubt) continue;
    if (doubt === 'other-encoding')
      builder.problem(
        'encoding-mixed',
        'warning',
        table,
        sheet.next,
        'the row is not UTF-8 as the rest of the file; its accents were read as an old code page. Check them.',
      );
    else
      builder.problem(
        'encoding-undecidable',
        'warning',
        table,
        sheet.next,
        'the row has letters that no usual encoding explains; check its accents and quote marks, and save the file as UTF-8.',
      );
    return;
  }
}
