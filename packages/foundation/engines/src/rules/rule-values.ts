import type { Expression, Table } from './expression.js';
import type { Scoring } from './scoring.js';

/** A choice among the answers to a question. */
export interface FactOption {
  readonly value: string;
  /** Key of the text. */
  readonly label: string;
}

/** One thing that a person is asked, or that a program hands in. */
export interface Fact {
  readonly type: 'yes-no' | 'number' | 'date' | 'choice' | 'choices';
  /** Key of the question. Absent where nobody is asked. */
  readonly question?: string | undefined;
  /** Key of a line that helps to answer. */
  readonly help?: string | undefined;
  /** The answers of `choice` and `choices`. */
  readonly options?: readonly FactOption[] | undefined;
  /** The smallest and the largest number that can be true. Nothing else is known of a number that is not answered. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Key of the unit in which a number is asked. */
  readonly unit?: string | undefined;
  /**
   * "more": a yes, a larger number, a later day or one more choice never makes a verdict worse; "less": a no, a smaller
   * number, an earlier day or one choice fewer. The
   * check of the pack proves it. Absent means that nothing is promised.
   */
  readonly better?: 'more' | 'less' | undefined;
  /** When the question is asked at all. Absent means always. */
  readonly when?: Expression | undefined;
}

/** Something that has to be true for the verdict "yes". */
export interface Requirement {
  readonly needs: Expression;
  /** When the requirement counts at all. Absent means always. */
  readonly when?: Expression | undefined;
  /** Key of what is said where it is satisfied. */
  readonly met: string;
  /** Key of what is said where it is not. */
  readonly unmet: string;
  /** Key of what a person can do then: there is always something. */
  readonly next: string;
  /** The verdict where it is not satisfied. Absent means "not-yet". */
  readonly otherwise?: 'not-yet' | 'ask-a-professional' | 'likely' | undefined;
  /** Figures for the texts, by placeholder. */
  readonly values?: Readonly<Record<string, Expression>> | undefined;
  /** Key into the pack's `sources`. Absent means the pack's own source. */
  readonly source?: string | undefined;
}

/** The `values` of a pack of kind "rules". Texts are keys. */
export interface RuleValues {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly tables?: Readonly<Record<string, Table>> | undefined;
  /** Formulas that others use by name. */
  readonly rules?: Readonly<Record<string, Expression>> | undefined;
  /** Numbers that are made of parts; the verdict carries them. */
  readonly scores?: Readonly<Record<string, Scoring>> | undefined;
  /** By name; the name is what a reason gives. */
  readonly requirements: Readonly<Record<string, Requirement>>;
}
