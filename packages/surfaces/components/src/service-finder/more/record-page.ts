import type { ChosenText, ServiceDetail } from '@newcomer/directory';
import * as words from '../../localize/english-detail.js';
import type { Drawn } from '../more-view.js';
import { agesText, followable, otherNames } from '../record-facts.js';
import { hoursSection } from './hours-section.js';
import { accessBadges, addressLine, failedNote, html, nothing, openLine, phoneLink, pictogram, run, spokenLine } from './lent.js';
import type { More } from './more.js';
import { originalFold } from './original-fold.js';
import { recordActions } from './record-actions.js';
import { reportLine } from './report-line.js';
import { trustSection } from './trust-section.js';

/** One record in full: all that it says, in the order in which one needs it on the way there. */
export function recordPage(more: More): Drawn {
  const { model, detail } = more;
  const { localize } = model;
  const frame = (content: unknown) =>
    html`<article part="detail" lang=${more.words.lang} class="record">
      <button type="button" class="quiet" @click=${() => more.close()}>${pictogram('back')}${more.term(words.back)}</button>
      ${content}
    </article>`;
  if (more.detailFailed) return frame(failedNote(localize, () => more.retry()));
  if (detail === undefined) return frame(html`<p class="hint" id="record" tabindex="-1">…</p>`);
  if (detail === null) return frame(html`<p class="note" id="record" tabindex="-1">${more.term(words.notInList)}</p>`);
  const { name, organization, needs, alert, phones } = detail;
  const section = sectionMaker(more);
  return frame(
    html` <h2 id="record" tabindex="-1">${run(name)}</h2>
      ${otherNames(detail).map((other) => html`<p><b>${run(other)}</b></p>`)}
      ${organization && organization.text !== name.text ? html`<p class="hint">${more.term(words.runBy)} ${run(organization)}</p>` : nothing}
      <p>${needs.map(({ label }, n) => html`${n ? ' · ' : nothing}${run(label)}`)}</p>
      ${alert ? html`<div class="note"><b>${more.term(words.alert)}:</b> ${more.text(alert)}</div>` : nothing}
      <p class="row">${openLine(detail, model)} ${more.distance(detail)}</p>
      ${more.board.of(detail)}
      <ul class="row">
        ${phones.map((phone) => html`<li>${phoneLink(phone)} ${phone.description ? more.text(phone.description) : nothing}</li>`)}
      </ul>
      ${addressLine(detail, model)}${spokenLine(detail, model)}${accessBadges(detail, localize)} ${recordActions(detail, more)}
      <div class="sections">
        ${section(words.what, described(detail, more))} ${hoursSection(detail, more)}
        ${section(words.who, [agesText(detail, (key, values) => more.term(key, values)), detail.eligibility])}
        ${section(words.how, [detail.application])}
        ${section(words.bring, detail.documents.length ? detail.documents : detail.access.noPapers === 'yes' ? [] : [more.term(words.bringAsk)])}
        ${section(words.cost, [detail.fees])} ${section(words.wait, [detail.waitTime])} ${section(words.languages, [detail.interpretation])}
        ${section(words.accessibility, detail.accessibility)} ${section(words.transport, [detail.transport])}
        ${section(words.area, [detail.serviceAreas.join(' · ')])} ${section(words.contact, contacts(detail, more))}
        ${trustSection(detail, more)}
      </div>
      ${reportLine(more, detail)}`,
  );
}

type Content = string | ChosenText | Drawn;

/** A heading and what belongs under it; nothing at all where there is nothing to say. */
function sectionMaker(more: More): (title: number, contents: readonly Content[]) => Drawn {
  return (title, contents) => {
    const there = contents.filter((content) => content && content !== nothing);
    return there.length
      ? html`<section>
          <h3>${more.term(title)}</h3>
          ${there.map((content) => html`<div>${isChosen(content) ? more.text(content) : content}</div>`)}
        </section>`
      : undefined;
  };
}

function isChosen(content: Content): content is ChosenText {
  return typeof content === 'object' && 'provenance' in content;
}

function described({ description, summary, descriptionOriginal }: ServiceDetail, more: More): Content[] {
  return [description ?? summary, descriptionOriginal && originalFold(descriptionOriginal, more)];
}

function contacts({ emails, urls }: ServiceDetail, more: More): Content[] {
  const link = (label: number, url: URL | undefined, text: string) =>
    html`${more.term(label)}:
    ${url ? html`<a href=${url.href} rel="noreferrer"><bdi dir="ltr">${text}</bdi></a>` : html`<bdi dir="ltr">${text}</bdi>`}`;
  return [
    ...emails.map((email) => link(words.email, followable(`mailto:${email}`), email)),
    ...urls.map(({ url: address, label }) => {
      const url = followable(address);
      // Letters that pass for others stand here in their ASCII form, as the host is asked for.
      return link(words.website, url, label ?? url?.host.replace(/^www\./, '') ?? address);
    }),
  ];
}
