import { PersonEvent } from '../frame/events.js';

/** Somebody answered, or read a file in. The answers are the element's `assessment`; no event carries them. */
export class AssessmentChangeEvent extends PersonEvent {
  constructor() {
    super('assessment-change');
  }
}

declare global {
  interface HTMLElementEventMap {
    'newcomer-assessment-change': AssessmentChangeEvent;
  }
}
