import type { SourceFiles } from '../dataset.js';
import { chooseEncoding } from '../encoding/choose-encoding.js';
import { surveyBytes } from '../encoding/byte-survey.js';
import { textStream, type TextStream } from '../encoding/text-stream.js';
import { CsvParser, guessDelimiter, type CsvRow } from '../csv/csv-parser.js';
import { cleanText } from '../mend/mend-value.js';
import type { DatasetBuilder } from './dataset-builder.js';

/** A row of a table: its cells under the names of the header. Cells without a name are left out. */
export interface TableRow {
  readonly fields: Readonly<Record<string, string>>;
  /** 1 for the first row below the header. */
  readonly row: number;
}

export interface Table {
  readonly headers: readonly string[];
}

export interface TableHandlers {
  /** Called once, before the rows. Gives the name under which a column is read, by default as it is written; undefined leaves it out. */
  readonly header?: ((headers: readonly string[]) => readonly (string | undefined)[]) | undefined;
  readonly row: (row: TableRow) => void;
}

/** Text of a file, in the encoding that its bytes show. Tells the builder what was not UTF-8. */
export async function openText(files: SourceFiles, name: string, builder: DatasetBuilder): Promise<TextStream> {
  const survey = await surveyBytes(files.open(name));
  const choice = chooseEncoding(survey);
  if (choice.name === 'mixed') {
    builder.problem('encoding-mixed', 'warning', name, 0, `parts of ${name} are UTF-8 and parts are ${LABELS[choice.fallback]}; each line was read as what it is. Save the file anew as UTF-8.`);
  } else if (choice.name !== 'utf-8') {
    builder.problem('encoding-converted', 'note', name, 0, `${name} was read as ${LABELS[choice.name]}; save it as UTF-8 so that nobody has to guess.`);
  }
  return textStream(files.open(name), choice);
}

const LABELS = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman' } as const;

/** Reads a CSV file row by row; what is wrong with its form is told to the builder. */
export async function readCsv(files: SourceFiles, name: string, table: string, builder: DatasetBuilder, handlers: TableHandlers): Promise<void> {
  const text = await openText(files, name, builder);
  const sheet = new SheetRows(table, builder, handlers);
  let parser: CsvParser | undefined;
  let head = '';
  const begin = (): void => {
    const delimiter = guessDelimiter(head);
    parser = new CsvParser(delimiter, (row) => {
      reportDoubts(text, row, sheet, table, builder);
      sheet.take(row.cells, row.quotesMended);
    });
    parser.push(head.replace(/^sep=.\r?\n/i, ''));
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
    if (doubt === 'other-encoding') builder.problem('encoding-mixed', 'warning', table, sheet.next, 'the row is not UTF-8 as the rest of the file; its accents were read as an old code page. Check them.');
    else builder.problem('encoding-undecidable', 'warning', table, sheet.next, 'the row has letters that no usual encoding explains; check its accents and quote marks, and save the file as UTF-8.');
    return;
  }
}

/** The rows of one sheet, whatever it was written in: the header first, then rows that are compared with it. */
export class SheetRows {
  #names: (string | undefined)[] | undefined;
  #width = 0;
  #row = 0;
  #short = 0;

  constructor(
    readonly table: string,
    readonly builder: DatasetBuilder,
    readonly handlers: TableHandlers,
  ) {}

  /** The number that the next row will have; 0 is the header. */
  get next(): number {
    return this.#names ? this.#row + 1 : 0;
  }

  take(cells: readonly string[], quotesMended = false): void {
    if (!this.#names) {
      this.#header(cells);
      return;
    }
    this.#row += 1;
    const fields: Record<string, string> = {};
    let filled = 0;
    let beyond: string[] | undefined;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell === '') continue;
      const value = cleanText(cell);
      if (value === '') continue;
      filled += 1;
      if (at >= this.#width) {
        (beyond ??= []).push(value);
        continue;
      }
      const name = this.#names[at];
      if (name !== undefined) fields[name] = value;
    }
    if (filled === 0) return;
    const id = fields.id;
    if (beyond) {
      fields.extra_columns = beyond.join(' | ');
      this.builder.problem('columns-shifted', 'severe', this.table, this.#row, `the row has ${cells.length} cells, but the header names ${this.#width}: a comma or quote mark is wrong, and text stands in the wrong columns. Mend the row.`, id);
    } else if (cells.length < this.#width) {
      this.#short += 1;
      if (this.#short <= 1000) {
        this.builder.problem('columns-missing', 'note', this.table, this.#row, `the row has ${cells.length} of ${this.#width} cells; the rest was taken as blank.`, id);
      }
    }
    if (quotesMended) this.builder.problem('quotes-wrong', 'warning', this.table, this.#row, 'a quote mark stands where it must not; it was taken as text. Check the row.', id);
    this.handlers.row({ fields, row: this.#row });
  }

  end(): void {
    if (!this.#names) this.#header([]);
  }

  #header(cells: readonly string[]): void {
    const headers = cells.map((cell) => cleanText(cell));
    while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
    const unique = uniqueNames(headers);
    this.#width = Math.max(headers.length, 0);
    this.#names = [...(this.handlers.header?.(unique) ?? unique)];
  }
}

/** Names for the columns: a blank one is "column_7"; one that comes again gets a number. */
function uniqueNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header === '' ? `column_${at + 1}` : header;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}
