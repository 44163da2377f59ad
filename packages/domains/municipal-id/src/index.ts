export { benefitsFor, feeFor, placesOn, renewalOf, validityOf, type CardFee, type CardValidity, type RenewalStep } from './card.js';
export { cityIdPackProblems, runCityIdCase } from './city-id-problems.js';
export type {
  Applicant,
  Benefit,
  CityIdDocument,
  CityIdPack,
  CityIdPlace,
  CityIdRule,
  CityIdValues,
  HeldDocument,
  Retention,
  RuleTexts,
  Waiver,
} from './city-id-values.js';
export type { Completion } from './completions.js';
export type { DocumentWorth, WorthReason } from './document-worth.js';
export { evaluate, type CityIdEvaluation, type Spared, type Points } from './evaluate.js';
