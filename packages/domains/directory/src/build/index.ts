export { compileDirectory, type CompileOptions } from './compile-directory.js';
export { encodeBundle, type EncodedBundle, type EncodeOptions } from './encode-bundle.js';
