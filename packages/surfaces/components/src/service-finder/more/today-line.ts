import { opens } from '../../localize/english-core.js';
import { noneOpen, openCount } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import type { Today } from './ask-today.js';
import { html } from './lent.js';
import type { More } from './more.js';

/** What is open now for a need of the first day, else when the next one opens, else that one must call. */
export function todayLine(today: Today | undefined, more: More): Drawn {
  const { model } = more;
  if (!today || !model.info?.timeZone) return undefined;
  const { open, next } = today;
  const [state, text] = open
    ? ['open', more.term(openCount, {}, open)]
    : next
      ? ['closed', model.localize.term(opens, { when: model.when(next) })]
      : ['unknown', more.term(noneOpen)];
  return html`<span class="open is-${state}">${text}</span>`;
}
