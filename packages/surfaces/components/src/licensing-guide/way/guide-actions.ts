import { shareLink } from '@newcomer/livelihoods/business-license';
import type { TemplateResult } from 'lit';
import { copyText } from '../../frame/copy-text.js';
import { printAlone } from '../../frame/print-alone.js';
import * as shared from '../../pack-element/words.js';
import type { GuideState } from '../guide-state.js';
import { html, nothing } from './lent.js';
import * as words from '../words.js';

/** Print, send on, start again. What is sent on is the page's address, without any answer. */
export function guideActions(guide: GuideState, host: HTMLElement): TemplateResult {
  const { localize } = guide.model;
  const { shared: outcome } = guide;
  return html`<div class="actions">
      <button type="button" class="key" @click=${() => printAlone(host)}>${localize.term(shared.print)}</button>
      <button type="button" aria-describedby="link-hint" @click=${() => void copy(guide, host)}>${localize.term(shared.copyLink)}</button>
      <button type="button" @click=${() => guide.reset()}>${localize.term(shared.startAgain)}</button>
    </div>
    <p class="hint" id="link-hint">${localize.term(words.shareHint)}${guide.kept ? html` ${localize.term(words.kept)}` : nothing}</p>
    ${outcome ? html`<p role="status">${localize.term(outcome === 'copied' ? shared.copied : shared.copyFailed)}</p>` : nothing}`;
}

async function copy(guide: GuideState, host: HTMLElement): Promise<void> {
  guide.told((await copyText(shareLink(location.href, host.id))) ? 'copied' : 'failed');
}
