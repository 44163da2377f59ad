export { compileDirectory, type CompileOptions } from './compile-directory.js';
