import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { POLICY } from '../strict-csp/serve.mjs';
import { buildStaticPages } from './build.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { width: 360, height: 740 };

interface AxeRun {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe('pages of a directory', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  /** One page of each kind, below a language's folder. */
  let kinds: Record<'index' | 'need' | 'service' | 'sensitive', string>;
  const address = (lang: string, path: string) => `${site.url}newcomer/pages/${lang}/${path}`;
  const taken = (lang: string) => join(out, `newcomer/pages/${lang}/take/port-lantern-${lang}.html`);

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-pages-'));
    await buildStaticPages({ out });
    const folder = join(out, 'newcomer/pages/en');
    const text = (path: string) => readFile(join(folder, path), 'utf8');
    const services = (await readdir(join(folder, 's'))).sort().map((name) => `s/${name}`);
    const texts = await Promise.all(services.map(text));
    const pick = (fits: (page: string) => boolean) => services[texts.findIndex(fits)] ?? assert.fail('no such page');
    kinds = {
      index: 'index.html',
      need: /href="(n\/[^"]+)"/.exec(await text('index.html'))?.[1] ?? assert.fail('no need'),
      service: pick((page) => page.includes('<table>') && page.includes('class="facts"') && page.includes('ld+json')),
      sensitive: pick((page) => page.includes('noindex')),
    };
    site = await serveSite({ routes: [['/', out]], headers: { 'content-security-policy': POLICY } });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  async function withPage<T>(options: BrowserContextOptions, use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ viewport: PHONE, ...options });
    try {
      return await use(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  it('lead from a language to a telephone without a script and without an image', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        asked.push(route.request().resourceType());
        return route.request().resourceType() === 'image' ? route.abort() : route.continue();
      });
      await page.goto(`${site.url}newcomer/pages/index.html`);
      await page.getByRole('link', { name: 'العربية' }).click();
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
      await page.locator('.tiles a').nth(2).click();
      await page.locator('.cards h2 a').first().click();
      const call = page.locator('.phones a').first();
      assert.match((await call.getAttribute('href')) ?? '', /^tel:\+1962555\d{4}$/);
      for (const part of ['h1', 'table, .hint', '.facts', 'article h2', 'footer', '.help'])
        assert.ok(await page.locator(part).first().isVisible(), part);
      await page.getByRole('link', { name: 'English' }).click();
      assert.match(await page.locator('footer').innerText(), /List of November 15, 2026/);
      assert.ok(!asked.includes('image'), 'no page has an image that could be missed');
    });
  });

  it('become the finder where it runs, under a strict policy and with nothing from elsewhere', async () => {
    for (const [path, part] of [
      [kinds.index, 'today'],
      [kinds.need, 'card'],
    ] as const) {
      const { page, complaints, requests } = await openPage(browser, address('ar', path), { viewport: PHONE });
      await page.locator(`newcomer-service-finder [part~="${part}"]`).first().waitFor();
      assert.equal(
        await page
          .locator('newcomer-service-finder .cards a, newcomer-service-finder > .tiles')
          .first()
          .isVisible()
          .catch(() => false),
        false,
      );
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(site.url)),
        [],
      );
      await page.context().close();
    }
  });

  it('do not move when the finder takes their place', async () => {
    for (const path of [kinds.index, kinds.need]) {
      for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
        await withPage({ viewport }, async (page) => {
          await page.addInitScript(() => {
            const shifts: number[] = ((globalThis as unknown as { shifts: number[] }).shifts = []);
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
            }).observe({ type: 'layout-shift', buffered: true });
          });
          await page.goto(address('en', path));
          await page.locator('newcomer-service-finder :is([part~="card"], [part~="today"] .open)').first().waitFor();
          // A shift is told with the next frame.
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
          const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
          const moved = shifts.reduce((sum, value) => sum + value, 0);
          figure('Static pages', `layout shift when the finder takes over, ${path} at ${viewport.width} px`, moved, '', 0);
          assert.deepEqual(shifts, [], `${path} at ${viewport.width}`);
        });
      }
    }
  });

  it('stay as they are where a script was changed on its way', async () => {
    await withPage({}, async (page) => {
      await page.route('**/finder*.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n// changed` });
      });
      await page.goto(address('en', kinds.need));
      await page.waitForLoadState('networkidle');
      assert.ok(await page.locator('.cards h2 a').first().isVisible());
    });
  });

  for (const [lang, colorScheme] of [
    ['en', 'light'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const) {
    it(`have no fault that axe can find, and fit 320 pixels, in ${lang} and ${colorScheme}`, async () => {
      await withPage({ viewport: { width: 320, height: 640 }, colorScheme, bypassCSP: true }, async (page) => {
        // Without the finder, which has tests of its own.
        await page.route('**/finder*.js', (route) => route.abort());
        const pages = Object.values(kinds).map((path) => address(lang, path));
        for (const url of [...pages, `${site.url}newcomer/pages/index.html`, pathToFileURL(taken(lang)).href]) {
          await page.goto(url);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${url} is too wide`);
          await page.addScriptTag({ path: AXE });
          const violations = await page.evaluate(async () => {
            const { axe } = globalThis as unknown as { axe: AxeRun };
            // Of a list of two hundred cards that are alike the first topic will do.
            const context = { include: [['html']], exclude: [['section ~ section']] };
            return (await axe.run(context, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          });
          assert.deepEqual(violations, [], url);
        }
      });
    });
  }

  it('can be walked with the keyboard, first past what is above the content', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address('en', kinds.service));
      await page.keyboard.press('Tab');
      assert.equal(await page.locator(':focus').getAttribute('href'), '#main');
      const box = await page.locator(':focus').boundingBox();
      assert.ok(box && box.x >= 0 && box.y >= 0, 'what has the focus is on the screen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.ok(await page.locator('main :focus').count());
    });
  });

  it('print telephone, address and date, and no links that a hand cannot tap', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address('en', kinds.service));
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('.phones').isVisible());
      assert.ok(await page.locator('footer').isVisible());
      assert.ok(!(await page.locator('nav').isVisible()));
      assert.ok((await page.pdf()).length > 5_000);
    });
  });

  describe('to take along', () => {
    for (const javaScriptEnabled of [true, false]) {
      it(`open from a phone's files with the network cut, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
        for (const lang of ['en', 'ar']) {
          await withPage({ offline: true, javaScriptEnabled }, async (page) => {
            const asked: string[] = [];
            const complaints: string[] = [];
            page.on('request', (request) => asked.push(request.url()));
            page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
            await page.goto(pathToFileURL(taken(lang)).href);
            assert.equal(await page.locator('#search').isVisible(), javaScriptEnabled);
            assert.ok((await page.locator('.cards li').count()) > 180);
            assert.match((await page.locator('.cards a[href^="tel:"]').first().getAttribute('href')) ?? '', /^tel:\+1962555/);
            // Its own style is let in by its own policy.
            assert.equal(
              await page
                .locator('.cards')
                .first()
                .evaluate((list) => getComputedStyle(list).listStyleType),
              'none',
            );
            assert.equal(asked.length, 1, asked.join());
            assert.deepEqual(complaints, []);
          });
        }
      });
    }

    it('find by any word that stands there or by the need, in letters with and without marks', async () => {
      await withPage({ offline: true }, async (page) => {
        await page.goto(pathToFileURL(taken('en')).href);
        const shown = page.locator('.cards li:visible');
        const all = await shown.count();
        await page.getByLabel('What do you need?').fill('DOCTOR arabic');
        await page.locator('#found:not(:empty)').waitFor();
        const found = await shown.count();
        assert.ok(found > 0 && found < all / 4, String(found));
        assert.equal(await page.locator('#found').innerText(), found === 1 ? '1 place found' : `${found} places found`);
        await page.getByLabel('What do you need?').fill('zzzz');
        await page.getByText('Nothing found').waitFor();
        assert.equal(await shown.count(), 0);
        await page.getByLabel('What do you need?').fill('');
        await page.locator('#found:empty').waitFor({ state: 'attached' });
        assert.equal(await shown.count(), all);
      });
      await withPage({ offline: true }, async (page) => {
        await page.goto(pathToFileURL(taken('ar')).href);
        await page.locator('#q').fill('طَبِيب');
        await page.locator('#found:not(:empty)').waitFor();
        assert.ok((await page.locator('.cards li:visible').count()) > 3);
      });
    });
  });
});
