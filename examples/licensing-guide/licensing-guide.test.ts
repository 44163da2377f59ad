import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { POLICY, serveLicensingGuide } from './serve.mjs';

const ARABIC = /\p{Script=Arabic}/u;

describe('the page for founders', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveLicensingGuide>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-founders-'));
    site = await serveLicensingGuide({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('leads from a few answers to steps, papers and a cost under a policy without exceptions, and asks nobody else', async () => {
    assert.equal((await fetch(site.url)).headers.get('content-security-policy'), POLICY);
    const { page, complaints, requests } = await openPage(browser, site.url);
    const stall = page.locator('#stall');
    await stall.locator('input[name="kind"]').first().check();
    const before = requests.length;
    await stall.locator('input[name="where"]').first().check();
    await stall.locator('#n-length').fill('9');
    await stall.locator('input[name="name"]').first().check();
    await stall.locator('[part~="step"]').first().waitFor();
    assert.match(await stall.locator('[part~="summary"]').innerText(), /\$225/);
    assert.equal(requests.length, before, 'an answer caused a request');
    assert.ok(requests.every((url) => url.startsWith(site.url)));
    assert.ok(page.url() === site.url, 'an answer stands in the address');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it("works out Chicago's fee by floor area, in Arabic too", async () => {
    const { page, complaints } = await openPage(browser, `${site.url}ar/`);
    const shop = page.locator('#chicago');
    await shop.scrollIntoViewIfNeeded();
    await shop.locator('input[name="business"]').nth(1).check();
    await shop.locator('#n-area').fill('1001');
    await shop.locator('[part~="step"]').first().waitFor();
    const words = await shop.locator('[part~="steps"]').innerText();
    assert.match(words, /940/);
    assert.match(words, ARABIC);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  for (const path of ['', 'ar/']) {
    it(`fits a phone of 360 pixels on /${path}, all details open`, async () => {
      const { page } = await openPage(browser, site.url + path, { viewport: { width: 360, height: 740 } });
      await page.locator('#stall input[name="kind"]').first().check();
      await page.locator('#stall [part~="step"]').first().waitFor();
      await page.locator('#stall [part~="step"] summary').evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= shown, `the page is ${wide} pixels wide`);
      await page.context().close();
    });
  }

  it('takes data for search engines in its source without a word from the policy', async () => {
    const html = await readFile(join(out, 'index.html'), 'utf8');
    const data = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"HowTo","name":"Open a food stall"}</script>';
    await writeFile(join(out, 'with-data.html'), html.replace('</head>', `${data}</head>`));
    const { page, complaints } = await openPage(browser, `${site.url}with-data.html`);
    await page.locator('#stall input[name="kind"]').first().waitFor();
    assert.equal(await page.locator('script[type="application/ld+json"]').count(), 1);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('keeps the office and its telephone on the page where scripts do not run', async () => {
    const { page } = await openPage(browser, site.url, { javaScriptEnabled: false });
    assert.match(await page.locator('#stall').innerText(), /\(962\) 555-0139/);
    await page.context().close();
  });
});
