export { checkGuide, LicenseGuideError } from './check-guide.js';
export { guideQuestions, type GuideQuestions } from './guide-questions.js';
export type { LicenseGuide, LicensePack, LicenseStep } from './license-guide.js';
export type { GuideQuestion, LicensePlan, PlannedDocument, PlannedFee, PlannedStage, PlannedStep } from './license-plan.js';
export { WEEKDAYS, type Office, type OfficeSpan, type Weekday } from './office.js';
export { planLicense } from './plan-license.js';
export { shareLink } from './share-link.js';
