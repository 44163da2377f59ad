import type { ServiceCard } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { accessBadges } from './access-badges.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from '../frame/pictograms.js';
import { isStale } from './record-facts.js';
import { around, labelled, languageRun, phoneLink, run } from '../frame/text-run.js';

/** Open, closed or call to check, in words with a sign, and the next change that is certain. */
export function openLine(
  { open: { state, next } }: Pick<ServiceCard, 'open'>,
  model: Pick<FinderModel, 'localize' | 'when'>,
): TemplateResult {
  const { localize } = model;
  const when = next && next.state !== state ? model.when(next.at) : '';
  const closed = localize.term(words.closed);
  const text =
    state === 'open'
      ? localize.term(when ? words.openUntil : words.open, { when })
      : state === 'unknown'
        ? localize.term(words.callToCheck)
        : when
          ? `${closed} · ${localize.term(words.opens, { when })}`
          : closed;
  return html`<span class="open is-${state}">${text}</span>`;
}

export function spokenLine({ languages }: ServiceCard, { localize }: FinderModel): TemplateResult | typeof nothing {
  if (!languages[0]) return nothing;
  const list = languages.flatMap((tag, n) => [n ? localize.term(words.separator) : '', languageRun(tag)]);
  return html`<p class="line">${pictogram('speech')}<span>${around(localize, words.languagesThere, 'list', list)}</span></p>`;
}

/** The address as it stands on signs, with a link to the map of the device: nothing is asked of anybody before a tap. */
export function addressLine({ address, point }: ServiceCard, { localize, info }: FinderModel): TemplateResult | typeof nothing {
  if (!address?.lines[0]) return nothing;
  const text = address.lines.join(', ');
  const agent = navigator.userAgent;
  const map = agent.includes('Android')
    ? 'geo:0,0?q='
    : /iPhone|iPad|Mac/.test(agent)
      ? 'https://maps.apple.com/?q='
      : 'https://www.openstreetmap.org/search?query=';
  return html`<p class="line">
    ${pictogram('pin')}<span
      ><bdi lang=${info?.language ?? nothing}>${text}</bdi>
      <a href=${map + encodeURIComponent(point ? `${point.lat},${point.lon}` : text)} target="_blank" rel="noreferrer"
        >${localize.term(words.openInMap)}</a
      ></span
    >
  </p>`;
}

export function serviceCard(card: ServiceCard, index: number, model: FinderModel): TemplateResult {
  const { localize, view } = model;
  const { name, nameOnDoor, organization, summary, phone, needs } = card;
  return html`<li part="card" class="card">
    <h3 id="c${index}" tabindex="-1" part="name">${run(name)}</h3>
    ${nameOnDoor ? html`<p>${localize.term(words.onDoor)} <b>${run(nameOnDoor)}</b></p>` : nothing}
    ${organization && organization.text !== name.text ? html`<p class="hint">${run(organization)}</p>` : nothing}
    <p>${needs.slice(0, 3).flatMap(({ label }, n) => [n ? ' · ' : '', run(label)])}</p>
    <p class="row">${openLine(card, model)} ${view?.distance(card)}</p>
    ${summary ? html`<p class="summary">${labelled(summary, localize)}</p>` : nothing} ${phone ? html`<p>${phoneLink(phone)}</p>` : nothing}
    ${addressLine(card, model)}${spokenLine(card, model)}${accessBadges(card, localize)}
    ${isStale(card, model) ? html`<p class="hint">${localize.term(words.notRecently)}</p>` : nothing} ${view?.button(card, index)}
  </li>`;
}
