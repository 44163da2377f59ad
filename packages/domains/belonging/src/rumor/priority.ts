import { BelongingError } from '../belonging-error.js';
import type { Rumor } from './rumor.js';

/** Priority from which a rumor is answered. */
export const ANSWER_FROM = 27;
/** Harm that is answered whatever else. */
export const WORST_HARM = 5;

/**
 * `answer` it; only `monitor` it, because an answer would make it better known; or `rate` it first, because what is not
 * rated yet decides.
 */
export type RumorAction = 'answer' | 'monitor' | 'rate';

export interface Priority {
  /** Frequency × harm × spread, 1 to 125. Undefined while one of them is not rated: unknown is not zero. */
  readonly score: number | undefined;
  readonly action: RumorAction;
}

/**
 * What to do about a rumor.
 *
 * @throws {BelongingError} `belonging/bad-rating` where a rating is no whole number from 1 to 5.
 */
export function priorityOf({ frequency, harm, spread }: Pick<Rumor, 'frequency' | 'harm' | 'spread'>): Priority {
  const ratings = { frequency, harm, spread };
  for (const [name, rating] of Object.entries(ratings)) {
    if (rating !== undefined && !(Number.isInteger(rating) && rating >= 1 && rating <= 5)) {
      throw new BelongingError('belonging/bad-rating', `${name} is ${rating}, and goes from 1 to 5 in whole numbers`);
    }
  }
  const product = (unrated: number) => Object.values(ratings).reduce<number>((score, rating) => score * (rating ?? unrated), 1);
  const [least, most] = [product(1), product(5)];
  if (harm === WORST_HARM || least >= ANSWER_FROM) return { score: least === most ? least : undefined, action: 'answer' };
  if (least !== most && (most >= ANSWER_FROM || harm === undefined)) return { score: undefined, action: 'rate' };
  return { score: least === most ? least : undefined, action: 'monitor' };
}

/** The order in which a triage board shows rumors: those to answer first, then by score; what is not rated comes on top. */
export function byPriority<R extends Rumor>(rumors: readonly R[]): R[] {
  const rank: Readonly<Record<RumorAction, number>> = { rate: 0, answer: 1, monitor: 2 };
  return rumors
    .map((rumor) => ({ rumor, priority: priorityOf(rumor) }))
    .sort(
      (a, b) =>
        rank[a.priority.action] - rank[b.priority.action] ||
        (b.priority.score ?? 0) - (a.priority.score ?? 0) ||
        (a.rumor.id < b.rumor.id ? -1 : 1),
    )
    .map(({ rumor }) => rumor);
}
