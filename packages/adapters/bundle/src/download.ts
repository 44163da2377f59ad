import { BundleError } from './bundle-error.js';
import { hasHash } from './integrity.js';

/** What a download needs from its surroundings; a test replaces it. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Whether that `fetch` refuses a file that does not have the hash it was given. */
  readonly checksIntegrity: boolean;
  /** Waits so many milliseconds, or rejects when the signal fires. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface DownloadOptions {
  /** "sha384-…": nothing else is taken. */
  readonly integrity?: string | undefined;
  /** Bytes that the file has, before compression. Absent means that it is not known, and at most a megabyte. */
  readonly size?: number | undefined;
  /** Whether a text that came is all of it, where neither hash nor size is known. */
  readonly isWhole?: ((text: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asks the server whether a cached answer still holds. */
  readonly fresh?: boolean | undefined;
  /** From the first byte asked to the last one read, over all tries. Default 15 seconds. */
  readonly deadlineMs?: number | undefined;
}

const DEADLINE_MS = 15_000;
const TRIES = 3;
const FIRST_WAIT_MS = 400;
/** A server may ask for a day; a person at a bus stop cannot wait for it. */
const LONGEST_WAIT_MS = 5_000;
const MOST_BYTES = 1_000_000;

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
 * Downloads one text file: at most three tries within one deadline, with random waits between them so that many visitors do
 * not come back together after an outage.
 *
 * @throws BundleError; an abort of `signal` rejects with its reason.
 */
export async function downloadText(url: string, options: DownloadOptions, around: Surroundings): Promise<string> {
  const timer = new AbortController();
  const { signal, deadlineMs = DEADLINE_MS } = options;
  const onAbort = (): void => timer.abort();
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) timer.abort();
  let timedOut = false;
  const timeout = setTimeout(() => {
    timedOut = true;
    timer.abort();
  }, deadlineMs);
  try {
    // A `fetch` that refuses a hash says no more than "failed"; the second try looks for itself, to tell what came instead.
    for (let attempt = 1; ; attempt++) {
      try {
        return await tryOnce(url, options, timer.signal, around, attempt === 2);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        if (attempt === TRIES) throw error.failure;
        await around.wait(error.waitMs ?? around.random() * FIRST_WAIT_MS * 2 ** attempt, timer.signal);
      }
    }
  } catch (error) {
    if (signal?.aborted) throw reasonOf(signal);
    if (timedOut) throw new BundleError('timeout', `${url} was not read within ${deadlineMs / 1000} seconds`, { cause: error });
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

async function tryOnce(url: string, options: DownloadOptions, signal: AbortSignal, around: Surroundings, byHand: boolean): Promise<string> {
  const { integrity, size, fresh } = options;
  const letFetchCheck = integrity !== undefined && around.checksIntegrity && !byHand;
  let response: Response;
  try {
    response = await around.fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(letFetchCheck && { integrity }),
      ...(fresh ? { cache: 'no-cache' as const } : byHand && { cache: 'reload' as const }),
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Passing(
      new BundleError('offline', `${url} could not be reached; if it is there, its server must allow this page (Access-Control-Allow-Origin), and the page must allow the server (connect-src)`, { cause }),
    );
  }
  refuse(url, response);
  const bytes = await readBytes(url, response, signal, size);
  if (bytes[0] === LESS_THAN) throw new BundleError('sign-in', `${url} gave a web page: sign in to the Wi-Fi first`);
  const isWhole = (size === undefined || bytes.length === size) && (integrity === undefined || letFetchCheck || (await hasHash(bytes, integrity)));
  if (!isWhole || bytes.length === 0) throw new Passing(new BundleError('damaged', `${url} did not arrive whole, or is not the file that the manifest names`));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Passing(new BundleError('damaged', `${url} is no UTF-8 text`, { cause }));
  }
  if (options.isWhole?.(text) === false) throw new Passing(new BundleError('damaged', `${url} was cut off`));
  return text;
}

const LESS_THAN = 60;

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

async function readBytes(url: string, response: Response, signal: AbortSignal, expected: number | undefined): Promise<Uint8Array> {
  const most = expected ?? MOST_BYTES;
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    if (!response.body) return new Uint8Array(await response.arrayBuffer());
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size <= most) continue;
      void reader.cancel();
      throw new Passing(new BundleError('damaged', `${url} is larger than it may be (${most} bytes)`));
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof Passing) throw cause;
    throw new Passing(new BundleError('damaged', `${url} broke off while it was read`, { cause }));
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
