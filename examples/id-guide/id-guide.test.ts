import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { POLICY, serveIdGuide } from './serve.mjs';

describe('the page of the city’s card', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveIdGuide>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-card-'));
    site = await serveIdGuide({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('says when papers are enough, under a policy without exceptions, and tells nobody what was marked', async () => {
    assert.equal((await fetch(site.url)).headers.get('content-security-policy'), POLICY);
    const { page, complaints, requests } = await openPage(browser, site.url);
    const card = page.locator('#card');
    await card.locator('[part="places"] .open').waitFor();
    await card.locator('input[name="age"]').nth(3).check();
    const before = requests.length;
    await card.locator('input[name="passport"]').check();
    await card.locator('input[name="day-passport"]').first().check();
    await card.locator('input[name="lease"]').check();
    await card.getByText('These papers are enough').first().waitFor();
    assert.equal(requests.length, before, 'a mark caused a request');
    assert.ok(requests.every((url) => url.startsWith(site.url)));
    assert.equal(page.url(), site.url);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('explains New York’s card of 2018 and asks nothing about it', async () => {
    const { page } = await openPage(browser, site.url);
    const card = page.locator('#historic');
    await card.scrollIntoViewIfNeeded();
    await card.locator('[part="papers"]').waitFor();
    assert.equal(await card.locator('input').count(), 0);
    assert.match(await card.locator('[part="standing"]').innerText(), /from the past/);
    await page.context().close();
  });

  it('puts the office’s words beside the reader’s on the list to print, in Arabic', async () => {
    const { page } = await openPage(browser, `${site.url}ar/`);
    await page.locator('#card input[name="consular-id"]').check();
    await page.locator('#card [part="checklist"] span[lang="en"]').waitFor();
    assert.match(await page.locator('#card [part="checklist"]').innerText(), /Consular ID card/);
    await page.context().close();
  });

  for (const path of ['', 'ar/']) {
    it(`fits a phone of 360 pixels on /${path}`, async () => {
      const { page } = await openPage(browser, site.url + path, { viewport: { width: 360, height: 740 } });
      await page.locator('#card input[name="passport"]').check();
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= shown, `the page is ${wide} pixels wide`);
      await page.context().close();
    });
  }

  it('keeps the office and its telephone on the page where scripts do not run', async () => {
    const { page } = await openPage(browser, site.url, { javaScriptEnabled: false });
    assert.match(await page.locator('#card').innerText(), /\(962\) 555-0104/);
    await page.context().close();
  });
});
