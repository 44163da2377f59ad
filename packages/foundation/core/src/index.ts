export { DOCUMENT_TYPES, DocumentType, documentLabel, readDocuments, type DocumentsInText } from './documents/index.js';
export { NewcomerError } from './errors.js';
export { canonicalTag, direction, isSameLanguage, languagesInText, languageTagOf, negotiate } from './languages/index.js';
export type { LanguageMatch, LanguagesInText, NegotiatedLanguage } from './languages/index.js';
export { LanguageTag } from './languages/language-tag.js';
export { chooseText, localized, originalText, type ChosenText } from './localized-text/choose-text.js';
export { LocalizedText, Provenance, TextVersion } from './localized-text/localized-text.js';
export { Money } from './money.js';
export {
  AccessNeed,
  AgeBand,
  CoarsePlace,
  DoorWish,
  Household,
  KnownLanguage,
  LanguageLevel,
  Newcomer,
  coarsePoint,
} from './newcomer/index.js';
export { normalizeForSearch, tokenize, typedForms, withoutArticle } from './search-text/index.js';
export { SourceRef } from './source-ref.js';
export { asciiDigits, decodeEntities, htmlToText, sanitizeLine, sanitizeText } from './text/index.js';
export { displayHost, emailHref, isPhoneHref, phoneHref, safeUrl } from './urls/index.js';
