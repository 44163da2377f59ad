import type { CivilDate } from '@newcomer/core/civil-time';
import type { Provenance } from '@newcomer/core/localized-text';
import type { SourceRef } from '@newcomer/core/source-ref';

/** What a reader of packs must know; a reader refuses any other number. */
export const PACK_FORMAT = 1;

/**
 * What the makers of a pack say of it: rules that hold, rules that somebody wants, rules that held once, or rules that
 * show how a program works elsewhere or could work.
 */
export type PackStatus = 'in-force' | 'proposed' | 'historic' | 'example';

/** The texts of a pack in one language, by key. A key that is absent has no text in this language. */
export interface PackTexts {
  readonly provenance: Provenance;
  /** Date of the last change. Absent means unknown. */
  readonly updated?: CivilDate | undefined;
  /** Who read and approved all of it. Absent means nobody. */
  readonly reviewedBy?: string | undefined;
  readonly reviewedAt?: CivilDate | undefined;
  readonly entries: Readonly<Record<string, string>>;
}

/** Texts by BCP 47 tag. */
export type TextsByLanguage = Readonly<Record<string, PackTexts>>;

/** What a pack must answer for given input. `newcomer pack check` runs every case. */
export interface PackCase {
  /** For the people who keep the pack; no resident reads it. */
  readonly name: string;
  /** The day on which the case is judged. Absent means the day on which the pack's source was read. */
  readonly today?: CivilDate | undefined;
  /** What goes in: answers, documents, a profile. Each kind of pack names its own fields. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What must come out. What a case does not name is not compared. */
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A pack without its texts: what is published as one file beside one file of texts for each language. */
export interface PackData<Kind extends string = string, Values = unknown> {
  readonly format: typeof PACK_FORMAT;
  /** Which schema `values` has: "journey", "municipal-id". */
  readonly kind: Kind;
  /** Unique among packs: "idnyc-2018". */
  readonly id: string;
  /** From the largest place to the smallest: "us/ny/new-york". */
  readonly jurisdiction: string;
  /** The program; the name of the pack's folder. */
  readonly topic: string;
  /** First and last day on which the rules hold. No last day means that none is known. */
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo?: CivilDate | undefined;
  readonly status: PackStatus;
  /** BCP 47 of the language that the texts were written in. Absent means English. */
  readonly language?: string | undefined;
  /** Of the pack as a whole; `source.read` is the day on which somebody read it. */
  readonly source: SourceRef;
  /** Further sources, which values name by key. */
  readonly sources?: Readonly<Record<string, SourceRef>> | undefined;
  /** Tables and rules. Every text in them is a key into the texts. */
  readonly values: Values;
  readonly cases: readonly PackCase[];
}

/** A program as data: what can change is here, never in code. */
export interface Pack<Kind extends string = string, Values = unknown> extends PackData<Kind, Values> {
  /** By BCP 47 tag. Absent in the split form, where each language is a file of its own. */
  readonly texts?: TextsByLanguage | undefined;
}

/** BCP 47 of the language that a pack's texts were written in. */
export function languageOf(pack: Pick<PackData, 'language'>): string {
  return pack.language ?? 'en';
}
