import { html, nothing, type TemplateResult } from 'lit';
import { failed, failedHelp, retry } from '../localize/frame.js';
import type { Localize } from '../localize/localize.js';

/** Could not look: said as such, never as "nothing found", with a way on. Without a title where one stands above it. */
export function failedNote(localize: Localize, again: () => void, title = localize.term(failed)): TemplateResult {
  return html`<div class="note" role=${title ? 'alert' : nothing}>
    <p><b>${title}</b> ${localize.term(failedHelp)}</p>
    <button type="button" @click=${again}>${localize.term(retry)}</button>
  </div>`;
}
