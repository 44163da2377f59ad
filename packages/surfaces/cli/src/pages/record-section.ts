import { accessFacts, agesText, core, detail, isStale, otherNames } from '@newcomer/components/record-words';
import type { ChosenText, ServiceCard, ServiceDetail } from '@newcomer/directory';
import { hoursTable } from './hours-table.js';
import { html, Markup, plainText, type Content } from './markup.js';
import { noticeSection } from './notice-section.js';
import { DAY, type PageSite } from './page-site.js';
import { around, labelled, languageRun, outerLink, phoneLink, run } from './text-run.js';

/** One record in full, in the order of the finder: all that it says, in the order in which one needs it on the way there. */
export function recordSection(record: ServiceDetail, site: PageSite, topicsUp: string): Markup {
  const { words } = site;
  const { name, organization, alert, phones } = record;
  const section = (title: number, contents: readonly (Content | ChosenText)[]) => {
    const there = contents.filter((content) => content !== undefined && content !== '' && content !== false);
    if (there.length === 0) return undefined;
    return html`<h2>${words.detail(title)}</h2>
      ${there.map((content) => html`<div class="text">${isChosen(content) ? labelled(content, words) : content}</div>`)}`;
  };
  return html`<h1>${run(name, words)}</h1>
    ${otherNames(record).map((other) => html`<p><b>${run(other, words)}</b></p>`)}
    ${organization && organization.text !== name.text && html`<p class="hint">${words.detail(detail.runBy)} ${run(organization, words)}</p>`}
    <p>${needLinks(record, site, topicsUp)}</p>
    ${noticeSection(
      site.notices.filter(({ id }) => id === record.open.notice),
      site,
    )}
    ${alert && html`<div class="note"><b>${words.detail(detail.alert)}:</b> ${labelled(alert, words)}</div>`}
    ${
      phones.length > 0 &&
      html`<ul class="phones">
        ${phones.map((phone) => html`<li>${phoneLink(phone)}${phone.description && html` ${labelled(phone.description, words)}`}</li>`)}
      </ul>`
    }
    ${addressLine(record, site)}${languagesLine(record, site)}${factsList(record, site)}
    ${section(detail.what, [record.description ?? record.summary, record.descriptionOriginal && originalFold(record.descriptionOriginal, site)])}
    ${hoursTable(record, site)} ${section(detail.who, [agesText(record, (key, values) => words.detail(key, values)), record.eligibility])}
    ${section(detail.how, [record.application])}
    ${section(detail.bring, record.documents.length > 0 ? record.documents : record.access.noPapers === 'yes' ? [] : [words.detail(detail.bringAsk)])}
    ${section(detail.cost, [record.fees])} ${section(detail.wait, [record.waitTime])} ${section(detail.languages, [record.interpretation])}
    ${section(detail.accessibility, record.accessibility)} ${section(detail.transport, [record.transport])}
    ${section(detail.area, [record.serviceAreas.join(' · ')])} ${section(detail.contact, contacts(record, site))} ${trust(record, site)}`;
}

function isChosen(content: Content | ChosenText): content is ChosenText {
  return typeof content === 'object' && !(content instanceof Markup) && 'provenance' in content;
}

function needLinks({ needs }: ServiceCard, { words, topicOf }: PageSite, up: string): Content {
  return needs.map(({ id, label }, n) => {
    const topic = topicOf(id);
    return html`${n > 0 && ' · '}${topic ? html`<a href="${up}${topic.path}">${run(label, words)}</a>` : run(label, words)}`;
  });
}

/** What the city wrote, beside its translation. */
function originalFold(original: ChosenText, { words }: PageSite): Markup {
  return html`<details>
    <summary>${words.detail(detail.originalText)}</summary>
    ${run(original, words)}
  </details>`;
}

/** A map that is asked for nothing before somebody taps the link. */
const MAP = 'https://www.openstreetmap.org/search?query=';

/** The address as it stands on signs, or why there is none; with a link to a map where one is named. */
export function addressLine({ address, point, pointAbsent }: ServiceCard, { words, info }: PageSite, map = MAP): Markup {
  const text = address?.lines.join(', ');
  if (text === undefined || text === '')
    return html`${pointAbsent && html`<p>${words.detail(pointAbsent === 'withheld' ? detail.pointWithheld : detail.noPoint)}</p>`}`;
  const place = encodeURIComponent(point ? `${point.lat},${point.lon}` : plainText(text));
  return html`<p><bdi${info.language !== words.lang && new Markup(` lang="${html`${info.language}`.text}"`)}>${text}</bdi>${map !== '' && html` <a href="${map}${place}" rel="noreferrer">${words.term(core.openInMap)}</a>`}</p>`;
}

export function languagesLine({ languages }: ServiceCard, { words }: PageSite): Markup | undefined {
  if (languages.length === 0) return undefined;
  const list = languages.map((tag, n) => html`${n > 0 && words.term(core.separator)}${languageRun(tag)}`);
  return html`<p>${around(words.term(core.languagesThere, { list: '\n' }), list)}</p>`;
}

/** Yes and no as facts with a sign and words; all that is unknown in one line: "Ask first: …". */
function factsList(record: ServiceCard, { words }: PageSite): Markup {
  const { facts, ask } = accessFacts(record, words.localize);
  return html`${
    facts.length > 0 &&
    html`<ul class="facts">
      ${facts.map(({ sign, text }) => html`<li class="${sign}">${text}</li>`)}
    </ul>`
  }${ask.length > 0 && html`<p class="hint">${words.term(core.askFirst, { list: words.localize.list(ask) })}</p>`}`;
}

function contacts({ emails, urls }: ServiceDetail, { words }: PageSite): Content[] {
  return [
    ...emails.map((email) => html`${words.detail(detail.email)}: ${outerLink(`mailto:${email}`, email)}`),
    ...urls.map(({ url, label }) => html`${words.detail(detail.website)}: ${outerLink(url, label)}`),
  ];
}

/** How far the record can be believed: when it was checked, by whom, and whether that was long ago when this was written. */
function trust({ assured, assuredBy, modified }: ServiceDetail, { words, info, today }: PageSite): Markup {
  const date = assured === undefined ? '' : words.localize.date(assured);
  const stale = assured !== undefined && isStale({ assured }, { info, now: today * DAY });
  return html`<h2>${words.detail(detail.about)}</h2>
    <p>
      ${
        assured === undefined
          ? words.detail(detail.neverChecked)
          : assuredBy === undefined
            ? words.detail(detail.checked, { date })
            : around(words.detail(detail.checkedBy, { date, name: '\n' }), html`<bdi lang="${info.language}">${assuredBy}</bdi>`)
      }
    </p>
    ${stale && html`<p><b>${words.term(core.notRecently)}</b></p>`}
    ${modified !== undefined && html`<p class="hint">${words.detail(detail.changed, { date: words.localize.date(modified) })}</p>`}`;
}
