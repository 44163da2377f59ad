/**
 * What the finder tells the page (DESIGN §4.8). No event carries words, places or answers; an id goes along only where the
 * integrator asked for it (`share-selection`) or the person chose to report that record. What a person did bubbles.
 */
abstract class PersonEvent extends Event {
  constructor(type: string) {
    super(`newcomer-${type}`, { bubbles: true, composed: true });
  }
}

/** A person chose another language. */
export class LanguageChangeEvent extends PersonEvent {
  constructor(readonly language: string) {
    super('language-change');
  }
}

/** A person leaves in a hurry; the screen is blank by now. */
export class PageExitEvent extends PersonEvent {
  constructor() {
    super('page-exit');
  }
}

/** For the integrator: the source could not be read. Does not bubble. `code` is the error's, or "unknown". */
export class SourceErrorEvent extends Event {
  constructor(readonly code: string) {
    super('newcomer-source-error');
  }
}

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
    'newcomer-language-change': LanguageChangeEvent;
    'newcomer-page-exit': PageExitEvent;
    'newcomer-source-error': SourceErrorEvent;
  }
}
