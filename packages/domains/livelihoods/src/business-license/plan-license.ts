import type { CivilDate } from '@newcomer/core/civil-time';
import { orderSteps, planJourney, type JourneyPlan, type PlannedStep as JourneyPlanStep } from '@newcomer/engines/journey';
import type { Answers } from '@newcomer/engines/rules';
import { checkGuide } from './check-guide.js';
import { guideQuestions, type GuideQuestions } from './guide-questions.js';
import type { LicenseGuide, LicensePack, LicenseStep } from './license-guide.js';
import type { LicensePlan, PlannedDocument, PlannedStage, PlannedStep } from './license-plan.js';

/**
 * What a founder has to do, from the answers so far: the steps that apply or may apply, each after those that it depends
 * on, with papers, costs, waits and renewals. An answer that is missing is unknown: it leaves a step open and a cost a
 * range. Answers to questions that do not apply are not looked at. The order of answers never matters.
 *
 * @param done ids of steps that are done: what is left takes the time
 * @throws {EngineError} as `planJourney` does, and {LicenseGuideError} `livelihoods/bad-guide`, where the pack asks for what
 * cannot be: to whoever made it, never because of an answer.
 */
export function planLicense({ values }: LicensePack, answers: Answers, today: CivilDate, done: readonly string[] = []): LicensePlan {
  checkGuide(values);
  const asked = guideQuestions(values, answers, today);
  const plan = (steps: readonly LicenseStep[]) => planJourney({ ...values, steps }, asked.answers, today, { done });
  const sure = plan(values.steps);
  const undecided = new Map(sure.undecided.map(({ step, missing }) => [step.id, missing]));
  // With all that may still apply: what it would cost at most, and the order of all.
  const most = plan(values.steps.map((step) => (undecided.has(step.id) ? { ...step, when: true } : step)));
  const order = orderSteps(values).steps.map(({ step }) => step.id);
  const documents = documentsOf(most, sure, values);
  const steps = order.flatMap((id) => {
    const planned = most.steps.find(({ step }) => step.id === id);
    return planned ? [stepOf(planned, undecided.get(id), documents, asked)] : [];
  });
  return {
    started: asked.answers[values.start] !== undefined,
    questions: asked.questions,
    askOffice: [...new Map(steps.flatMap(({ question }) => (question?.asked === 'office' ? [[question.id, question]] : []))).values()],
    stages: stagesOf(steps, values),
    steps,
    documents,
    cost: { currency: most.cost.currency, min: sure.cost.min, max: most.cost.max, unknown: most.cost.unknown },
    time: { earliest: sure.finish?.earliest ?? today, latest: most.finish ? most.finish.latest : today, unknown: sure.openWaits },
    renewals: steps.flatMap(({ step, state }) =>
      step.renewYears === undefined || state === 'maybe' ? [] : [{ step, years: step.renewYears }],
    ),
  };
}

function stepOf(
  { step, fee, after, spared }: JourneyPlanStep,
  missing: readonly string[] | undefined,
  documents: readonly PlannedDocument[],
  asked: GuideQuestions,
): PlannedStep {
  return {
    step,
    state: missing ? 'maybe' : 'applies',
    question: missing && asked.deciding(missing),
    fee: { min: fee?.min, max: fee?.max, question: fee && asked.deciding(fee.missing) },
    before: after,
    documents: documents.filter(({ steps }) => steps.includes(step.id)),
    spared,
  };
}

/** Each paper once, in the order in which it is needed first. */
function documentsOf(most: JourneyPlan, sure: JourneyPlan, { documents }: LicenseGuide): PlannedDocument[] {
  const certain = new Set(sure.documents.flatMap((one) => (one.certain ? [one.document] : [])));
  return most.documents.map(({ document: id, steps }) => ({
    id,
    document: documents[id]!,
    steps,
    state: certain.has(id) ? 'applies' : 'maybe',
  }));
}

/** Steps of one group stand together, where its first one stands. */
function stagesOf(steps: readonly PlannedStep[], { groups = {} }: LicenseGuide): PlannedStage[] {
  const byGroup = new Map<string, PlannedStep[]>();
  for (const planned of steps) {
    const key = planned.step.group ?? `step ${planned.step.id}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), planned]);
  }
  return [...byGroup].map(([key, together]): PlannedStage => {
    const group = groups[key];
    const { id, title } = together[0]!.step;
    return group && together.length > 1
      ? { id: key, title: group.title, logic: group.logic, steps: together }
      : { id, title, steps: together };
  });
}
