/**
 * The base of every error that a Newcomer package throws.
 *
 * `code` is stable, "package/what-happened", and safe to compare; `message` is for people and may change.
 * Not finding something is a value and never an error; being unable to look is one.
 */
export class NewcomerError extends Error {
  override name = 'NewcomerError';
  readonly cause?: unknown;

  constructor(
    readonly code: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message);
    // The browsers of our floor do not take `cause` in Error's constructor.
    if (options && 'cause' in options) this.cause = options.cause;
  }
}
