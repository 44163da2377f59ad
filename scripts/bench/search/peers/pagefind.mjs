import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../bootstrap.mjs';
import { serveSite } from '../../../site-server.mjs';
import { launchChromium, noChromium } from '../../../test/chromium.mjs';
import { peer } from './install.mjs';

export const pagefind = { name: 'Pagefind', package: 'pagefind', entry: 'lib/index.js' };

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One page per record and language, as a city's site would have them. */
function pageOf({ name, description, terms, organization, district, spoken, isFree, isOpenOnWeekends }, lang) {
  const filters = [
    ...spoken.map(({ tag }) => `spoken:${tag}`),
    ...(isFree ? ['free:yes'] : []),
    ...(isOpenOnWeekends ? ['weekend:yes'] : []),
  ];
  const marks = filters.map((filter) => `<span data-pagefind-filter="${filter}"></span>`).join('');
  const also = [...terms.map((term) => term.name), ...spoken.map((each) => each.name)].join(', ');
  return `<!doctype html><html lang="${lang}"><body><h1>${escaped(name[lang])}</h1>${marks}<p data-pagefind-weight="5">${escaped(also)}</p><p>${escaped(organization.name)}, ${district}</p><p>${escaped(description[lang])}</p></body></html>`;
}

/**
 * Builds Pagefind's files. It has an index for each language, and a page searches that of its own.
 *
 * @returns {Promise<string>} the folder
 */
export async function buildPagefind(services) {
  const { createIndex, close } = await peer(pagefind);
  const folder = join(root, '.cache/bench/pagefind');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { index } = await createIndex({});
  for (const service of services) {
    const pages = Object.keys(service.name).map((lang) => ({ url: `/${lang}/${service.id}`, content: pageOf(service, lang) }));
    await Promise.all(pages.map((page) => index.addHTMLFile(page)));
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  if (!existsSync(join(folder, 'pagefind.js'))) throw new Error('Pagefind has written no index');
  return folder;
}

/** What its filters are called, for a query of ours. */
const filtersOf = ({ spoken, access, openAt }) => ({
  ...(spoken && { spoken }),
  ...(access && { free: 'yes' }),
  ...(openAt && { weekend: 'yes' }),
});

/** Asks it in Chromium, one page per language. */
export class PagefindSearch {
  #pages = new Map();

  static async open(folder) {
    if (noChromium) return undefined;
    const self = new PagefindSearch();
    const handle = (_request, response, path) => {
      const lang = /^\/page\/([\w-]+)$/.exec(path)?.[1];
      if (lang)
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="${lang}"><title>Search</title></html>`);
      return lang !== undefined;
    };
    self.server = await serveSite({ routes: [['/pagefind/', folder]], handle });
    self.browser = await launchChromium();
    return self;
  }

  /** Ids of the ten best services. */
  async search({ lang, words, query, kind }) {
    // Only services without a page in the language count, and it finds nothing else.
    if (kind === 'cross-language') return [];
    let page = this.#pages.get(lang);
    if (!page) {
      page = await this.browser.newPage();
      await page.goto(`${this.server.url}page/${lang}`);
      await page.evaluate(async (module) => {
        window.engine = await import(module);
        await window.engine.init();
      }, '/pagefind/pagefind.js');
      this.#pages.set(lang, page);
    }
    const urls = await page.evaluate(
      async ([text, filters]) => {
        const { results } = await window.engine.search(text, { filters });
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      },
      [words, filtersOf(query)],
    );
    return urls.map((url) => url.replace(/\/$/, '').split('/').at(-1));
  }

  async close() {
    await this.browser.close();
    await this.server.close();
  }
}
