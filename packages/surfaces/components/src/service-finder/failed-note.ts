import { html, type TemplateResult } from 'lit';
import { failed, failedHelp, retry } from '../localize/english-core.js';
import type { Localize } from '../localize/localize.js';

/** Could not look: said as such, never as "nothing found", with a way on. */
export function failedNote(localize: Localize, again: () => void): TemplateResult {
  return html`<div class="note" role="alert">
    <p><b>${localize.term(failed)}</b> ${localize.term(failedHelp)}</p>
    <button type="button" @click=${again}>${localize.term(retry)}</button>
  </div>`;
}
