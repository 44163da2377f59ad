/**
 * A table in Markdown, its columns as wide as Prettier makes them.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function markdownTable(head, rows) {
  const cells = rows.map((row) => row.map((text) => String(text).replaceAll('|', '\\|')));
  const widths = head.map((title, n) => Math.max(3, title.length, ...cells.map((row) => row[n].length)));
  const line = (row) => `| ${row.map((text, n) => text.padEnd(widths[n])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
