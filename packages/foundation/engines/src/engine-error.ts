import { NewcomerError } from '@newcomer/core/errors';

/**
 * A pack asks for something that an engine cannot do: an unknown operator, a cycle, a missing table or text.
 *
 * Thrown to whoever made the pack, never because of what a person answered: an answer that is missing is a value.
 */
export class EngineError extends NewcomerError {
  override name = 'EngineError';

  constructor(
    /** "engines/what-happened": `engines/journey-cycle`, `engines/missing-text`. */
    code: string,
    message: string,
    /** What the error is about: ids of steps, names of rules, keys of texts. */
    readonly ids: readonly string[] = [],
  ) {
    super(code, message);
  }
}
