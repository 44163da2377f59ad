import type { CivilDate } from '@newcomer/core/civil-time';
import type { PlainScorer } from './plain-scorer.js';
import type { AreaScore, RuleScore, Score } from './score.js';
import { codeOf, type Standing } from './standing.js';

export interface CriterionChange {
  readonly criterion: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly fromLevel?: number;
  readonly toLevel?: number;
  /** `answered` and `withdrawn` say nothing about the city: only somebody's answer came or went. */
  readonly direction: 'better' | 'worse' | 'answered' | 'withdrawn' | 'scope';
}

export interface Comparison {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly criteria: readonly CriterionChange[];
  readonly areas: readonly { readonly area: string; readonly before: AreaScore; readonly after: AreaScore }[];
  readonly rules: readonly { readonly rule: string; readonly before: RuleScore; readonly after: RuleScore }[];
  readonly before: Score;
  readonly after: Score;
}

/** What changed between two scorers of one framework, each of its own day. */
export function compareScorers(
  old: PlainScorer,
  now: PlainScorer,
  days: { readonly from: CivilDate; readonly to: CivilDate },
  department?: string,
): Comparison {
  const { framework } = now.compiled;
  const before = old.score(department);
  const after = now.score(department);
  const criteria: CriterionChange[] = [];
  for (const { id } of framework.criteria) {
    const from = old.standing(id, department);
    const to = now.standing(id, department);
    const fromLevel = old.level(id, department);
    const toLevel = now.level(id, department);
    if (from === to && fromLevel === toLevel) continue;
    criteria.push({
      criterion: id,
      from,
      to,
      ...(fromLevel !== undefined && { fromLevel }),
      ...(toLevel !== undefined && { toLevel }),
      direction: directionOf(from, to, (toLevel ?? 0) - (fromLevel ?? 0)),
    });
  }
  return {
    ...days,
    criteria,
    areas: framework.areas.map(({ id }, at) => ({ area: id, before: before.areas[at]!, after: after.areas[at]! })),
    rules: framework.scoring.map(({ id }, at) => ({ rule: id, before: before.rules[at]!, after: after.rules[at]! })),
    before,
    after,
  };
}

function directionOf(from: Standing, to: Standing, levels: number): CriterionChange['direction'] {
  if (from === 'not-applicable' || to === 'not-applicable') return 'scope';
  if (from === 'unanswered') return 'answered';
  if (to === 'unanswered') return 'withdrawn';
  const steps = codeOf(to) - codeOf(from);
  return (steps === 0 ? levels : steps) > 0 ? 'better' : 'worse';
}
