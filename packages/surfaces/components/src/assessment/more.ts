import { applicability, assessmentFromCsv, assessmentToCsv, mergeAssessments, migrate } from '@newcomer/engines/assessment';

/**
 * What only some assessments need, in a file of its own: formulas about the city's facts, sheets, putting two assessments
 * together, and carrying answers to a new edition.
 */
export interface AssessmentMore {
  readonly applicability: typeof applicability;
  readonly fromCsv: typeof assessmentFromCsv;
  readonly toCsv: typeof assessmentToCsv;
  readonly merge: typeof mergeAssessments;
  readonly migrate: typeof migrate;
}

export const assessmentMore: AssessmentMore = {
  applicability,
  fromCsv: assessmentFromCsv,
  toCsv: assessmentToCsv,
  merge: mergeAssessments,
  migrate,
};
