import * as z from 'zod/mini';
import { ApiError } from './api-error.js';
import type { Http, HttpRequest } from './create-http.js';

/**
 * GETs JSON and checks it against its schema.
 *
 * @throws ApiError, `unexpected-shape` where it is not what the schema says; an abort rejects with the signal's reason.
 */
export async function getJson<T extends z.ZodMiniType>(http: Http, path: string, schema: T, request?: HttpRequest): Promise<z.output<T>> {
  const { body } = await http.get(path, request);
  return checked(body, schema, path);
}

/** @throws ApiError `unexpected-shape`, naming the first field that is wrong. */
export function checked<T extends z.ZodMiniType>(body: unknown, schema: T, path: string): z.output<T> {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new ApiError(
    'unexpected-shape',
    `"${path}" answered with something that is no ${path.split('/')[0] ?? path}${where}; give the address of an HSDS or Open Referral UK API`,
    {
      cause: result.error,
    },
  );
}
