import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../localize/english-core.js';
import type { FinderModel } from './finder-model.js';
import { pictogram } from '../frame/pictograms.js';
import { labelled, phoneLink, run } from '../frame/text-run.js';

type Emergency = NonNullable<FinderModel['info']>['emergency'][number];

const call = ({ number }: Emergency) => phoneLink({ text: number, href: `tel:${number.replace(/[^\d+*#]/g, '')}` }, 'call red');

/** Numbers for danger, those first that fit what the words spoke of. */
function numbers({ info, page }: FinderModel): readonly Emergency[] {
  const alerts: readonly string[] = page?.alerts ?? [];
  const rank = (kind: string) => (alerts.includes(kind) ? 0 : kind === 'emergency' ? 1 : 2);
  return [...(info?.emergency ?? [])].sort((a, b) => rank(a.for) - rank(b.for));
}

/** The first place to go and one telephone, on every screen: in full at first, then in one line. */
export function helpPanel(model: FinderModel, brief: boolean): TemplateResult {
  const { info, view, localize } = model;
  const { name, hours, address, phone, id } = info?.firstPlace ?? {};
  const title =
    name &&
    (id && view
      ? html`<button type="button" class="quiet" @click=${() => view.select(id)}><b>${run(name)}</b></button>`
      : html`<b>${run(name)}</b>`);
  const main = phone && phoneLink(phone, 'call main');
  if (brief) return html`<div class="place row" part="first-place">${main}${numbers(model).slice(0, 1).map(call)}${title}</div>`;
  return html`<div class="help">
    ${
      name
        ? html`<section class="place" part="first-place">
            <small>${localize.term(words.firstPlace)}</small>
            <p>${title}</p>
            ${address ? html`<p class="line">${pictogram('pin')}<bdi lang=${info!.language}>${address}</bdi></p>` : nothing}
            ${hours ? html`<p>${labelled(hours, localize)}</p>` : nothing}
            <p>${main}</p>
          </section>`
        : nothing
    }
    ${emergencyLayer(model)}
  </div>`;
}

/**
 * Words of violence, suicide, trafficking or a child alone bring this above the results. A text in which a life may depend
 * on a word is shown only where a person has read it; numbers always are.
 */
export function emergencyLayer(model: FinderModel): TemplateResult | typeof nothing {
  const { localize, urgent } = model;
  const list = numbers(model);
  return list[0]
    ? html`<section class="place sos ${urgent ? 'raised' : ''}" part="emergency">
        ${localize.reviewed ? html`<small>${localize.term(words.emergencyTitle)}</small>` : nothing}
        ${list.map((each) => html`<p class="line">${call(each)}${each.label && each.label.provenance !== 'machine' ? run(each.label) : nothing}</p>`)}
      </section>`
    : nothing;
}

/** Where those numbers are from, and when each was read. */
export function emergencySources(model: FinderModel): readonly TemplateResult[] {
  const { localize } = model;
  const sources = new Map<string, string[]>();
  for (const { number, source } of numbers(model)) {
    const line = localize.term(words.source, { title: `\u2068${source.title}\u2069`, date: localize.date(source.read) });
    sources.set(line, [...(sources.get(line) ?? []), number]);
  }
  return [...sources].map(([line, from]) => html`<p class="hint"><bdi dir="ltr">${from.join(', ')}</bdi> · ${line}</p>`);
}
