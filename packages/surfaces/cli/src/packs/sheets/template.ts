import type { SheetKind, TemplateRow } from './sheet-kind.js';

/** Columns that every sheet has, before and after those of its kind. */
const FIRST = ['section', 'id', 'name', 'name:es', 'value'];
const LAST = ['publisher', 'url', 'date', 'read', 'today', 'given', 'expect'];

/** The template of a kind as CSV, which every spreadsheet program opens: filled in with an example that passes the check. */
export function templateCsv(kind: SheetKind): string {
  const columns = [...FIRST, ...kind.columns, ...LAST];
  const line = ({ section, cells }: TemplateRow) =>
    columns.map((column) => cell(column === 'section' ? section : (cells[column] ?? ''))).join(',');
  return `${[columns.join(','), ...kind.template.map(line)].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
