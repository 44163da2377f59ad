import { applicability } from './applicability.js';
import type { Assessment } from './assessment.js';
import type { CompiledFramework } from './compile-framework.js';
import type { Framework } from './framework.js';
import { PlainScorer, type ScorerOptions } from './plain-scorer.js';
import type { Score } from './score.js';

/** Scores an assessment by all that its framework says, formulas about the city's facts included. */
export class Scorer extends PlainScorer {
  /** @throws what `PlainScorer` throws, and {EngineError} for a formula that cannot be evaluated. */
  constructor(framework: Framework | CompiledFramework, assessment: Assessment, options: ScorerOptions) {
    super(framework, assessment, { applicability, ...options });
  }
}

/** Scores a city once. */
export function scoreAssessment(framework: Framework | CompiledFramework, assessment: Assessment, options: ScorerOptions): Score {
  return new Scorer(framework, assessment, options).score();
}
