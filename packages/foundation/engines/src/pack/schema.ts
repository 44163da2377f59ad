export { PackCase, PackTexts, TextKey, packSchema } from './pack-schema.js';
export { schemaProblems, textKeysIn, textProblems, type TextKeyUse } from './pack-problems.js';
