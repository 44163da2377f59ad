import type { ChosenText } from '@newcomer/directory';
import { originalText } from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, run } from './lent.js';
import type { More } from './more.js';

/** What the city wrote, beside its translation. */
export function originalFold(original: ChosenText, more: More): Drawn {
  return html`<details>
    <summary>${more.term(originalText)}</summary>
    ${run(original)}
  </details>`;
}
