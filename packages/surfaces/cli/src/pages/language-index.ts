import { core, PICTOGRAMS } from '@newcomer/components/record-words';
import type { DirectoryInfo } from '@newcomer/directory';
import { elementTag, PAGE_SCRIPTS, scriptTags } from '../kit/index.js';
import { html, Markup } from './markup.js';
import { pageFrame } from './page-frame.js';
import { noticeSection } from './notice-section.js';
import type { PageSite, Topic } from './page-site.js';
import { helpSection } from './service-page.js';
import { run } from './text-run.js';

/** A file that can be taken along: where it lies below the language's folder, and what it weighs. */
export interface TakeLink {
  readonly path: string;
  readonly bytes: number;
  /** What it is about, where there are several; absent where it holds everything. */
  readonly label?: Markup | undefined;
  readonly topic?: string | undefined;
}

/** The first page of a language: the finder, and in its place, until it runs and where it cannot, links to every topic. */
export function languageIndex(site: PageSite, buttons: readonly (Topic | undefined)[], take: readonly TakeLink[]): string {
  const { words, info, topicOf } = site;
  const topics = info.needs.flatMap(({ id, parent, label, count }) => {
    const topic = parent === undefined ? topicOf(id) : undefined;
    return topic ? [html`<li><a href="${topic.path}">${run(label, words)}</a> <small>${count}</small></li>`] : [];
  });
  const fallback = html`${noticeSection(site.notices, site)} ${helpSection(site)}
    ${
      buttons.some(Boolean) &&
      html`<h2>${words.term(core.today)}</h2>
        <ul class="tiles">
          ${info.firstScreen.map((item, n) => tile(item, buttons[n], site))}
        </ul>`
    }
    <h2>${words.term(core.topics)}</h2>
    <ul class="row topics">
      ${topics}
    </ul>`;
  const finder = { ...site.finder, base: '../../', lang: words.lang, fallback: fallback.text };
  const title = words.own('findHelp', { place: info.place.text });
  return pageFrame(site, {
    path: 'index.html',
    title,
    head: html`${new Markup(scriptTags(finder, PAGE_SCRIPTS))} `,
    main: html`<h1>${title}</h1>
      ${new Markup(elementTag(finder))} ${takeSection(take, site)} ${sources(site)}`,
  });
}

function tile(
  { label, pictogram }: DirectoryInfo['firstScreen'][number],
  topic: Topic | undefined,
  { words }: PageSite,
): Markup | undefined {
  if (!topic) return undefined;
  const path = PICTOGRAMS.find(([name]) => name === pictogram)?.[1];
  const picture = path !== undefined && html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>`;
  return html`<li><a href="${topic.path}">${picture}${run(label, words)}</a></li>`;
}

/** What it weighs stands first: it is paid for by the megabyte. */
function takeSection(take: readonly TakeLink[], { words }: PageSite): Markup | undefined {
  const [first] = take;
  if (!first) return undefined;
  const size = (bytes: number) => html`<bdi dir="ltr">${Math.ceil(bytes / 1000)} kB</bdi>`;
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const link = ({ path, bytes, label }: TakeLink) =>
    html`<a href="${path}" download="${name(path)}">${size(bytes)} · ${label ?? words.own('take')}</a>`;
  return html`<section class="take">
    <h2>${words.own('take')}</h2>
    ${
      first.label
        ? html`<p>${words.own('takeTopics')}</p>
            <ul class="row">
              ${take.map((each) => html`<li>${link(each)}</li>`)}
            </ul>`
        : html`<p>${words.own('takeAll')}</p>
            <p>${link(first)}</p>`
    }
  </section>`;
}

/** Where the numbers for danger are from, and when each was read. */
function sources({ info, words }: PageSite): Markup {
  const bySource = new Map<string, string[]>();
  for (const { number, source } of info.emergency) {
    const line = words.term(core.source, { title: `\u2068${source.title}\u2069`, date: words.localize.date(source.read) });
    bySource.set(line, [...(bySource.get(line) ?? []), number]);
  }
  return html`${[...bySource].map(([line, numbers]) => html`<p class="hint"><bdi dir="ltr">${numbers.join(', ')}</bdi> · ${line}</p>`)}`;
}
