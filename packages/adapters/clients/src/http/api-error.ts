import { NewcomerError } from '@newcomer/core/errors';

/**
 * Why an API gave no answer:
 *
 * - `offline`: it could not be reached, or a Wi-Fi that wants a sign-in first answered in its place (code `clients/sign-in`)
 * - `timeout`: it did not answer in full within the deadline
 * - `not-found`: there is nothing at the address (404, 410)
 * - `rejected`: it refused or failed (any other status that is none of success), also after retries
 * - `unexpected-shape`: it answered, but not with what its standard says, or with too much
 */
export type ApiErrorReason = 'offline' | 'timeout' | 'not-found' | 'rejected' | 'unexpected-shape';

export interface ApiErrorDetails {
  readonly cause?: unknown;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Says more than the reason: the code is then "clients/" and this. */
  readonly detail?: 'sign-in' | 'too-large' | 'empty' | 'encoding' | undefined;
}

/** An API could not be asked, or its answer cannot be used. `code` is "clients/" and the reason or detail. */
export class ApiError extends NewcomerError {
  override name = 'ApiError';
  readonly status?: number | undefined;

  constructor(
    readonly reason: ApiErrorReason,
    message: string,
    { cause, status, detail }: ApiErrorDetails = {},
  ) {
    super(`clients/${detail ?? reason}`, message, cause === undefined ? undefined : { cause });
    this.status = status;
  }
}
