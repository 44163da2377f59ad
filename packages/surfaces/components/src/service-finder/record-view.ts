import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { partNamed } from '../registry.js';
import { accessBadges } from './access-badges.js';
import type { FinderModel } from './finder-model.js';
import type { MoreKit } from './more-kit.js';
import { pictogram } from './pictograms.js';
import { addressLine, distanceLine, openLine, serviceCard, spokenLine } from './service-card.js';
import { labelled, phoneLink } from './text-run.js';

/** One record: in full where `finder-more.js` is on the page, else its card. */
export function recordView(model: FinderModel): TemplateResult {
  const { localize, detail, detailError } = model;
  const more = partNamed('more');
  const back = html`<div class="bar"><button type="button" class="quiet" @click=${() => model.close()}>${pictogram('back')}${localize.term(words.startAgain)}</button></div>`;
  if (detailError) return html`${back}<div class="note" role="alert"><p>${localize.term(words.failed)}</p><button type="button" @click=${() => model.show(model.detailId ?? '')}>${localize.term(words.retry)}</button></div>`;
  if (detail === undefined) return html`${back}<p class="hint">${localize.term(words.searching)}</p>`;
  if (detail === null) return html`${back}<p class="note" role="alert">${localize.term(words.nothing)}</p>`;
  if (!more) return html`${back}<ul class="cards" id="detail" tabindex="-1">${serviceCard(detail, 0, model)}</ul>`;
  model.view ??= more(kitFor(model), {
    element: model.host,
    get localize() { return model.localize; },
    get info() { return model.info!; },
    get now() { return model.now; },
    get links() { return model.host.links; },
    get report() { return model.report; },
    update: () => model.host.requestUpdate(),
    close: () => model.close(),
    reportProblem: (id) => model.reportProblem(id),
    open: (card) => openLine(card, model),
    distance: (card) => distanceLine(card, model),
    badges: (card) => accessBadges(card, model.localize),
    spoken: (card) => spokenLine(card, model),
    address: (card) => addressLine(card, model),
  });
  return html`<article id="detail" part="detail" tabindex="-1">${model.view.render(detail, model.detailWords)}</article>`;
}

function kitFor(model: FinderModel): MoreKit {
  return { html, nothing, icon: pictogram, phone: (phone) => phoneLink(phone), text: (chosen) => labelled(chosen, model.localize) };
}
