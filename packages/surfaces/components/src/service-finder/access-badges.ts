import type { Answer, ServiceCard } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { Localize } from '../localize/localize.js';
import { pictogram } from '../frame/pictograms.js';

/** What decides whether somebody is turned away: key, words for yes, no and ask. In this order on every card. */
export const QUESTIONS = [
  ['noPapers', words.noPapersYes, words.noPapersNo, words.noPapersAsk],
  ['free', words.freeYes, words.freeNo, words.freeAsk],
  ['walkIn', words.walkInYes, words.walkInNo, words.walkInAsk],
  ['families', words.familiesYes, words.familiesNo, words.familiesAsk],
  ['womenOnly', words.womenOnlyYes, words.womenOnlyNo, words.womenOnlyAsk],
  ['minors', words.minorsYes, words.minorsNo, words.minorsAsk],
  ['interpreter', words.interpreterYes, words.interpreterNo, words.interpreterAsk],
  ['wheelchair', words.wheelchairYes, words.wheelchairNo, words.wheelchairAsk],
] as const;

/** Yes and no as facts with a sign and words, never by colour alone; all that is unknown in one line: "Ask first: …". */
export function accessBadges(card: ServiceCard, localize: Localize): TemplateResult {
  const answers: Readonly<Record<string, Answer>> = { ...card.access, interpreter: card.interpreter, wheelchair: card.wheelchair };
  const ask: string[] = [];
  const facts = QUESTIONS.map(([key, yes, no, unknown]) => {
    const answer = answers[key];
    if (answer === 'yes' || answer === 'no') {
      // That men are welcome too is no refusal.
      const sign = key === 'womenOnly' ? 'yes' : answer;
      return html`<li class="line">${pictogram(sign)}${localize.term(answer === 'yes' ? yes : no)}</li>`;
    }
    ask.push(localize.term(unknown));
    return nothing;
  });
  return html`<ul class="row">
      ${facts}
    </ul>
    ${ask[0] ? html`<p class="line hint">${pictogram('ask')}<span>${localize.term(words.askFirst, { list: localize.list(ask) })}</span></p>` : nothing}`;
}
