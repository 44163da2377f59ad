import { BundleError } from './bundle-error.js';

/** Whether a failure may come of files that were replaced since their manifest was read. */
export function mayBeReplaced(error: unknown): boolean {
  return error instanceof BundleError && /not-found|damaged/.test(error.reason);
}
