import type { ChosenText, ServiceDetail } from '@newcomer/directory';
import { back, print } from '../../localize/english-detail.js';
import * as words from '../../localize/english-keep.js';
import type { Drawn } from '../more-view.js';
import { shareText } from '../more/share-text.js';
import { codeImage } from './code-image.js';
import type { Keep } from './keep.js';

/**
 * Several records on one sheet, for the person's pocket and for whoever helps them: their language and the city's side by
 * side, and with each record a code for another phone. Of a sensitive service the sheet says no more than how to reach it.
 */
export function sheetPage(records: readonly ServiceDetail[], keep: Keep): Drawn {
  const { kit, more } = keep;
  const { html, nothing, pictogram, failedNote } = kit;
  const { model, words: own, cityWords: city } = more;
  const { localize, info } = model;
  const title = localize.format(own.messages[words.sheetOf], {}, records.length);
  const all = records.map(shareText).join('\n\n');
  return html`<article part="detail" class="record sheet" lang=${own.lang}>
    <button type="button" class="quiet" @click=${() => keep.back()}>${pictogram('back')}${more.term(back)}</button>
    <h2 id="sheet" tabindex="-1">${title}</h2>
    ${own.lang === city.lang ? nothing : html`<p lang=${city.lang} dir="auto">${localize.format(city.messages[words.sheetOf], {}, records.length)}</p>`}
    ${keep.sheetFailed ? failedNote(localize, () => keep.retry()) : nothing}
    <p class="hint">${info ? html`${kit.run(info.place)} · ` : nothing}${localize.date(new Date(model.now).toISOString())}</p>
    <div class="actions">
      <button type="button" class="main" @click=${() => keep.print()}>${more.term(print)}</button>
      ${keep.codeButton()}
    </div>
    ${keep.figure(all)}
    <ol>
      ${records.map((record) => entry(record, keep))}
    </ol>
    <p class="hint keep">${more.term(words.listGone)}</p>
  </article>`;
}

function entry(record: ServiceDetail, keep: Keep): Drawn {
  const { kit, more } = keep;
  const { html, nothing, run } = kit;
  const { name, nameOnDoor, sensitive, phones, address, description, descriptionOriginal, summary } = record;
  const side = (heading: ChosenText, text: Drawn) =>
    html`<div dir="auto">
      <h3>${run(heading)}</h3>
      ${text ? html`<p class="summary">${text}</p>` : nothing}
    </div>`;
  const own = description ?? summary;
  return html`<li>
    ${
      sensitive
        ? nothing
        : html`<div class="pair">
            ${side(name, own && more.text(own))}${nameOnDoor || descriptionOriginal ? side(nameOnDoor ?? name, descriptionOriginal && html`${run(descriptionOriginal)}`) : nothing}
          </div>`
    }
    <ul class="row">
      ${phones.map((phone) => html`<li>${kit.phoneLink(phone)} ${phone.description ? more.text(phone.description) : nothing}</li>`)}
    </ul>
    ${address ? html`<p><bdi lang=${more.model.info?.language ?? nothing}>${address.lines.join(', ')}</bdi></p>` : nothing}
    ${sensitive ? nothing : html`${kit.accessBadges(record, more.model.localize)} ${more.hours(record)}`}
    <div>${codeImage(shareText(record), keep)}</div>
    ${keep.list.has(record.id) ? keep.button(record) : nothing}
  </li>`;
}
