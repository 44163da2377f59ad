import type { ServiceDetail } from '@newcomer/directory';
import { missing, thanks, thanksReport, wrong } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, nothing } from './lent.js';
import type { More } from './more.js';

/** "Something is wrong here" of a record, "something is missing" of none; only where somebody will read it. */
export function reportLine(more: More, record?: ServiceDetail): Drawn {
  const { report, reported } = more;
  const tell = () => more.tell(record?.serviceId);
  const label = more.term(record ? wrong : missing);
  return html`<div role="status">${reported ? more.term(record ? thanksReport : thanks) : nothing}</div>
    ${
      reported || !report
        ? nothing
        : report === true
          ? html`<button type="button" @click=${tell}>${label}</button>`
          : html`<a
              class=${record ? '' : 'call'}
              href=${record ? withRecord(report, record.id) : report}
              target="_blank"
              rel="noreferrer"
              @click=${tell}
              >${label}</a
            >`
    }`;
}

/** The city must know which record; an opaque id says it. */
function withRecord(address: string, id: string): string {
  const url = new URL(address);
  url.searchParams.set(url.protocol === 'mailto:' ? 'subject' : 'service', id);
  return url.href;
}
