import { SharedTask } from '@newcomer/core/shared-task';
import type { Directory, ServiceDetail, ServiceSource, SourceCapabilities } from '@newcomer/directory';
import { createMemorySource } from '@newcomer/directory/memory-source';
import type { ApiSourceOptions } from './api-source.js';
import { compileServices } from './compile-services.js';
import { downloadServices } from './download-services.js';
import { createHsdsClient } from './hsds-client.js';

interface Loaded {
  readonly memory: ServiceSource;
  readonly whole: boolean;
  /** Entry → the id under which the API knows its service. */
  readonly apiIds: ReadonlyMap<string, string>;
}

const BEFORE: SourceCapabilities = { counts: true, fuzzy: true, openAt: true, distance: true, places: true, private: true };

/**
 * Downloads a whole directory once, by whichever call comes first, and searches it on the device. Where the server sends
 * summaries only, hours and places are unknown in lists, and a record is asked for when it is opened; then
 * `capabilities.private` turns false, because the server learns which one.
 */
export function createDownloadedSource(options: ApiSourceOptions): ServiceSource {
  const client = createHsdsClient(options);
  const address = withoutQuery(options.baseUrl);
  const details = new Map<string, Promise<ServiceDetail | undefined>>();
  let loaded: Loaded | undefined;
  const loading = new SharedTask(async (signal): Promise<Loaded> => {
    const { services, whole } = await downloadServices(client, address, signal, options.onProgress);
    const directory = await compileServices(services, options);
    loaded = { memory: createMemorySource(directory), whole, apiIds: apiIdsOf(directory) };
    return loaded;
  });

  const getOne = async (
    { memory, apiIds }: Loaded,
    id: string,
    lang: string,
    signal: AbortSignal | undefined,
  ): Promise<ServiceDetail | undefined> => {
    const apiId = apiIds.get(id);
    if (apiId === undefined) return undefined;
    const service = await client.service(apiId, { signal });
    if (!service) return memory.get(id, lang, { signal });
    const directory = await compileServices([service], options);
    const entry = directory.entries[0];
    // Withheld by its whole record: private, confidential or inactive.
    if (!entry) return undefined;
    const detail = await createMemorySource(directory).get(entry.id, lang, { signal });
    return detail && { ...detail, id };
  };

  return {
    get capabilities() {
      if (!loaded) return BEFORE;
      return loaded.whole
        ? loaded.memory.capabilities
        : { ...loaded.memory.capabilities, openAt: false, distance: false, places: false, private: false };
    },
    async open(lang, { signal } = {}) {
      return (await loading.wait(signal)).memory.open(lang, { signal });
    },
    async search(query, { signal } = {}) {
      return (await loading.wait(signal)).memory.search(query, { signal });
    },
    async get(id, lang, { signal } = {}) {
      const state = await loading.wait(signal);
      if (state.whole) return state.memory.get(id, lang, { signal });
      const key = `${lang} ${id}`;
      const known = details.get(key);
      if (known) return known;
      const asked = getOne(state, id, lang, signal);
      details.set(key, asked);
      // What failed is asked for again the next time.
      asked.catch(() => details.delete(key));
      return asked;
    },
    async warm(lang, { signal, onProgress } = {}) {
      await (await loading.wait(signal)).memory.warm?.(lang, { signal, onProgress });
    },
    async places(text, lang) {
      return (await (await loading.wait()).memory.places?.(text, lang)) ?? [];
    },
  };
}

function apiIdsOf(directory: Directory): ReadonlyMap<string, string> {
  return new Map(directory.entries.map(({ id, serviceId, source }) => [id, source?.serviceId ?? serviceId]));
}

function withoutQuery(url: string | URL): string {
  const { origin, pathname } = new URL(String(url));
  return `${origin}${pathname.replace(/\/$/, '')}`;
}
