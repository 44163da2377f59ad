export { csvCell } from '../csv/csv-cell.js';
export { writableTables, type Writable, type WritableTables } from './writable-tables.js';
export { writeJson } from './write-json.js';
export { writeTabular } from './write-tabular.js';
export { textOf, type WrittenFile } from './written-file.js';
