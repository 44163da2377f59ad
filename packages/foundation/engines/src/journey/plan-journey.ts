import type { CivilDate } from '@newcomer/core/civil-time';
import type { EngineError } from '../engine-error.js';
import type { Answers } from '../rules/expression.js';
import { truthOf } from '../rules/operators.js';
import { Scope } from '../rules/scope.js';
import { currencyOf, feeOf, totalOf, type Cost, type CostItem, type StepFee } from './fee-of.js';
import type { JourneyStep, JourneyValues } from './journey-values.js';
import { scheduleSteps, type StepDates } from './schedule.js';
import { orderSteps, type GraphStep } from './step-graph.js';

/** A step that applies to this person. */
export interface PlannedStep {
  readonly step: JourneyStep;
  readonly done: boolean;
  /** Whether everything that it waits for is done. */
  readonly ready: boolean;
  /** Ids of the steps of this plan that come right before it. */
  readonly after: readonly string[];
  /** Absent means unknown. */
  readonly fee?: StepFee | undefined;
  /** Keys of the documents that it asks for. */
  readonly documents: readonly string[];
  /** Documents that it may ask for: an answer is missing. */
  readonly perhaps: readonly string[];
  /** Key of the group of which one step is enough. */
  readonly choice?: string | undefined;
  /** Whether another step of its group is done, so that this one is not needed. */
  readonly spared: boolean;
  readonly dates: StepDates;
}

/** A document of the plan, fetched once for all steps that use it. */
export interface PlannedDocument {
  /** Key into the pack's `documents`. */
  readonly document: string;
  /** Ids of the steps that ask for it. */
  readonly steps: readonly string[];
  /** Whether it is certain that a step asks for it. */
  readonly certain: boolean;
}

/** A step of which nobody can say yet whether it applies. It is in no total. */
export interface UndecidedStep {
  readonly step: JourneyStep;
  /** Facts whose answers would decide. */
  readonly missing: readonly string[];
}

export interface JourneyPlan {
  /** In an order in which they can be done. */
  readonly steps: readonly PlannedStep[];
  readonly undecided: readonly UndecidedStep[];
  /** Facts that decide about steps, documents or fees and are not answered. */
  readonly missing: readonly string[];
  readonly documents: readonly PlannedDocument[];
  /** Of all steps that apply. */
  readonly cost: Cost;
  /** Of those that are not done yet. */
  readonly remainingCost: Cost;
  /** When all that is left can be done, if it is started today. Absent where nothing is left. */
  readonly finish?: StepDates | undefined;
  /** Steps that are left and whose longest wait nobody knows. */
  readonly openWaits: readonly string[];
  readonly criticalPath: readonly string[];
  /** What is wrong with the pack. Empty unless the plan was made `tolerant`. */
  readonly problems: readonly EngineError[];
}

export interface PlanOptions {
  /** Ids of the steps that are done. */
  readonly done?: readonly string[] | undefined;
  /** Plans around circles and names that lead nowhere, and lists them; for a resident, whom an editor's slip must not stop. */
  readonly tolerant?: boolean | undefined;
}

/**
 * The steps that apply to a person who gave these answers, in order, with documents, costs and dates.
 *
 * @throws {EngineError} `engines/journey-cycle`, `engines/missing-step`, `engines/duplicate-step` unless `tolerant`;
 * `engines/mixed-currency` and what formulas throw (see `Scope`) always.
 */
export function planJourney(values: JourneyValues, answers: Answers, today: CivilDate, options: PlanOptions = {}): JourneyPlan {
  const graph = orderSteps(values);
  const [problem] = graph.problems;
  if (problem && options.tolerant !== true) throw problem;
  const currency = currencyOf(values);
  const scope = new Scope(values, answers, today);
  const applying: GraphStep[] = [];
  const undecided: UndecidedStep[] = [];
  for (const node of graph.steps) {
    const { value, missing } = truthOf(scope.evaluate(node.step.when ?? true), `when of ${node.step.id}`);
    if (value === undefined) undecided.push({ step: node.step, missing });
    else if (value) applying.push(node);
  }
  const done = new Set(options.done ?? []);
  const bridged = bridge(graph.steps, new Set(applying.map(({ step }) => step.id)));
  const isSpared = sparedBy(values, applying, done);
  const scheduled = applying.map(({ step }) => ({ step, before: bridged.get(step.id)!, done: done.has(step.id) || isSpared(step) }));
  const { dates, criticalPath } = scheduleSteps(scheduled, today, values.restDays);
  const steps = scheduled.map(({ step, before }): PlannedStep => {
    const fee = feeOf(step, scope);
    const choice = choiceOf(values, step);
    return {
      step,
      done: done.has(step.id),
      ready: before.every((ids) => ids.some((id) => done.has(id)) || ids.every((id) => isSpared(stepOf(applying, id)))),
      after: [...new Set(before.flat())],
      ...(fee && { fee }),
      ...documentsOf(step, scope),
      ...(choice !== undefined && { choice }),
      spared: isSpared(step),
      dates: dates.get(step.id)!,
    };
  });
  const left = steps.filter((step) => !step.done && !step.spared);
  const finish = finishOf(left);
  return {
    steps,
    undecided,
    missing: missingIn(steps, undecided, scope),
    documents: sharedDocuments(steps),
    cost: totalOf(steps.filter(({ spared }) => !spared).map(costItem), currency),
    remainingCost: totalOf(left.map(costItem), currency),
    ...(finish && { finish }),
    openWaits: left
      .filter(({ step }) => step.wait === undefined || (step.wait !== 'none' && step.wait.max === undefined))
      .map(({ step }) => step.id),
    criticalPath,
    problems: graph.problems,
  };
}

/** A step that does not apply holds nothing up: what comes after it comes after what it waited for. */
function bridge(steps: readonly GraphStep[], applies: ReadonlySet<string>): Map<string, (readonly string[])[]> {
  const bridged = new Map<string, (readonly string[])[]>();
  for (const { step, before } of steps) {
    bridged.set(
      step.id,
      before.flatMap((choice) => {
        const staying = choice.filter((id) => applies.has(id));
        return staying.length > 0 ? [staying] : choice.flatMap((id) => bridged.get(id) ?? []);
      }),
    );
  }
  return bridged;
}

/** The key of the group of which one step is enough; undefined for a step that stands by itself. */
function choiceOf({ groups = {} }: JourneyValues, { group }: JourneyStep): string | undefined {
  return group !== undefined && Object.prototype.hasOwnProperty.call(groups, group) && groups[group]!.logic === 'or' ? group : undefined;
}

function sparedBy(values: JourneyValues, applying: readonly GraphStep[], done: ReadonlySet<string>): (step: JourneyStep) => boolean {
  const made = new Set(applying.filter(({ step }) => done.has(step.id)).map(({ step }) => choiceOf(values, step)));
  return (step) => {
    const choice = choiceOf(values, step);
    return choice !== undefined && made.has(choice) && !done.has(step.id);
  };
}

function stepOf(steps: readonly GraphStep[], id: string): JourneyStep {
  return steps.find(({ step }) => step.id === id)!.step;
}

function documentsOf({ documents = [], id }: JourneyStep, scope: Scope): Pick<PlannedStep, 'documents' | 'perhaps'> {
  const judged = documents.map((entry) =>
    typeof entry === 'string'
      ? { document: entry, value: true }
      : { document: entry.document, value: truthOf(scope.evaluate(entry.when), `documents of ${id}`).value },
  );
  return {
    documents: judged.filter(({ value }) => value).map(({ document }) => document),
    perhaps: judged.filter(({ value }) => value === undefined).map(({ document }) => document),
  };
}

function sharedDocuments(steps: readonly PlannedStep[]): PlannedDocument[] {
  const uses = new Map<string, { steps: string[]; certain: boolean }>();
  for (const { step, documents, perhaps, spared } of steps) {
    if (spared) continue;
    for (const document of [...documents, ...perhaps]) {
      const use = uses.get(document) ?? { steps: [], certain: false };
      if (!use.steps.includes(step.id)) use.steps.push(step.id);
      uses.set(document, { steps: use.steps, certain: use.certain || documents.includes(document) });
    }
  }
  return [...uses].map(([document, use]) => ({ document, ...use }));
}

function missingIn(steps: readonly PlannedStep[], undecided: readonly UndecidedStep[], scope: Scope): string[] {
  const ofDocuments = steps.flatMap(({ step }) =>
    (step.documents ?? []).flatMap((entry) => (typeof entry === 'string' ? [] : scope.evaluate(entry.when).missing)),
  );
  return [...new Set([...undecided.flatMap(({ missing }) => missing), ...ofDocuments, ...steps.flatMap(({ fee }) => fee?.missing ?? [])])];
}

function costItem({ step, fee, choice }: PlannedStep): CostItem {
  return { id: step.id, fee, choice, optional: step.optional ?? false };
}

/** Of a choice the step that is done first is enough for the earliest end; for the latest, all count. */
function finishOf(left: readonly PlannedStep[]): StepDates | undefined {
  if (left.length === 0) return undefined;
  const byChoice = new Map<string, string>();
  for (const { step, choice, dates } of left) {
    const key = choice === undefined ? `step ${step.id}` : `choice ${choice}`;
    const before = byChoice.get(key);
    byChoice.set(key, before === undefined || dates.earliest < before ? dates.earliest : before);
  }
  const latest = left.map(({ dates }) => dates.latest);
  const open = latest.some((date) => date === undefined);
  const last = (dates: readonly (string | undefined)[]) => dates.map((date) => date ?? '').reduce((a, b) => (a > b ? a : b));
  return { earliest: last([...byChoice.values()]), ...(!open && { latest: last(latest) }) };
}
