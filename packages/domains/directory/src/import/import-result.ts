import type { Dataset, HsdsTable, Severity, Translation } from '@newcomer/hsds';
import type { ImportReport } from '../import-report.js';
import type { NeedLink } from '../needs/link-needs.js';

/** One thing that will mislead people, in one row. The report counts them all and shows a few; this is the whole list. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  /** The file inside the source, as the reader named it. */
  readonly file: string;
  /** 1 for the first row of data. */
  readonly row: number;
  readonly id: string;
  readonly field?: string | undefined;
  /** Name of the service, location or organization that the row belongs to, where it is published: by it people know the row. */
  readonly about?: string | undefined;
  /** What is wrong with this row and what to do. */
  readonly message: string;
  /** Name of the organization that keeps the row, where it is known and published. */
  readonly organization?: string | undefined;
}

/** Text as the source wrote it, where the import shows something else. */
export interface Original {
  readonly table: HsdsTable;
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** A dataset that has been judged: what may be published, and what a person should mend. */
export interface ImportResult {
  /**
   * Rows in the shape that the reader gave them, mended. A row that is withheld is in no table, nor is anything that hangs on it.
   * Persons are gone from `contacts`: only contacts that name an office are left.
   */
  readonly tables: Dataset['tables'];
  /** Translations of rows that are left, without those that merely repeat the original. */
  readonly translations: readonly Translation[];
  readonly report: ImportReport;
  /** Every finding, the most severe first; at most 20,000 per rule, 5,000 of a note (the report counts all). */
  readonly findings: readonly Finding[];
  /** Mended text as it was. Text from which something private was taken has no original here. */
  readonly originals: readonly Original[];
  /** Ids of services, locations and services at locations whose place is known and withheld on purpose. */
  readonly placeWithheld: ReadonlySet<string>;
  /** By id of a service that is left: the needs that it answers, the surest first, and how sure that is. */
  readonly needLinks: ReadonlyMap<string, readonly NeedLink[]>;
  /** IANA name: the city's own, else looked up from the coordinates. Absent means unknown. */
  readonly timeZone?: string | undefined;
  /** ISO 3166-1 alpha-2: the city's own, else what most addresses say. Absent means unknown. */
  readonly country?: string | undefined;
  /** BCP 47 of the source's texts: the city's own, else what their commonest words tell. Absent means unknown. */
  readonly language?: string | undefined;
  /** Name of the town, in the source's words: the city's own, else what most addresses say. */
  readonly city?: string | undefined;
}
