import type { Severity } from '@newcomer/hsds';
import type { Draft } from './draft.js';

/** One kind of mistake, as reports name it. */
export interface ImportRule {
  /** Stable kebab-case name, public in reports: "duplicate-id". */
  readonly id: string;
  /**
   * `severe`: somebody can be harmed or sent to a wrong place, or a record is lost. `warning`: something useful is missing or
   * doubtful. `note`: mended, or worth knowing.
   */
  readonly severity: Severity;
  /** What it is and why it matters, in one sentence: the heading in a to-do list. */
  readonly title: string;
}

/**
 * Finds the mistakes of one rule, or of a few that are found together, and does what is to be done about them.
 *
 * To add one, write a file beside the others that exports an `ImportCheck`, list it in `rules/index.ts` at the place where it
 * must run, and test it with a Dataset of two or three rows (`dataset-fixture.ts`).
 */
export interface ImportCheck {
  readonly rules: readonly ImportRule[];
  /** Looks at rows that are not withheld, mends or withholds them through the draft, and reports each. */
  run(draft: Draft): void;
}
