import type { Standing } from '../pack/standing.js';

/** What rules say about a person. There is no "no": a door that is closed today has a next step. */
export type VerdictWord = 'yes' | 'likely' | 'not-yet' | 'ask-a-professional' | 'need-more-information';

/** Why a verdict is what it is. */
export interface Reason {
  /** Name of the rule in its pack. */
  readonly rule: string;
  /** Whether the rule is satisfied; undefined where an answer is missing. */
  readonly met: boolean | undefined;
  /** Key of the text that says it. */
  readonly text: string;
  /** Figures that the text names, by placeholder. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Key into the pack's `sources`. Absent means the pack's own source. */
  readonly source?: string | undefined;
}

/** What a person can do about a rule that is not satisfied. */
export interface NextStep {
  /** Name of the rule that it would satisfy. */
  readonly rule: string;
  /** Key of the text. */
  readonly text: string;
}

export interface Verdict {
  readonly verdict: VerdictWord;
  readonly reasons: readonly Reason[];
  /** Facts that are not answered and that a rule still needs. */
  readonly missing: readonly string[];
  /** Never empty where the verdict is "not-yet" or "ask-a-professional". */
  readonly next: readonly NextStep[];
  /** Bounds of each score of the pack; they meet where all that it needs is answered. */
  readonly scores?: Readonly<Record<string, { readonly min: number; readonly max: number }>> | undefined;
  /** What the pack is worth: an element shows a verdict only where `decides(standing)`. */
  readonly standing: Standing;
}
