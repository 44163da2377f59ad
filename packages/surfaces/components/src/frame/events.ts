/**
 * What every element tells the page (DESIGN §4.8). No event carries words, places or answers. What a person did bubbles.
 */
export abstract class PersonEvent extends Event {
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

declare global {
  interface HTMLElementEventMap {
    'newcomer-language-change': LanguageChangeEvent;
    'newcomer-page-exit': PageExitEvent;
    'newcomer-source-error': SourceErrorEvent;
  }
}
