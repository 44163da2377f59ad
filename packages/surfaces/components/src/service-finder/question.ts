import type { ChosenText, ServiceQuery } from '@newcomer/directory';

/** All that a person has chosen. It lives in memory and goes nowhere but into a `ServiceQuery`. */
export interface Question extends Pick<
  ServiceQuery,
  'words' | 'needs' | 'only' | 'near' | 'spoken' | 'access' | 'interpreter' | 'wheelchair' | 'sort'
> {
  readonly openNow?: boolean | undefined;
  /** What the needs are called on the button that was tapped. */
  readonly topic?: ChosenText | undefined;
  /** The button was one of danger or of a child alone: the numbers stand above the results. */
  readonly urgent?: boolean | undefined;
  /** What the place is called; absent where it is the person's own. */
  readonly nearName?: ChosenText | undefined;
}

/** Choices that narrow the answer, all undone. */
export const NO_CHOICES: Question = {
  openNow: undefined,
  spoken: undefined,
  access: undefined,
  interpreter: undefined,
  wheelchair: undefined,
};

/** No need chosen, and no list of services. */
export const NO_TOPIC: Question = { needs: undefined, only: undefined, topic: undefined, urgent: undefined };

/** A source looks at what it knows of and at nothing else. */
export function toQuery(question: Question, lang: string, limit: number, at: number): ServiceQuery {
  return { ...question, lang, limit, at, openAt: question.openNow ? at : undefined };
}
