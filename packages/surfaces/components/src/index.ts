export { define, defineAs } from './define.js';
export { hydrate } from './hydrate.js';
export { AssessmentForm } from './assessment/assessment.js';
export type { AssessmentStorage } from './assessment/assessment-keeper.js';
export { AssessmentChangeEvent } from './assessment/events.js';
export { Scorecard } from './scorecard/scorecard.js';
export { ServiceFinder } from './service-finder/service-finder.js';
export { LanguageChangeEvent, PageExitEvent, SourceErrorEvent } from './frame/events.js';
export { MissingReportEvent, ProblemReportEvent, ServiceSelectEvent } from './service-finder/events.js';
