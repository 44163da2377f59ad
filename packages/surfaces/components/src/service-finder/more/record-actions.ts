import type { ServiceDetail } from '@newcomer/directory';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { copyText } from '../../frame/copy-text.js';
import { html, nothing, pictogram } from './lent.js';
import type { More } from './more.js';
import { recordLink, shareText } from './share-text.js';
import { showThis } from './show-this.js';

/** What one can do with a record without writing anything down. */
export function recordActions(detail: ServiceDetail, more: More): Drawn {
  const { host } = more.model;
  const text = shareText(detail);
  const link = host.links ? recordLink(detail) : undefined;
  const copy = async (what: string) => more.say(more.term((await copyText(what)) ? words.copied : words.copyFailed));
  const share = async () => {
    // A neutral title: the message may be read by others, over a shoulder or on a locked screen.
    const data = { title: more.term(words.shareTitle), text, ...(link && { url: link }) };
    const canShare = (navigator as Partial<Navigator>).share;
    if (!canShare) return copy(link ? `${text}\n${link}` : text);
    return canShare.call(navigator, data).catch(() => undefined);
  };
  return html`<div class="actions">
      ${showThis(detail, more)}
      <button type="button" @click=${() => void share()}>${more.term(words.share)}</button>
      ${link ? html`<button type="button" @click=${() => void copy(link)}>${more.term(words.copyLink)}</button>` : nothing}
      ${more.keep?.actions(detail)}
    </div>
    <div role="status">${more.said ? html`<p class="line">${pictogram('yes')}${more.said}</p>` : nothing}</div>
    ${more.keep?.figure(link ?? text)}`;
}
