import { gapsOf, type Gap } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as words from '../more-words.js';
import { said } from './said.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { html, nothing } from './lent.js';

/** So many stand on the screen at once: what helps most comes first. */
const SHOWN = 12;

/** What is missing, in the order in which closing it helps most, each with a way to it and to an action. */
export function gapList(host: DeskHost, say: DeskWords, folds: Folds, plan: (criterion: string) => void): TemplateResult {
  const { framework, model, scorer, department } = host;
  const gaps = gapsOf(scorer, department === undefined ? {} : { department });
  const titles = new Map(framework.criteria.map(({ id, title }) => [id, title]));
  const planned = new Set(host.assessment.plan?.actions.flatMap(({ status, criteria }) => (status === 'dropped' ? [] : criteria)));
  const marks = (gap: Gap) =>
    [gap.unlocks && say.term(words.unlocks), gap.after !== undefined && say.term(words.first, { id: gap.after })].filter((mark) => mark);
  const list = () =>
    html`${gaps.length ? nothing : html`<p>${say.term(words.gapsNone)}</p>`}
      <ul class="gaps">
        ${gaps.slice(0, SHOWN).map(
          (gap) =>
            html`<li class="row">
              <span
                ><bdi class="id" dir="ltr">${gap.criterion}</bdi> ${model.run(titles.get(gap.criterion))}
                <small>${said(model, gap.standing)}</small>${marks(gap).map((mark) => html` <small class="tag">${mark}</small>`)}</span
              >
              <span class="actions">
                <button
                  type="button"
                  class="quiet"
                  aria-label="${say.term(words.goTo)}: ${gap.criterion}"
                  @click=${() => host.show(gap.criterion)}
                >
                  ${say.term(words.goTo)}
                </button>
                ${
                  planned.has(gap.criterion)
                    ? html`<small>${say.term(words.planned)}</small>`
                    : html`<button
                        type="button"
                        aria-label="${say.term(words.planIt)}: ${gap.criterion}"
                        @click=${() => plan(gap.criterion)}
                      >
                        ${say.term(words.planIt)}
                      </button>`
                }
              </span>
            </li>`,
        )}
      </ul>
      ${gaps.length > SHOWN ? html`<p class="hint">${say.term(words.moreGaps, { count: gaps.length - SHOWN })}</p>` : nothing}`;
  return folds.draw(host, 'gaps', say.term(words.gaps, { count: gaps.length }), list);
}
