export { SearchEngine } from './search-engine.js';
export { SearchStore } from './search-store.js';
export { PlaceSearch, type FoundPlace } from './place-search.js';
export { metersBetween } from './distance.js';
