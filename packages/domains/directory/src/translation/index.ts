export { coverageOf, standings, worstFirst, type LanguageCoverage, type TextStanding, type TextState } from './coverage.js';
export { localizedConfig } from '../config-text.js';
export { translateCity } from './city-texts.js';
export {
  faultOf,
  keyOf,
  mergeTranslations,
  type Merged,
  type MergeOptions,
  type RefusedRow,
  type TranslatedRow,
} from './merge-translations.js';
export { protectedParts, type ProtectedPart } from './protected-parts.js';
export { textHash } from './text-hash.js';
export { translatableTexts, type TextChoice, type TranslatableText } from './translatable-texts.js';
export { emptyTranslationFile, readTranslationFile, StoredTranslation, TranslationFile, writeTranslationFile } from './translation-file.js';
export { storedTranslations } from './stored-translations.js';
export { machineTranslations, type MachineBatch, type MachineOptions } from './machine-translations.js';
export { TranslationError, type TranslationProvider } from './translation-provider.js';
