import { NewcomerError } from '@newcomer/core';

/** The words of a command line cannot be taken: exit status 2, and nothing was done. */
export class UsageError extends NewcomerError {
  override name = 'UsageError';
  constructor(message: string) {
    super('cli/usage', message);
  }
}
