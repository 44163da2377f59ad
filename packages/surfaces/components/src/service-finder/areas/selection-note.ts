import * as words from '../../localize/english-areas.js';
import type { Kit } from '../kit.js';
import type { Drawn } from '../more-view.js';
import type { More } from '../more/more.js';

export type SelectionNote = (html: Kit['html'], more: More) => Drawn;

/** Says that a large directory shows some of its places until somebody says where they are. */
export const selectionNote: SelectionNote = (html, more) => {
  words.english.forEach((message, n) => (more.english.messages[words.first + n] = message));
  return more.model.page?.selection ? html`<p class="note" lang=${more.words.lang}>${more.term(words.someOnly)}</p>` : undefined;
};
