export { BelongingError } from './belonging-error.js';
export { OUTCOMES, type Agent, type Encounter, type EncounterOutcome, type Technique } from './encounters/encounter.js';
export {
  SMALLEST_COUNT,
  agreementChange,
  evaluateEncounters,
  type AgreementChange,
  type AgreementReport,
  type EncounterReport,
  type PublishedCount,
} from './encounters/evaluate.js';
export type { CardLintContext, CardRule } from './lint/card-rule.js';
export { CARD_RULES, fixCards, lintCards, type LintOptions } from './lint/lint-cards.js';
export { OLD_FIGURE_YEARS } from './lint/source-rules.js';
export { ANSWER_WORDS } from './lint/text-rules.js';
export {
  CARD_TEXTS,
  CLAIM_LENGTH,
  FALLACIES,
  RATINGS,
  THEMES,
  TONES,
  VERACITIES,
  cardCases,
  claimReview,
  echoOf,
  sharedFact,
  shownCard,
  slugTellsMyth,
  textKeysOf,
  type CardText,
  type ClaimReviewContext,
  type Fallacy,
  type LocalFigure,
  type MythFactCard,
  type MythFactPack,
  type SharedFact,
  type Theme,
  type Tone,
  type Veracity,
} from './myth-fact/index.js';
export { ANSWER_FROM, WORST_HARM, byPriority, priorityOf, type Priority, type RumorAction } from './rumor/priority.js';
export type { Rating, Rumor, RumorChannel, RumorStatus } from './rumor/rumor.js';
export { failedChecks, recompute, type FailedCheck } from './statistics/recompute.js';
export { mayLead, standingsOf, type Figure, type FigureCheck, type Formula, type Statistic } from './statistics/statistic.js';
