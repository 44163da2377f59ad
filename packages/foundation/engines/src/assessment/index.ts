export { checkPlan, planDue, type ActionPlan, type PlannedAction, type PlanProblem } from './action-plan.js';
export {
  newAssessment,
  type Answer,
  type Assessment,
  type Conflict,
  type Department,
  type Evidence,
  type Finding,
  type ProcessStep,
  type Status,
} from './assessment.js';
export { frameworkProblems, runAssessmentCase, type AssessmentCaseInput, type AssessmentCaseResult } from './assessment-case.js';
export { assessmentFromCsv, assessmentToCsv } from './assessment-csv.js';
export { assessmentFromJson, assessmentToJson, checkedAssessment } from './assessment-json.js';
export { disagreements, type Disagreement } from './audit.js';
export { addBusinessDays, type RestDays } from './business-days.js';
export { applicability, type Applicability } from './applicability.js';
export { compareAssessments } from './compare.js';
export { compareScorers, type Comparison, type CriterionChange } from './compare-scorers.js';
export { PlainScorer, type ScorerOptions } from './plain-scorer.js';
export { compileFramework, type CompiledFramework } from './compile-framework.js';
export { AssessmentError, type AssessmentProblem } from './errors.js';
export type {
  Area,
  Certainty,
  Criterion,
  Framework,
  FrameworkList,
  Gate,
  Indicator,
  ProcessState,
  Scale,
  ScoringRule,
  TextKey,
} from './framework.js';
export { gapsOf, type Gap, type GapOptions } from './gaps.js';
export { mergeAssessments, type Merge, type OpenQuestion } from './merge.js';
export { keyOf, resolveConflict } from './resolve-conflict.js';
export { migrate, type Migration, type MigrationChange } from './migrate.js';
export { isExpired } from './own-standing.js';
export { personHints, type PersonHint } from './person-hints.js';
export { processState, takeStep } from './process.js';
export { reportHtml, type ReportOptions } from './report-html.js';
export { reportPage, type ReportPageOptions } from './report-page.js';
export { REPORT_WORDS, type ReportWords } from './report-words.js';
export type { AreaScore, Measure, Outcome, RuleScore, Score } from './score.js';
export { scoreAssessment, Scorer } from './scorer.js';
export { STANDINGS, type Standing } from './standing.js';
