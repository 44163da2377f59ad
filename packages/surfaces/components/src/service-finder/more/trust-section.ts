import type { ServiceDetail } from '@newcomer/directory';
import { notRecently } from '../../localize/english-core.js';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, isStale, nothing } from './lent.js';
import type { More } from './more.js';

/** How far the record can be believed: when it was checked, by whom, and whether that was long ago. */
export function trustSection(detail: ServiceDetail, more: More): Drawn {
  const { localize, info } = more.model;
  const { assured, assuredBy: name, modified } = detail;
  const date = assured ? localize.date(assured) : '';
  return html`<section>
    <h3>${more.term(words.about)}</h3>
    <p>
      ${!assured ? more.term(words.neverChecked) : name ? more.around(words.checkedBy, 'name', html`<bdi lang=${info?.language ?? nothing}>${name}</bdi>`, { date }) : more.term(words.checked, { date })}
    </p>
    ${assured && isStale(detail, more.model) ? html`<p><b>${localize.term(notRecently)}</b></p>` : nothing}
    ${modified ? html`<p class="hint">${more.term(words.changed, { date: localize.date(modified) })}</p>` : nothing}
  </section>`;
}
