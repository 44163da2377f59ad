import type { SheetReader } from './sheet-reader.js';

/** A line of a template: its section, and its cells by column. */
export interface TemplateRow {
  readonly section: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** How a spreadsheet becomes the values of packs of one kind. */
export interface SheetKind {
  /** Columns beyond those that every sheet has, in the order of the template. */
  readonly columns: readonly string[];
  /** Lines that show how the sections are filled in; a template is a pack that passes the check. */
  readonly template: readonly TemplateRow[];
  /** Reads the sections of the kind. What cannot be read is told to the reader, with row and column. */
  readonly values: (reader: SheetReader) => unknown;
}
