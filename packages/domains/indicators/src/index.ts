export type { AssessmentPack, AssessmentPackData } from './assessment-pack.js';
export { IndicatorsError } from './indicators-error.js';
export {
  documentCoverage,
  languageCoverage,
  type DocumentCount,
  type LanguageCoverage,
  type LanguageSpeakers,
} from './offices/language-coverage.js';
export { isSustainable, type Office } from './offices/office.js';
export { byDividend, dividendCount, isDividend, type Effect, type ResilienceAction } from './resilience/dividend.js';
export { withOfficialText, type OfficialCriterion, type OfficialText } from './welcoming-standard/official-text.js';
