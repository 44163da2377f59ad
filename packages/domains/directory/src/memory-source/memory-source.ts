import type { Directory } from '../directory.js';
import { WordIndexer } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { PlaceSearch } from '../search/place-search.js';
import { SearchEngine } from '../search/search-engine.js';
import { SearchStore } from '../search/search-store.js';
import type { ServiceSource } from '../service-source.js';

const SLICE = 8;

/**
 * A source over a directory that is already here: an array of one's own, or what an API sent. Nothing that is asked leaves
 * the device. Words of longer texts are indexed in slices from the first `open` on; until then pages say `complete: false`.
 */
export function createMemorySource(directory: Directory): ServiceSource {
  const parts = partition(directory);
  const store = new SearchStore(parts.base);
  store.addContacts(parts.contacts);
  store.addSummaries(parts.summaries);
  for (const part of parts.labels) store.addLabels(part);
  for (const part of parts.texts) store.addTexts(part);
  for (const part of parts.details) store.addDetails(part);
  store.addLexicon(parts.lexicon);
  const engine = new SearchEngine(store);
  const places = new PlaceSearch(parts.places.places, directory.language);
  let indexing: Promise<void> | undefined;
  const warm = () => (indexing ??= indexAll(directory, store));
  return {
    capabilities: { counts: true, fuzzy: true, openAt: directory.timeZone !== undefined, distance: true, places: parts.places.places.length > 0, private: true },
    async open(lang, { signal } = {}) {
      throwIfAborted(signal);
      await store.prepare();
      void warm();
      throwIfAborted(signal);
      return engine.info(lang);
    },
    async search(query, { signal } = {}) {
      throwIfAborted(signal);
      if (query.words) await store.prepare();
      throwIfAborted(signal);
      return engine.search(query);
    },
    async get(id, lang, { signal } = {}) {
      throwIfAborted(signal);
      return engine.get(id, lang, Date.now());
    },
    async warm(_lang, { signal, onProgress } = {}) {
      await warm();
      throwIfAborted(signal);
      onProgress?.();
    },
    async places(text, lang) {
      return places.find(text, lang);
    },
  };
}

async function indexAll({ entries, languages }: Directory, store: SearchStore): Promise<void> {
  for (const lang of languages) {
    const indexer = new WordIndexer(lang);
    let until = Date.now() + SLICE;
    for (const entry of entries) {
      indexer.add(entry);
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = Date.now() + SLICE;
    }
    store.addWords(indexer.finish());
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  // `throwIfAborted` of the signal itself is younger than our floor.
  if (signal?.aborted) throw (signal as { reason?: unknown }).reason ?? new DOMException('This was cancelled.', 'AbortError');
}

