import type { SearchMoreFactory } from '../search/search-more.js';
import { matchesOf } from './matched.js';
import { MoreSearch } from './more-search.js';

/** Words, filters, counts, places and details: what a first answer does without. */
export const createSearchMore: SearchMoreFactory = (store, kit) => new MoreSearch(store, kit, matchesOf);

/** As `createSearchMore`, smaller, for who does not show why a result was found: `matched` stays empty. */
export const createBriefSearchMore: SearchMoreFactory = (store, kit) => new MoreSearch(store, kit, () => []);
