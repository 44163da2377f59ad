import { ApiError } from '../http/index.js';
import { isWhole } from './compile-services.js';
import type { HsdsClient } from './hsds-client.js';
import type { ApiService, ApiServicePage } from './service-page.js';

/** How much of an API is taken. */
export interface DownloadLimits {
  readonly services: number;
  /** Of all answers together. */
  readonly bytes: number;
}

/** What a visitor's phone is asked to download at most. */
const PHONE: DownloadLimits = { services: 2_000, bytes: 5_000_000 };
const PER_PAGE = 100;
/** Pages asked for at once. */
const AT_ONCE = 3;

export interface Download {
  readonly services: readonly ApiService[];
  /** False where the server sent summaries: the rest of a record has to be asked for. */
  readonly whole: boolean;
}

/**
 * Every service of an API, page by page.
 *
 * @throws ApiError; `clients/too-large` beyond the limits (default 2,000 services or 5 MB, for a phone), `clients/empty` where there is
 * none. Never half of it.
 */
export async function downloadServices(
  client: HsdsClient,
  address: string,
  signal: AbortSignal,
  onProgress?: (loaded: number, total: number | undefined) => void,
  limits: DownloadLimits = PHONE,
): Promise<Download> {
  const found = new Map<string | number, ApiService>();
  let bytes = 0;
  const tooHeavy = `weighs more than ${limits.bytes / 1_000_000} MB`;
  const ask = async (page: number): Promise<ApiServicePage & { readonly bytes: number }> => {
    try {
      return await client.services({ page, perPage: PER_PAGE, full: true, signal, maxBytes: limits.bytes - bytes });
    } catch (error) {
      throw error instanceof ApiError && error.code === 'clients/too-large' ? tooLarge(address, tooHeavy, error) : error;
    }
  };
  const take = async (page: number): Promise<{ isLast: boolean; total: number | undefined; isNew: boolean }> => {
    const { services, total, isLast, bytes: size } = await ask(page);
    const before = found.size;
    for (const service of services) found.set(service.id, service);
    bytes += size;
    if ((total ?? 0) > limits.services || found.size > limits.services) {
      throw tooLarge(address, `holds more than ${limits.services.toLocaleString('en')} services`);
    }
    if (bytes > limits.bytes) throw tooLarge(address, tooHeavy);
    onProgress?.(found.size, total);
    return { isLast, total, isNew: found.size > before };
  };

  const first = await take(1);
  if (found.size === 0)
    throw new ApiError(
      'unexpected-shape',
      `${address} publishes no services; check the address, or ask whoever runs the API whether it publishes data yet`,
      { detail: 'empty' },
    );
  let page = 1;
  let { isLast } = first;
  while (!isLast) {
    // With a total the other pages are known; without one each is asked for when the one before has come.
    const left = first.total === undefined ? 1 : Math.max(1, Math.ceil(first.total / Math.max(1, found.size / page)) - page);
    const pages = Array.from({ length: Math.min(left, AT_ONCE) }, (_, index) => page + 1 + index);
    const taken = await Promise.all(pages.map(take));
    page += pages.length;
    // A server that gives the same page for every number never ends by itself.
    isLast = taken.some((each) => each.isLast) || !taken.some((each) => each.isNew);
  }
  const services = [...found.values()];
  return { services, whole: isWhole(services) };
}

function tooLarge(address: string, why: string, cause?: unknown): ApiError {
  const message = `the directory at ${address} ${why}: too large to download to every visitor's device. Run "newcomer build ${address} --out kit" each night and point the finder to the kit with src.`;
  return new ApiError('unexpected-shape', message, { detail: 'too-large', cause });
}
