import { createHttp, checked, getJson, type ClientOptions } from '../http/index.js';
import { ApiService, RawServicePage, servicePage, type ApiServicePage } from './service-page.js';

export interface ServiceListRequest {
  /** From 1. */
  readonly page?: number | undefined;
  readonly perPage?: number | undefined;
  /** Asks for whole records; servers that do not know `full` send summaries. */
  readonly full?: boolean | undefined;
  /** Words to search for on the server: they travel in the address. Sent as `search` (HSDS 3) and as `text` (UK 1.0). */
  readonly search?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly maxBytes?: number | undefined;
}

/** The endpoints of an HSDS 3 or Open Referral UK (1.0, 3.0) API that a finder needs. */
export interface HsdsClient {
  /** `GET /services`: one page, and the bytes that it took. */
  services(request?: ServiceListRequest): Promise<ApiServicePage & { readonly bytes: number }>;
  /** `GET /services/{id}`: the whole record; undefined where there is none. */
  service(id: string, request?: { readonly signal?: AbortSignal | undefined }): Promise<ApiService | undefined>;
}

/**
 * Reads any directory that serves the HSDS 3 API or that of Open Referral UK.
 *
 * Every function throws `ApiError`; an abort rejects with the signal's reason.
 */
export function createHsdsClient(options: ClientOptions): HsdsClient {
  const http = createHttp(options);
  return {
    async services({ page = 1, perPage, full, search, signal, maxBytes } = {}) {
      const { body, bytes } = await http.get('services', {
        searchParams: { page, per_page: perPage, full: full === true ? true : undefined, search, text: search },
        signal,
        maxBytes,
      });
      return { ...servicePage(checked(body, RawServicePage, 'services'), page), bytes };
    },
    async service(id, { signal } = {}) {
      try {
        return await getJson(http, `services/${encodeURIComponent(id)}`, ApiService, { signal });
      } catch (error) {
        if ((error as { reason?: unknown }).reason === 'not-found') return undefined;
        throw error;
      }
    },
  };
}
