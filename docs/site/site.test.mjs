// Opens the whole documentation as a reader does: pages, links, the playground's switches, and the snippet builder.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { root } from '../../scripts/bootstrap.mjs';
import { buildKit } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { buildDocs } from './build.mjs';
import { describedElements } from '../../scripts/element-site.mjs';
import { elementsOnSite } from '../../scripts/element-site.mjs';

const TAGS = (await elementsOnSite()).map(({ tag }) => tag);
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

describe('the documentation as a site', { skip: noChromium }, () => {
  const out = join(root, '.cache/docs-site');
  let server;
  let browser;
  /** Paths of all pages of ours; the demo city's kit has tests of its own. */
  let paths;

  before(async () => {
    // All packages take a minute; two show that the pages of types are made, and how they lie in the site.
    await buildDocs({ out, api: ['packages/foundation/core', 'packages/adapters/clients'] });
    paths = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => relative(out, join(entry.parentPath, entry.name)))
      .filter((path) => !/^(?:demo|play|api)\//.test(path))
      .sort();
    server = await serveSite({ routes: [['/', out]] });
    browser = await launchChromium();
  });
  // Also what a test that failed has left open.
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path, options) => openPage(browser, `${server.url}${path}`, options);
  const elsewhere = (requests) => requests.filter((url) => !url.startsWith(server.url));

  it('has a page for every guide, decision, package and element', () => {
    for (const folder of ['guides', 'decisions']) {
      for (const name of readdirSync(join(root, 'docs', folder))) {
        const page = name === 'README.md' ? 'index' : name.replace(/\.md$/, '');
        assert.ok(paths.includes(`${folder}/${page}.html`), `${folder}/${name}`);
      }
    }
    assert.deepEqual(
      describedElements().map(({ tagName }) => tagName),
      TAGS.toSorted(),
    );
    for (const tag of TAGS) assert.ok(paths.includes(`elements/${tag}.html`), tag);
  });

  it('opens each page without a complaint or a request to anybody else, and every link leads somewhere', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = [];
    const requests = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    page.on('request', (request) => requests.push(request.url()));
    const anchors = new Map();
    const links = [];
    for (const path of paths) {
      await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
      const { ids, found, headings } = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        found: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
        headings: document.querySelectorAll('h1').length,
      }));
      assert.equal(headings, 1, `${path} has one heading of the first rank`);
      anchors.set(path, new Set(ids));
      links.push(...found.map((href) => [path, href]));
    }
    await context.close();
    assert.deepEqual(complaints, []);
    assert.deepEqual(elsewhere(requests), []);
    const broken = links.filter(([, href]) => {
      if (!href.startsWith(server.url)) return !/^(?:https:\/\/|tel:|mailto:)/.test(href);
      const { pathname, hash } = new URL(href);
      const path = decodeURIComponent(pathname.slice(1)) || 'index.html';
      if (!existsSync(join(out, path))) return true;
      return hash !== '' && anchors.has(path) && !anchors.get(path).has(decodeURIComponent(hash.slice(1)));
    });
    assert.deepEqual(broken, []);
  });

  for (const path of ['index.html', 'guides/embed.html', 'elements/newcomer-service-finder.html', 'snippet.html', 'decisions/index.html']) {
    it(`is accessible in light and dark, and fits a narrow screen: ${path}`, async () => {
      for (const colorScheme of ['light', 'dark']) {
        const { page } = await open(path, { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
        // The frame has a test of its own: the element's.
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run({ exclude: ['iframe'] }, { iframes: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
        });
        assert.deepEqual(violations, []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0, `${wide} pixels too wide`);
      }
    });
  }

  it('has the pages of all types and functions, which lead to each other and ask nobody else', async () => {
    const { page, requests } = await open('api/index.html');
    const seen = new Set(['']);
    for (const waiting = ['index.html']; waiting.length > 0 && seen.size < 25;) {
      const path = waiting.shift();
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await page.goto(`${server.url}api/${path}`);
      assert.equal(response.status(), 200, path);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href.split('#')[0]));
      waiting.push(...links.filter((href) => href.startsWith(`${server.url}api/`)).map((href) => href.slice(`${server.url}api/`.length)));
    }
    assert.ok(seen.size >= 20, `only ${seen.size} pages`);
    await page.goto(`${server.url}api/modules/_newcomer_core.languages.html`);
    assert.match(await page.locator('body').innerText(), /negotiate/);
    assert.deepEqual(elsewhere(requests), []);
  });

  describe('the playground', () => {
    for (const tag of TAGS) {
      it(`shows <${tag}> under a strict policy and without one, as in Arabic`, async () => {
        for (const kind of ['strict', 'open']) {
          const { page, complaints, requests } = await open(`play/${tag}-${kind}.html?lang=ar`);
          await page.locator(`${tag} [dir="rtl"]`).first().waitFor({ timeout: 15_000 });
          await page.locator(`${tag} :is(button, input, h2, h3)`).first().waitFor();
          assert.equal(await page.locator('.violation').count(), 0);
          assert.deepEqual(complaints, []);
          assert.deepEqual(elsewhere(requests), []);
        }
      });

      it(`shows every example of <${tag}>`, async () => {
        const { page, complaints } = await open(`elements/${tag}.html`);
        const select = page.getByLabel('Example', { exact: true });
        const count = (await select.count()) && (await select.locator('option').count());
        for (let n = 0; n < count; n++) {
          await select.selectOption({ index: n });
          await page.frameLocator('iframe.play').locator(`${tag} :is(button, input, h2, h3, p):visible`).first().waitFor();
          // The next choice would break off what is still on its way.
          await page.waitForLoadState('networkidle');
        }
        assert.deepEqual(complaints, []);
      });
    }

    it('does what its switches say', async () => {
      const { page, complaints } = await open('elements/newcomer-service-finder.html');
      const frame = page.frameLocator('iframe.play');
      const document = () =>
        page.frames()[1].evaluate(() => ({
          dir: document.dir,
          zoom: document.documentElement.style.zoom,
          policy: Boolean(document.querySelector('meta[http-equiv]')),
          width: innerWidth,
        }));
      const choose = async (label, value) => {
        await page.getByLabel(label, { exact: true }).selectOption(value);
        await frame.locator('newcomer-service-finder').getByRole('searchbox').waitFor();
        // The frame is loaded anew; what is asked must be the new document.
        await page.waitForFunction(() => globalThis.frames[0].document.readyState === 'complete');
      };
      await frame.getByRole('searchbox').waitFor();
      assert.deepEqual(await document().then(({ dir, zoom, policy }) => ({ dir, zoom, policy })), { dir: 'ltr', zoom: '', policy: true });
      await choose('Language', 'uk');
      await frame.locator('newcomer-service-finder [lang="uk"]').first().waitFor();
      await choose('Direction of the page', 'rtl');
      await page.waitForFunction(() => globalThis.frames[0].document.dir === 'rtl');
      await choose('Zoom', '200');
      await page.waitForFunction(() => globalThis.frames[0].document.documentElement.style.zoom === '200%');
      await choose('Theme', 'dark');
      await page.waitForFunction(() => globalThis.frames[0].document.querySelector('newcomer-service-finder')?.theme === 'dark');
      await choose('Content Security Policy', 'open');
      await page.waitForFunction(() => !globalThis.frames[0].document.querySelector('meta[http-equiv]'));
      await choose('Width', '320');
      await page.waitForFunction(() => globalThis.frames[0].innerWidth <= 320);
      assert.match(
        await page.getByLabel('This is what stands there').inputValue(),
        /^<newcomer-service-finder src="\.\.\/demo\/data\/" lang="uk" theme="dark"><p>.*<\/newcomer-service-finder>$/,
      );
      assert.deepEqual(complaints, []);
    });

    it('shows what is written in its box, and says what is wrong with it', async () => {
      const { page, complaints } = await open('elements/newcomer-service-finder.html');
      const finder = page.frameLocator('iframe.play').locator('newcomer-service-finder');
      await finder.getByRole('searchbox').waitFor();
      const box = page.getByLabel('This is what stands there');
      const before = await box.inputValue();
      await box.fill(before.replace('src=', 'lang="ar" quick-exit="https://example.org/" onclick="alert(1)" src='));
      await finder.locator('[dir="rtl"]').first().waitFor();
      await finder.locator('[part~="exit"]').waitFor();
      assert.equal(await finder.getAttribute('onclick'), null);
      await box.fill(before.replace(/<\/newcomer.*$/, ''));
      await page.getByText('There must be one whole <newcomer-service-finder>').waitFor();
      await box.fill(before);
      await finder.locator('[dir="ltr"]').first().waitFor();
      await finder.locator('[part~="exit"]').waitFor({ state: 'detached' });
      // The page's own policy has refused the handler that was written, and said so.
      assert.deepEqual(
        complaints.filter((text) => !text.includes('inline event handler')),
        [],
      );
    });

    it('takes from its address only what changes the looks', async () => {
      const { page, requests } = await open(
        'play/newcomer-service-finder-open.html?src=http://127.0.0.1:1/&api=http://127.0.0.1:1/&lang=es',
      );
      await page.locator('newcomer-service-finder').getByRole('searchbox').waitFor();
      assert.deepEqual(elsewhere(requests), []);
    });
  });

  describe('the snippet builder', () => {
    const place = join(root, '.cache/docs-site-snippet');

    it('writes what newcomer build writes', async () => {
      rmSync(place, { recursive: true, force: true });
      await buildKit('examples/city-site/directory', place, ['--base', '/find/']);
      const { page } = await open('snippet.html');
      await page.getByLabel('Where the kit lies on your server').fill('/find');
      const offered = /locales="([^"]+)"/.exec(readFileSync(join(place, 'snippet.html'), 'utf8'))[1].split(',');
      for (const tag of offered) await page.locator(`[name="locales"][value="${tag}"]`).check();
      // The words of the fallback and the title are each city's own.
      const own = (text) =>
        text
          .replace(/^ {2}.*\n/gm, '')
          .replace(/title="[^"]*"/g, '')
          .replace(/locales="([^"]*)"/g, (_, tags) => tags.split(',').sort().join(' '))
          .replace(/<p><a href="\/find\/frame.*\n/, '');
      assert.equal(own(await page.locator('#snippet').textContent()), own(readFileSync(join(place, 'snippet.html'), 'utf8')));
    });

    it('shows the choices, and its snippet works where it is pasted', async (t) => {
      const { page, complaints } = await open('snippet.html', { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.getByLabel('Language to begin with').selectOption('ar');
      await page.getByLabel('Theme').selectOption('dark');
      await page.getByLabel('use it').check();
      for (const name of ['العربية', 'Español']) await page.getByLabel(name, { exact: true }).check();
      await page.getByLabel('Health', { exact: false }).first().check();
      await page.getByLabel('First place to go').fill('Desk <one> & "two"');
      await page.getByLabel('Telephone').fill('+1 962 555 0123');
      await page.getByLabel('Web page').fill('javascript:alert(1)');
      // The finder loads its data when it comes into sight.
      await page.locator('#shown').scrollIntoViewIfNeeded();
      const preview = page.frameLocator('#shown');
      await preview.locator('newcomer-service-finder [dir="rtl"]').first().waitFor();
      await preview.locator('newcomer-service-finder[need][theme="dark"]').waitFor();
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied.').waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(text, await page.locator('#snippet').textContent());
      assert.deepEqual(complaints, []);
      assert.ok(!text.includes('javascript:') && !text.includes('<one>'));
      assert.match(
        text,
        /<newcomer-service-finder src="\/newcomer\/data\/" lang="ar" offline="\/newcomer\/offline\.json" locales="(?:ar,es|es,ar)" need="[a-z,-]+" accent="#0b5d1e" theme="dark">/,
      );

      const pages = join(place, 'page');
      mkdirSync(pages, { recursive: true });
      writeFileSync(
        join(pages, 'index.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>A city</title><link rel="icon" href="data:,">${text}</html>`,
      );
      const city = await serveSite({
        routes: [
          ['/newcomer/', join(out, 'demo')],
          ['/', pages],
        ],
      });
      t.after(() => city.close());
      const pasted = await openPage(browser, city.url);
      await pasted.page.locator('newcomer-service-finder [dir="rtl"]').first().waitFor();
      assert.deepEqual(pasted.complaints, []);
    });

    it('says what an address must look like', async () => {
      const { page } = await open('snippet.html');
      await page.locator('#snippet', { hasText: '<newcomer-service-finder' }).waitFor();
      const before = await page.locator('#snippet').textContent();
      await page.getByLabel('Where the kit lies on your server').fill('javascript:x');
      await page.getByText('Write an address that begins with').waitFor();
      assert.equal(await page.locator('#snippet').textContent(), before);
    });
  });
});
