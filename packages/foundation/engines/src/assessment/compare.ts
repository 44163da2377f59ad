import type { Assessment } from './assessment.js';
import { compareScorers, type Comparison } from './compare-scorers.js';
import { compileFramework } from './compile-framework.js';
import type { Framework } from './framework.js';
import { Scorer } from './scorer.js';

/**
 * What changed between two dates of one city, each scored on its own day.
 *
 * Both have to be of the edition that is given: `migrate` the older one first.
 */
export function compareAssessments(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  options: { readonly department?: string; readonly layer?: 'self' | 'audit' } = {},
): Comparison {
  const compiled = compileFramework(framework);
  const { department, layer = 'self' } = options;
  const old = new Scorer(compiled, before, { today: before.date, layer });
  const now = new Scorer(compiled, after, { today: after.date, layer });
  return compareScorers(old, now, { from: before.date, to: after.date }, department);
}
