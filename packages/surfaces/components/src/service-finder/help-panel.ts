import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { partNamed } from '../registry.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from './pictograms.js';
import { labelled, phoneLink, run } from './text-run.js';

/** The first place to go and one telephone: on every screen, before anything that can be chosen. */
export function firstPlace(model: FinderModel): TemplateResult | typeof nothing {
  const { info, localize } = model;
  const place = info?.firstPlace;
  if (!info || !place) return nothing;
  const { name, hours, address, phone, id } = place;
  return html`<section class="place" part="first-place">
    <h2>${localize.term(words.firstPlace)}</h2>
    <p class="name">${id && partNamed('more') ? html`<button type="button" class="link" @click=${() => model.select(id)}>${run(name)}</button>` : run(name)}</p>
    ${address ? html`<p class="line">${pictogram('pin')}<bdi lang=${info.language} dir="auto">${address}</bdi></p>` : nothing}
    ${hours ? html`<p>${labelled(hours, localize)}</p>` : nothing}
    ${phone ? html`<p>${phoneLink(phone, 'call main')}</p>` : nothing}
  </section>`;
}

/**
 * Numbers for danger, each with its source. Words of violence, suicide, trafficking or a child alone bring the layer above
 * the results. A text in which a life may depend on a word is shown only where a person has read it; numbers always are.
 */
export function emergencyLayer(model: FinderModel): TemplateResult | typeof nothing {
  const { info, localize, page, asked } = model;
  if (!info?.emergency.length) return nothing;
  const alerts = asked ? (page?.alerts ?? []) : [];
  const fit = (kind: string) => (alerts.some((alert) => alert === kind) ? 0 : kind === 'emergency' ? 1 : 2);
  const numbers = [...info.emergency].sort((a, b) => fit(a.for) - fit(b.for));
  const sources = numbers.map(({ source }) => source).filter(({ title }, n, all) => all.findIndex((other) => other.title === title) === n);
  return html`<section class="sos ${alerts.length ? 'raised' : ''}" part="emergency">
    ${localize.reviewed ? html`<h2>${localize.term(words.emergencyTitle)}</h2>` : nothing}
    <ul>${numbers.map(
      ({ number, label }) => html`<li>${phoneLink({ text: number, href: `tel:${number.replace(/[^\d+*#]/g, '')}` }, 'call sos-call')}${label && label.provenance !== 'machine' ? html` ${run(label)}` : nothing}</li>`,
    )}</ul>
    ${sources.map(({ title, read }) => html`<small>${localize.term(words.source, { title, date: localize.date(read) })}</small>`)}
  </section>`;
}
