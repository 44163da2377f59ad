import { BelongingError } from '../belonging-error.js';
import { OUTCOMES, type Encounter, type EncounterOutcome } from './encounter.js';

/** Counts below this are not published. */
export const SMALLEST_COUNT = 10;

/** A count that may be published; undefined where it is suppressed, which is not zero. */
export type PublishedCount = number | undefined;

export interface EncounterReport {
  readonly encounters: PublishedCount;
  /** Talks after which the other doubted the rumor more, or agreed, in whole percent. Undefined where it is suppressed. */
  readonly movedPercent: number | undefined;
  readonly outcomes: Readonly<Record<EncounterOutcome, PublishedCount>>;
}

const MOVED: readonly EncounterOutcome[] = ['more-doubt', 'agreed'];
const NOT_MOVED: readonly EncounterOutcome[] = ['no-change', 'backfired'];

/**
 * What a city publishes about its agents' talks. Counts under 10 are suppressed, and so is the one beside them that would
 * give them away: the share that was moved is published, so each side of it hides both of its counts or none.
 */
export function evaluateEncounters(encounters: readonly Pick<Encounter, 'outcome'>[]): EncounterReport {
  const count = (outcomes: readonly EncounterOutcome[]) => encounters.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const total = count(OUTCOMES);
  const sides = [count(MOVED), count(NOT_MOVED)];
  const hasShare = sides.every((side) => side >= SMALLEST_COUNT);
  const shown = (outcome: EncounterOutcome): PublishedCount => {
    const side = MOVED.includes(outcome) ? MOVED : NOT_MOVED;
    // Without a share, only the total ties the counts together: then one that is small hides all.
    const tied = hasShare ? side : OUTCOMES;
    return tied.every((other) => count([other]) >= SMALLEST_COUNT) ? count([outcome]) : undefined;
  };
  return {
    encounters: total >= SMALLEST_COUNT ? total : undefined,
    movedPercent: hasShare ? Math.round((sides[0]! / total) * 100) : undefined,
    outcomes: {
      'more-doubt': shown('more-doubt'),
      agreed: shown('agreed'),
      'no-change': shown('no-change'),
      backfired: shown('backfired'),
    },
  };
}

/** Agreement with a statement before and after, on the five points of Likert's scale. */
export interface AgreementReport {
  /** Answers. Undefined where it is suppressed. */
  readonly n: PublishedCount;
  /** Mean from 1 (does not agree at all) to 5, to two decimals. Undefined where it is suppressed. */
  readonly mean: number | undefined;
}

export interface AgreementChange {
  readonly before: AgreementReport;
  readonly after: AgreementReport;
  /** Of the means. Undefined where one is suppressed. */
  readonly change: number | undefined;
}

/**
 * How agreement changed. The two groups need not be the same people: nobody is followed from one survey to the next.
 *
 * @throws {BelongingError} `belonging/bad-rating` where an answer is no whole number from 1 to 5.
 */
export function agreementChange(before: readonly number[], after: readonly number[]): AgreementChange {
  const [first, second] = [agreement(before), agreement(after)];
  const change = first.mean === undefined || second.mean === undefined ? undefined : round(second.mean - first.mean);
  return { before: first, after: second, change };
}

function agreement(answers: readonly number[]): AgreementReport {
  const bad = answers.find((answer) => !(Number.isInteger(answer) && answer >= 1 && answer <= 5));
  if (bad !== undefined) throw new BelongingError('belonging/bad-rating', `an answer is ${bad}, and goes from 1 to 5 in whole numbers`);
  if (answers.length < SMALLEST_COUNT) return { n: undefined, mean: undefined };
  return { n: answers.length, mean: round(answers.reduce((sum, answer) => sum + answer, 0) / answers.length) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
