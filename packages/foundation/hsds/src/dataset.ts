import type { HsdsRecords } from './models/index.js';

/** The 24 tables of HSDS 3.1, by the names of its tabular package. */
export type HsdsTable = keyof HsdsRecords;

/**
 * Why a source says that a row must not be shown. Formats say it in many ways (a status, a column, a flag);
 * a reader turns each into one of these marks, and the import withholds the row everywhere.
 */
export type SafetyMark = 'private' | 'confidential' | 'excluded' | 'inactive' | 'do-not-refer';

/**
 * A record as it was found: HSDS 3.1 names, but nothing is promised, not even an id.
 * Fields that the standard does not know are kept under their own names.
 */
export type LooseRecord<T> = { readonly [F in keyof T]?: T[F] | undefined } & { readonly [field: string]: unknown };

/** One row of a source, with the place it came from so that a person can find and mend it. */
export interface Row<T> {
  readonly record: LooseRecord<T>;
  /** The file inside the source ("data/services.csv"), or the API path. */
  readonly file: string;
  /** 1 for the first row of data, as a person counts below the header; for JSON the position in its list. */
  readonly row: number;
  readonly marks?: readonly SafetyMark[] | undefined;
}

/** Translated text for one field of one record (DESIGN: HSDS itself has no place for it). */
export interface Translation {
  /** The table of the record: "services". */
  readonly object: HsdsTable;
  readonly id: string;
  readonly field: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly provenance: 'original' | 'human' | 'reviewed' | 'machine';
  /** ISO 8601 date. Absent means unknown. */
  readonly updated?: string | undefined;
  /** Stands for the original that was translated, where that is known; the translation is stale where the original has another. */
  readonly originalHash?: string | undefined;
  readonly file: string;
  readonly row: number;
}

export type Severity = 'severe' | 'warning' | 'note';

/** Something a reader met that will mislead people or that it could not take. */
export interface ReadProblem {
  /** Stable kebab-case name: "columns-shifted", "encoding-mixed". */
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  readonly row: number;
  readonly id?: string | undefined;
  /** What is wrong and what to do about it, for the person who keeps the source. */
  readonly message: string;
}

export interface SourceFormat {
  readonly name: 'hsds' | 'open-referral-uk' | 'ohana' | 'icarol' | 'spreadsheet';
  /** "1.0", "1.1", "2.0", "3.1"…; absent where the format has no versions. */
  readonly version?: string | undefined;
}

/** A whole source, read: every row kept, in HSDS 3.1's tables, none yet judged. */
export interface Dataset {
  readonly format: SourceFormat;
  readonly tables: { readonly [T in HsdsTable]: readonly Row<HsdsRecords[T]>[] };
  readonly translations: readonly Translation[];
  readonly problems: readonly ReadProblem[];
}

/** Files of a source, wherever they are: a folder, a zip, one file, a file dropped on a page. */
export interface SourceFiles {
  /** Paths with "/" between folders. */
  readonly names: readonly string[];
  /** Bytes of all files unpacked, as the source itself tells them: a hint, no promise. Absent means unknown. */
  readonly bytes?: number | undefined;
  /** Opens one file anew at each call. */
  open(name: string): ReadableStream<Uint8Array>;
}
