import { NewcomerError } from '@newcomer/core/errors';

/** What somebody handed in cannot be used; the message names it and says what to do. */
export class IndicatorsError extends NewcomerError {
  override name = 'IndicatorsError';

  constructor(problem: 'unknown-criterion' | 'missing-text' | 'not-whole' | 'negative', message: string) {
    super(`indicators/${problem}`, message);
  }
}
