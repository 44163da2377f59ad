import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { html, nothing, pictogram, run } from './lent.js';
import { partNamed } from '../../registry.js';
import type { More } from './more.js';

/** "Near me" with what happens to the answer, and a field for a name; or the place that was chosen. */
export function placePicker(more: More): Drawn {
  const { question, source, page } = more.model;
  const { near } = more;
  if (question.near) {
    const name = question.nearName;
    return html`<p class="row" id="near" tabindex="-1">
      <span>${pictogram('pin')} ${name ? more.around(words.nearPlace, 'place', run(name)) : more.term(words.yourPlace)}</span>
      <button type="button" class="quiet" @click=${() => near.forget()}>${more.term(words.removePlace)}</button>
    </p>`;
  }
  const type = (event: Event) => (event as InputEvent).isComposing || near.type((event.target as HTMLInputElement).value);
  const { places } = near;
  return html`${partNamed('selection')?.(html, more)}
    <details class="box" ?open=${page?.selection}>
      <summary>${more.term(words.place)}</summary>
      <button type="button" aria-describedby="nh" @click=${() => near.locate()}>${pictogram('pin')} ${more.term(words.near)}</button>
      <p class="hint" id="nh">${more.term(words.nearExplain)}</p>
      <div role="status">
        ${near.failed ? html`<p class="note">${more.term(words.nearFailed)}</p>` : places?.length === 0 ? more.term(words.noPlace) : nothing}
      </div>
      ${
        source?.capabilities.places
          ? html`<label
                >${more.term(words.placeHint)}<input
                  type="text"
                  dir="auto"
                  autocomplete="off"
                  autocorrect="off"
                  spellcheck="false"
                  @input=${type}
                  @compositionend=${type}
              /></label>
              ${
                places?.length
                  ? html`<ul class="chips">
                      ${places.map((place) => html`<li><button type="button" @click=${() => near.choose(place)}>${run(place.name)}</button></li>`)}
                    </ul>`
                  : nothing
              }`
          : nothing
      }
    </details>`;
}
