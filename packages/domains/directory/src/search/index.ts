/* What a first answer takes: by need, from the base alone. Words and the rest are in `@newcomer/directory/search-more`. */
export { firstKit, type FirstKit } from './first-kit.js';
export { firstSearch, infoOf, isFirstQuestion } from './first-search.js';
export { growStore } from './grow-store.js';
export type { SearchMore, SearchMoreFactory } from './search-more.js';
export { SearchStore, type StoreView } from './search-store.js';
