import { wordsLeave } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html } from './lent.js';
import type { More } from './more.js';

/** Where the integrator chose a search on a server, the person is told before they type. */
export function remoteNote(more: More): Drawn {
  const { source, host } = more.model;
  // A server that learns only which record is opened learns no words.
  if (source?.capabilities.private !== false || !(host.remoteSearch || host.source)) return undefined;
  return html`<p class="note" lang=${more.words.lang}>
    ${more.term(wordsLeave, { host: new URL(more.model.absolute(host.api ?? host.src)).host })}
  </p>`;
}
