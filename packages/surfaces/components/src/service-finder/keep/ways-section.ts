import * as words from '../../localize/english-keep.js';
import type { Drawn } from '../more-view.js';
import type { Keep } from './keep.js';

/** Which ways this page gives to who has no internet: a copy of the page on this device, a file, or paper. */
export function waysSection(keep: Keep): Drawn {
  const { kit, more, offline } = keep;
  const { html, nothing } = kit;
  const { address, offer, state } = offline;
  const { lang } = more.model.localize;
  if (!address) return undefined;
  // Number and unit stay in this order, whichever way the sentence runs.
  const size = (bytes = 0) => `\u2066${bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`}\u2069`;
  const files = offline.filesIn(lang);
  const page = {
    absent: nothing,
    busy: html`<p>…</p>`,
    failed: html`<p class="note">${more.term(words.keepFailed)}</p>`,
    offered: html`<p>
      <button type="button" @click=${() => void offline.keep()}>${more.term(words.keepPage, { size: size(offer?.bytes) })}</button>
    </p>`,
    kept: html`<p>${kit.pictogram('yes')} ${more.term(words.keptPage)}</p>
      <p><button type="button" @click=${() => void offline.drop()}>${more.term(words.dropPage)}</button></p>`,
  }[state];
  const toggle = ({ target }: Event) => {
    keep.waysOpen = (target as HTMLDetailsElement).open;
    void offline.look(lang);
    keep.update();
  };
  return html`<details class="box ways" part="offline" lang=${more.words.lang} @toggle=${toggle}>
    <summary>${more.term(words.withoutNet)}</summary>
    ${
      keep.waysOpen
        ? html`<div role="status">${page}</div>
            ${files.map(
              ({ path, bytes, topic }) =>
                html`<p>
                  <a href=${path} download>${more.term(words.takeFile, { size: size(bytes) })}${topic ? ` · ${topic}` : nothing}</a>
                </p>`,
            )}
            <p>${more.term(state === 'absent' && !files.length ? words.needsNet : words.printToo)}</p>`
        : nothing
    }
  </details>`;
}
