import type { DirectoryInfo, ServiceCard, ServicePage, ServiceQuery, ServiceSource } from '@newcomer/directory';
import { createMemorySource } from '@newcomer/directory/memory-source';
import { ApiError } from '../http/index.js';
import type { ApiSourceOptions } from './api-source.js';
import { compileServices, isWhole } from './compile-services.js';
import { createHsdsClient } from './hsds-client.js';
import type { ApiService } from './service-page.js';

const PAGE = 20;
/** Records of pages that were shown, kept so that opening one asks nothing. */
const MOST_KEPT = 500;

/**
 * Asks the server to search. Words, and the labels of needs in the directory's own language, travel in an address that its
 * operator and everybody between can log; `capabilities.private` is false. The server's order is kept, and only what a page
 * of results tells can be filtered by.
 */
export function createRemoteSource(options: ApiSourceOptions): ServiceSource {
  const client = createHsdsClient(options);
  const { needs } = options;
  const language = options.config?.language ?? 'en';
  let onDevice: ServiceSource | undefined;
  const kept = new Map<string, { readonly source: ServiceSource; readonly apiId: string; readonly whole: boolean }>();

  const keep = (source: ServiceSource, ids: Iterable<readonly [string, string]>, whole: boolean): void => {
    for (const [id, apiId] of ids) {
      kept.delete(id);
      kept.set(id, { source, apiId, whole });
    }
    for (const id of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(id);
    }
  };

  const compile = async (
    services: readonly ApiService[],
    whole = isWhole(services),
  ): Promise<{ source: ServiceSource; order: ReadonlyMap<string, number> }> => {
    const directory = await compileServices(services, options);
    const source = createMemorySource(directory);
    const apiIds = directory.entries.map(({ id, serviceId, source: ids }) => [id, ids?.serviceId ?? serviceId] as const);
    keep(source, apiIds, whole);
    const positions = new Map(services.map(({ id }, index) => [String(id), index]));
    return { source, order: new Map(apiIds.map(([id, apiId]) => [id, positions.get(apiId) ?? services.length])) };
  };

  /** What is sent: the words, or the name of the need, which is all that an API without our taxonomy understands. */
  const words = (query: ServiceQuery): string => {
    if (query.words?.trim()) return query.words.trim();
    const label = needs.needs.find(({ id }) => id === query.needs?.[0])?.label;
    return (label?.[language] ?? label?.en)?.text ?? '';
  };

  return {
    capabilities: { counts: false, fuzzy: false, openAt: false, distance: false, places: false, private: false },
    async open(lang, { signal } = {}): Promise<DirectoryInfo> {
      const { services, total } = await client.services({ perPage: 1, full: true, signal });
      if (services.length === 0)
        throw new ApiError(
          'unexpected-shape',
          `${new URL(String(options.baseUrl)).host} publishes no services; check the address, or ask whoever runs the API whether it publishes data yet`,
          { detail: 'empty' },
        );
      const { source } = await compile(services);
      onDevice = source;
      const info = await source.open(lang, { signal });
      // How many answer a need is not known before the server is asked; `capabilities.counts` says so.
      return { ...info, services: total ?? services.length, needs: info.needs.map((need) => ({ ...need, count: 0 })) };
    },
    async search(query, { signal } = {}): Promise<ServicePage> {
      const limit = query.limit ?? PAGE;
      const page = Math.floor((query.offset ?? 0) / limit) + 1;
      const { services, total, isLast } = await client.services({ page, perPage: limit, full: true, search: words(query), signal });
      // Which situations the words speak of is looked up here, whatever the server finds.
      const alerts = query.words
        ? ((await onDevice?.search({ words: query.words, lang: query.lang, limit: 0 }, { signal }))?.alerts ?? [])
        : [];
      if (services.length === 0) return { total: 0, results: [], complete: true, alerts };
      const { source, order } = await compile(services);
      const local = await source.search(
        { ...query, words: undefined, needs: undefined, sort: undefined, offset: 0, limit: order.size },
        { signal },
      );
      const place = ({ id }: ServiceCard): number => order.get(id) ?? Infinity;
      const results = [...local.results].sort((a, b) => place(a) - place(b));
      // Whoever filters sees how many of this page are left; the server counts only what it was asked.
      const filtered = results.length < order.size;
      return {
        total: filtered || isLast ? results.length + (page - 1) * limit : Math.max(total ?? 0, results.length),
        results,
        complete: true,
        alerts,
      };
    },
    async get(id, lang, { signal } = {}) {
      const known = kept.get(id);
      if (known?.whole) return known.source.get(id, lang, { signal });
      const service = await client.service(known?.apiId ?? id, { signal });
      if (!service) return known?.source.get(id, lang, { signal });
      const { source, order } = await compile([service], true);
      const entry = order.has(id) ? id : [...order.keys()][0];
      const detail = entry === undefined ? undefined : await source.get(entry, lang, { signal });
      return detail && { ...detail, id };
    },
  };
}
