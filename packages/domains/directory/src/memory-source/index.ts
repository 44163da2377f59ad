export { createMemorySource } from './memory-source.js';
