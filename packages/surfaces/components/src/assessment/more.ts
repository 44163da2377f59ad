import { borrow } from './desk/lent.js';
import { Desk } from './desk/desk.js';
import { applicability, assessmentFromCsv, assessmentToCsv, mergeAssessments, migrate } from '@newcomer/engines/assessment';
import type { Kit } from './kit.js';

/**
 * What comes after the first answers, in a file of its own: formulas about the city's facts, sheets, putting two assessments
 * together, carrying answers to a new edition, evidence, and the desk with what is missing, the plan, the process and the auditor's layer.
 */
export interface AssessmentMore {
  readonly applicability: typeof applicability;
  readonly fromCsv: typeof assessmentFromCsv;
  readonly toCsv: typeof assessmentToCsv;
  readonly merge: typeof mergeAssessments;
  readonly migrate: typeof migrate;
  readonly createDesk: (kit: Kit) => Pick<Desk, 'evidence' | 'render'>;
}

export const assessmentMore: AssessmentMore = {
  applicability,
  fromCsv: assessmentFromCsv,
  toCsv: assessmentToCsv,
  merge: mergeAssessments,
  migrate,
  createDesk: (kit) => {
    borrow(kit);
    return new Desk();
  },
};
