export { canonicalTag } from './canonical-tag.js';
export { direction } from './direction.js';
export { languagesInText, languageTagOf } from './language-names.js';
export type { LanguagesInText } from './language-names.js';
export { isSameLanguage, negotiate, type LanguageMatch, type NegotiatedLanguage } from './negotiate.js';
