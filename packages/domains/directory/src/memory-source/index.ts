export { createMemorySource, type MemorySourceOptions } from './memory-source.js';
