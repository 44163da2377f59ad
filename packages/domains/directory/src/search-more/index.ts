import type { SearchMoreFactory } from '../search/search-more.js';
import { MoreSearch } from './more-search.js';

/** Words, filters, counts, places and details: what a first answer does without. */
export const createSearchMore: SearchMoreFactory = (store, kit) => new MoreSearch(store, kit);
