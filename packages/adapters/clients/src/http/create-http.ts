import ky, { HTTPError, TimeoutError, type KyInstance } from 'ky';
import { ApiError } from './api-error.js';
import type { ClientOptions } from './client-options.js';
import { BrokenOff, readJson, statusError, type HttpAnswer } from './read-json.js';

/** After the first try. */
const RETRIES = 2;
const FIRST_WAIT = 400;
/** A server may ask for a day; a person at a bus stop cannot wait for it. */
const LONGEST_WAIT = 5_000;
const DEADLINE = 15_000;
const MAX_BYTES = 5_000_000;

export interface HttpRequest {
  readonly searchParams?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Less than the client's own limit, where less is left of a whole. */
  readonly maxBytes?: number | undefined;
}

/** One API over HTTP. */
export interface Http {
  /**
   * GETs JSON: at most three tries within one deadline, with random waits between them so that many visitors do not come
   * back together after an outage. 4xx is final, except 408 and 429; `Retry-After` is obeyed up to five seconds.
   *
   * @throws ApiError; an abort rejects with the signal's reason.
   */
  get(path: string, request?: HttpRequest): Promise<HttpAnswer>;
  /**
   * POSTs JSON, once: whether it may be said again is for the client to know.
   *
   * @throws ApiError; an abort rejects with the signal's reason.
   */
  post(path: string, json: unknown, request?: HttpRequest): Promise<HttpAnswer>;
}

/** Opens an API: ky with our deadline, retries and limits, without cookies and without a referrer. */
export function createHttp(options: ClientOptions): Http {
  const base = new URL(String(options.baseUrl));
  const deadline = options.deadline ?? DEADLINE;
  const client = ky.create({
    prefix: `${base.origin}${base.pathname}`,
    timeout: false,
    totalTimeout: deadline,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {
      accept: 'application/json',
      ...(options.language !== undefined && { 'accept-language': options.language }),
      ...options.headers,
    },
    retry: {
      limit: RETRIES,
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [408, 429, 503],
      maxRetryAfter: LONGEST_WAIT,
      jitter: true,
      delay: (attempt) => FIRST_WAIT * 2 ** attempt,
      shouldRetry: ({ error }) => (error instanceof ApiError ? error instanceof BrokenOff : undefined),
    },
  });
  return {
    get: (path, request = {}) => getWhole(client, path, request, options, deadline),
    post: (path, json, request = {}) => getWhole(client.extend({ method: 'post', json }), path, request, options, deadline),
  };
}

async function getWhole(
  client: KyInstance,
  path: string,
  request: HttpRequest,
  options: ClientOptions,
  deadline: number,
): Promise<HttpAnswer> {
  const base = new URL(String(options.baseUrl));
  // Without the query: what somebody asked must not end in a log.
  const address = `${base.origin}${base.pathname.replace(/\/$/, '')}/${path}`;
  const maxBytes = Math.min(options.maxBytes ?? MAX_BYTES, request.maxBytes ?? Infinity);
  let answer: HttpAnswer | undefined;
  const { signal } = request;
  try {
    await client(path, {
      // A query of the base ("?key=…") belongs to every request.
      searchParams: { ...Object.fromEntries(base.searchParams), ...request.searchParams },
      ...(signal && { signal }),
      // The body is read inside the try that it belongs to, so that one that breaks off is asked for again.
      fetch: async (input, init) => {
        const response = await fetchOnce(options.fetch ?? fetch, input, init, address);
        if (!response.ok) {
          await response.body?.cancel().catch(() => undefined);
          return new Response(null, { status: response.status, statusText: response.statusText, headers: response.headers });
        }
        answer = await readWhole(response, address, maxBytes, input);
        return new Response(null, { status: 204 });
      },
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason as Error;
    if (error instanceof HTTPError) throw statusError(error.response.status, error.response.statusText, address);
    if (error instanceof TimeoutError)
      throw new ApiError('timeout', `${address} did not answer within ${deadline / 1000} seconds; try again later`, { cause: error });
    throw error;
  }
  if (!answer)
    throw new ApiError('unexpected-shape', `${address} answered with nothing; ask whoever runs the API whether it publishes data yet`, {
      detail: 'empty',
    });
  return answer;
}

async function fetchOnce(
  fetchIt: typeof fetch,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  address: string,
): Promise<Response> {
  try {
    const response = await fetchIt(input, init);
    // "Not modified" without anything in a cache: ask again for the whole.
    return response.status === 304 ? await fetchIt(input, { ...init, cache: 'reload' }) : response;
  } catch (cause) {
    if (input instanceof Request && input.signal.aborted) throw cause;
    throw new BrokenOff('offline', `${address} could not be reached${hint(address)}`, { cause });
  }
}

/** A browser hides why a request failed; these are what an integrator has to look at. */
function hint(address: string): string {
  const page = typeof location === 'undefined' ? undefined : location;
  if (!page?.origin.startsWith('http') || address.startsWith(page.origin)) return ': check the address and the connection';
  if (page.protocol === 'https:' && address.startsWith('http:'))
    return ': a page on https cannot ask an API on http; use its https address';
  return `: it is down, or it does not send "Access-Control-Allow-Origin: ${page.origin}", or this page's Content-Security-Policy has no connect-src ${new URL(address).origin}; put right whichever it is`;
}

async function readWhole(response: Response, address: string, maxBytes: number, input: Parameters<typeof fetch>[0]): Promise<HttpAnswer> {
  try {
    return await readJson(response, address, maxBytes);
  } catch (cause) {
    if (cause instanceof ApiError || (input instanceof Request && input.signal.aborted)) throw cause;
    throw new BrokenOff('offline', `the answer of ${address} did not arrive whole; check the connection and try again`, { cause });
  }
}
