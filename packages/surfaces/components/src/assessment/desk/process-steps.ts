import { processState, takeStep } from '@newcomer/engines/assessment';
import type { TemplateResult } from 'lit';
import * as words from '../more-words.js';
import type { DeskHost } from './desk-host.js';
import type { DeskWords } from './desk-words.js';
import type { Folds } from './folds.js';
import { html, nothing } from './lent.js';

/** Where the certification stands, the way there, and the steps that can come next. */
export class ProcessSteps {
  private _refused = false;

  render(host: DeskHost, say: DeskWords, folds: Folds): TemplateResult | typeof nothing {
    const { framework, assessment, model } = host;
    const state = processState(framework, assessment);
    if (!state) return nothing;
    const titles = new Map(framework.process?.states.map(({ id, title }) => [id, title]));
    const history = assessment.history ?? [];
    const take = (event: Event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const field = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
      try {
        host.change(takeStep(framework, assessment, { state: field('state'), on: field('on') }));
        this._refused = false;
      } catch {
        this._refused = true;
        host.update();
      }
    };
    const steps = () =>
      html`<ul class="stack">
          ${history.map(({ state: id, on }) => html`<li>${model.run(titles.get(id))} <small>${model.localize.date(on)}</small></li>`)}
        </ul>
        ${
          state.next.length
            ? html`<form class="grid" @submit=${take}>
                <label
                  >${say.term(words.nextStep)}<select name="state">
                    ${state.next.map((id) => {
                      const { text, lang } = model.text(titles.get(id) ?? id);
                      return html`<option value=${id} lang=${lang}>${text}</option>`;
                    })}
                  </select></label
                >
                <label>${say.term(words.on)}<input name="on" type="date" required .value=${model.today} /></label>
                <button type="submit">${say.term(words.takeStep)}</button>
              </form>`
            : nothing
        }
        ${this._refused ? html`<p class="warn" role="alert">${say.term(words.stepRefused)}</p>` : nothing}
        ${
          history.length
            ? html`<button type="button" class="quiet" @click=${() => host.change({ ...assessment, history: history.slice(0, -1) })}>
                ${say.term(words.takeBack)}
              </button>`
            : nothing
        }`;
    return folds.draw(host, 'process', html`${say.term(words.process)}: ${model.run(state.title)}`, steps);
  }
}
