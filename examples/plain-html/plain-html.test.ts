import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildPlainHtml } from './build.mjs';

describe('a plain page with the snippet pasted in', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-plain-'));
    await buildPlainHtml({ out });
    site = await serveSite({ routes: [['/', out]] });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  for (const [spelling, path] of [
    ["the element's own tag", ''],
    ['the div that WordPress and Drupal keep', 'div.html'],
  ] as const) {
    it(`answers a search, pasted as ${spelling}`, async () => {
      const { page, complaints } = await openPage(browser, site.url + path);
      await page.locator('newcomer-service-finder input[type="search"]').fill('doctor');
      const cards = page.locator('newcomer-service-finder [part~="card"]');
      await cards.first().waitFor();
      assert.ok((await cards.count()) > 1);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

    it(`asks nobody but the city's own server, pasted as ${spelling}`, async () => {
      const { page, requests } = await openPage(browser, site.url + path);
      await page.locator('newcomer-service-finder input[type="search"]').fill('food');
      await page.locator('newcomer-service-finder [part~="card"]').first().waitFor();
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(site.url)),
        [],
      );
      assert.ok(
        requests.every((url) => !url.includes('food')),
        'what was typed stands in an address',
      );
      await page.context().close();
    });
  }

  it('keeps the telephone on the page where scripts do not run', async () => {
    const { page } = await openPage(browser, site.url, { javaScriptEnabled: false });
    assert.match(await page.locator('newcomer-service-finder').innerText(), /\(962\) 555-0101/);
    await page.context().close();
  });
});
