export { EngineError } from '../engine-error.js';
export { runCases, type CaseRunner, type PackProblem } from './cases.js';
export { choosePack, type ChosenPack } from './choose-pack.js';
export {
  PACK_FORMAT,
  languageOf,
  type Pack,
  type PackCase,
  type PackData,
  type PackStatus,
  type PackTexts,
  type TextsByLanguage,
} from './pack.js';
export { joinPack, packFiles, splitPack, type PackFile, type PackManifest, type SplitPack } from './pack-files.js';
export { STALE_DAYS, decides, standingOf, type Standing } from './standing.js';
export { textOf, textsOf, type PackText } from './text-of.js';
