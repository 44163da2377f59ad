import type { CityIdPack } from '@newcomer/municipal-id';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { printAlone } from '../frame/print-alone.js';
import { run } from '../frame/text-run.js';
import type { PackModel } from '../pack-element/pack-model.js';
import { print } from '../pack-element/words.js';
import type { IdAnswers } from './id-answers.js';
import * as words from './words.js';

/** What to take along, in the reader's words beside the office's, so that both read the same line. */
export function checklist(host: LitElement, model: PackModel<CityIdPack>, answers: IdAnswers): TemplateResult | typeof nothing {
  const { localize, chosen } = model;
  const own = chosen!.pack.values.documents.filter(({ id }) => answers.papers.has(id));
  if (!own.length) return nothing;
  const beside = own.some(({ label }) => model.text(label).lang !== model.official(label).lang);
  return html`<section part="checklist">
    <h3>${localize.term(words.checklist)}</h3>
    <p class="hint">${localize.term(words.checklistHelp)}</p>
    <table>
      ${
        beside
          ? html`<thead>
              <tr>
                <th scope="col">${localize.term(words.checklist)}</th>
                <th scope="col">${localize.term(words.officeSays)}</th>
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${own.map(
          ({ label }) =>
            html`<tr>
              <td>☐ ${model.run(label)}</td>
              ${beside ? html`<td>${run(model.official(label))}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="actions"><button type="button" class="key" @click=${() => printAlone(host)}>${localize.term(print)}</button></div>
  </section>`;
}
