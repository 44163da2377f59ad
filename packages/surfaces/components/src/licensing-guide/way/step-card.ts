import { safeUrl } from '@newcomer/core/urls';
import type { LicenseStep, PlannedStep } from '@newcomer/livelihoods/business-license';
import type { TemplateResult } from 'lit';
import { separator } from '../../localize/frame.js';
import * as shared from '../../pack-element/words.js';
import { feeText, waitText } from '../figures.js';
import { ASK, DANGER } from '../../frame/pictogram-paths.js';
import type { GuideState } from '../guide-state.js';
import { around, drawing, html, nothing, officeCard, sourceRun } from './lent.js';
import * as words from '../words.js';

/** Titles of steps as one list, each with its language. */
export function stepNames(ids: readonly string[], { model, pack }: GuideState): unknown[] {
  return ids.map((id, n) => {
    const step = pack?.values.steps.find((other) => other.id === id);
    return html`${n ? model.localize.term(separator) : nothing}${model.run(step?.title)}`;
  });
}

/**
 * One thing to do: what it costs and how long it takes at a glance, the rest behind a native disclosure. A step that is a
 * number of its own has its heading there.
 */
export function stepCard(planned: PlannedStep, state: GuideState, alone: boolean): TemplateResult {
  const { model, plan } = state;
  const { localize } = model;
  const { step, fee } = planned;
  const maybe = planned.state === 'maybe';
  const ticked = state.done.has(step.id);
  return html`<div class="step ${maybe ? 'maybe' : ''} ${ticked ? 'ticked' : ''}" part="step" data-step=${step.id}>
    ${alone ? nothing : html`<h4 id="s-${step.id}">${model.run(step.title)}</h4>`} ${undecided(planned, state)}
    <p class="facts">
      ${step.optional ? html`<span class="tag">${localize.term(words.optional)}</span> ` : nothing}<span
        >${localize.term(words.cost)}: <b>${feeText(fee, plan?.cost.currency, localize)}</b></span
      >
      <span>${localize.term(words.wait)}: <b>${waitText(planned, localize)}</b></span>
    </p>
    <details>
      <summary>${localize.term(words.howTo)}<span class="hide">: ${model.run(step.title)}</span></summary>
      ${detail(planned, state)}
    </details>
    ${
      maybe
        ? nothing
        : html`<label class="choice tick"
            ><input
              type="checkbox"
              .checked=${ticked}
              aria-describedby="s-${step.id}"
              @change=${(event: Event) => state.tick(step.id, (event.target as HTMLInputElement).checked)}
            /><span>${localize.term(words.done)}</span></label
          >`
    }
  </div>`;
}

/** Why a step only may apply, and the way to what decides it. */
function undecided({ question }: PlannedStep, { model }: GuideState): TemplateResult | typeof nothing {
  if (!question) return nothing;
  const { localize } = model;
  const asked = model.run(question.text);
  if (question.asked === 'office') return html`<p class="note">${around(localize, words.officeDecides, 'question', asked)}</p>`;
  return html`<p class="note">
    ${around(localize, words.maybe, 'question', asked)}
    <button type="button" class="quiet" @click=${(event: Event) => goTo(question.id, event)}>${localize.term(words.answerIt)}</button>
  </p>`;
}

/** To the field of a question, which the same root holds; a link would change the page's address. */
function goTo(question: string, event: Event): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  const field = root.getElementById(`q-${question}`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector('input')?.focus();
}

function detail(planned: PlannedStep, state: GuideState): TemplateResult {
  const { model, pack } = state;
  const { localize } = model;
  const { step, before, documents, fee } = planned;
  const office = step.office === undefined ? undefined : pack?.values.offices[step.office];
  const agency = step.agency === undefined ? undefined : pack?.values.agencies[step.agency];
  return html`<div class="stack">
    <p>${model.run(step.text)}</p>
    ${step.unverified ? html`<p class="note">${localize.term(words.unverified)}</p>` : nothing}
    ${before.length ? html`<p>${around(localize, words.before, 'steps', stepNames(before, state))}</p>` : nothing}
    ${fee.question ? html`<p>${localize.term(words.cost)}: ${around(localize, words.dependsOn, 'question', model.run(fee.question.text))}</p>` : nothing}
    ${
      documents.length
        ? html`<p><b>${localize.term(words.bring)}:</b></p>
            <ul class="papers">
              ${documents.map(({ document: { label, help } }) => html`<li>${model.run(label)}${help === undefined ? nothing : html` <span class="hint">${model.run(help)}</span>`}</li>`)}
            </ul>`
        : nothing
    }
    ${step.inspection ? html`<p class="line">${drawing('ask', ASK)}<b>${localize.term(words.inspection)}</b></p>` : nothing}
    ${step.risks?.map(
      (risk) =>
        html`<p class="line careful">
          ${drawing('danger', DANGER)}<span><b>${localize.term(words.careful)}:</b> ${model.run(risk)}</span>
        </p>`,
    )}
    ${step.renewYears ? html`<p>${localize.term(words.renewals)}: <b>${localize.term(words.everyYears, {}, step.renewYears)}</b></p>` : nothing}
    <p><b>${localize.term(words.where)}:</b></p>
    ${agency ? html`<p>${model.run(agency.name)}</p>` : nothing}
    ${office && step.office !== undefined ? officeCard(step.office, office, state) : nothing} ${origin(step, state)}
  </div>`;
}

/** The authority's own page, and where the figures of the step were read. */
function origin(step: LicenseStep, { model, pack }: GuideState): TemplateResult {
  const { localize } = model;
  const url = step.link === undefined ? undefined : safeUrl(step.link);
  const source = (step.source === undefined ? undefined : pack?.sources?.[step.source]) ?? pack?.source;
  return html`${url ? html`<p><a href=${url} rel="noreferrer">${localize.term(shared.officialPage)}</a></p>` : nothing}
  ${source ? html`<p class="hint">${sourceRun(source, localize)}</p>` : nothing}`;
}
