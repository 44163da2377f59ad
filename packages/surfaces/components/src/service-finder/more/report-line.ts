import type { ServiceDetail } from '@newcomer/directory';
import { thanksReport, wrong } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, nothing } from './lent.js';
import type { More } from './more.js';

/** "Something is wrong here", only where somebody will read it. */
export function reportLine({ id, serviceId }: ServiceDetail, more: More): Drawn {
  const { report } = more;
  const tell = () => more.tell({ serviceId });
  return html`<div role="status">${more.reported ? more.term(thanksReport) : nothing}</div>
    ${
      more.reported || !report
        ? nothing
        : report === true
          ? html`<button type="button" @click=${tell}>${more.term(wrong)}</button>`
          : html`<a href=${withRecord(report, id)} target="_blank" rel="noopener noreferrer" @click=${tell}>${more.term(wrong)}</a>`
    }`;
}

/** The city must know which record; an opaque id says it. */
function withRecord(address: string, id: string): string {
  const url = new URL(address);
  url.searchParams.set(url.protocol === 'mailto:' ? 'subject' : 'service', id);
  return url.href;
}
