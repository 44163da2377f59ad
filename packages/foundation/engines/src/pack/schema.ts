export { PackCase, PackTexts, TextKey, packSchema } from './pack-schema.js';
export { schemaProblems, textKeysIn, textProblems, type PackSchema, type TextKeyUse } from './pack-problems.js';
