import type { ScoringRule } from './framework.js';
import type { Standing } from './standing.js';

/**
 * A figure of a framework or of an area, and how far it can be trusted.
 *
 * `not-assessed`: nothing applies or nothing is answered, so there is no figure; `insufficient`: too little is answered to show one.
 */
export interface Measure {
  readonly state: 'assessed' | 'insufficient' | 'not-assessed';
  /** Absent while an open answer can still change it: unanswered is never zero. */
  readonly value?: number;
  /** What it comes to if every open answer turns out badly. */
  readonly low?: number;
  /** What it comes to if every open answer turns out well. */
  readonly high?: number;
  /** Criteria that were counted for it. */
  readonly counted: number;
  /** Criteria that could be counted. */
  readonly of: number;
}

/** What a rule's figure means. */
export type Outcome = 'full' | 'conditional' | 'plan-needed' | 'not';

export interface RuleScore {
  readonly rule: string;
  readonly strategy: ScoringRule['strategy'];
  /** Absent where the rule gives no figure for the framework as a whole. */
  readonly whole?: Measure;
  /** In the order of the framework's areas. */
  readonly areas: readonly Measure[];
  /** Of the rule `core-share`: as things stand, and what is still possible. */
  readonly outcome?: Outcome;
  readonly possible?: Outcome;
  /** Of the rule `gates`: the last gate that is passed. Absent where none is. */
  readonly gate?: string;
}

export interface AreaScore {
  readonly area: string;
  /** How many criteria stand where, those of the area's parts included. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly applicable: number;
  /** Criteria of which somebody said something that still counts. */
  readonly answered: number;
  /** False where nothing applies or nothing is answered: never 100 %, never 0 %. */
  readonly assessed: boolean;
}

/** How a city, or one of its departments, stands. A self-assessment: nobody is certified by it. */
export interface Score {
  readonly label: 'self-assessment' | 'audit';
  /** Absent means the city as a whole. */
  readonly department?: string;
  readonly whole: AreaScore;
  /** In the order of the framework's areas. */
  readonly areas: readonly AreaScore[];
  readonly rules: readonly RuleScore[];
  /** Facts of the city that are not known and decide whether something applies. Until then it counts as if it did. */
  readonly missingFacts: readonly string[];
  /** Criteria without a known tier; no star says anything about them. */
  readonly withoutTier: number;
}
