import { SharedTask } from '@newcomer/core/shared-task';
import { BundleError } from './bundle-error.js';
import { hasHash } from './integrity.js';

/** What a download needs from its surroundings; a test replaces it. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /**
   * Whether that `fetch` is to refuse a file that does not have the hash it was given. Before it does, it takes in all that is
   * sent, however much; so only where the page is not secure and we cannot look ourselves.
   */
  readonly checksIntegrity: boolean;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** What is on its way, by address. */
  readonly running: Map<string, SharedTask<string>>;
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
  /** Told what each answer says of itself. */
  readonly heard?: ((headers: Headers) => void) | undefined;
  /** From the first byte asked to the last one read, over all tries. Default 15 seconds. */
  readonly deadlineMs?: number | undefined;
}

const DEADLINE_MS = 15_000;
const TRIES = 3;
const FIRST_WAIT_MS = 400;
/** A server may ask for a day; a person at a bus stop cannot wait for it. */
const LONGEST_WAIT_MS = 5_000;
const MOST_BYTES = 1_000_000;

/** A failure that another try may mend. */
interface Passing {
  readonly failure: BundleError;
  readonly waitMs?: number | undefined;
}

/**
 * Downloads one text file: at most three tries within one deadline, with random waits between them so that many visitors do
 * not come back together after an outage. A file that is on its way is not asked for a second time: on a line that comes and
 * goes, what is tried again would meet what the first try still waits for.
 *
 * @throws BundleError; an abort of `signal` rejects with its reason.
 */
export function downloadText(url: string, options: DownloadOptions, around: Surroundings): Promise<string> {
  const { running } = around;
  const task = running.get(url) ?? new SharedTask((_, abort) => download(url, options, abort, around));
  running.set(url, task);
  return task.wait(options.signal);
}

async function download(url: string, options: DownloadOptions, abort: AbortController, around: Surroundings): Promise<string> {
  const { deadlineMs = DEADLINE_MS } = options;
  const { signal } = abort;
  const stop = (): void => abort.abort();
  // Whoever comes after all gave up begins anew.
  signal.addEventListener('abort', () => around.running.delete(url));
  const timeout = setTimeout(stop, deadlineMs);
  try {
    for (let attempt = 1; ; attempt++) {
      // A `fetch` that refuses a hash says no more than "failed"; later tries look for themselves, to tell what came instead.
      const result = await tryOnce(url, options, signal, around, attempt > 1);
      if (typeof result === 'string') return result;
      if (attempt === TRIES) throw result.failure;
      await around.wait(result.waitMs ?? around.random() * FIRST_WAIT_MS * 2 ** attempt);
    }
  } catch (cause) {
    // Whoever gave up has been told so already.
    if (signal.aborted) throw new BundleError('timeout', `${url} was not read within ${deadlineMs / 1000} seconds`, { cause });
    throw cause;
  } finally {
    clearTimeout(timeout);
    // What was not read of an answer need not come any more.
    stop();
  }
}

/** The text, or a failure that may pass; throws what will not. */
async function tryOnce(
  url: string,
  options: DownloadOptions,
  signal: AbortSignal,
  around: Surroundings,
  byHand: boolean,
): Promise<string | Passing> {
  const { integrity, size, fresh } = options;
  const letFetchCheck = integrity !== undefined && around.checksIntegrity && !byHand;
  let reached = false;
  const passing = (cause?: unknown): Passing => ({
    failure: reached
      ? new BundleError('damaged', `${url} was cut off, or is not the file that the manifest names`, { cause })
      : new BundleError(
          'offline',
          `${url} could not be reached; its server (Access-Control-Allow-Origin) and this page (connect-src, https) must allow it`,
          { cause },
        ),
  });
  try {
    const response = await around.fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(letFetchCheck && { integrity }),
      ...(fresh ? { cache: 'no-cache' } : byHand && { cache: 'reload' }),
    });
    reached = true;
    options.heard?.(response.headers);
    const refused = refusal(url, response);
    if (refused) return refused;
    const most = size ?? MOST_BYTES;
    const bytes = await readBytes(response, most);
    if (bytes[0] === LESS_THAN) throw signIn(url);
    const isAsNamed =
      (size === undefined || bytes.length === size) && (integrity === undefined || letFetchCheck || (await hasHash(bytes, integrity)));
    // Another try would bring as much.
    if (bytes.length > most) throw passing().failure;
    if (!bytes.length || !isAsNamed) return passing();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return options.isWhole?.(text) === false ? passing() : text;
  } catch (cause) {
    if (signal.aborted || cause instanceof BundleError) throw cause;
    return passing(cause);
  }
}

const LESS_THAN = 60;

function signIn(url: string): BundleError {
  return new BundleError('sign-in', `${url} led to a web page: sign in to the Wi-Fi first`);
}

/** What a server's answer says against taking it; throws what another try would not mend. */
function refusal(url: string, { status, ok, headers, redirected, url: from }: Response): Passing | undefined {
  const failure = new BundleError(status === 404 || status === 410 ? 'not-found' : 'refused', `${url} answered ${status}`);
  if (status === 511) throw signIn(url);
  if (status === 429 || status === 408 || status >= 500) return { failure, waitMs: retryAfter(headers.get('retry-after')) };
  if (
    ok &&
    ((redirected && from && new URL(from).origin !== new URL(url).origin) || /^text\/html/i.test(headers.get('content-type') ?? ''))
  )
    throw signIn(url);
  if (!ok) throw failure;
  return undefined;
}

/** Seconds only; a date, a negative number or nonsense is no reason to hurry or to wait. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\s*\d+\s*$/.test(header) ? Math.min(Number(header) * 1000, LONGEST_WAIT_MS) : undefined;
}

/** All bytes of an answer; of one that has more than `most`, one more than that. */
async function readBytes(response: Response, most: number): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const bytes = new Uint8Array(most + 1);
  const reader = response.body.getReader();
  let size = 0;
  for (let part: Uint8Array | undefined; size <= most && (part = (await reader.read()).value); size += part.length)
    bytes.set(part.subarray(0, most + 1 - size), size);
  return bytes.subarray(0, size);
}
