import type { Answer, Conflict } from '@newcomer/engines/assessment';
import { html, type TemplateResult } from 'lit';
import type { PackModel } from '../pack-element/pack-model.js';
import * as words from './words.js';

const SAID = {
  met: words.met,
  partial: words.partial,
  'not-met': words.notMet,
  'not-applicable': words.notApplicable,
  unanswered: words.unanswered,
};

/** Several people answered differently: who said what and when, and a button to decide. */
export function conflictBox(model: PackModel, conflict: Conflict, decide: (answer: Answer) => void): TemplateResult {
  const { localize } = model;
  return html`<div class="note" role="group" aria-label=${localize.term(words.differ)}>
    <p><b>${localize.term(words.differ)}</b></p>
    <ul>
      ${conflict.versions.map(
        (version) =>
          html`<li class="row">
            <span
              >${version.level ?? localize.term(SAID[version.status ?? 'unanswered'])}
              <small
                ><bdi>${version.by ?? ''}</bdi> ${version.at === undefined ? '' : localize.date(version.at)}
                <bdi>${version.note ?? ''}</bdi></small
              ></span
            >
            <button type="button" @click=${() => decide(version)}>${localize.term(words.take)}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}
