export { BundleError, type BundleErrorReason } from '../bundle-error.js';
export { createPackSource, type OpenedPack, type PackSource } from './pack-source.js';
