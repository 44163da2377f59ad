import { PersonEvent } from '../frame/events.js';

// An id goes along only where the integrator asked for it (`share-selection`) or the person chose to report that record.

/** A person opened a service. `serviceId` is set only with `share-selection`. */
export class ServiceSelectEvent extends PersonEvent {
  constructor(readonly serviceId?: string) {
    super('service-select');
  }
}

/** A person says that something is wrong with a record. */
export class ProblemReportEvent extends PersonEvent {
  constructor(readonly serviceId: string) {
    super('problem-report');
  }
}

/** A person did not find what they needed. Nothing goes along but the language that they read. */
export class MissingReportEvent extends PersonEvent {
  constructor(readonly language: string) {
    super('missing-report');
  }
}

declare global {
  interface HTMLElementEventMap {
    'newcomer-service-select': ServiceSelectEvent;
    'newcomer-problem-report': ProblemReportEvent;
    'newcomer-missing-report': MissingReportEvent;
  }
}
