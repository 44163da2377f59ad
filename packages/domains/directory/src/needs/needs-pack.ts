import type { LocalizedText } from '@newcomer/core';
import type { WordsByLanguage } from './words-in.js';

/** One need of newcomers, in a small tree ("health" → "health.doctor"). */
export interface Need {
  /** Dotted, stable: "health.doctor". */
  readonly id: string;
  readonly parent?: string | undefined;
  readonly label: LocalizedText;
  readonly pictogram?: string | undefined;
  /** Who looks for this can be harmed if others learn of it: violence, trafficking, HIV. */
  readonly sensitive?: boolean | undefined;
  /** Language → words that people use for it, spelled as they do. */
  readonly words: WordsByLanguage;
  /** What links a service to this need at build time. */
  readonly crosswalk: {
    /** Code prefixes of the 211 LA/AIRS taxonomy ("BH-1800" matches "BH-1800.8500"). */
    readonly airs?: readonly string[] | undefined;
    /** Open Eligibility term ids. */
    readonly openEligibility?: readonly number[] | undefined;
    /** UK service types (esd) ids. */
    readonly uk?: readonly string[] | undefined;
    /** Words in the original text of names and descriptions that make the link likely, per language. */
    readonly text?: WordsByLanguage | undefined;
  };
}

/** Words that bring the emergency layer up, per situation and language. */
export interface AlertWords {
  readonly for: 'violence' | 'suicide' | 'trafficking' | 'child';
  readonly words: WordsByLanguage;
}

export interface NeedsPack {
  readonly format: 1;
  /** ISO 8601 date of this version. */
  readonly version: string;
  readonly needs: readonly Need[];
  /** Default first screen; a city's own replaces it. */
  readonly firstScreen: readonly {
    readonly id: string;
    readonly needs: readonly string[];
    readonly label: LocalizedText;
    readonly pictogram: string;
  }[];
  readonly alerts: readonly AlertWords[];
  /** Language → words that say nothing of a need: "where", "looking", "for". */
  readonly fillers?: WordsByLanguage | undefined;
  /** What makes a record a survivors' shelter, confidential unless the city says otherwise. */
  readonly shelters: {
    readonly airs: readonly string[];
    readonly openEligibility: readonly number[];
    readonly words: WordsByLanguage;
  };
  /** By `DocumentType`, and "none" and "or": what kinds of documents are called. */
  readonly documents?: Readonly<Record<string, LocalizedText>> | undefined;
}
