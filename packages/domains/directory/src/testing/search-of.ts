import type { Directory } from '../directory.js';
import { wordsIn } from '../needs/words-in.js';
import { indexWords } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { firstKit } from '../search/first-kit.js';
import { SearchStore } from '../search/search-store.js';
import { matchesOf } from '../search-more/matched.js';
import { MoreSearch } from '../search-more/more-search.js';
import { PlaceSearch } from '../search-more/place-search.js';

/** For tests: a search over all of a directory, without waiting for anything. */
export async function searchOf(
  directory: Directory,
  make = (store: SearchStore): MoreSearch => new MoreSearch(store, firstKit, matchesOf),
): Promise<MoreSearch> {
  const parts = partition(directory);
  const store = new SearchStore(parts.base);
  for (const part of parts.labels) store.addLabels(part);
  const search = make(store);
  const { more } = search;
  more.addContacts(parts.contacts);
  more.heads = parts.summaries.heads;
  for (const part of parts.texts) more.addTexts(part);
  for (const part of parts.details) more.addDetails(part);
  for (const [lang, words] of Object.entries(parts.lexicon.words)) more.addWordsForNeeds(lang, words);
  for (const lang of directory.languages) more.addWords(indexWords(directory.entries, lang, wordsIn(directory.fillers, lang)));
  more.places = new PlaceSearch(parts.places, directory.language, firstKit);
  await search.prepare();
  return search;
}
