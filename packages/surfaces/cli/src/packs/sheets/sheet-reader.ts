import { asciiDigits } from '@newcomer/core';
import { dayOf } from '@newcomer/core/civil-time';
import { canonicalTag } from '@newcomer/core/languages';

/** A row of a section. */
export interface SheetRow {
  /** Where it stands: "fees.csv, row 12", counted as a spreadsheet program counts. */
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Something in a spreadsheet that cannot be read. */
export interface SheetProblem {
  readonly at: string;
  readonly column: string;
  readonly message: string;
}

/** Reads cells of a spreadsheet, and collects texts and what is wrong. */
export class SheetReader {
  readonly problems: SheetProblem[] = [];
  /** Texts by language and key. */
  readonly texts = new Map<string, Map<string, string>>();
  readonly #used = new Set<string>();

  constructor(
    private readonly sections: ReadonlyMap<string, readonly SheetRow[]>,
    /** BCP 47 of the columns that name no language. */
    readonly language: string,
  ) {}

  rows(section: string): readonly SheetRow[] {
    this.#used.add(section);
    return this.sections.get(section) ?? [];
  }

  /** Sections that nobody has asked for: names with a typing error. */
  unused(): string[] {
    return [...this.sections.keys()].filter((section) => !this.#used.has(section));
  }

  /** Keeps the text of a column in all languages ("name", "name:es") under a key; the key, or undefined where there is none. */
  text(row: SheetRow, column: string, key: string): string | undefined {
    const own = row.cells[column];
    if (own === undefined) return undefined;
    this.keep(this.language, key, own);
    for (const [header, text] of Object.entries(row.cells)) {
      if (!header.startsWith(`${column}:`)) continue;
      const tag = canonicalTag(header.slice(column.length + 1));
      if (tag === undefined) this.report(row, header, 'this is no language; write the column as "name:es"');
      else this.keep(tag, key, text);
    }
    return key;
  }

  /** The same for a column that must not be blank. */
  neededText(row: SheetRow, column: string, key: string): string {
    return this.text(row, column, key) ?? this.#missing(row, column, key);
  }

  keep(language: string, key: string, text: string): void {
    const texts = this.texts.get(language) ?? new Map<string, string>();
    texts.set(key, text);
    this.texts.set(language, texts);
  }

  word(row: SheetRow, column: string): string | undefined {
    return row.cells[column];
  }

  neededWord(row: SheetRow, column: string): string {
    return row.cells[column] ?? this.#missing(row, column, '');
  }

  oneOf<Word extends string>(row: SheetRow, column: string, words: readonly Word[]): Word | undefined {
    const cell = row.cells[column]?.toLowerCase();
    if (cell === undefined) return undefined;
    const found = words.find((word) => word === cell);
    if (found === undefined) this.report(row, column, `"${cell}" is not one of ${words.join(', ')}`);
    return found;
  }

  number(row: SheetRow, column: string): number | undefined {
    const cell = row.cells[column];
    if (cell === undefined) return undefined;
    // "1,000" is a thousand to one reader and one to another: nobody guesses here.
    const plain = asciiDigits(cell).replace(/[\s$€£]/g, '');
    if (/^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
    this.report(row, column, `"${cell}" is not a plain number; write it like 1000 or 12.50`);
    return undefined;
  }

  neededNumber(row: SheetRow, column: string): number {
    return this.number(row, column) ?? (row.cells[column] === undefined ? this.#missing(row, column, 0) : 0);
  }

  date(row: SheetRow, column: string): string | undefined {
    const cell = row.cells[column];
    if (cell === undefined) return undefined;
    if (!Number.isNaN(dayOf(cell))) return cell;
    this.report(row, column, `"${cell}" is not a date like 2026-11-27`);
    return undefined;
  }

  /** Yes or no; a blank cell is no. */
  flag(row: SheetRow, column: string): boolean {
    const cell = row.cells[column]?.toLowerCase();
    if (cell === undefined || ['no', 'n', 'false', '0'].includes(cell)) return false;
    if (!['yes', 'y', 'x', 'true', '1'].includes(cell)) this.report(row, column, `"${cell}" is neither yes nor no`);
    return true;
  }

  report(row: SheetRow, column: string, message: string): void {
    this.problems.push({ at: row.at, column, message });
  }

  #missing<T>(row: SheetRow, column: string, instead: T): T {
    this.report(row, column, 'this cell must not be blank');
    return instead;
  }
}
