import type { ServiceCard } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import { askFirst } from '../localize/english-core.js';
import type { Localize } from '../localize/localize.js';
import { pictogram } from '../frame/pictograms.js';
import { accessFacts } from './record-facts.js';

/** Yes and no as facts with a sign and words, never by colour alone; all that is unknown in one line: "Ask first: …". */
export function accessBadges(card: ServiceCard, localize: Localize): TemplateResult {
  const { facts, ask } = accessFacts(card, localize);
  return html`<ul class="row">
      ${facts.map(({ sign, text }) => html`<li class="line">${pictogram(sign)}${text}</li>`)}
    </ul>
    ${ask[0] ? html`<p class="line hint">${pictogram('ask')}<span>${localize.term(askFirst, { list: localize.list(ask) })}</span></p>` : nothing}`;
}
