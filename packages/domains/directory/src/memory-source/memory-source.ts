import type { Directory } from '../directory.js';
import { wordsIn } from '../needs/words-in.js';
import { WordIndexer } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { firstKit } from '../search/first-kit.js';
import { infoOf } from '../search/first-search.js';
import { SearchStore } from '../search/search-store.js';
import { matchesOf } from '../search-more/matched.js';
import { MoreSearch } from '../search-more/more-search.js';
import type { MoreStore } from '../search-more/more-store.js';
import { PlaceSearch } from '../search-more/place-search.js';
import type { ServiceSource } from '../service-source.js';

const SLICE = 8;

export interface MemorySourceOptions {
  /** What `notices.json` would hold; see `readNotices` of `@newcomer/directory/notices`. */
  readonly notices?: unknown;
}

/**
 * A source over a directory that is already here: an array of one's own, or what an API sent. Nothing that is asked leaves
 * the device. Words of longer texts are indexed in slices from the first `open` on; until then pages say `complete: false`.
 */
export function createMemorySource(directory: Directory, { notices }: MemorySourceOptions = {}): ServiceSource {
  const parts = partition(directory);
  const store = new SearchStore(parts.base);
  for (const part of parts.labels) store.addLabels(part);
  const search = new MoreSearch(store, firstKit, matchesOf);
  const { more } = search;
  more.addContacts(parts.contacts);
  more.addHeads(parts.summaries.heads);
  for (const part of parts.texts) more.addTexts(part);
  for (const part of parts.details) more.addDetails(part);
  for (const [lang, words] of Object.entries(parts.lexicon.words)) more.addWordsForNeeds(lang, words);
  more.places = new PlaceSearch(parts.places, directory.language, firstKit);
  if (notices !== undefined) search.addNotices(notices);
  let indexing: Promise<void> | undefined;
  const warm = () => (indexing ??= indexAll(directory, more));
  return {
    capabilities: {
      counts: true,
      fuzzy: true,
      openAt: directory.timeZone !== undefined,
      distance: true,
      places: parts.places.places.length > 0,
      private: true,
    },
    async open(lang, { signal } = {}) {
      throwIfAborted(signal);
      await search.prepare();
      void warm();
      throwIfAborted(signal);
      return infoOf(store, lang);
    },
    async search(query, { signal } = {}) {
      throwIfAborted(signal);
      if (query.words) await search.prepare();
      throwIfAborted(signal);
      return search.search(query);
    },
    async get(id, lang, { signal } = {}) {
      await Promise.resolve();
      throwIfAborted(signal);
      return search.get(id, lang, Date.now());
    },
    async warm(_lang, { signal, onProgress } = {}) {
      await warm();
      throwIfAborted(signal);
      onProgress?.();
    },
    notices: (lang) => Promise.resolve(search.notices(lang)),
    places: (text, lang) => Promise.resolve(search.places(text, lang) ?? []),
  };
}

async function indexAll({ entries, languages, fillers }: Directory, more: MoreStore): Promise<void> {
  for (const lang of languages) {
    const indexer = new WordIndexer(lang, wordsIn(fillers, lang));
    let until = Date.now() + SLICE;
    for (const entry of entries) {
      indexer.add(entry);
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = Date.now() + SLICE;
    }
    more.addWords(indexer.finish());
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  // `throwIfAborted` of the signal itself is younger than our floor.
  if (signal?.aborted) throw ((signal as { reason?: unknown }).reason ?? new DOMException('This was cancelled.', 'AbortError')) as Error;
}
