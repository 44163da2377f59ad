/**
 * What the columns of a spreadsheet are: header as written → HSDS field as `table.field`, or null to leave it out.
 *
 * A qualifier after ":" tells columns of one field apart: the language of a translation ("translations.name:ar",
 * "translations.locations.name:ar"), the day of hours ("schedules.description:MO", "schedules.opens_at:MO"), the type of a telephone
 * ("phones.number:fax"), the language that a column of yes and no is about ("languages.name:es"). Besides HSDS's fields: `locations.coordinates`
 * ("39.6, -72.1"), `services.ages` ("18-25"), `services.free` and `addresses.private` (yes or no), and for what must not be shown
 * `services.confidential`, `.private`, `.exclude`, `.publish`, `.active`, `.do_not_refer` and `.visibility`.
 */
export interface SheetMapping {
  readonly columns: Readonly<Record<string, string | null>>;
  /** For XLSX: the sheet's name; default the first with rows. */
  readonly sheet?: string | undefined;
  /** Splits cells with several values; default ";" and line ends. */
  readonly separator?: string | undefined;
  /**
   * What a blank cell in a day's column means where other days of the row have hours; default "unknown": people are told to call.
   * A day that has no column is closed where others have hours.
   */
  readonly blankDays?: 'unknown' | 'closed' | undefined;
  /** Who made the texts in columns of other languages; default "human". Machine text is labelled on screen. */
  readonly translatedBy?: 'human' | 'reviewed' | 'machine' | undefined;
}
