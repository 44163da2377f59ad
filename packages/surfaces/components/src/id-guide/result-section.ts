import type { CityIdEvaluation, CityIdPack } from '@newcomer/municipal-id';
import { html, nothing, type TemplateResult } from 'lit';
import { pictogram } from '../frame/pictograms.js';
import type { PackModel } from '../pack-element/pack-model.js';
import * as words from './words.js';

const HEADLINE = { yes: words.resultYes, 'not-yet': words.resultNotYet } as const;

/** Whether it is enough, each rule with a sign and words, and the fewest further papers that would complete it. */
export function resultSection(model: PackModel<CityIdPack>, { verdict, reasons, next, completions }: CityIdEvaluation): TemplateResult {
  const { localize, chosen } = model;
  const { documents } = chosen!.pack.values;
  const headline = verdict === 'yes' || verdict === 'not-yet' ? HEADLINE[verdict] : words.resultMore;
  const label = (id: string) => model.run(documents.find((document) => document.id === id)?.label);
  return html`<section part="result" class="place result is-${verdict}">
    <h3>${localize.term(words.result)}</h3>
    <p><b>${localize.term(headline)}</b></p>
    <ul class="reasons">
      ${reasons.map(({ rule, met, text, values }) => {
        const sign = met === true ? 'yes' : met === undefined ? 'ask' : 'no';
        const what = next.find((step) => step.rule === rule);
        return html`<li class="line">
          ${pictogram(sign)}<span
            >${model.run(text)}${values && met !== true ? html` <bdi class="tag" dir="ltr">${values.have} / ${values.need}</bdi>` : nothing}
            ${what ? html`<br /><small>${model.run(what.text)}</small>` : nothing}</span
          >
        </li>`;
      })}
    </ul>
    ${
      completions.length
        ? html`<h4>${localize.term(words.enough)}</h4>
            ${completions.length > 1 ? html`<p class="hint">${localize.term(words.anyOf)}</p>` : nothing}
            <ul class="ways">
              ${completions.map(({ documents: papers }) => html`<li>${papers.map((id, n) => html`${n ? html` <b>+</b> ` : nothing}${label(id)}`)}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}
