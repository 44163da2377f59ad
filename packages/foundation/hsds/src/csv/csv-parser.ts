/** One row of a CSV file as it stands there. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Physical lines of the file on which the row begins and ends; 1 for the first. */
  readonly line: number;
  readonly endLine: number;
  /** Quote marks stood where they must not, and were taken as text. */
  readonly quotesMended: boolean;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

/** Characters of one row above which an open quote is taken for a mistake. */
const ROW_LIMIT = 1 << 20;

/** Characters read in vain after which quote marks are no longer believed: a file that is wrong in every row must not take hours. */
const WASTE_LIMIT = 1 << 26;

/** Rows from which the width of the table is learned. */
const FIRST_ROWS = 12;

interface Parsed {
  readonly cells: string[];
  /** Where the next row begins. */
  readonly next: number;
  readonly lines: number;
  readonly mended: boolean;
}

/**
 * Reads CSV as it comes, and goes on where quote marks are wrong: a quote inside a word is a quote; one that is never
 * closed, or that would swallow the rows below it, is taken as text on its line.
 */
export class CsvParser {
  private text = '';
  private line: number;
  private rows = 0;
  // Characters that were read in vain because of wrong quote marks.
  private wasted = 0;
  private width = 0;

  constructor(
    readonly delimiter: string,
    readonly onRow: (row: CsvRow) => void,
    /** The line of the file on which the text begins. */
    firstLine = 1,
  ) {
    this.line = firstLine;
  }

  push(text: string): void {
    this.text += text;
    this.drain(false);
  }

  end(): void {
    this.drain(true);
  }

  private drain(final: boolean): void {
    let from = 0;
    while (from < this.text.length) {
      let parsed = this.parse(from, final, this.wasted > WASTE_LIMIT);
      if (!parsed && (final || this.text.length - from > ROW_LIMIT)) {
        this.wasted += this.text.length - from;
        parsed = this.parse(from, final, true);
      } else if (parsed && this.rows > 0 && parsed.lines > 1 && (parsed.mended || parsed.cells.length !== this.width)) {
        const plain = this.parse(from, final, true);
        this.wasted += parsed.next - from;
        if (plain?.cells.length === this.width) parsed = plain;
      }
      if (!parsed) break;
      // A title may stand above the header, so the widest of the first rows tells the width.
      if (this.rows < FIRST_ROWS) this.width = Math.max(this.width, parsed.cells.length);
      this.rows += 1;
      this.onRow({ cells: parsed.cells, line: this.line, endLine: this.line + Math.max(parsed.lines - 1, 0), quotesMended: parsed.mended });
      this.line += parsed.lines;
      from = parsed.next;
    }
    this.text = this.text.slice(from);
  }

  /** One row from `from`, or undefined where its end has not come yet. `literal` takes quote marks as text. */
  private parse(from: number, final: boolean, literal: boolean): Parsed | undefined {
    const text = this.text;
    const delimiter = this.delimiter.charCodeAt(0);
    const cells: string[] = [];
    let at = from;
    let lines = 0;
    let mended = literal;
    for (;;) {
      let start = at;
      while (delimiter !== TAB && text.charCodeAt(start) === SPACE) start += 1;
      if (!literal && text.charCodeAt(start) === QUOTE) {
        const quoted = this.quoted(start + 1, final);
        if (!quoted) return undefined;
        cells.push(quoted.value);
        lines += quoted.lines;
        if (quoted.mended) mended = true;
        at = quoted.next;
      } else {
        let end = at;
        for (; end < text.length; end += 1) {
          const code = text.charCodeAt(end);
          if (code === delimiter || code === LF || code === CR) break;
        }
        if (end === text.length && !final && !(literal && text.length - from > ROW_LIMIT)) return undefined;
        cells.push(text.slice(at, end));
        at = end;
      }
      const code = at < text.length ? text.charCodeAt(at) : LF;
      if (code === delimiter) {
        at += 1;
        continue;
      }
      if (code === CR) {
        if (at + 1 === text.length && !final) return undefined;
        at += text.charCodeAt(at + 1) === LF ? 2 : 1;
      } else {
        at += 1;
      }
      return { cells, next: at, lines: lines + 1, mended };
    }
  }

  private quoted(from: number, final: boolean): { value: string; next: number; lines: number; mended: boolean } | undefined {
    const text = this.text;
    const delimiter = this.delimiter.charCodeAt(0);
    let start = from;
    let at = from;
    let value = '';
    let mended = false;
    for (;;) {
      at = text.indexOf('"', at);
      if (at < 0) return undefined;
      let after = at + 1;
      if (after === text.length && !final) return undefined;
      if (text.charCodeAt(after) === QUOTE) {
        value += text.slice(start, after);
        start = after + 1;
        at = start;
        continue;
      }
      while (delimiter !== TAB && text.charCodeAt(after) === SPACE) after += 1;
      if (after >= text.length && !final) return undefined;
      const code = after < text.length ? text.charCodeAt(after) : LF;
      if (code === delimiter || code === LF || code === CR) {
        value += text.slice(start, at);
        return { value, next: after, lines: countLines(value), mended };
      }
      mended = true;
      at += 1;
    }
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The character between cells, from the first line: the one that stands there most often outside quotes. */
export function guessDelimiter(head: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(head)?.[1];
  if (declared) return declared;
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
