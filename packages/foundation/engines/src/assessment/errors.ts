import { NewcomerError } from '@newcomer/core/errors';

/** What went wrong, as the last part of the error's code. */
export type AssessmentProblem =
  | 'duplicate-id'
  | 'unknown-area'
  | 'unknown-criterion'
  | 'unknown-department'
  | 'cycle'
  | 'scale'
  | 'tier'
  | 'strategy'
  | 'formula'
  | 'level'
  | 'status'
  | 'date'
  | 'transition'
  | 'format'
  | 'wrong-pack'
  | 'too-large';

/**
 * A framework or an assessment cannot be used as it is. The message names the item and says what to do.
 * `code` is `engines/assessment-` and the problem.
 */
export class AssessmentError extends NewcomerError {
  override name = 'AssessmentError';

  constructor(problem: AssessmentProblem, message: string, options?: { readonly cause?: unknown }) {
    super(`engines/assessment-${problem}`, message, options);
  }
}
