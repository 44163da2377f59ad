import { EngineError } from '../engine-error.js';
import { runCases, type PackProblem } from '../pack/cases.js';
import type { PackData } from '../pack/pack.js';
import type { Answers } from '../rules/expression.js';
import { verifyFormulas, type FormulaAt } from '../rules/verify.js';
import { currencyOf } from './fee-of.js';
import type { JourneyStep, JourneyValues } from './journey-values.js';
import { planJourney, type JourneyPlan } from './plan-journey.js';
import { orderSteps } from './step-graph.js';

/**
 * What is wrong with a pack of steps beyond its schema: circles, names that lead nowhere, formulas that would fail, fees
 * that cannot be added, and cases whose plan is another one.
 */
export function journeyPackProblems(pack: PackData<string, JourneyValues>): PackProblem[] {
  const { values } = pack;
  const at = new Map(values.steps.map(({ id }, index) => [id, `values.steps[${index}]`]));
  const graph = orderSteps(values).problems.map(({ ids, message, code }) => ({
    path: `${at.get(ids[0]!)!}${code === 'engines/duplicate-step' ? '.id' : '.after'}`,
    message: `${message}; correct the list under "after", or the id`,
  }));
  const broken = [
    ...graph,
    ...values.steps.flatMap((step, index) => stepProblems(pack, step, `values.steps[${index}]`)),
    ...verifyFormulas(values, formulasOf(values)),
    ...currencyProblems(values),
  ];
  if (broken.length > 0) return broken;
  return runCases(pack, (given, today) => {
    const { answers = {}, done } = given as { readonly answers?: Answers; readonly done?: readonly string[] };
    return summaryOf(planJourney(values, answers, today, { done }));
  });
}

/** What a case can expect of a plan: ids instead of whole steps. */
export function summaryOf(plan: JourneyPlan) {
  return {
    steps: plan.steps.map(({ step }) => step.id),
    ready: plan.steps.filter(({ ready, done, spared }) => ready && !done && !spared).map(({ step }) => step.id),
    undecided: plan.undecided.map(({ step }) => step.id),
    missing: plan.missing,
    documents: plan.documents.map(({ document }) => document),
    fees: Object.fromEntries(plan.steps.map(({ step, fee }) => [step.id, fee ? { min: fee.min, max: fee.max } : 'unknown'])),
    cost: plan.cost,
    remainingCost: plan.remainingCost,
    finish: plan.finish,
    openWaits: plan.openWaits,
    criticalPath: plan.criticalPath,
  };
}

function formulasOf({ steps }: JourneyValues): FormulaAt[] {
  return steps.flatMap(({ when, documents = [], fee }, index) => {
    const path = `values.steps[${index}]`;
    return [
      ...(when === undefined ? [] : [{ path: `${path}.when`, formula: when }]),
      ...documents.flatMap((entry, place) =>
        typeof entry === 'string' ? [] : [{ path: `${path}.documents[${place}].when`, formula: entry.when }],
      ),
      ...(typeof fee === 'object' && 'by' in fee ? [{ path: `${path}.fee.by`, formula: fee.by, gives: 'number' as const }] : []),
    ];
  });
}

function stepProblems(pack: PackData<string, JourneyValues>, step: JourneyStep, path: string): PackProblem[] {
  const { values, sources } = pack;
  const problems: PackProblem[] = [];
  const named = (name: string | undefined, entries: object | undefined, what: string, at: string) => {
    if (name !== undefined && !Object.prototype.hasOwnProperty.call(entries ?? {}, name)) {
      problems.push({ path: `${path}.${at}`, message: `there is no ${what} "${name}"; correct the name, or add it` });
    }
  };
  named(step.group, values.groups, 'group', 'group');
  named(step.agency, values.agencies, 'agency', 'agency');
  named(step.source, sources, 'source', 'source');
  (step.documents ?? []).forEach((entry, index) =>
    named(typeof entry === 'string' ? entry : entry.document, values.documents, 'document', `documents[${index}]`),
  );
  if (typeof step.fee === 'object') named(step.fee.source, sources, 'source', 'fee.source');
  if (typeof step.wait === 'object') {
    named(step.wait.source, sources, 'source', 'wait.source');
    if (step.wait.max !== undefined && step.wait.max < step.wait.min)
      problems.push({ path: `${path}.wait.max`, message: 'the longest wait is shorter than the shortest' });
  }
  for (const former of step.formerly ?? []) {
    if (values.steps.some(({ id }) => id === former))
      problems.push({ path: `${path}.formerly`, message: `"${former}" is the id of another step; a former id is never used again` });
  }
  return [...problems, ...bandProblems(step, path)];
}

function bandProblems({ fee }: JourneyStep, path: string): PackProblem[] {
  if (typeof fee !== 'object') return [];
  if ('min' in fee && fee.max < fee.min) return [{ path: `${path}.fee.max`, message: 'the highest fee is lower than the lowest' }];
  if (!('bands' in fee)) return [];
  return fee.bands.flatMap(({ upTo }, index) => {
    const last = index === fee.bands.length - 1;
    const before = fee.bands[index - 1]?.upTo;
    const at = `${path}.fee.bands[${index}].upTo`;
    if ((upTo === undefined) !== last)
      return [{ path: at, message: 'every band has an "upTo" but the last, which has none: otherwise some sizes have no fee' }];
    return upTo !== undefined && before !== undefined && upTo <= before
      ? [{ path: at, message: `bands go up: ${upTo} comes after ${before}` }]
      : [];
  });
}

function currencyProblems(values: JourneyValues): PackProblem[] {
  try {
    currencyOf(values);
    return [];
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return [{ path: 'values.steps', message: error.message }];
  }
}
