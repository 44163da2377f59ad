import type { Answer, ServiceCard } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { Localize } from '../localize/localize.js';
import { pictogram } from './pictograms.js';

/** What decides whether somebody is turned away: key, words for yes, no and ask. In this order on every card. */
const QUESTIONS = [
  ['noPapers', words.noPapersYes, words.noPapersNo, words.noPapersAsk],
  ['free', words.freeYes, words.freeNo, words.freeAsk],
  ['walkIn', words.walkInYes, words.walkInNo, words.walkInAsk],
  ['families', words.familiesYes, words.familiesNo, words.familiesAsk],
  ['womenOnly', words.womenOnlyYes, words.womenOnlyNo, words.womenOnlyAsk],
  ['minors', words.minorsYes, words.minorsNo, words.minorsAsk],
  ['interpreter', words.interpreterYes, words.interpreterNo, words.interpreterAsk],
  ['wheelchair', words.wheelchairYes, words.wheelchairNo, words.wheelchairAsk],
] as const;

export const ACCESS = QUESTIONS.slice(0, 6) as readonly (readonly [key: keyof ServiceCard['access'], yes: number, no: number, ask: number])[];

/** Yes and no as facts with a sign and words, never by colour alone; all that is unknown in one line: "Ask first: …". */
export function accessBadges(card: ServiceCard, localize: Localize): TemplateResult {
  const answers: Readonly<Record<string, Answer>> = { ...card.access, interpreter: card.interpreter, wheelchair: card.wheelchair };
  const known = QUESTIONS.filter(([key]) => answers[key] === 'yes' || answers[key] === 'no');
  const unknown = QUESTIONS.filter((question) => !known.includes(question)).map(([, , , ask]) => localize.term(ask));
  return html`
    ${known.length ? html`<ul class="badges">${known.map(([key, yes, no]) => html`<li class=${answers[key] as string}>${pictogram(answers[key])}${localize.term(answers[key] === 'yes' ? yes : no)}</li>`)}</ul>` : nothing}
    ${unknown.length ? html`<p class="line ask">${pictogram('ask')}<span>${localize.term(words.askFirst, { list: localize.list(unknown) })}</span></p>` : nothing}`;
}
