/* What a first answer takes: by need, from the base alone. Words and the rest are in `@newcomer/directory/search-more`. */
export { firstKit, type FirstKit } from './first-kit.js';
export { firstSearch, infoOf, isFirstQuestion } from './first-search.js';
export type { SearchMore, SearchMoreFactory } from './search-more.js';
export { SearchStore } from './search-store.js';
