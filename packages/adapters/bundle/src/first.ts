/* A source in pieces, for files that must be small: the first answers needs, the second all else, the third large directories. */
export { BundleError, type BundleErrorReason } from './bundle-error.js';
export { createFirstBundleSource, type FirstBundleSourceOptions } from './first-bundle-source.js';
export { createAreas } from './areas.js';
export type { AreasFactory } from './bundle-areas.js';
