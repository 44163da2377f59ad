/* A source in two pieces, for files that must be small: the first answers needs, the second all else. */
export { BundleError, type BundleErrorReason } from './bundle-error.js';
export { createFirstBundleSource, type FirstBundleSourceOptions } from './first-bundle-source.js';
