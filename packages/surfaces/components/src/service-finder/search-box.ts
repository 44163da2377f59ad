import { html, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from '../frame/pictograms.js';

/**
 * One field, results as one types, none while an input method is still composing a word. No form and no name, so that
 * nothing is sent anywhere; no spelling check, which some browsers do on a server. Where a person comes back to a page, WebKit
 * takes a field that nothing completes back to its attribute `value`.
 */
export function searchBox(model: FinderModel): TemplateResult {
  const { localize, question, view } = model;
  const type = (event: Event) => model.type((event.target as HTMLInputElement).value, (event as InputEvent).isComposing);
  return html`<div class="search stack" part="search">
    <label for="q">${localize.term(words.search)}</label>
    <div>
      ${pictogram('search')}<input
        id="q"
        part="input"
        type="search"
        dir="auto"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-describedby="qh"
        value=${question.words}
        .value=${question.words ?? ''}
        @input=${type}
        @compositionend=${type}
      />
    </div>
    <p class="hint" id="qh">${localize.term(words.searchHint)}</p>
    ${view?.note()}
  </div>`;
}
