export { define, defineAs } from './define.js';
export { hydrate } from './hydrate.js';
export { ServiceFinder } from './service-finder/service-finder.js';
export { LanguageChangeEvent, PageExitEvent, SourceErrorEvent } from './frame/events.js';
export { MissingReportEvent, ProblemReportEvent, ServiceSelectEvent } from './service-finder/events.js';
