import type { AccessAnswers, ChosenText, Point, ServiceQuery } from '@newcomer/directory';

/** A point that a person gave, and what to call it; without a name it is where they are. */
export interface NearPlace {
  readonly point: Point;
  readonly name?: ChosenText | undefined;
}

/** All that a person has chosen. It lives in memory and goes nowhere but into a `ServiceQuery`. */
export interface Question {
  readonly words: string;
  /** Needs of a topic or of a button of the first screen; empty with `asked` means all. */
  readonly needs: readonly string[];
  readonly topic?: ChosenText | undefined;
  readonly openNow: boolean;
  readonly spoken: string;
  readonly access: readonly (keyof AccessAnswers)[];
  readonly interpreter: boolean;
  readonly wheelchair: boolean;
  readonly near?: NearPlace | undefined;
  readonly sort: NonNullable<ServiceQuery['sort']>;
}

export const NOTHING_ASKED: Question = { words: '', needs: [], openNow: false, spoken: '', access: [], interpreter: false, wheelchair: false, sort: 'best' };

/** How many choices narrow the results. */
export function choices(question: Question): number {
  return question.access.length + [question.openNow, question.spoken, question.interpreter, question.wheelchair].filter(Boolean).length;
}

export function toQuery(question: Question, lang: string, limit: number, now: number): ServiceQuery {
  const { words, needs, near, openNow, spoken, access, interpreter, wheelchair, sort } = question;
  return {
    lang,
    limit,
    at: now,
    words: words.trim() || undefined,
    needs: needs.length ? needs : undefined,
    near: near?.point,
    openAt: openNow ? now : undefined,
    spoken: spoken || undefined,
    access: access.length ? access : undefined,
    interpreter: interpreter || undefined,
    wheelchair: wheelchair || undefined,
    sort,
  };
}
