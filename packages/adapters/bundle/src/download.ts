import { BundleError } from './bundle-error.js';

/** What a download needs from its surroundings; a test replaces it. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds, or rejects when the signal fires. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface DownloadOptions {
  /** "sha384-…": the browser refuses anything else. */
  readonly integrity?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asks the server whether a cached answer still holds. */
  readonly fresh?: boolean | undefined;
}

/** From the first byte asked to the last one read, over all tries (RELIABILITY R2). */
const DEADLINE_MS = 15_000;
const TRIES = 3;
const FIRST_WAIT_MS = 400;
/** A server may ask for a day; a person at a bus stop cannot wait for it. */
const LONGEST_WAIT_MS = 5_000;
const MAX_BYTES = 30_000_000;

/** An answer that another try may better. */
class Passing extends Error {
  constructor(
    readonly failure: BundleError,
    readonly waitMs?: number,
  ) {
    super(failure.message);
  }
}

/**
 * Downloads one JSON file: at most three tries within one deadline, with random waits between them so that many visitors do
 * not come back together after an outage.
 *
 * @throws BundleError; an abort of `signal` rejects with its reason.
 */
export async function downloadJson(url: string, options: DownloadOptions, around: Surroundings): Promise<unknown> {
  const timer = new AbortController();
  const { signal } = options;
  const onAbort = (): void => timer.abort();
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) timer.abort();
  let timedOut = false;
  const timeout = setTimeout(() => {
    timedOut = true;
    timer.abort();
  }, DEADLINE_MS);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await tryOnce(url, options, timer.signal, around.fetch);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        if (attempt === TRIES) throw error.failure;
        await around.wait(error.waitMs ?? around.random() * FIRST_WAIT_MS * 2 ** attempt, timer.signal);
      }
    }
  } catch (error) {
    if (signal?.aborted) throw reasonOf(signal);
    if (timedOut) throw new BundleError('timeout', `${url} was not read within ${DEADLINE_MS / 1000} seconds`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timeout);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Rejects as `fetch` does; `signal.reason` is newer than the browsers we serve. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The operation was aborted.', 'AbortError');
}

async function tryOnce(url: string, { integrity, fresh }: DownloadOptions, signal: AbortSignal, fetchIt: typeof fetch): Promise<unknown> {
  let response: Response;
  try {
    response = await fetchIt(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(integrity !== undefined && { integrity }),
      ...(fresh && { cache: 'no-cache' }),
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Passing(new BundleError('unreachable', `${url} could not be reached, or is not the file that the manifest names`, { cause }));
  }
  refuse(url, response);
  const text = await readText(url, response, signal);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (/^\s*</.test(text)) throw new BundleError('sign-in', `${url} gave a web page: sign in to the Wi-Fi first`, { cause });
    throw new Passing(new BundleError('damaged', `${url} did not arrive whole`, { cause }));
  }
}

function refuse(url: string, response: Response): void {
  const { status } = response;
  if (status === 404 || status === 410) throw new BundleError('not-found', `there is no ${url}; the list may have moved`);
  if (status === 429 || status === 408 || status >= 500) {
    throw new Passing(new BundleError('refused', `${url} answered with status ${status}`), retryAfter(response.headers.get('retry-after')));
  }
  const movedAway = response.redirected && response.url !== '' && new URL(response.url).origin !== new URL(url).origin;
  if (movedAway || /^text\/html/i.test(response.headers.get('content-type') ?? '')) {
    throw new BundleError('sign-in', `${url} led to a web page: sign in to the Wi-Fi first`);
  }
  if (!response.ok) throw new BundleError('refused', `${url} answered with status ${status}`);
}

/** Seconds only; a date, a negative number or nonsense is no reason to hurry or to wait. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\s*\d+\s*$/.test(header) ? Math.min(Number(header) * 1000, LONGEST_WAIT_MS) : undefined;
}

async function readText(url: string, response: Response, signal: AbortSignal): Promise<string> {
  try {
    if (!response.body) return await response.text();
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let size = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > MAX_BYTES) {
        void reader.cancel();
        throw new BundleError('too-large', `${url} is larger than ${MAX_BYTES / 1e6} MB`);
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof BundleError) throw cause;
    throw new Passing(new BundleError('damaged', `${url} broke off while it was read`, { cause }));
  }
}
