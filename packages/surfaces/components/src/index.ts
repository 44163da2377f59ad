export { define, defineAs } from './define.js';
export { hydrate } from './hydrate.js';
export { ServiceFinder } from './service-finder/service-finder.js';
export {
  LanguageChangeEvent,
  MissingReportEvent,
  PageExitEvent,
  ProblemReportEvent,
  ServiceSelectEvent,
  SourceErrorEvent,
} from './service-finder/events.js';
