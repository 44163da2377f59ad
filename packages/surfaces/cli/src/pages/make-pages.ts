import { dayOf } from '@newcomer/core/civil-time';
import type { ChosenText, DirectoryInfo, ServiceCard, ServiceDetail, ServiceSource } from '@newcomer/directory';
import type { ElementFile } from '../kit/index.js';
import { languageChoice } from './language-choice.js';
import { languageIndex, type TakeLink } from './language-index.js';
import { needPages, type TopicContent } from './need-pages.js';
import { needAddress, serviceAddress } from './page-addresses.js';
import type { PageSite, Topic } from './page-site.js';
import { PAGE_STYLE } from './page-style.js';
import { pageWords } from './page-words.js';
import { servicePage } from './service-page.js';
import { takeAway } from './take-away.js';

export interface PagesInput {
  /** The finished bundle: what was withheld is not in it, and nothing else is asked. */
  readonly source: ServiceSource;
  /** Languages of the pages, by tag, that of the city first. */
  readonly languages: readonly string[];
  /** First place to go and emergency numbers in a language, HTML. */
  readonly help: (lang: string) => string;
  readonly elements: readonly ElementFile[];
  readonly version: string;
  /** Where the kit stands, with a slash at the end. */
  readonly base: string;
  /** Interface languages of the kit's finder; absent means all. */
  readonly locales?: readonly string[] | undefined;
  /** "2026-11-22" */
  readonly today: string;
}

/** More than any directory has. */
const ALL = Number.MAX_SAFE_INTEGER;
const DAY = 86_400_000;

/** A file of the folder `pages/`: its path in it, and its text. */
export type PageFile = readonly [path: string, text: string];

/**
 * The directory as plain HTML: for each language a first page, a page for each topic and each record, and the file that one
 * takes along. One after the other, so that a county in twelve languages does not stand in memory.
 */
export async function* makePages(input: PagesInput): AsyncGenerator<PageFile> {
  yield ['pages.css', PAGE_STYLE];
  let name: string | undefined;
  const places: [lang: string, title: string][] = [];
  for (const lang of input.languages) {
    const site = await siteOf(input, lang);
    name ??= slug((await input.source.open(site.info.language)).place.text);
    places.push([lang, site.words.own('findHelp', { place: site.info.place.text })]);
    for await (const [path, text] of pagesOf(site, input, name)) yield [`${lang}/${path}`, text];
  }
  yield ['index.html', languageChoice(places)];
}

async function siteOf(input: PagesInput, lang: string): Promise<PageSite> {
  const { source, languages, help, elements, version, base, locales, today } = input;
  const words = await pageWords(lang, elements);
  const info = await source.open(lang);
  await source.warm?.(lang);
  const begins = dayOf(today) * DAY;
  const notices = ((await source.notices?.(lang)) ?? []).filter(({ to }) => to > begins);
  const topics = new Map(info.needs.filter(({ count }) => count > 0).map(({ id }) => [id, topicFor([id])]));
  return {
    words,
    info,
    languages,
    today: dayOf(today),
    notices,
    base,
    finder: { elements, version, locales },
    help: help(lang),
    topicOf: (need) => topics.get(need),
  };
}

function topicFor(needs: readonly string[]): Topic {
  return { needs, path: needAddress(needs) };
}

async function* pagesOf(site: PageSite, { source, today }: PagesInput, name: string): AsyncGenerator<PageFile> {
  const { words, info } = site;
  const { lang } = words;
  // What is open at this moment says nothing about when somebody reads the page: noon of the day puts all in one order.
  const at = dayOf(today) * DAY + DAY / 2;
  const cardsOf = async (needs: readonly string[]): Promise<readonly ServiceCard[]> =>
    (await source.search({ lang, needs, limit: ALL, at })).results;

  const records: ServiceDetail[] = [];
  for (const { id } of await cardsOf([])) {
    const record = await source.get(id, lang);
    if (record) records.push(record);
  }
  for (const record of records) {
    const text = servicePage(record, site);
    yield [serviceAddress(record.id), text];
  }

  const buttons = info.firstScreen.map(({ needs, label }) => ({ topic: topicFor(needs), label }));
  const written = new Set<string>();
  const contents: { topic: Topic; label: ChosenText; id?: string }[] = [
    ...info.needs.flatMap(({ id, label }) => {
      const topic = site.topicOf(id);
      return topic ? [{ topic, label, id }] : [];
    }),
    ...buttons,
  ];
  const answered = new Set<string>();
  for (const { topic, label, id } of contents) {
    if (written.has(topic.path)) continue;
    written.add(topic.path);
    const cards = await cardsOf(topic.needs);
    if (cards.length === 0) continue;
    answered.add(topic.path);
    yield* needPages({ topic, label, cards, below: belowOf(id, info, site) }, site);
  }

  const take: TakeLink[] = [];
  const files = takeAway(records, site);
  for (const [n, { text, bytes, label, topic }] of files.entries()) {
    const path = `take/${name}-${lang}${files.length > 1 ? `-${n + 1}` : ''}.html`;
    take.push({ path, bytes, label, topic });
    yield [path, text];
  }
  // For the finder, which offers the same files.
  yield ['take/index.json', JSON.stringify(take.map(({ path, bytes, topic }) => ({ path: path.slice('take/'.length), bytes, topic })))];
  yield [
    'index.html',
    languageIndex(
      site,
      buttons.map(({ topic }) => (answered.has(topic.path) ? topic : undefined)),
      take,
    ),
  ];
}

function belowOf(id: string | undefined, info: DirectoryInfo, site: PageSite): TopicContent['below'] {
  if (id === undefined) return [];
  return info.needs.flatMap(({ id: below, parent, label, count }) => {
    const topic = parent === id ? site.topicOf(below) : undefined;
    return topic ? [{ topic, label, count }] : [];
  });
}

/** "port-lantern": whose list it is, in the city's own language, and nothing of what is in it. */
function slug(place: string): string {
  const name = place
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return name === '' ? 'list' : name;
}
