/** What makes a spreadsheet take a cell for a formula (OWASP), full-width forms included. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** A number may begin with a sign; a telephone number with "+" is text all the same. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** One cell of a CSV file: quoted where it must be, and never a live formula. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as a CSV file, with a byte order mark so that spreadsheets read it as UTF-8. */
export function csvFile(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
