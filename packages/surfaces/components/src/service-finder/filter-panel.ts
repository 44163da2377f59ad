import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { languageName } from '../localize/language-names.js';
import { ACCESS } from './access-badges.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from './pictograms.js';
import { choices, type Question } from './question.js';
import { run } from './text-run.js';

/** Place, choices that narrow the answer with what each would leave, and the order. */
export function filterPanel(model: FinderModel): TemplateResult {
  const { localize, question, source, page } = model;
  const { distance, counts, openAt } = source?.capabilities ?? {};
  const facets = counts ? page?.facets : undefined;
  const on = choices(question);
  const box = (label: string, checked: boolean, count: number | undefined, change: Partial<Question>) =>
    // A choice that would leave nothing is not offered, unless it is made already and must be undone.
    count === 0 && !checked ? nothing : html`<label class="check"><input type="checkbox" .checked=${checked} @change=${() => model.ask(change)} /><span>${label}${count === undefined ? nothing : html` <i>${localize.number(count)}</i>`}</span></label>`;
  return html`<div class="tools">
    ${distance ? placePicker(model) : nothing}
    <details part="filters" class="box">
      <summary>${localize.term(words.filters)}${on ? html` <i>${localize.term(words.filtersOn, {}, on)}</i>` : nothing}</summary>
      ${openAt ? box(localize.term(words.openNow), question.openNow, facets?.open, { openNow: !question.openNow }) : nothing}
      ${ACCESS.map(([key, yes]) => box(localize.term(yes), question.access.includes(key), facets?.access[key], { access: question.access.includes(key) ? question.access.filter((other) => other !== key) : [...question.access, key] }))}
      ${box(localize.term(words.interpreterYes), question.interpreter, facets?.interpreter, { interpreter: !question.interpreter })}
      ${box(localize.term(words.wheelchairYes), question.wheelchair, facets?.wheelchair, { wheelchair: !question.wheelchair })}
      ${spokenSelect(model, facets?.spoken)}
      <label class="field"><span>${localize.term(words.sort)}</span><select @change=${(event: Event) => model.ask({ sort: (event.target as HTMLSelectElement).value as Question['sort'] })}>
        ${(['best', 'near', 'name'] as const).map((sort, n) => (sort === 'near' && !question.near ? nothing : html`<option value=${sort} .selected=${question.sort === sort}>${localize.term([words.sortBest, words.sortNear, words.sortName][n]!)}</option>`))}
      </select></label>
      ${on ? html`<button type="button" @click=${() => model.ask({ openNow: false, spoken: '', access: [], interpreter: false, wheelchair: false })}>${localize.term(words.removeFilters)}</button>` : nothing}
    </details>
  </div>`;
}

function spokenSelect(model: FinderModel, counts: Readonly<Record<string, number>> = {}): TemplateResult | typeof nothing {
  const { localize, question } = model;
  const tags = Object.keys(counts).filter((tag) => counts[tag] || tag === question.spoken);
  if (question.spoken && !tags.includes(question.spoken)) tags.push(question.spoken);
  if (!tags.length) return nothing;
  return html`<label class="field"><span>${localize.term(words.spoken)}</span><select @change=${(event: Event) => model.ask({ spoken: (event.target as HTMLSelectElement).value })}>
    <option value="">${localize.term(words.anyLanguage)}</option>
    ${tags.map((tag) => { const { name, lang } = languageName(tag); return html`<option value=${tag} lang=${lang} .selected=${tag === question.spoken}>${name}${counts[tag] ? ` (${localize.number(counts[tag])})` : nothing}</option>`; })}
  </select></label>`;
}

/** Where from: by a tap on "Near me", rounded, or by a name that is typed. */
function placePicker(model: FinderModel): TemplateResult {
  const { localize, question, places, source } = model;
  if (question.near) {
    const name = question.near.name;
    return html`<p class="bar"><span>${pictogram('pin')}${name ? localize.term(words.nearPlace, { place: name.text }) : localize.term(words.yourPlace)}</span>
      <button type="button" class="quiet" @click=${() => model.ask({ near: undefined, sort: 'best' }, model.asked)}>${localize.term(words.removePlace)}</button></p>`;
  }
  return html`<details class="box place">
    <summary>${pictogram('pin')}${localize.term(words.place)}</summary>
    <button type="button" aria-describedby="near" @click=${() => model.locate()}>${localize.term(words.near)}</button>
    <p class="hint" id="near">${localize.term(words.nearExplain)}</p>
    ${model.nearFailed ? html`<p class="note" role="alert">${localize.term(words.nearFailed)}</p>` : nothing}
    ${source?.capabilities.places
      ? html`<label class="field"><span>${localize.term(words.placeHint)}</span><input type="text" dir="auto" autocomplete="off" autocorrect="off" spellcheck="false" @input=${(event: InputEvent) => event.isComposing || model.typePlace((event.target as HTMLInputElement).value)} @compositionend=${(event: Event) => model.typePlace((event.target as HTMLInputElement).value)} /></label>
        <div role="status">${places ? places.length ? nothing : localize.term(words.noPlace) : nothing}</div>
        ${places?.length ? html`<ul class="chips">${places.map((place) => html`<li><button type="button" @click=${() => model.choosePlace(place)}>${run(place.name)}</button></li>`)}</ul>` : nothing}`
      : nothing}
  </details>`;
}
