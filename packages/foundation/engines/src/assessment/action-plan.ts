import { dayOf, type CivilDate } from '@newcomer/core/civil-time';
import { addBusinessDays } from './business-days.js';
import type { Framework } from './framework.js';

export interface PlannedAction {
  readonly id: string;
  /** Criteria that the action answers to; one action may answer to many. */
  readonly criteria: readonly string[];
  readonly rootCause: string;
  /** What will be done, so that somebody else can verify it. */
  readonly action: string;
  readonly deadline: CivilDate;
  readonly owner?: string | undefined;
  readonly status: 'open' | 'in-progress' | 'done' | 'dropped';
}

export interface ActionPlan {
  readonly actions: readonly PlannedAction[];
  /** Day of the final audit report. Absent means that there is none yet. */
  readonly reportedOn?: CivilDate | undefined;
  /** Day on which the auditor approved the plan. Absent means that it is not approved. */
  readonly approvedOn?: CivilDate | undefined;
}

export type PlanProblem =
  | { readonly problem: 'uncovered'; readonly criterion: string }
  | { readonly problem: 'unknown-criterion'; readonly action: string; readonly criterion: string }
  | { readonly problem: 'no-criterion' | 'no-root-cause' | 'no-action' | 'no-deadline' | 'overdue'; readonly action: string }
  | { readonly problem: 'late'; readonly due: CivilDate };

/** The last day on which the plan can be handed in. Undefined without a final report, or where the framework names no time. */
export function planDue(framework: Framework, plan: ActionPlan | undefined): CivilDate | undefined {
  const { plan: rule } = framework;
  return rule && plan?.reportedOn !== undefined ? addBusinessDays(plan.reportedOn, rule.dueBusinessDays, rule) : undefined;
}

/**
 * What is wrong with a plan of action: criteria that no action answers to, actions that say too little or are overdue, and a
 * plan that is not approved though its day has passed.
 *
 * @param needed - Ids of the criteria that the plan has to cover.
 */
export function checkPlan(framework: Framework, plan: ActionPlan, needed: readonly string[], today: CivilDate): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const known = new Set(framework.criteria.map(({ id }) => id));
  const covered = new Set<string>();
  for (const action of plan.actions) {
    for (const criterion of action.criteria) {
      if (!known.has(criterion)) problems.push({ problem: 'unknown-criterion', action: action.id, criterion });
      else if (action.status !== 'dropped') covered.add(criterion);
    }
    if (!action.criteria.length) problems.push({ problem: 'no-criterion', action: action.id });
    if (!action.rootCause.trim()) problems.push({ problem: 'no-root-cause', action: action.id });
    if (!action.action.trim()) problems.push({ problem: 'no-action', action: action.id });
    if (Number.isNaN(dayOf(action.deadline))) problems.push({ problem: 'no-deadline', action: action.id });
    else if (action.deadline < today && (action.status === 'open' || action.status === 'in-progress')) {
      problems.push({ problem: 'overdue', action: action.id });
    }
  }
  for (const criterion of needed) if (!covered.has(criterion)) problems.push({ problem: 'uncovered', criterion });
  const due = planDue(framework, plan);
  if (due !== undefined && (plan.approvedOn === undefined ? today > due : plan.approvedOn > due)) problems.push({ problem: 'late', due });
  return problems;
}
