import { accessFacts, core, detail } from '@newcomer/components/record-words';
import type { ChosenText, ServiceCard } from '@newcomer/directory';
import { elementTag, PAGE_SCRIPTS, scriptTags } from '../kit/index.js';
import { byteLength, html, Markup } from './markup.js';
import { needAddress, serviceAddress, upFrom } from './page-addresses.js';
import { noticeSection, noticesFor } from './notice-section.js';
import { pageFrame, pageTitle } from './page-frame.js';
import type { PageSite, Topic } from './page-site.js';
import { addressLine, languagesLine } from './record-section.js';
import { helpSection } from './service-page.js';
import { phoneLink, run } from './text-run.js';

/** What the cards of one page may weigh, in bytes: with its frame in twenty languages a page stays below 15,000. */
const CARDS = 7_500;

export interface TopicContent {
  readonly topic: Topic;
  readonly label: ChosenText;
  readonly cards: readonly ServiceCard[];
  /** Needs below it that have pages of their own. */
  readonly below: readonly { readonly topic: Topic; readonly label: ChosenText; readonly count: number }[];
}

/** The pages of one topic: its path and text each. The first carries the finder, with what stands on the page as its fallback. */
export function* needPages(content: TopicContent, site: PageSite): Generator<readonly [path: string, text: string]> {
  const { topic, label, cards } = content;
  const { words } = site;
  const narrower = narrowerLinks(content, site);
  const chunks = inPages(
    cards.map((card) => needCard(card, site).text),
    byteLength(narrower?.text ?? ''),
  );
  // Where all of it is sensitive the need is: its name stays out of tabs and histories, and the numbers for danger come first.
  const sensitive = cards.every((card) => card.sensitive);
  const title = sensitive ? words.detail(detail.shareTitle) : label.text;
  for (const [index, chunk] of chunks.entries()) {
    const path = needAddress(topic.needs, index + 1);
    const up = upFrom(path);
    const list = html`${index === 0 && noticeSection(noticesFor(topic.needs, site.notices), site)} ${sensitive && helpSection(site)}
      <ul class="cards">
        ${new Markup(chunk.join('\n'))}
      </ul>
      ${pageLinks(topic, index + 1, chunks.length, site)} ${!sensitive && helpSection(site)}`;
    const finder = { ...site.finder, base: `${up}../../`, lang: words.lang, fallback: list.text, need: topic.needs.join(' ') };
    yield [
      path,
      pageFrame(site, {
        path,
        elsewhere: index === 0 ? undefined : topic.path,
        title: pageTitle(title, site),
        head: index === 0 && html`${new Markup(scriptTags(finder, PAGE_SCRIPTS))} `,
        main: html`<h1>${run(label, words)}</h1>
          <p class="hint">
            ${words.term(core.results, {}, cards.length)}${chunks.length > 1 && ` · ${pageOf(index + 1, chunks.length, site)}`}
          </p>
          ${index === 0 && narrower} ${index === 0 ? new Markup(elementTag(finder)) : list}`,
      }),
    ];
  }
}

/** One record in a list: whether to go there at all, in few lines. */
function needCard(card: ServiceCard, site: PageSite): Markup {
  const { words } = site;
  const { name, nameOnDoor, organization, phone } = card;
  const facts = accessFacts(card, words.localize).facts.filter(({ sign }) => sign === 'yes');
  return html`<li>
    <h2><a href="../${serviceAddress(card.id)}">${run(name, words)}</a></h2>
    ${nameOnDoor && html`<p>${words.term(core.onDoor)} <b>${run(nameOnDoor, words)}</b></p>`}
    ${organization && organization.text !== name.text && html`<p class="hint">${run(organization, words)}</p>`}
    ${phone && html`<p>${phoneLink(phone)}</p>`} ${addressLine(card, site, '')}${languagesLine(card, site)}
    ${facts.length > 0 && html`<p>${facts.map(({ text }) => text).join(' · ')}</p>`}
  </li>`;
}

/** What is below, on the first page; it takes its weight from the cards there. */
function narrowerLinks({ topic, below }: TopicContent, { words }: PageSite): Markup | undefined {
  if (below.length === 0) return undefined;
  const up = upFrom(needAddress(topic.needs, 1));
  return html`<ul class="row">
    ${below.map((other) => html`<li><a href="${up}${other.topic.path}">${run(other.label, words)}</a> <small>${other.count}</small></li>`)}
  </ul>`;
}

function inPages(cards: readonly string[], first: number): string[][] {
  const pages: string[][] = [[]];
  let weight = first;
  for (const card of cards) {
    const bytes = byteLength(card);
    if (pages[pages.length - 1]?.length && weight + bytes > CARDS) {
      pages.push([]);
      weight = 0;
    }
    pages[pages.length - 1]?.push(card);
    weight += bytes;
  }
  return pages;
}

function pageOf(n: number, total: number, { words }: PageSite): string {
  return words.own('pageOf', { n, total });
}

function pageLinks({ needs }: Topic, n: number, total: number, site: PageSite): Markup | undefined {
  if (total < 2) return undefined;
  const { words } = site;
  const link = (to: number, word: 'previousPage' | 'nextPage', rel: string) =>
    to >= 1 && to <= total && html`<li><a rel="${rel}" href="../${needAddress(needs, to)}">${words.own(word)}</a></li>`;
  return html`<nav aria-label="${pageOf(n, total, site)}">
    <ul class="row">
      ${link(n - 1, 'previousPage', 'prev')}
      <li>${pageOf(n, total, site)}</li>
      ${link(n + 1, 'nextPage', 'next')}
    </ul>
  </nav>`;
}
