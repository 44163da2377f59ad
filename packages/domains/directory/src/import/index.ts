export { importDataset } from './import-dataset.js';
export type { ImportOptions } from './draft.js';
export type { Finding, ImportResult, Original } from './import-result.js';
export type { ImportRule } from './rule.js';
export { RULES } from './rules/index.js';
