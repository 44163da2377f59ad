import type { DirectoryInfo, ServiceDetail } from '@newcomer/directory';
import { benefitsFor, feeFor, placesOn, validityOf, type CityIdPack } from '@newcomer/municipal-id';
import { safeUrl } from '@newcomer/core/urls';
import { html, nothing, type TemplateResult } from 'lit';
import { pictogram } from '../frame/pictograms.js';
import { phoneLink } from '../frame/text-run.js';
import { whenText } from '../localize/when.js';
import type { PackModel } from '../pack-element/pack-model.js';
import { officialPage } from '../pack-element/words.js';
import { openLine } from '../service-finder/service-card.js';
import { choice } from './choice.js';
import type { IdAnswers } from './id-answers.js';
import * as words from './words.js';

/** What the city's directory says of an office. */
export interface Office {
  readonly detail: ServiceDetail;
  readonly info: DirectoryInfo;
}

interface Sections {
  readonly model: PackModel<CityIdPack>;
  readonly answers: IdAnswers;
  /** By id of the service. */
  readonly offices: ReadonlyMap<string, Office>;
  readonly changed: () => void;
}

/** Everything about the card itself: price, length, what it opens and does not, what is kept, where to go. */
export function cardSections(sections: Sections): TemplateResult {
  const { model } = sections;
  const { localize, chosen } = model;
  const { limits, retention } = chosen!.pack.values;
  const list = (title: number, keys: readonly string[] | undefined) =>
    keys?.length
      ? html`<section>
          <h3>${localize.term(title)}</h3>
          <ul class="plain">
            ${keys.map((key) => html`<li>${model.run(key)}</li>`)}
          </ul>
        </section>`
      : nothing;
  return html`${placesSection(sections)} ${model.shows ? priceSection(sections) : nothing} ${benefitsSection(sections)}
  ${list(words.limits, limits)}
  ${list(
    words.kept,
    retention.map(({ text }) => text),
  )}`;
}

function priceSection({ model, answers, changed }: Sections): TemplateResult {
  const { localize, chosen, today } = model;
  const { values } = chosen!.pack;
  const { waivers = [], fee, renewal } = values;
  const money = (amount: number, currency: string) => {
    const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
    return html`<bdi dir="ltr">${new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits }).format(amount)}</bdi>`;
  };
  // Without an age, what a grown person pays.
  const age = answers.ageFrom ?? 30;
  const price = feeFor(values, age, [...answers.waivers]);
  const lasts = validityOf(values, age, today);
  const [before, after] = localize.term(words.replacement, { amount: '\n' }).split('\n');
  return html`<section>
    <h3>${localize.term(words.fee)}</h3>
    <p>
      ${price === undefined ? localize.term(words.feeUnknown) : html`<b>${price.amount === 0 ? localize.term(words.free) : money(price.amount, price.currency)}</b>`}
    </p>
    ${
      waivers.length && fee?.bands.some(({ value }) => value > 0)
        ? html`<fieldset>
            <legend>${localize.term(words.waivers)}</legend>
            ${waivers.map(({ id, label }) =>
              choice('checkbox', {
                name: id,
                label: model.run(label),
                checked: answers.waivers.has(id),
                chosen: (checked) => {
                  if (checked) answers.waivers.add(id);
                  else answers.waivers.delete(id);
                  changed();
                },
              }),
            )}
          </fieldset>`
        : nothing
    }
    ${lasts ? html`<p>${lasts.years === undefined ? localize.term(words.validForever) : localize.term(words.validYears, {}, lasts.years)}</p>` : nothing}
    ${renewal ? html`<p>${localize.term(words.renew, { days: renewal.daysBefore })}</p>` : nothing}
    ${fee?.replacement === undefined ? nothing : html`<p>${before}${money(fee.replacement, fee.currency)}${after}</p>`}
  </section>`;
}

function benefitsSection({ model, answers }: Sections): TemplateResult | typeof nothing {
  const { localize, chosen } = model;
  const { values } = chosen!.pack;
  const groups = benefitsFor(values, answers.ageFrom);
  if (!groups.length) return nothing;
  return html`<section>
    <h3>${localize.term(words.benefits)}</h3>
    <dl>
      ${groups.map(
        ({ category, benefits }) =>
          html`<dt>${model.run(values.categories[category]?.label)}</dt>
            ${benefits.map(({ title, text, url }) => {
              const address = url && safeUrl(url);
              return html`<dd>
                ${model.run(title)}${text ? html`<br /><small>${model.run(text)}</small>` : nothing}
                ${address ? html` <a href=${address} rel="noreferrer">${localize.term(officialPage)}</a>` : nothing}
              </dd>`;
            })}`,
      )}
    </dl>
  </section>`;
}

function placesSection({ model, offices }: Sections): TemplateResult | typeof nothing {
  const { localize, chosen, today } = model;
  const places = placesOn(chosen!.pack.values, today);
  if (!places.length) return nothing;
  return html`<section part="places">
    <h3>${localize.term(words.places)}</h3>
    <ul class="cards">
      ${places.map(({ name, to, serviceId = '' }) => {
        const office = offices.get(serviceId);
        return html`<li class="card">
          <b>${model.run(name)}</b>
          ${to === undefined ? nothing : html`<p class="hint">${localize.term(words.only, { date: localize.date(to) })}</p>`}
          ${office ? officeLines(office, model) : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

function officeLines({ detail, info }: Office, { localize }: PackModel<CityIdPack>): TemplateResult {
  const { address, phones } = detail;
  const when = (at: number) => whenText(at, Date.now(), localize, info);
  return html`<p>${openLine(detail, { localize, when })}</p>
    ${address?.lines[0] ? html`<p class="line">${pictogram('pin')}<bdi lang=${info.language}>${address.lines.join(', ')}</bdi></p>` : nothing}
    ${phones[0] ? html`<p>${phoneLink(phones[0])}</p>` : nothing}`;
}
