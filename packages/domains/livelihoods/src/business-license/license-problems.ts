import { journeyPackProblems } from '@newcomer/engines/journey';
import { runCases, type PackProblem } from '@newcomer/engines/pack';
import type { Answers } from '@newcomer/engines/rules';
import type { LicenseGuide, LicensePack } from './license-guide.js';
import type { LicensePlan } from './license-plan.js';
import { planLicense } from './plan-license.js';

/** Words that no question of a guide may be about, as they stand in names of facts. */
const STATUS = /immigra|visa|residen|citizen|nationalit|passport|asylum|refugee/i;

/**
 * What is wrong with a guide's pack beyond its schema: all that can be wrong with a journey; offices, questions and units
 * that do not exist; a question about somebody's status; and cases whose plan is another one.
 */
export function licensePackProblems(pack: LicensePack): PackProblem[] {
  const broken = [...journeyPackProblems({ ...pack, cases: [] }), ...guideProblems(pack.values)];
  // A broken guide breaks its cases too; saying it once is enough.
  if (broken.length > 0) return broken;
  return runCases(pack, (given, today) => planSummary(planLicense(pack, given as Answers, today)));
}

function guideProblems(values: LicenseGuide): PackProblem[] {
  const { facts, offices, start, steps, askOffice = {}, alsoIn = {} } = values;
  const has = (entries: object, name: string) => Object.prototype.hasOwnProperty.call(entries, name);
  const problem = (path: string, message: string): PackProblem => ({ path: `values.${path}`, message });
  const names = Object.keys(facts);
  return [
    ...(facts[start]?.type === 'choice' && has(facts, start)
      ? []
      : [problem('start', `"${start}" is no fact of type "choice"; name the question whose answers are the kinds of business`)]),
    ...steps.flatMap(({ office }, n) =>
      office === undefined || has(offices, office)
        ? []
        : [problem(`steps[${n}].office`, `there is no office "${office}"; correct the name, or add it`)],
    ),
    ...Object.keys(askOffice).flatMap((name) =>
      !has(facts, name)
        ? [problem(`askOffice.${name}`, `there is no fact "${name}"; correct the name, or add it`)]
        : facts[name]!.question === undefined
          ? []
          : [problem(`askOffice.${name}`, 'people are asked this already; remove the question of the fact, or this line')],
    ),
    ...names.flatMap((name) =>
      facts[name]!.question === undefined && !has(askOffice, name)
        ? [problem(`facts.${name}`, 'nobody is asked for this; give it a question, or say under "askOffice" what to ask there')]
        : [],
    ),
    ...Object.keys(alsoIn).flatMap((name) =>
      facts[name]?.type === 'number' ? [] : [problem(`alsoIn.${name}`, `"${name}" is no fact of type "number"`)],
    ),
    ...names.flatMap((name) =>
      STATUS.test(name) ? [problem(`facts.${name}`, 'no guide asks about residence, status or nationality; remove the question')] : [],
    ),
  ];
}

/** What a case can expect of a plan: ids instead of whole steps. `licenses` are the steps that are a license in themselves. */
export function planSummary(plan: LicensePlan) {
  const ids = (state: 'applies' | 'maybe', licenses = false) =>
    plan.steps.filter((planned) => planned.state === state && (!licenses || planned.step.license)).map(({ step }) => step.id);
  return {
    started: plan.started,
    questions: plan.questions.map(({ id }) => id),
    askOffice: plan.askOffice.map(({ id }) => id),
    licenses: ids('applies', true),
    maybe: ids('maybe', true),
    steps: ids('applies'),
    maybeSteps: ids('maybe'),
    documents: plan.documents.map(({ id }) => id),
    fees: Object.fromEntries(
      plan.steps.map(({ step, fee }) => [step.id, fee.min === undefined ? 'unknown' : { min: fee.min, max: fee.max }]),
    ),
    cost: plan.cost,
    time: plan.time,
    renewals: plan.renewals.map(({ step, years }) => ({ step: step.id, years })),
  };
}
