export { BundleError, type BundleErrorReason } from './bundle-error.js';
