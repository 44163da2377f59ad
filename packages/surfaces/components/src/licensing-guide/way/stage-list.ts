import type { PlannedStage } from '@newcomer/livelihoods/business-license';
import type { TemplateResult } from 'lit';
import type { GuideState } from '../guide-state.js';
import { stepCard } from './step-card.js';
import { html, nothing, repeat } from './lent.js';
import * as words from '../words.js';

/**
 * The way as a numbered line, after the pattern "step by step navigation" of GOV.UK: a stage is a number on the line; what
 * belongs to it hangs below its heading, tied by "and" or "or" inside of it, so that both the eye and a screen reader know
 * what the word ties. Headings go down one level at a time, and every step is closed until it is wanted.
 */
export function stageList(stages: readonly PlannedStage[], state: GuideState): TemplateResult {
  return html`<ol class="way" part="steps">
    ${repeat(
      stages,
      ({ id }) => id,
      (planned, n) => stageItem(planned, n + 1, state),
    )}
  </ol>`;
}

function stageItem({ title, logic: several, steps }: PlannedStage, number: number, state: GuideState): TemplateResult {
  const { localize } = state.model;
  const [only] = steps.length === 1 ? steps : [];
  const done = steps.every(({ step }) => state.done.has(step.id));
  return html`<li class="stage ${done ? 'ticked' : ''}">
    <h3 id=${only ? `s-${only.step.id}` : nothing}>
      <span class="number-dot" aria-hidden="true"><bdi>${number}</bdi></span
      ><span class="hide">${localize.term(words.stepNumber, { number })}: </span>${state.model.run(title)}
    </h3>
    ${several ? html`<p class="hint">${localize.term(several === 'or' ? words.oneOf : words.allOf)}</p>` : nothing}
    ${
      !only
        ? html`<ul class="group">
            ${repeat(
              steps,
              ({ step }) => step.id,
              (planned, n) =>
                html`<li>
                  ${n && several ? html`<p class="tie"><span>${localize.term(several === 'or' ? words.or : words.and)}</span></p>` : nothing}
                  ${stepCard(planned, state, false)}
                </li>`,
            )}
          </ul>`
        : stepCard(only, state, true)
    }
  </li>`;
}
