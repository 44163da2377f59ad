export { compileDirectory, type CompileOptions } from './compile-directory.js';
export { encodeBundle, type EncodedBundle } from './encode-bundle.js';
