export { BundleError, type BundleErrorReason } from '../bundle-error.js';
export { createPackSource, type OpenedPack, type PackSource } from './pack-source.js';
export type { PackFile, PackManifest } from './pack-manifest.js';
