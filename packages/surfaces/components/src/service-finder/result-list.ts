import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { filterPanel } from './filter-panel.js';
import type { FinderModel } from './finder-model.js';
import { choices } from './question.js';
import { pictogram } from './pictograms.js';
import { serviceCard } from './service-card.js';
import { run } from './text-run.js';

/** What came of the question: looking, found, nothing found, or could not look; told apart in words. */
export function resultList(model: FinderModel): TemplateResult {
  const { localize, page, question } = model;
  const incomplete = page && (!page.complete || page.results.some(({ complete }) => !complete));
  return html`<section part="results" aria-busy=${model.pending}>
    <div class="bar">
      <button type="button" class="quiet" @click=${() => model.restart()}>${pictogram('back')}${localize.term(words.startAgain)}</button>
      ${question.topic ? html`<b>${run(question.topic)}</b>` : nothing}
    </div>
    ${filterPanel(model)}
    <h2 id="found" tabindex="-1">${model.searchError ? localize.term(words.failed) : !page ? localize.term(words.searching) : page.total ? localize.term(words.results, {}, page.total) : localize.term(words.nothing)}</h2>
    ${model.searchError ? html`<div class="note"><p>${localize.term(words.failedHelp)}</p><button type="button" @click=${() => model.retry()}>${localize.term(words.retry)}</button></div>` : nothing}
    ${page && !model.searchError ? found(model) : nothing}
    ${incomplete && model.source?.warm
      ? model.warming ? html`<p class="hint">${localize.term(words.stillLoading)}</p>` : html`<button type="button" @click=${() => model.interact(true)}>${localize.term(words.loadRest)}</button>`
      : nothing}
  </section>`;
}

function found(model: FinderModel): TemplateResult {
  const { localize, page } = model;
  const { results = [], total = 0 } = page ?? {};
  if (!total) return nothingFound(model);
  return html`<ul class="cards">${results.map((card, n) => serviceCard(card, n, model))}</ul>
    ${results.length < total
      ? html`<p class="next"><button type="button" @click=${() => model.more()}>${localize.term(words.showMore)}</button> <span class="hint">${localize.term(words.shown, { shown: localize.number(results.length), total: localize.number(total) })}</span></p>`
      : nothing}`;
}

/** Never a dead end: fewer choices, the need that comes closest, and a word to the city. */
function nothingFound(model: FinderModel): TemplateResult {
  const { localize, page, question, report } = model;
  const near = page?.nearestNeed;
  return html`<div class="note">
    <p>${localize.term(words.nothingHelp)}</p>
    ${choices(question) ? html`<button type="button" @click=${() => model.ask({ openNow: false, spoken: '', access: [], interpreter: false, wheelchair: false })}>${localize.term(words.removeFilters)}</button>` : nothing}
    ${near ? html`<button type="button" class="main" @click=${() => model.ask({ words: '', needs: [near.id], topic: near.label })}>${localize.term(words.nearestNeed, { need: near.label.text })}</button>` : nothing}
    ${model.missingSent ? html`<p role="status">${localize.term(words.thanks)}</p>`
      : report === true ? html`<button type="button" @click=${() => model.reportMissing()}>${localize.term(words.missing)}</button>`
      : report ? html`<a class="button" href=${report} target="_blank" rel="noopener noreferrer" @click=${() => model.reportMissing()}>${localize.term(words.missing)}</a>`
      : nothing}
  </div>`;
}
