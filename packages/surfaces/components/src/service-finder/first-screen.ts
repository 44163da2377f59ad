import type { ChosenText } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from '../frame/pictograms.js';
import { run } from '../frame/text-run.js';

/** Before anybody asks: the needs of the first day, then every topic. Order and content are the city's. */
export function firstScreen(model: FinderModel): TemplateResult {
  const { localize, info, view } = model;
  const open =
    (needs: readonly string[], topic: ChosenText, picture = '') =>
    () => {
      model.ask({ needs, topic, urgent: /danger|child/.test(picture) ? true : undefined, words: '' });
      model.focus('#found');
    };
  const topics = info?.needs.filter(({ parent, count }) => !parent && count) ?? [];
  return html` ${
    info?.firstScreen.length
      ? html`<h2>${localize.term(words.today)}</h2>
          <ul class="tiles" part="today">
            ${info.firstScreen.map(
              (item, n) =>
                html`<li>
                  <button type="button" @click=${open(item.needs, item.label, item.pictogram)}>
                    ${pictogram(item.pictogram)}<b>${run(item.label)}</b>${view?.today(n)}
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing
  }
  ${
    topics.length
      ? html`<h2>${localize.term(words.topics)}</h2>
          <ul class="chips" part="topics">
            ${topics.map(
              ({ id, label, count }) =>
                html`<li>
                  <button type="button" @click=${open([id], label)}>${run(label)} <i>${count}</i></button>
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}
