import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { buildKit } from '../../scripts/kit.mjs';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { pasted, snippetParts } from '../paste-snippet.mjs';

const root = join(import.meta.dirname, '../..');
const miami = join(process.env.NEWCOMER_SHARED ?? join(root, '../shared'), 'data/miami-hsds-1x/datapackage.zip');
const missing = existsSync(miami) ? false : `${miami} is not there; set NEWCOMER_SHARED`;
const ARABIC = /\p{Script=Arabic}/u;

/** Latin words on an Arabic screen that no element says are of another language. */
function unmarked(finder: Locator): Promise<string[]> {
  return finder.evaluate((element) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const marked = node.parentElement?.closest('[lang], bdi');
      // What stands between isolates is a name in the middle of a sentence.
      const text = (node.textContent ?? '').replace(/\u2068.*?\u2069/g, '');
      if (/[A-Za-z]{2}/.test(text) && (!marked || marked.getAttribute('lang') === 'ar')) found.push(text);
    }
    return found;
  });
}

describe("a county's own records on an Arabic page", { skip: noChromium || missing }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-county-'));
    await buildKit(miami, join(out, 'newcomer'));
    const { scripts, element } = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
    const page = (await readFile(join(import.meta.dirname, 'page.html'), 'utf8')).replace('lang="en"', 'lang="ar" dir="rtl"');
    await writeFile(join(out, 'index.html'), pasted(page, { scripts, finder: element.replace('lang="en"', 'lang="ar"') }));
    site = await serveSite({ routes: [['/', out]] });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('answer in Arabic from their coded fields, and mark every English word as English', async () => {
    const { page, complaints } = await openPage(browser, site.url, { locale: 'ar', viewport: { width: 360, height: 740 } });
    const finder = page.locator('newcomer-service-finder');
    const cards = finder.locator('[part~="card"]');
    for (const need of [0, 2, 5]) {
      await finder.locator('[part~="today"] button').nth(need).click();
      await cards.nth(9).waitFor();
      await cards.first().locator('[part~="phone"]').waitFor();
      for (const card of await cards.all()) {
        assert.match(await card.locator('.open').innerText(), ARABIC);
        assert.match(await card.locator(':scope > p').first().or(card.locator('.hint')).last().innerText(), ARABIC);
      }
      assert.deepEqual(await unmarked(finder), []);
      await finder.locator('button.more').first().click();
      await finder.locator('.record .actions').waitFor();
      assert.ok((await finder.locator('.record h3').count()) > 2);
      for (const title of await finder.locator('.record h3').allInnerTexts()) assert.match(title, ARABIC);
      assert.deepEqual(await unmarked(finder), []);
      await finder.locator('.record > button').first().click();
      await finder.locator('[part~="results"] button').first().click();
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  for (const [words, number] of [
    ['أريد أن أموت', '988'],
    ['我老公打我', '911'],
    ['me quitaron el pasaporte', '911'],
  ] as const) {
    it(`bring the numbers above the results for "${words}", ${number} first, and send nothing of it`, async () => {
      const { page, requests } = await openPage(browser, site.url, { locale: 'ar', viewport: { width: 360, height: 740 } });
      const finder = page.locator('newcomer-service-finder');
      await finder.locator('input[type="search"]').fill(words);
      await finder.locator('[part~="search"] ~ .raised').waitFor();
      assert.match(await finder.locator('.raised [part~="phone"]').first().innerText(), new RegExp(number));
      assert.ok(requests.every((url) => url.startsWith(site.url) && !url.includes('?')));
      await page.context().close();
    });
  }
});
