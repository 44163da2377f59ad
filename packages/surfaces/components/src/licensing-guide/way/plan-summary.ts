import type { LicensePlan } from '@newcomer/livelihoods/business-license';
import type { TemplateResult } from 'lit';
import { sumText } from '../../localize/numbers.js';
import type { GuideState } from '../guide-state.js';
import { progressText } from './plan-text.js';
import { stepNames } from './step-card.js';
import { around, html, nothing } from './lent.js';
import * as words from '../words.js';

/** The whole way in four lines: how many steps, what they cost, when all could be done, and what nobody could tell us. */
export function planSummary(plan: LicensePlan, state: GuideState): TemplateResult {
  const { model } = state;
  const { localize } = model;
  const { cost, time, steps } = plan;
  const sum = (amount: number) => sumText(amount, cost.currency, localize);
  // Of what only may apply, and of what may be left out, the step itself says that its cost is not known.
  const must = new Set(steps.flatMap(({ step, state: applies }) => (applies === 'applies' && !step.optional ? [step.id] : [])));
  const unknown = cost.unknown.filter((id) => must.has(id));
  const waits = time.unknown.filter((id) => must.has(id));
  const open = unknown.length > 0;
  const total =
    cost.min !== cost.max
      ? localize.term(words.between, { min: sum(cost.min), max: sum(cost.max) })
      : open
        ? localize.term(words.atLeast, { min: sum(cost.min) })
        : sum(cost.min);
  const maybe = steps.filter(({ state: applies }) => applies === 'maybe').length;
  return html`<dl class="summary" part="summary">
    <div>
      <dt>${progressText(plan, state)}</dt>
      <dd>
        <b>${localize.term(words.stepCount, {}, steps.length - maybe)}</b>
        ${maybe ? html`<span class="hint">${localize.term(words.maybeCount, {}, maybe)}</span>` : nothing}
      </dd>
    </div>
    <div>
      <dt>${localize.term(words.totalCost)}</dt>
      <dd>
        <b>${cost.max ? total : localize.term(open ? words.costUnknown : words.free)}</b>
        ${open ? html`<span class="hint">${around(localize, words.notInSum, 'list', stepNames(unknown, state))}</span>` : nothing}
      </dd>
    </div>
    <div>
      <dt>${localize.term(words.totalTime)}</dt>
      <dd>
        <b
          >${time.earliest > model.today ? localize.term(words.earliest, { date: localize.date(time.earliest) }) : localize.term(waits.length ? words.waitUnknown : words.sameDay)}</b
        >
        ${waits.length ? html`<span class="hint">${around(localize, words.timeOnTop, 'list', stepNames(waits, state))}</span>` : nothing}
      </dd>
    </div>
  </dl>`;
}

/** Each paper once, with what it is for: what to look for at home before the first visit. */
export function paperList({ documents }: LicensePlan, state: GuideState): TemplateResult | typeof nothing {
  const { model } = state;
  const { localize } = model;
  if (!documents.length) return nothing;
  return html`<section aria-labelledby="ph" part="papers">
    <h3 id="ph">${localize.term(words.papers)}</h3>
    <ul class="papers">
      ${documents.map(
        ({ document: { label, help }, steps }) =>
          html`<li>
            <b>${model.run(label)}</b>${help === undefined ? nothing : html` <span>${model.run(help)}</span>`}
            <span class="hint for">${around(localize, words.forSteps, 'steps', stepNames(steps, state))}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What comes again, so that nobody forgets it. */
export function renewalList({ renewals }: LicensePlan, { model }: GuideState): TemplateResult | typeof nothing {
  const { localize } = model;
  if (!renewals.length) return nothing;
  return html`<section aria-labelledby="rh" part="renewals">
    <h3 id="rh">${localize.term(words.renewals)}</h3>
    <ul class="papers">
      ${renewals.map(({ step, years }) => html`<li>${model.run(step.title)}: <b>${localize.term(words.everyYears, {}, years)}</b></li>`)}
    </ul>
  </section>`;
}
