export { filesOf } from '../files/memory-files.js';
export { readJsonDataset } from './read-json-dataset.js';
