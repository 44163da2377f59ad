import type { CivilDate } from '@newcomer/core/civil-time';
import type { Expression } from '../rules/expression.js';
import type { Fact } from '../rules/rule-values.js';

/** A key into the texts of the pack that carries the framework. */
export type TextKey = string;

/**
 * How sure we are of an item: `published` is its publisher's, if in our words; `own` is an item of our own checklist, or our own
 * reading; `unverified` is generally reported and not confirmed. Screens show the last two.
 */
export type Certainty = 'published' | 'own' | 'unverified';

/**
 * How a criterion is answered: by a status (met, partial, not met), by a whole number between two ends, or by a note,
 * which is kept and never counted.
 */
export type Scale =
  | { readonly kind: 'status' }
  | {
      readonly kind: 'levels';
      readonly min: number;
      readonly max: number;
      /** From which level on the criterion counts as met. Absent means the highest. */
      readonly metAt?: number | undefined;
      /** What each level means, from `min` to `max`. Absent means that the number alone is shown. */
      readonly labels?: readonly TextKey[] | undefined;
    }
  | { readonly kind: 'note' };

/** A part of a framework. Parts nest to any depth: a dimension holds goals, a goal holds criteria. */
export interface Area {
  readonly id: string;
  /** The area that this one is a part of. Absent means that it is a part of the framework itself. */
  readonly parent?: string | undefined;
  readonly title: TextKey;
  readonly about?: TextKey | undefined;
  readonly certainty?: Certainty | undefined;
}

/** A detail to look for when a criterion is answered. It has no score of its own. */
export interface Indicator {
  readonly id: string;
  readonly title: TextKey;
}

export interface Criterion {
  readonly id: string;
  readonly area: string;
  /** The criterion that this one refines; it cannot count where its parent is not met. */
  readonly parent?: string | undefined;
  /** 1 and up. Null or absent means that the tier is not known, so that no star can be given for it. */
  readonly tier?: number | null | undefined;
  /** Whether the rule for core criteria counts it. Absent means additional. */
  readonly core?: boolean | undefined;
  readonly title: TextKey;
  readonly help?: TextKey | undefined;
  readonly indicators?: readonly Indicator[] | undefined;
  /** Over the framework's facts. Absent means that it always applies; a fact that is not known counts as if it did. */
  readonly applies?: Expression | undefined;
  /** Absent means the framework's own scale. */
  readonly scale?: Scale | undefined;
  /** How several departments make one answer of the city: the weakest of those that answer it, or the best. Absent means every. */
  readonly across?: 'every' | 'any' | undefined;
  readonly effort?: 'low' | 'medium' | 'high' | undefined;
  /** Ids that this criterion had in earlier editions. Two criteria that name one id share what was split. */
  readonly formerly?: readonly string[] | undefined;
  readonly certainty?: Certainty | undefined;
  /** Key into the pack's `sources`. Absent means the source of the pack as a whole. */
  readonly source?: string | undefined;
}

/** One gate of a ladder: everything that is stated here has to hold. */
export interface Gate {
  readonly id: string;
  readonly title: TextKey;
  /** Every applicable core criterion is met. */
  readonly allCore?: boolean | undefined;
  /** At least so many applicable criteria are met. */
  readonly atLeast?: number | undefined;
  /** In at least so many areas of the first depth every applicable criterion is met. */
  readonly completeAreas?: number | undefined;
}

/** A named way to score, and its numbers. What needs another way is TypeScript in its domain. */
export type ScoringRule = { readonly id: string; readonly title: TextKey } & (
  | {
      /** The highest tier k such that every applicable criterion with a tier up to k is met. */
      readonly strategy: 'highest-tier';
    }
  | {
      /** The share of applicable core criteria that are met, with a lower threshold that needs an approved plan of action. */
      readonly strategy: 'core-share';
      /** 0 to 1. */
      readonly conditionalFrom: number;
    }
  | {
      /** The mean of the levels that were answered; an area that holds areas has the mean of theirs. */
      readonly strategy: 'mean';
      /** Below this share of answers, 0 to 1, a mean is not shown. */
      readonly insufficientBelow: number;
      /** Whether the framework as a whole has a mean. A framework that must not be a single number says no. */
      readonly overall: boolean;
    }
  | {
      /** All levels together over the most that they could be. */
      readonly strategy: 'sum-share';
    }
  | {
      /** The same per area, and the mean of the areas' shares. */
      readonly strategy: 'mean-of-shares';
    }
  | { readonly strategy: 'gates'; readonly gates: readonly Gate[] }
);

/** Where a certification can stand, and where it can go from there. */
export interface ProcessState {
  readonly id: string;
  readonly title: TextKey;
  readonly next: readonly string[];
}

/** Further things that a framework names and does not score: seven qualities of a city, four aspects of displacement. */
export interface FrameworkList {
  readonly id: string;
  readonly title: TextKey;
  readonly certainty?: Certainty | undefined;
  readonly items: readonly {
    readonly id: string;
    readonly title: TextKey;
    /** Ids of the areas that it is about. */
    readonly areas?: readonly string[] | undefined;
  }[];
}

/** The values of a pack of the kind "assessment". */
export interface Framework {
  readonly edition: string;
  readonly title: TextKey;
  /** Absent means statuses. */
  readonly scale?: Scale | undefined;
  readonly areas: readonly Area[];
  readonly criteria: readonly Criterion[];
  /** What is asked about the city to know which criteria apply. */
  readonly facts?: Readonly<Record<string, Fact>> | undefined;
  readonly scoring: readonly ScoringRule[];
  readonly plan?:
    | {
        /** Business days from the final report to the plan of action. */
        readonly dueBusinessDays: number;
        /** Days of rest, 0 Monday to 6 Sunday. Absent means Saturday and Sunday. */
        readonly weekend?: readonly number[] | undefined;
        readonly holidays?: readonly CivilDate[] | undefined;
      }
    | undefined;
  readonly process?: { readonly start: string; readonly states: readonly ProcessState[] } | undefined;
  readonly lists?: readonly FrameworkList[] | undefined;
  /** What is not known of the framework, said to the reader. */
  readonly unknown?: readonly TextKey[] | undefined;
}
