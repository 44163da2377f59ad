import type { LicensePlan } from '@newcomer/livelihoods/business-license';
import { sumText } from '../../localize/numbers.js';
import type { GuideState } from '../guide-state.js';
import * as words from '../words.js';

/** "2 of 7 steps done", of the steps that apply. */
export function progressText({ steps }: LicensePlan, { done, model }: GuideState): string {
  const must = steps.filter(({ state, step }) => state === 'applies' && !step.optional);
  return model.localize.term(words.progress, { done: must.filter(({ step }) => done.has(step.id)).length, all: must.length });
}

/** "5 steps for you, 2 more may apply, $910" */
export function summaryText({ steps, cost }: LicensePlan, { model: { localize } }: GuideState): string {
  const maybe = steps.filter(({ state }) => state === 'maybe').length;
  const count = localize.term(words.stepCount, {}, steps.length - maybe);
  const more = maybe ? [localize.term(words.maybeCount, {}, maybe)] : [];
  const sum = cost.currency && cost.min ? [localize.term(words.atLeast, { min: sumText(cost.min, cost.currency, localize) })] : [];
  return localize.list([count, ...more, ...sum]);
}
