import { NewcomerError } from '@newcomer/core/errors';

/**
 * A value cannot be what it says it is: a rating outside its scale, a claim that is longer than search services take. The
 * code is "belonging/what-happened".
 */
export class BelongingError extends NewcomerError {
  override name = 'BelongingError';
}
