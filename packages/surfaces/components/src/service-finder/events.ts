/**
 * What the finder tells the page (DESIGN §4.8). No event carries words, places or answers; an id goes along only where the
 * integrator asked for it (`share-selection`) or the person chose to report that record.
 */

/** A person opened a service. `serviceId` is set only with `share-selection`. */
export class ServiceSelectEvent extends Event {
  constructor(readonly serviceId?: string) {
    super('newcomer-service-select', { bubbles: true, composed: true });
  }
}

/** A person says that something is wrong with a record. */
export class ProblemReportEvent extends Event {
  constructor(readonly serviceId: string) {
    super('newcomer-problem-report', { bubbles: true, composed: true });
  }
}

/** A person did not find what they needed. Nothing goes along but the language that they read. */
export class MissingReportEvent extends Event {
  constructor(readonly language: string) {
    super('newcomer-missing-report', { bubbles: true, composed: true });
  }
}

/** A person chose another language. */
export class LanguageChangeEvent extends Event {
  constructor(readonly language: string) {
    super('newcomer-language-change', { bubbles: true, composed: true });
  }
}

/** A person leaves in a hurry; the screen is blank by now. */
export class PageExitEvent extends Event {
  constructor() {
    super('newcomer-page-exit', { bubbles: true, composed: true });
  }
}

/** For the integrator: the source could not be read. Does not bubble. `code` is the error's, or "unknown". */
export class SourceErrorEvent extends Event {
  constructor(readonly code: string) {
    super('newcomer-source-error');
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
