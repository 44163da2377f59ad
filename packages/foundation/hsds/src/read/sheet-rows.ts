import { unguarded } from '../csv/csv-cell.js';
import { cleanText } from '../mend/mend-value.js';
import type { DatasetBuilder } from './dataset-builder.js';

/** A row of a table: its cells under the names of the header. Cells without a name are left out. */
export interface TableRow {
  readonly fields: Readonly<Record<string, string>>;
  /** 1 for the first row below the header. */
  readonly row: number;
}

export interface TableHandlers {
  /** Called once, before the rows. Gives the name under which a column is read, by default as it is written; undefined leaves it out. */
  readonly header?: ((headers: readonly string[]) => readonly (string | undefined)[]) | undefined;
  readonly row: (row: TableRow) => void;
  /** Rows above the header: a title, a date. Default 0. */
  readonly skip?: number | undefined;
}

/** The rows of one sheet, whatever it was written in: the header first, then rows that are compared with it. */
export class SheetRows {
  private names: (string | undefined)[] | undefined;
  private width = 0;
  private row = 0;
  private short = 0;
  private skipped = 0;

  constructor(
    readonly table: string,
    readonly builder: DatasetBuilder,
    readonly handlers: TableHandlers,
  ) {}

  /** The number that the next row will have; 0 is the header. */
  get next(): number {
    return this.names ? this.row + 1 : 0;
  }

  take(cells: readonly string[], quotesMended = false): void {
    if (!this.names) {
      if (this.skipped < (this.handlers.skip ?? 0)) this.skipped += 1;
      else this.header(cells);
      return;
    }
    this.row += 1;
    const fields: Record<string, string> = {};
    let filled = 0;
    let beyond: string[] | undefined;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell === '') continue;
      const value = unguarded(cleanText(cell));
      if (value === '') continue;
      filled += 1;
      if (at >= this.width) {
        (beyond ??= []).push(value);
        continue;
      }
      const name = this.names[at];
      if (name !== undefined) fields[name] = value;
    }
    if (filled === 0) return;
    const id = fields.id;
    if (beyond) {
      fields.extra_columns = beyond.join(' | ');
      this.builder.problem(
        'columns-shifted',
        'severe',
        this.table,
        this.row,
        `the row has ${cells.length} cells, but the header names ${this.width}: a comma or quote mark is wrong, and text stands in the wrong columns. Mend the row.`,
        id,
      );
    } else if (cells.length < this.width) {
      this.short += 1;
      if (this.short <= 1000) {
        this.builder.problem(
          'columns-missing',
          'note',
          this.table,
          this.row,
          `the row has ${cells.length} of ${this.width} cells; the rest was taken as blank.`,
          id,
        );
      }
    }
    if (quotesMended)
      this.builder.problem(
        'quotes-wrong',
        'warning',
        this.table,
        this.row,
        'a quote mark stands where it must not; it was taken as text. Check the row.',
        id,
      );
    this.handlers.row({ fields, row: this.row });
  }

  end(): void {
    if (!this.names) this.header([]);
  }

  private header(cells: readonly string[]): void {
    const headers = cells.map((cell) => cleanText(cell));
    while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
    const unique = uniqueNames(headers);
    this.width = Math.max(headers.length, 0);
    this.names = [...(this.handlers.header?.(unique) ?? unique)];
  }
}

/** Names for the columns: a blank one is "column_7"; one that comes again gets a number. */
export function uniqueNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((cell, at) => {
    const header = cell.trim();
    const name = header === '' ? `column_${at + 1}` : header;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}
