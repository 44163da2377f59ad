import { accessFacts, core, spanText } from '@newcomer/components/record-words';
import { sha384 } from '@newcomer/core/sha384';
import type { ChosenText, Hours, NeedNode, ServiceDetail } from '@newcomer/directory';
import { hoursTableOn } from '@newcomer/directory/hours';
import { A_MONDAY } from './hours-table.js';
import { byteLength, html, Markup } from './markup.js';
import { noticeSection } from './notice-section.js';
import { dateLine } from './page-frame.js';
import type { PageSite } from './page-site.js';
import { TAKE_SCRIPT } from './take-away-script.js';
import { TAKE_STYLE } from './page-style.js';
import { around, labelled, languageRun, phoneLink, run } from './text-run.js';

/** What a file may weigh, in bytes: less than a minute on a slow line, and small enough for every messenger. */
const MOST = 500_000;

/** How much of each record is written; the most that a file has room for. */
type Level = 'all' | 'summary' | 'short';

export interface TakeFile {
  readonly text: string;
  readonly bytes: number;
  /** What it is about, where everything did not fit into one; and the same as text. */
  readonly label?: Markup | undefined;
  readonly topic?: string | undefined;
}

/**
 * The directory in files that need nothing else: they open from a phone's own files, without a network, and are passed on like
 * any picture. One file where everything fits into 500 kB, with as much of each record as there is room for; else one for each
 * topic of the top, in parts where that is too much.
 */
export function takeAway(records: readonly ServiceDetail[], site: PageSite): TakeFile[] {
  const short = fileOf(records, site, 'short');
  if (short.bytes <= MOST) {
    for (const level of ['all', 'summary'] as const) {
      const more = fileOf(records, site, level);
      if (more.bytes <= MOST) return [more];
    }
    return [short];
  }
  const { needs } = site.info;
  return needs
    .filter(({ parent }) => parent === undefined)
    .flatMap((top) => {
      const own = records.filter((record) => record.needs.some(({ id }) => topOf(id, needs) === top));
      return own.length > 0 ? parts(own, site, top.label) : [];
    });
}

function parts(records: readonly ServiceDetail[], site: PageSite, top: ChosenText): TakeFile[] {
  const label = run(top, site.words);
  for (let count = 1; ; count++) {
    const files = Array.from({ length: count }, (_, n) => {
      const share = records.slice((n * records.length) / count, ((n + 1) * records.length) / count);
      const part = count === 1 ? label : html`${label} <bdi>${n + 1}/${count}</bdi>`;
      const topic = count === 1 ? top.text : `${top.text} ${n + 1}/${count}`;
      return { ...fileOf(share, site, 'short'), label: part, topic };
    });
    if (count >= records.length || files.every(({ bytes }) => bytes <= MOST)) return files;
  }
}

function topOf(id: string, needs: readonly NeedNode[]): NeedNode | undefined {
  let node = needs.find((need) => need.id === id);
  for (let up = node; up; up = needs.find((need) => need.id === up.parent)) node = up;
  return node;
}

// Not a space may come between tag and content: the policy knows them by their hashes.
const STYLE = new Markup(`<style>${TAKE_STYLE}</style>`);
const SCRIPT = new Markup(`<script>${TAKE_SCRIPT}</script>`);

function hashOf(text: string): string {
  const bytes = sha384(new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...bytes))}`;
}

/** The file forbids itself to ask anybody for anything, wherever it is opened. */
const POLICY = `default-src 'none'; style-src '${hashOf(TAKE_STYLE)}'; script-src '${hashOf(TAKE_SCRIPT)}'; base-uri 'none'; form-action 'none'`;

function fileOf(records: readonly ServiceDetail[], site: PageSite, level: Level): TakeFile {
  const { words, info, help } = site;
  const title = words.own('findHelp', { place: info.place.text });
  const groups = byNeed(records, info.needs);
  const text = html`<!doctype html>
    <html lang="${words.lang}" dir="${words.dir}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${dateLine(site)}
          <p class="hint">${words.own('copyStays')}</p>
          ${!words.reviewed && html`<p class="hint">${words.term(core.preview)}</p>`} ${noticeSection(site.notices, site)}
          <div class="help">${new Markup(help)}</div>
          <div id="search" hidden data-results="${JSON.stringify(resultForms(site))}">
            <label for="q">${words.term(core.search)}</label>
            <input id="q" type="search" autocomplete="off" dir="auto" />
            <p id="found" role="status"></p>
          </div>
          <ul class="row" id="topics">
            ${groups.map(({ top }, n) => top && html`<li><a href="#t${n}">${run(top.label, words)}</a></li>`)}
          </ul>
          ${groups.map(
            ({ top, leaves }, n) =>
              html`<section id="t${n}">
                <h2>${top ? run(top.label, words) : words.term(core.topics)}</h2>
                ${leaves.map(
                  ({ need, own }) =>
                    html`<div>
                      ${need && need !== top && html`<h3>${run(need.label, words)}</h3>`}
                      <ul class="cards">
                        ${own.map((record) => html`${item(record, site, level)} `)}
                      </ul>
                    </div> `,
                )}
              </section> `,
          )}
        </main>
        ${SCRIPT}
      </body>
    </html> `.text;
  return { text, bytes: byteLength(text) };
}

interface Group {
  readonly top: NeedNode | undefined;
  readonly leaves: readonly { readonly need: NeedNode | undefined; readonly own: readonly ServiceDetail[] }[];
}

/** Each record once, under its surest need, in the order of the needs. */
function byNeed(records: readonly ServiceDetail[], needs: readonly NeedNode[]): Group[] {
  const first = (record: ServiceDetail) => record.needs[0]?.id;
  const leaves = [...needs, undefined]
    .map((need) => ({ need, top: need && topOf(need.id, needs), own: records.filter((record) => first(record) === need?.id) }))
    .filter(({ own }) => own.length > 0);
  const tops = [...new Set(leaves.map(({ top }) => top))];
  return tops.map((top) => ({ top, leaves: leaves.filter((leaf) => leaf.top === top) }));
}

/** The sentence of how many were found in each plural form of the language, for the script that counts. */
function resultForms({ words }: PageSite): Record<string, string> {
  const plural = new Intl.PluralRules(words.lang);
  const forms: Record<string, string> = { none: words.term(core.nothing) };
  // Which number has which form is the engine's knowledge; the first that has it is enough to fill the sentence.
  for (let n = 1; n <= 100; n++) forms[plural.select(n)] ??= words.term(core.results, {}, n).replace(String(n), '#');
  return forms;
}

function item(record: ServiceDetail, site: PageSite, level: Level): Markup {
  const { words } = site;
  const { name, nameOnDoor, organization, phones, address, languages, hours } = record;
  const lines = [
    html`<b>${run(name, words)}</b>${nameOnDoor && html` · ${run(nameOnDoor, words)}`}${
        organization && organization.text !== name.text && html`<br /><i>${run(organization, words)}</i>`
      }`,
    ...phones.slice(0, level === 'short' ? 2 : undefined).map((phone) => phoneLink(phone)),
    address?.lines[0] !== undefined && html`<bdi>${address.lines.join(', ')}</bdi>`,
    weekLine(hours, site) ?? ownHours(hours, site),
    languages.length > 0 &&
      around(
        words.term(core.languagesThere, { list: '\n' }),
        languages.map((tag, n) => html`${n > 0 && words.term(core.separator)}${languageRun(tag)}`),
      ),
    accessFacts(record, words.localize)
      .facts.map(({ text }) => text)
      .join(' · '),
    level !== 'short' && saidText(level === 'all' ? (record.description ?? record.summary) : record.summary, site),
    level === 'all' && saidText(record.eligibility, site),
  ].filter((line) => line !== false && line !== undefined && line !== '');
  return html`<li>${lines.map((line, n) => html`${n > 0 && html`<br />`}${line}`)}</li>`;
}

/** What the source says in its own words, where nothing of it could be read. */
function ownHours({ text }: Hours, { info }: PageSite): Markup | undefined {
  return text.length > 0 ? html`<q lang="${info.language}" dir="auto">${text.join(' ')}</q>` : undefined;
}

function saidText(text: ChosenText | undefined, { words }: PageSite): Markup | undefined {
  return text && labelled(text, words);
}

/** "Mon–Fri 9:00 – 17:00; Sat: call": days that are alike in one; the days that are closed are those that are not there. */
function weekLine(hours: Hours, { words, info, today }: PageSite): Markup | undefined {
  const { days } = hoursTableOn(hours, today, false);
  if (days.every(({ state }) => state === 'unknown')) return undefined;
  const said = days.map(({ state, spans, more }) =>
    state === 'closed'
      ? ''
      : state === 'unknown'
        ? words.term(core.callToCheck)
        : spans.map((span) => spanText(span, words.localize, info.country, (key) => words.detail(key))).join(', ') +
          (more || spans.some(({ condition }) => condition) ? ` (${words.term(core.callToCheck)})` : ''),
  );
  const name = (day: number) => words.localize.day(A_MONDAY + day, { weekday: 'short' });
  const runs: string[] = [];
  for (let day = 0; day < 7; day++) {
    if (said[day] === '') continue;
    const first = day;
    while (said[day + 1] === said[first] && day < 6) day++;
    runs.push(`${name(first)}${day > first ? `–${name(day)}` : ''} ${said[first]}`);
  }
  return runs.length > 0 ? html`<bdi>${runs.join('; ')}</bdi>` : html`${words.term(core.closed)}`;
}
