export { cardCases } from './card-case.js';
export { CLAIM_LENGTH, RATINGS, claimReview, type ClaimReviewContext } from './claim-review.js';
export { echoOf, slugTellsMyth } from './echo.js';
export {
  CARD_TEXTS,
  shownCard,
  textKeysOf,
  type CardText,
  type LocalFigure,
  type MythFactCard,
  type MythFactPack,
} from './myth-fact-card.js';
export { sharedFact, type SharedFact } from './shared-fact.js';
export { FALLACIES, THEMES, TONES, VERACITIES, type Fallacy, type Theme, type Tone, type Veracity } from './vocabulary.js';
