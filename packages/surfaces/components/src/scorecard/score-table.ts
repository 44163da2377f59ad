import { STANDINGS, type Score, type Standing } from '@newcomer/engines/assessment';
import { html, type TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import * as words from './words.js';

export const STANDING_WORDS: Readonly<Record<Standing, number>> = {
  met: words.met,
  partial: words.partial,
  'not-met': words.notMet,
  'not-applicable': words.notApplicable,
  unanswered: words.unanswered,
  review: words.review,
  blocked: words.blocked,
};

/** The same figures as the bars, as a table: how many criteria of each area stand where. */
export function scoreTable(model: PackModel, score: Score, titleOf: (area: string) => string | undefined): TemplateResult {
  const { localize } = model;
  const shown = [...STANDINGS].reverse().filter((standing) => score.whole.counts[standing] > 0);
  // A table wider than its column is scrolled, by the keyboard as well.
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${localize.term(words.table)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${localize.term(words.area)}</th>
          ${shown.map((standing) => html`<th scope="col">${localize.term(STANDING_WORDS[standing])}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${score.areas.map(
          ({ area, counts }) =>
            html`<tr>
              <th scope="row">${model.run(titleOf(area))}</th>
              ${shown.map((standing) => html`<td>${counts[standing]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
