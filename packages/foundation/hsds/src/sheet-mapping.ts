/** A spreadsheet's columns: header as written → HSDS field as `table.field` ("services.name", "phones.number", "translations.name:ar"), or null to leave it out. */
export interface SheetMapping {
  readonly columns: Readonly<Record<string, string | null>>;
  /** For XLSX: the sheet's name; default the first with rows. */
  readonly sheet?: string | undefined;
  /** Splits cells with several values; default ";" and line ends. */
  readonly separator?: string | undefined;
  /** Who made the texts in columns of other languages; default "human". Machine text is labelled on screen. */
  readonly translatedBy?: 'human' | 'reviewed' | 'machine' | undefined;
}
