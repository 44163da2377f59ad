import type { Status } from './assessment.js';

/**
 * Where a criterion stands once evidence and parents are looked at: what somebody said, or `review` because evidence has expired
 * or a person has to look again, or `blocked` because the criterion that it refines is not met.
 */
export type Standing = Status | 'review' | 'blocked';

/** Every standing, in the order of the numbers that scoring uses. */
export const STANDINGS = ['unanswered', 'not-met', 'blocked', 'partial', 'review', 'met', 'not-applicable'] as const;

export const UNANSWERED = 0;
export const NOT_MET = 1;
export const BLOCKED = 2;
export const PARTIAL = 3;
export const REVIEW = 4;
export const MET = 5;
export const NOT_APPLICABLE = 6;

const CODES: ReadonlyMap<string, number> = new Map(STANDINGS.map((standing, code) => [standing, code]));

/** The number of a status, or -1 for a word that is none. */
export function codeOf(status: string): number {
  return CODES.get(status) ?? -1;
}

/** Which of two answers decides for the city where every department has to meet a criterion: the first in this list. */
const WEAKEST = [NOT_MET, UNANSWERED, REVIEW, PARTIAL, MET, NOT_APPLICABLE];
/** And where one department is enough. */
const BEST = [MET, PARTIAL, REVIEW, UNANSWERED, NOT_MET, NOT_APPLICABLE];

function ranks(order: readonly number[]): Uint8Array {
  const rank = new Uint8Array(STANDINGS.length);
  order.forEach((code, at) => (rank[code] = at));
  return rank;
}

export const WEAKEST_RANK: Uint8Array = ranks(WEAKEST);
export const BEST_RANK: Uint8Array = ranks(BEST);
