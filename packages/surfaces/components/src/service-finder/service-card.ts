import type { ServiceCard } from '@newcomer/directory';
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import { partNamed } from '../registry.js';
import { accessBadges } from './access-badges.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from './pictograms.js';
import { labelled, languageRun, phoneLink, run } from './text-run.js';

/** Open, closed or call to check, in words with a sign, and the next change that is certain. */
export function openLine({ open: { state, next } }: ServiceCard, { localize, info, now }: FinderModel): TemplateResult {
  const when = next && info?.timeZone ? localize.when(next.at, now, info.timeZone, info.country) : '';
  const text =
    state === 'open' ? (when && next?.state === 'closed' ? localize.term(words.openUntil, { when }) : localize.term(words.open))
    : state === 'closed' ? `${localize.term(words.closed)}${when && next?.state === 'open' ? ` · ${localize.term(words.opens, { when })}` : ''}`
    : localize.term(words.callToCheck);
  return html`<span class="open is-${state}">${text}</span>`;
}

/** How far it is as the crow flies, and the walk, which is longer; why nothing can be said where nothing can. */
export function distanceLine({ distanceMeters: meters, pointAbsent }: ServiceCard, { localize, info, question }: FinderModel): TemplateResult | typeof nothing {
  if (meters === null) {
    return question.near && pointAbsent ? html`<span>${localize.term(pointAbsent === 'withheld' ? words.pointWithheld : words.noPoint)}</span>` : nothing;
  }
  const miles = /^(US|GB|LR|MM)$/.test(info?.country ?? '');
  const long = meters >= 1000 || miles;
  const n = localize.number(long ? Math.round(meters / (miles ? 160.9 : 100)) / 10 : Math.round(meters / 50) * 50);
  // Streets are about 1.3 times as long as the straight line; people walk some 75 m a minute.
  const minutes = Math.max(1, Math.round((meters * 1.3) / 75));
  return html`<span class="far">${localize.term(miles ? words.miles : long ? words.kilometers : words.meters, { n })}${minutes <= 60 ? html` · ${localize.term(words.walk, {}, minutes)}` : nothing}</span>`;
}

export function spokenLine({ languages }: ServiceCard, { localize }: FinderModel): TemplateResult | typeof nothing {
  if (!languages.length) return nothing;
  const [before, after] = localize.term(words.languagesThere, { list: '\n' }).split('\n');
  return html`<p class="line">${pictogram('speech')}<span>${before}${languages.map((tag, n) => html`${n ? localize.term(words.separator) : nothing}${languageRun(tag)}`)}${after}</span></p>`;
}

/** The address as it stands on signs, with a link to the map of the device: nothing is asked of anybody before a tap. */
export function addressLine({ address, point, sensitive }: ServiceCard, { localize, info }: FinderModel): TemplateResult | typeof nothing {
  if (!address?.lines.length) return nothing;
  const text = [...address.lines, [address.city, address.postalCode].filter(Boolean).join(' ')].filter((line, n, all) => line && !all.slice(0, n).some((other) => other.includes(line))).join(', ');
  return html`<p class="line address">${pictogram('pin')}<span><bdi lang=${info?.language ?? nothing} dir="auto">${text}</bdi>
    <a href=${mapUrl(sensitive ? undefined : text, point)} target="_blank" rel="noopener noreferrer">${localize.term(words.openInMap)}</a></span></p>`;
}

/** The map that a device has: `geo:` on Android, Apple's on its own devices, OpenStreetMap elsewhere. */
export function mapUrl(text: string | undefined, point: ServiceCard['point']): string {
  const at = point ? `${point.lat},${point.lon}` : '';
  const query = encodeURIComponent(at || (text ?? ''));
  if (/Android/.test(navigator.userAgent)) return `geo:${at || '0,0'}?q=${query}`;
  if (/iPhone|iPad|Macintosh/.test(navigator.userAgent)) return `https://maps.apple.com/?q=${query}`;
  return point ? `https://www.openstreetmap.org/?mlat=${point.lat}&mlon=${point.lon}#map=17/${point.lat}/${point.lon}` : `https://www.openstreetmap.org/search?query=${query}`;
}

/** True where nobody has confirmed the record for longer than the city allows. */
export function isStale(card: ServiceCard, { info, now }: FinderModel): boolean {
  const age = (now - Date.parse(card.assured ?? '')) / 86_400_000;
  return !(age >= -1 && age <= (info?.staleDays ?? 365));
}

export function serviceCard(card: ServiceCard, index: number, model: FinderModel): TemplateResult {
  const { localize } = model;
  const { name, nameOnDoor, organization, summary, phone, needs } = card;
  return html`<li part="card" class="card">
    <h3 id="c${index}" tabindex="-1" part="name">${run(name)}</h3>
    ${nameOnDoor ? html`<p class="door">${localize.term(words.onDoor)} <b>${run(nameOnDoor)}</b></p>` : nothing}
    ${organization && organization.text !== name.text ? html`<p class="by">${run(organization)}</p>` : nothing}
    ${needs.length ? html`<p class="what">${needs.slice(0, 3).map(({ label }, n) => html`${n ? ' · ' : nothing}${run(label)}`)}</p>` : nothing}
    <p class="now">${openLine(card, model)} ${distanceLine(card, model)}</p>
    ${summary ? html`<p class="sum">${labelled(summary, localize)}</p>` : nothing}
    ${phone ? html`<p>${phoneLink(phone)}</p>` : nothing}
    ${addressLine(card, model)}${spokenLine(card, model)}${accessBadges(card, localize)}
    ${isStale(card, model) ? html`<p class="old">${localize.term(words.notRecently)}</p>` : nothing}
    ${partNamed('more') ? html`<button type="button" class="more" id="d${index}" aria-labelledby="d${index} c${index}" @click=${() => model.select(card.id)}>${localize.term(words.details)}</button>` : nothing}
  </li>`;
}
