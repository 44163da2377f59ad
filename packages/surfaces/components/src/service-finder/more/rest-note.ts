import { loadRest, stillLoading } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html } from './lent.js';
import type { More } from './more.js';

/** Says that phone numbers and addresses are coming, or brings them on a tap; nothing once they are there. */
export function restNote(more: More): Drawn {
  const { page, source } = more.model;
  const complete = page?.complete && page.results.every((card) => card.complete);
  if (complete || !source?.warm) return undefined;
  return more.warmUp.started
    ? html`<p class="hint" lang=${more.words.lang}>${more.term(stillLoading)}</p>`
    : html`<button type="button" lang=${more.words.lang} @click=${() => more.warmUp.start(true)}>${more.term(loadRest)}</button>`;
}
