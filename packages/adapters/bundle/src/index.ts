export { BundleError, type BundleErrorReason } from './bundle-error.js';
export { createBundleSource, type BundleSourceOptions } from './bundle-source.js';
