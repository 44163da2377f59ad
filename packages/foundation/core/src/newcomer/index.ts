export { coarsePoint } from './coarse-point.js';
export { AccessNeed, AgeBand, CoarsePlace, DoorWish, Household, KnownLanguage, LanguageLevel, Newcomer } from './newcomer.js';
