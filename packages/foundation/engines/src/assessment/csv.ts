import { AssessmentError } from './errors.js';

/** What makes a spreadsheet take a cell for a formula (OWASP), full-width forms included. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A file is read up to this many characters; a thousand criteria in fifty departments take a tenth of it. */
const MOST_CHARACTERS = 100_000_000;

/** One cell: quoted where it must be, never a live formula, and the same text again when `csvText` reads it. */
function csvCell(text: string): string {
  const marked = text.startsWith("'") || (FORMULA.test(text) && !NUMBER.test(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(marked) || marked !== marked.trim() ? `"${marked.replace(/"/g, '""')}"` : marked;
}

/** A cell's text without the mark that keeps a spreadsheet from running it. */
function csvText(cell: string): string {
  return cell.startsWith("'") && (cell.startsWith("''") || FORMULA.test(cell.slice(1))) ? cell.slice(1) : cell;
}

/** Rows as a CSV file with a byte order mark, so that spreadsheets read it as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * The rows of a CSV file with commas or, as spreadsheets of half the world write it, semicolons. Empty lines are left out.
 *
 * @throws AssessmentError `too-large`, or `format` where a quotation mark is never closed.
 */
export function readCsv(file: string): string[][] {
  if (file.length > MOST_CHARACTERS) throw new AssessmentError('too-large', `a CSV file may have ${MOST_CHARACTERS} characters`);
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const [header = ''] = text.split(/\r?\n|\r/, 1);
  const separator = header.split(';').length > header.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      for (let from = at + 1; ;) {
        const to = text.indexOf('"', from);
        if (to === -1) throw new AssessmentError('format', `the quotation mark in row ${rows.length + 1} of the CSV file is never closed`);
        parts.push(text.slice(from, to));
        at = to + 1;
        if (text[at] !== '"') break;
        parts.push('"');
        from = at + 1;
      }
      cell = parts.join('');
      // What stands between a closing quotation mark and the next separator is kept, as spreadsheets do.
    } else cell = '';
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(csvText(cell + text.slice(start, at)));
    if (text[at] === separator) {
      at++;
      continue;
    }
    endRow();
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}
