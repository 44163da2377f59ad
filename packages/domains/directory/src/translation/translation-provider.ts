import { NewcomerError } from '@newcomer/core';

/**
 * Whatever translates: an engine of your own, a service that you pay. It gets texts that are public in the kit anyway, and answers
 * with as many, in their order. `from` and `to` are BCP 47.
 *
 * @throws TranslationError where it cannot; an abort rejects with the signal's reason.
 */
export type TranslationProvider = (
  texts: readonly string[],
  from: string,
  to: string,
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<readonly string[]>;

/**
 * An engine gave no translation. `busy`: it may do so later (out of reach, too many questions). `too-large`: less at once may go
 * (one text less, a shorter one). `refused`: it never will (no such language, a wrong key).
 */
export class TranslationError extends NewcomerError {
  override name = 'TranslationError';

  constructor(
    readonly reason: 'busy' | 'too-large' | 'refused',
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`directory/translation-${reason}`, message, options);
  }
}
