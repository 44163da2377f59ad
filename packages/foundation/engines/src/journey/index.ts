export type { RestDays } from '../assessment/business-days.js';
export type { Cost, StepFee } from './fee-of.js';
export { journeyPackProblems, summaryOf } from './journey-problems.js';
export { carryProgress, compareJourneys, type CarriedProgress, type JourneyChanges } from './journey-update.js';
export type { Agency, Fee, JourneyDocument, JourneyStep, JourneyValues, StepGroup, Wait, WaitSpan } from './journey-values.js';
export {
  planJourney,
  type JourneyPlan,
  type PlanOptions,
  type PlannedDocument,
  type PlannedStep,
  type UndecidedStep,
} from './plan-journey.js';
export type { StepDates } from './schedule.js';
export { orderSteps, type GraphStep, type StepGraph } from './step-graph.js';
