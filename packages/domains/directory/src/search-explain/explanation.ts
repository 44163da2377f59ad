import type { Match } from '../service-source.js';
import type { Likeness } from './likeness.js';

/** What a score is made of: `score` is the product of `words.worth`, `need.worth`, `open`, `record.factor` and `near`. */
export interface Explanation {
  /** As results are put in order by it; a card has it in thousandths. */
  readonly score: number;
  /** Absent where nobody typed a word. */
  readonly words?:
    | {
        /** The sum of what each word is worth times its share, times `cover`, `elsewhere` and `nameBonus`. */
        readonly worth: number;
        readonly each: readonly WordExplanation[];
        /** The share of the question that this entry has. */
        readonly cover: number;
        /** Below 1 where a word of the question names a place, and this is somewhere else. */
        readonly elsewhere: number;
        /** Above 1 where the name says the words of the question one after the other. */
        readonly nameBonus: number;
      }
    | undefined;
  readonly need: {
    readonly worth: number;
    /** The need that was chosen, else the one that the words mean, else the surest; absent where the entry has none. */
    readonly id?: string | undefined;
    /** 1 for the need that the entry answers most surely. */
    readonly position?: number | undefined;
  };
  /** Above 1 where it is open at the moment that is asked about. */
  readonly open: number;
  readonly record: {
    readonly factor: number;
    /** 0 to 7: what is known of the entry, and how lately it was checked. */
    readonly quality: number;
    readonly assured?: string | undefined;
  };
  /** Below 1 by the distance; 1 where nobody said where they are, or the entry has no point. */
  readonly near: number;
}

/** What one word of the question did. */
export interface WordExplanation {
  readonly word: string;
  /** What the word decides of the question: rare ones more. */
  readonly share: number;
  readonly worth: number;
  /** Where it stands in the texts, with what that is worth by itself; absent where only a need has it. */
  readonly said?: { readonly field: Match['field']; readonly worth: number; readonly text: string; readonly how: Likeness } | undefined;
  /** The need that it means; absent where only a text has it. */
  readonly meant?:
    | {
        readonly id: string;
        /** The word among the need's words that it was taken for, and the languages that have it. */
        readonly text: string;
        readonly languages: readonly string[];
        readonly how: Likeness;
        /** True where neither the reader nor the city speaks any of the languages. */
        readonly acrossLanguages: boolean;
      }
    | undefined;
}
