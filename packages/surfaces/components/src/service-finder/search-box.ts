import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from './pictograms.js';

/**
 * One field, results as one types, none while an input method is still composing a word. No form and no name, so that
 * nothing is sent anywhere; no spelling check, which some browsers do on a server.
 */
export function searchBox(model: FinderModel): TemplateResult {
  const { localize, source, host } = model;
  const type = (event: Event) => model.type((event.target as HTMLInputElement).value);
  const sentTo = source?.capabilities.private === false ? new URL(host.api ?? host.src ?? '', document.baseURI).host : '';
  return html`<div class="search" part="search">
    <label for="q">${localize.term(words.search)}</label>
    <div class="field-q">${pictogram('search')}<input id="q" part="input" type="search" dir="auto" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="qh"
      .value=${model.question.words} @input=${(event: InputEvent) => event.isComposing || type(event)} @compositionend=${type} /></div>
    <p class="hint" id="qh">${localize.term(words.searchHint)}</p>
    ${sentTo ? html`<p class="note">${localize.term(words.wordsLeave, { host: sentTo })}</p>` : nothing}
  </div>`;
}
