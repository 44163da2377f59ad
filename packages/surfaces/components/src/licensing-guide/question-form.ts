import type { GuideQuestion } from '@newcomer/livelihoods/business-license';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { around } from '../frame/text-run.js';
import * as shared from '../pack-element/words.js';
import { numberText } from '../localize/numbers.js';
import type { GuideState } from './guide-state.js';
import * as words from './words.js';

/** The questions that apply so far. Each says why it is asked, and each may be left out. */
export function questionForm(state: GuideState): TemplateResult {
  const { localize } = state.model;
  return html`<section part="questions" aria-labelledby="qh">
    <h2 id="qh">${localize.term(words.questions)}</h2>
    <p class="hint">${localize.term(words.skipHint)} ${localize.term(shared.stays)}</p>
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${repeat(
        state.questions,
        ({ id }) => id,
        (question) => (question.fact.type === 'number' ? numberField(state, question) : choiceField(state, question)),
      )}
    </form>
  </section>`;
}

function why({ model }: GuideState, { id, fact: { help } }: GuideQuestion): TemplateResult | typeof nothing {
  if (help === undefined) return nothing;
  return html`<p class="hint" id="w-${id}">${around(model.localize, words.whyWeAsk, 'why', model.run(help))}</p>`;
}

function choiceField(state: GuideState, question: GuideQuestion): TemplateResult {
  const { model, answers, unsure, pack } = state;
  const { localize } = model;
  const { id, fact } = question;
  const choices: readonly (readonly [value: string | boolean | undefined, text: unknown])[] = [
    ...(fact.options?.map(({ value, label }) => [value, model.run(label)] as const) ?? [
      [true, localize.term(shared.yes)] as const,
      [false, localize.term(shared.no)] as const,
    ]),
    // What everything depends on is the one thing that nobody can leave open.
    ...(id === pack?.values.start ? [] : [[undefined, localize.term(shared.unsure)] as const]),
  ];
  return html`<fieldset id="q-${id}" aria-describedby="w-${id}">
    <legend>${model.run(question.text)}</legend>
    ${why(state, question)}
    <div class=${fact.options ? 'choices' : 'choices short'}>
      ${choices.map(
        ([value, text]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name=${id}
              value=${String(value)}
              .checked=${value === undefined ? unsure.has(id) : answers[id] === value}
              @change=${() => state.answer(question, value)}
            /><span>${text}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function numberField(state: GuideState, question: GuideQuestion): TemplateResult {
  const { model } = state;
  const { localize } = model;
  const { id, fact } = question;
  const text = state.typed[id] ?? '';
  const wrong = text.trim() !== '' && state.answers[id] === undefined;
  return html`<fieldset id="q-${id}" class="number">
    <label for="n-${id}">${model.run(question.text)}</label>
    ${why(state, question)}
    <p class="row">
      <input
        id="n-${id}"
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        maxlength="12"
        value=${text}
        .value=${text}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${`w-${id} u-${id}${wrong ? ` e-${id}` : ''}`}
        @input=${(event: Event) => state.type(question, (event.target as HTMLInputElement).value)}
      />
      <span id="u-${id}">${model.run(fact.unit)}${inOtherUnit(state, id)}</span>
    </p>
    ${wrong ? html`<p class="wrong" id="e-${id}">${localize.term(words.notANumber)}</p>` : nothing}
  </fieldset>`;
}

/** "about 93 square meters" beside what was typed in square feet. */
function inOtherUnit({ model, answers, pack }: GuideState, id: string): TemplateResult | typeof nothing {
  const other = pack?.values.alsoIn?.[id];
  const number = answers[id];
  if (!other || typeof number !== 'number') return nothing;
  const amount = html`<bdi dir="ltr">${numberText(number * other.factor, model.localize)}</bdi> ${model.run(other.unit)}`;
  return html` · ${around(model.localize, words.about, 'amount', amount)}`;
}
