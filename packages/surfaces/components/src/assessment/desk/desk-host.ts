import type { Assessment, Framework, PlainScorer } from '@newcomer/engines/assessment';
import type { PackModel } from '../../pack-element/pack-model.js';

/** What the form lends to the sections of the second file. */
export interface DeskHost {
  readonly model: PackModel;
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly scorer: PlainScorer;
  /** Undefined means the city as a whole. */
  readonly department: string | undefined;
  /** Area whose criteria are on screen. */
  readonly area: string | undefined;
  /** Takes a changed assessment, scores it anew and keeps it. */
  change(assessment: Assessment): void;
  /** Brings a criterion to the screen and the focus to it. */
  show(criterion: string): void;
  /** Draws, then puts the focus on the first element that the selector finds. */
  focus(selector: string): void;
  /** Draws again. */
  update(): void;
}
