// Beginnings that a spreadsheet program would run as a formula, some after taking spaces off. A number with its sign is none.
const FORMULA = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const SIGNED_NUMBER = /^[+-][\d\s().,/-]*$/;
const GUARDED = /^'(?=[\t\r']|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A cell as CSV writes it. What a spreadsheet program would take for a formula gets an apostrophe, which `unguarded` takes off. */
export function csvCell(text: string): string {
  const guarded = (FORMULA.test(text) && !SIGNED_NUMBER.test(text)) || GUARDED.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** A cell's text without the apostrophe that guards it. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
