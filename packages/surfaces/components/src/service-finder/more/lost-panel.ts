import { nearestNeed, removeFilters } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { choices } from './filter-panel.js';
import { html, nothing, run } from './lent.js';
import type { More } from './more.js';
import { reportLine } from './report-line.js';

/** Never a dead end: fewer choices, the need that comes closest, and a word to the city where somebody reads it. */
export function lostPanel(more: More): Drawn {
  const { model } = more;
  const near = model.page?.nearestNeed;
  return html`${choices(model.question) ? html`<button type="button" @click=${() => model.widen()}>${more.term(removeFilters)}</button>` : nothing}
  ${near ? html`<button type="button" class="main" @click=${() => model.ask({ words: '', needs: [near.id], topic: near.label })}>${more.around(nearestNeed, 'need', run(near.label))}</button>` : nothing}
  ${reportLine(more)}`;
}
