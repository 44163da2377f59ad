import { ApiError } from './api-error.js';

/** How deep JSON may nest; the deepest of our standards is below 20. */
const MAX_DEPTH = 100;
/** Share of characters that could not be decoded above which a text is taken to be in another encoding. */
const MAX_UNDECODED = 0.001;
const LONGEST_STATUS_ERROR = 300;

export interface HttpAnswer {
  readonly body: unknown;
  /** What came, unpacked. */
  readonly bytes: number;
}

/** An answer that did not arrive whole: another try may bring the rest. */
export class BrokenOff extends ApiError {
  override name = 'BrokenOff';
}

/**
 * Reads an answer as JSON while it streams, within `maxBytes`.
 *
 * @throws ApiError for what is no JSON; `BrokenOff` where the end is missing, which a cut connection and a truncated gzip
 * leave alike. An abort of the request rejects as the engine does.
 */
export async function readJson(response: Response, address: string, maxBytes: number): Promise<HttpAnswer> {
  const type = (response.headers.get('content-type') ?? '').toLowerCase();
  if (/\bhtml\b/.test(type)) {
    await response.body?.cancel().catch(() => undefined);
    throw signIn(address);
  }
  if (/^(?:image|audio|video|font)\/|xml|csv|pdf|zip/.test(type)) {
    await response.body?.cancel().catch(() => undefined);
    throw new ApiError(
      'unexpected-shape',
      `${address} answered with ${type.slice(0, 60)} instead of JSON; give the address of the API, the one under which "services" is found`,
    );
  }
  const bytes = await readBytes(response, address, maxBytes);
  const text = decode(bytes, type, address);
  const packed = response.headers.has('content-encoding') || Number(response.headers.get('content-length')) > 0;
  if (bytes.byteLength === 0 && packed)
    throw new BrokenOff('offline', `nothing of the answer of ${address} arrived; check the connection and try again`);
  const trimmed = text.trim();
  if (trimmed === '')
    throw new ApiError('unexpected-shape', `${address} answered with nothing; ask whoever runs the API whether it publishes data yet`, {
      detail: 'empty',
    });
  if (trimmed.startsWith('<')) throw signIn(address);
  if (tooDeep(text))
    throw new ApiError(
      'unexpected-shape',
      `${address} answered with JSON nested more than ${MAX_DEPTH} levels deep, which no directory is; check that it is the address of an HSDS or Open Referral UK API`,
    );
  try {
    // `__proto__` as a key of somebody's data must not become a prototype further on.
    const body: unknown = /__proto__|\\u005f/i.test(text)
      ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
      : JSON.parse(text);
    return { body, bytes: bytes.byteLength };
  } catch (cause) {
    // What begins like JSON has lost its end; anything else never was.
    if (/^[[{"]/.test(trimmed))
      throw new BrokenOff('offline', `the answer of ${address} did not arrive whole; check the connection and try again`, { cause });
    throw new ApiError(
      'unexpected-shape',
      `${address} did not answer with JSON, but "${trimmed.slice(0, 40)}"; give the address of an HSDS or Open Referral UK API`,
      { cause },
    );
  }
}

function signIn(address: string): ApiError {
  return new ApiError(
    'offline',
    `${address} gave a web page instead of data: sign in to the Wi-Fi first, or mend the address if it is not that of an API`,
    { detail: 'sign-in' },
  );
}

async function readBytes(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): ApiError =>
    new ApiError(
      'unexpected-shape',
      `${address} sends more than ${(maxBytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB, more than is taken in one answer; ask for fewer records at a time, or raise maxBytes`,
      { detail: 'too-large' },
    );
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array, type: string, address: string): string {
  const charset = /charset=["']?([\w-]+)/.exec(type)?.[1] ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    decoder = new TextDecoder();
  }
  // The decoder takes a byte order mark away.
  const text = decoder.decode(bytes);
  const undecoded = text.split('\uFFFD').length - 1;
  if (undecoded > 2 && undecoded / text.length > MAX_UNDECODED) {
    throw new ApiError('unexpected-shape', `${address} answers in another encoding than it says; it must send UTF-8`, {
      detail: 'encoding',
    });
  }
  return text;
}

/** Counts brackets outside strings, before any parser can run out of stack. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}

/** The status of a failed answer as an error. The body, which may be a web page, is not read. */
export function statusError(status: number, statusText: string, address: string): ApiError {
  if (status === 404 || status === 410)
    return new ApiError(
      'not-found',
      `there is nothing at ${address} (${status}); check the address: it is the one under which "services" is found`,
      { status },
    );
  const said = statusText ? ` ${statusText.slice(0, LONGEST_STATUS_ERROR)}` : '';
  return new ApiError('rejected', `${address} answered ${status}${said}; ${remedy(status)}`, { status });
}

/** What helps against a status, in the words of an order. */
function remedy(status: number): string {
  if (status === 401 || status === 403) return 'it wants a key or allows only some visitors: ask whoever runs the API for access';
  if (status === 429) return 'it is asked too often: wait, and try again later';
  if (status >= 500) return 'the fault is on its side: try again later, or tell whoever runs the API';
  return 'check that the address is that of an HSDS or Open Referral UK API';
}
