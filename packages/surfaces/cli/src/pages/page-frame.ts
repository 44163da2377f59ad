import { core } from '@newcomer/components/record-words';
import { html, Markup, type Content } from './markup.js';
import { isRightToLeft, nameOfLanguage } from './page-words.js';
import { upFrom } from './page-addresses.js';
import { DAY, type PageSite } from './page-site.js';
import { run } from './text-run.js';

export interface PageParts {
  /** Below the language's folder: "index.html", "s/….html". */
  readonly path: string;
  /** What stands in tabs, histories and shared links; never the name of a sensitive service or need. */
  readonly title: string;
  /** The same in the other languages, where it is called otherwise: the n-th page of a list has others on it there. */
  readonly elsewhere?: string | undefined;
  /** More for the head. */
  readonly head?: Content;
  readonly main: Content;
}

/** A whole document: what comes before and after the content of every page. */
export function pageFrame(site: PageSite, { path, elsewhere, title, head, main }: PageParts): string {
  const { words, info, languages, base } = site;
  const pages = `${upFrom(path)}../`;
  // Search engines want whole addresses, which only a base with an origin has.
  const alternate = /^https?:/.test(base) ? `${base}pages/` : pages;
  const others = languages.length > 1 &&
    elsewhere === undefined && [
      languages.map((tag) => html`<link rel="alternate" hreflang="${tag}" href="${alternate}${tag}/${path}" /> `),
      languages.includes(info.language) && html`<link rel="alternate" hreflang="x-default" href="${alternate}${info.language}/${path}" /> `,
    ];
  return html`<!doctype html>
    <html lang="${words.lang}" dir="${words.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="${pages}pages.css" />
        ${others}${head}
      </head>
      <body>
        <a class="skip" href="#main">${words.own('skip')}</a>
        <header>
          ${
            path !== 'index.html' &&
            html`<p>
              <a href="${upFrom(path)}index.html"><b>${run(info.place, words)}</b> · ${words.term(core.topics)}</a>
            </p>`
          }
          ${
            languages.length > 1 &&
            html`<nav aria-label="${words.term(core.language)}">
              <ul class="row">
                ${languages.map((tag) => languageItem(tag, site, `${pages}${tag}/${elsewhere ?? path}`))}
              </ul>
            </nav>`
          }
        </header>
        <main id="main">${main}</main>
        <footer>${dateLine(site)}${!words.reviewed && html`<p class="hint">${words.term(core.preview)}</p>`}</footer>
      </body>
    </html> `.text;
}

function languageItem(tag: string, { words }: PageSite, href: string): Markup {
  const { name } = nameOfLanguage(tag);
  if (tag === words.lang) return html`<li><b lang="${tag}">${name}</b></li>`;
  return html`<li>
    <a
      href="${href}"
      lang="${tag}"
      hreflang="${tag}"
      ${isRightToLeft(tag) !== (words.dir === 'rtl') && new Markup(` dir="${isRightToLeft(tag) ? 'rtl' : 'ltr'}"`)}
      >${name}</a
    >
  </li>`;
}

/** Of which day the list is; where that was old already when the page was written, that one must call. */
export function dateLine({ words, info, today }: PageSite): Markup {
  if (info.dataDate === undefined) return html`<p class="note">${words.term(core.listUndated)}</p>`;
  const old = today - Date.parse(info.dataDate) / DAY > info.staleDays;
  const date = words.localize.date(info.dataDate);
  return html`<p class="${old ? 'note' : 'hint'}">${words.term(old ? core.listOld : core.listDate, { date })}</p>`;
}

/** The city's name behind what a page is about. */
export function pageTitle(about: string, { info }: PageSite): string {
  return `${about} – ${info.place.text}`;
}
