/* The finder's words without the finder: what a record says, in every language of the interface, with no DOM and no Lit. */
export { PICTOGRAMS } from './frame/pictogram-paths.js';
export { default as criticalWords } from './locales/review/critical.json' with { type: 'json' };
export { catalogs } from './localize/catalogs.js';
export * as core from './localize/english-core.js';
export * as detail from './localize/english-detail.js';
export { languageName, type LanguageName } from './localize/language-name.js';
export { Localize, type Values } from './localize/localize.js';
export type { Message } from './localize/message.js';
export { ownName } from './localize/own-names.js';
export { accessFacts, agesText, exceptionDay, followable, isStale, otherNames, spanText } from './service-finder/record-facts.js';
