/** What an action does for one goal and one group. */
export interface Effect {
  /** Id of the goal's area: "goal-4". */
  readonly goal: string;
  /** Who gains: "newcomers", "older-people", "everybody" … */
  readonly group: string;
  /** Above zero where it helps, below where it harms. Absent means not known, which counts for nothing. */
  readonly effect?: number | undefined;
}

/** One thing that a city does, and whom it helps with what. */
export interface ResilienceAction {
  readonly id: string;
  readonly title: string;
  readonly effects: readonly Effect[];
}

const NEWCOMERS = 'newcomers';

/** How many different goals an action helps. */
export function dividendCount(action: ResilienceAction): number {
  return new Set(helpful(action).map(({ goal }) => goal)).size;
}

/**
 * Whether an action pays a resilience dividend: it helps more than one goal, and somebody beside newcomers.
 *
 * Source: the idea of one action with many benefits is of "Global Migration: Resilient Cities at the Forefront"; the two
 * conditions are our own.
 */
export function isDividend(action: ResilienceAction): boolean {
  return dividendCount(action) > 1 && helpful(action).some(({ group }) => group !== NEWCOMERS);
}

/** Actions by how many goals they help, those that pay a dividend first. Cities are not ranked; their actions are put in order. */
export function byDividend(actions: readonly ResilienceAction[]): ResilienceAction[] {
  return [...actions].sort(
    (a, b) => Number(isDividend(b)) - Number(isDividend(a)) || dividendCount(b) - dividendCount(a) || (a.id < b.id ? -1 : 1),
  );
}

function helpful({ effects }: ResilienceAction): Effect[] {
  return effects.filter(({ effect = 0 }) => effect > 0);
}
