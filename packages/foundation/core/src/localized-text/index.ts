export type { LocalizedText, Provenance, TextVersion } from './localized-text.js';
export { chooseText, localized, originalText, type ChosenText } from './choose-text.js';
