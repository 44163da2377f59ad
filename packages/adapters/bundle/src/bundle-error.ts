import { NewcomerError } from '@newcomer/core/errors';

/**
 * Why a bundle could not be read: `offline` (no connection, or the page may not reach the server: a browser does not tell
 * them apart), `timeout`, `not-found`, `sign-in` (a Wi-Fi that wants a login first), `refused` (the server said no),
 * `damaged` (cut off, or not the file that the manifest names), `unknown-version` (made by a newer Newcomer).
 */
export type BundleErrorReason = 'offline' | 'timeout' | 'not-found' | 'sign-in' | 'refused' | 'damaged' | 'unknown-version';

/** A bundle, or a file of it, could not be read. `code` is "bundle/" and the reason. */
export class BundleError extends NewcomerError {
  override name = 'BundleError';
  constructor(
    readonly reason: BundleErrorReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(`bundle/${reason}`, message, options);
  }
}
