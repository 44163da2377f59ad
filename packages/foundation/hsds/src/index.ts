export type {
  Dataset,
  HsdsTable,
  LooseRecord,
  ReadProblem,
  Row,
  SafetyMark,
  Severity,
  SourceFiles,
  SourceFormat,
  Translation,
} from './dataset.js';
export type { SheetMapping } from './sheet-mapping.js';
export * from './models/index.js';
