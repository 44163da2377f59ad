import type { Answer, Assessment, Criterion, Framework, ScoringRule, Status } from '../assessment/index.js';

export const TODAY = '2026-11-27';

/** A framework of one area, unless the criteria say otherwise, with every way to score that is asked for. */
export function frameworkOf(criteria: readonly (Partial<Criterion> & { id: string })[], ...scoring: ScoringRule[]): Framework {
  const areas = [...new Set(criteria.map(({ area = 'a' }) => area))].map((id) => ({ id, title: `area-${id}` }));
  return {
    edition: '1',
    title: 'title',
    areas: areas.length ? areas : [{ id: 'a', title: 'area-a' }],
    criteria: criteria.map((each) => ({ area: 'a', title: `title-${each.id}`, ...each })),
    scoring,
  };
}

export const TIERS: ScoringRule = { id: 'stars', title: 'stars', strategy: 'highest-tier' };
export const CORE: ScoringRule = { id: 'core', title: 'core', strategy: 'core-share', conditionalFrom: 0.9 };
export const MEAN: ScoringRule = { id: 'mean', title: 'mean', strategy: 'mean', insufficientBelow: 0.5, overall: false };
export const SUM: ScoringRule = { id: 'sum', title: 'sum', strategy: 'sum-share' };
export const SHARES: ScoringRule = { id: 'shares', title: 'shares', strategy: 'mean-of-shares' };

/** An assessment with these statuses or levels by criterion; "-" and absent mean unanswered. */
export function answersOf(answers: Readonly<Record<string, Status | number>>, more: Partial<Assessment> = {}): Assessment {
  return {
    format: 1,
    label: 'self-assessment',
    pack: 'test',
    edition: '1',
    date: TODAY,
    answers: Object.entries(answers).map(([criterion, said]): Answer => ({
      criterion,
      ...(typeof said === 'number' ? { level: said } : { status: said }),
    })),
    ...more,
  };
}

/** So many criteria with ids p1, p2 … */
export function many(count: number, prefix: string, more: Partial<Criterion> = {}): (Partial<Criterion> & { id: string })[] {
  return Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at + 1}`, ...more }));
}
