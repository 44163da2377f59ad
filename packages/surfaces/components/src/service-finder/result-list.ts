import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { failedNote } from '../frame/failed-note.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from '../frame/pictograms.js';
import { serviceCard } from './service-card.js';
import { run } from '../frame/text-run.js';

/** What came of the question: looking, found, nothing found, or could not look; told apart in words. */
export function resultList(model: FinderModel): TemplateResult {
  const { localize, question, searchError, view } = model;
  return html`<section part="results" aria-busy=${model.pending}>
    <p class="row">
      <button type="button" class="quiet" @click=${() => model.restart()}>${pictogram('back')}${localize.term(words.startAgain)}</button>
      ${question.topic ? html`<b>${run(question.topic)}</b>` : nothing}
    </p>
    ${view?.tools()}
    <h2 id="found" tabindex="-1">${model.outcome}</h2>
    ${searchError ? failedNote(localize, () => model.retry(), '') : found(model)}
  </section>`;
}

function found(model: FinderModel): TemplateResult | typeof nothing {
  const { localize, page, view } = model;
  if (!page) return nothing;
  const { results, total } = page;
  if (!total)
    return html`<div class="note">
      <p>${localize.term(words.nothingHelp)}</p>
      ${view?.lost()}
    </div>`;
  return html`<ul class="cards">
      ${results.map((card, n) => serviceCard(card, n, model))}
    </ul>
    ${
      results.length < total
        ? html`<p class="row">
            <button type="button" @click=${() => model.more()}>${localize.term(words.showMore)}</button
            ><span class="hint">${localize.term(words.shown, { shown: results.length, total })}</span>
          </p>`
        : nothing
    }
    ${view?.rest()}`;
}
