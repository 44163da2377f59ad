import { NewcomerError } from '@newcomer/core';
import { Buffer } from 'node:buffer';

/** How long one answer may take, milliseconds; how many redirects; how large it may be, bytes. */
export const LIMITS = { time: 15_000, redirects: 10, bytes: 5_000_000 };

export interface Answer {
  /** The address that answered in the end. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly redirects: readonly string[];
}

/**
 * Asks for one address, as a browser does that sends no cookie, and follows its redirects. Nothing of what comes is run.
 *
 * @throws NewcomerError `cli/page-unreachable` where nothing comes in time, too much comes, or the redirects do not end.
 */
export async function load(address: URL): Promise<Answer> {
  const redirects: string[] = [];
  const signal = AbortSignal.timeout(LIMITS.time);
  let url = address;
  for (;;) {
    let response: Response;
    try {
      response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*', 'user-agent': 'newcomer-check-page' } });
    } catch (cause) {
      throw unreachable(url, signal.aborted ? `no answer within ${LIMITS.time / 1000} seconds` : reason(cause), cause);
    }
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      redirects.push(url.href);
      if (redirects.length > LIMITS.redirects) throw unreachable(address, `more than ${LIMITS.redirects} redirects`);
      const next = URL.parse(location, url);
      if (!next || !/^https?:$/.test(next.protocol)) throw unreachable(url, `it leads to ${location}, which is no page`);
      url = next;
      continue;
    }
    return { url, status: response.status, headers: response.headers, bytes: await body(response, url, signal), redirects };
  }
}

async function body(response: Response, url: URL, signal: AbortSignal): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > LIMITS.bytes) throw unreachable(url, `it is larger than ${LIMITS.bytes / 1_000_000} MB`);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof NewcomerError) throw cause;
    throw unreachable(
      url,
      signal.aborted ? `it did not end within ${LIMITS.time / 1000} seconds` : `it broke off (${reason(cause)})`,
      cause,
    );
  }
  return Buffer.concat(parts);
}

function unreachable(url: URL, why: string, cause?: unknown): NewcomerError {
  return new NewcomerError('cli/page-unreachable', `${url.href} cannot be read: ${why}`, { cause });
}

/** Node says "fetch failed" and keeps the reason in the cause. */
function reason(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return String(code ?? message ?? cause);
}
