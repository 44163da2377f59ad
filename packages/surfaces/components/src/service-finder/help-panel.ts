import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from './pictograms.js';
import { labelled, phoneLink, run } from './text-run.js';

/** The first place to go and one telephone: on every screen, in full until something is asked. */
export function firstPlace({ info, view, localize, asked }: FinderModel): TemplateResult | typeof nothing {
  const place = info?.firstPlace;
  if (!place) return nothing;
  const { name, hours, address, phone, id } = place;
  return html`<section class="place" part="first-place">
    <small>${localize.term(words.firstPlace)}</small>
    <p>${id && view ? html`<button type="button" class="quiet" @click=${() => view.select(id)}><b>${run(name)}</b></button>` : html`<b>${run(name)}</b>`}</p>
    ${address && !asked ? html`<p class="line">${pictogram('pin')}<bdi lang=${info.language}>${address}</bdi></p>` : nothing}
    ${hours && !asked ? html`<p>${labelled(hours, localize)}</p>` : nothing}
    ${phone ? phoneLink(phone, 'call main') : nothing}
  </section>`;
}

/**
 * Numbers for danger, each with its source. Words of violence, suicide, trafficking or a child alone bring the layer above
 * the results. A text in which a life may depend on a word is shown only where a person has read it; numbers always are.
 */
export function emergencyLayer({ info, localize, page, asked }: FinderModel): TemplateResult | typeof nothing {
  const alerts: readonly string[] = page?.alerts ?? [];
  const order = (kind: string) => (alerts.includes(kind) ? 0 : kind === 'emergency' ? 1 : 2);
  const numbers = [...(info?.emergency ?? [])].sort((a, b) => order(a.for) - order(b.for));
  if (!numbers[0]) return nothing;
  return html`<section class="sos ${alerts[0] ? 'raised' : ''}" part="emergency">
    ${localize.reviewed ? html`<small>${localize.term(words.emergencyTitle)}</small>` : nothing}
    <ul class="row">${numbers.map(
      ({ number, label, source: { title, read } }) => html`<li>${phoneLink({ text: number, href: `tel:${number.replace(/[^\d+*#]/g, '')}` }, 'call red')}
        ${label && label.provenance !== 'machine' ? run(label) : nothing}
        ${asked && !alerts[0] ? nothing : html`<small>${localize.term(words.source, { title, date: localize.date(read) })}</small>`}</li>`,
    )}</ul>
  </section>`;
}
