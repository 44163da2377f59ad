export { importDataset } from './import-dataset.js';
export type { ImportOptions } from './draft.js';
export type { Finding, ImportResult, Original } from './import-result.js';
export type { ImportCheck, ImportRule } from './rule.js';
export { RULES } from './rules/index.js';
export { reportText, toDoCsv, toDoHtml } from './report/index.js';
export { proposeConfig } from './propose-config.js';
