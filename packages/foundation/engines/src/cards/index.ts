export { cardLanguages, type CardLanguage } from './card-languages.js';
export { applyFix, type Edit, type Fix, type FixPath } from './fix.js';
export { toJsonLd, type JsonLdGraph, type JsonLdMapper, type JsonLdNode, type JsonLdValue } from './json-ld.js';
export { fixAll, isClean, lint, pathText, type Finding, type Fixed, type LintProblem, type LintRule, type Severity } from './lint.js';
export { REVIEW_DAYS, lastDay, publishable, type Hindrance, type Publishable } from './publishable.js';
export {
  READING_LIMITS,
  countWords,
  readingOf,
  readingProblems,
  sentencesOf,
  type Reading,
  type ReadingLimits,
  type ReadingProblem,
} from './reading.js';
export type { CardReview, CardStatus, Evidence, FigureStanding, SourcedCard } from './sourced-card.js';
