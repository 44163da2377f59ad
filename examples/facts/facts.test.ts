import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { POLICY, serveFacts } from './serve.mjs';

const ARABIC = /\p{Script=Arabic}/u;

describe('the page of facts', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveFacts>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-facts-'));
    site = await serveFacts({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it("shows the approved cards with the city's own figures under a policy without exceptions, and asks nobody else", async () => {
    assert.equal((await fetch(site.url)).headers.get('content-security-policy'), POLICY);
    const { page, complaints, requests } = await openPage(browser, site.url);
    const deck = page.locator('#deck');
    await deck.locator('[part="card"]').waitFor();
    assert.match(await deck.locator('[part="title"]').innerText(), /18 of 100/);
    assert.match(await deck.locator('.turn').innerText(), /Fact 1 of 4/);
    assert.match(await deck.locator('[part="standing"]').innerText(), /invented/);
    await deck.locator('.turn .key').click();
    assert.match(await deck.locator('[part="title"]').innerText(), /31 of 90/);
    assert.ok(requests.every((url) => url.startsWith(site.url)));
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('saves a picture of the fact, made on the device, under a name that says no rumor', async () => {
    const { page, complaints, requests } = await openPage(browser, site.url);
    const deck = page.locator('#deck');
    await deck.getByRole('button', { name: 'Make a picture' }).click();
    await deck.locator('canvas').waitFor();
    const before = requests.length;
    const [download] = await Promise.all([page.waitForEvent('download'), deck.getByRole('button', { name: 'Save the picture' }).click()]);
    assert.equal(download.suggestedFilename(), 'fact-world-share.png');
    assert.equal(requests.slice(before).filter((url) => !url.startsWith('blob:')).length, 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('opens the card that a link names, and shows drafts in the preview alone, under its banner', async () => {
    const { page, complaints } = await openPage(browser, `${site.url}#newcomer=social-homes`);
    const deck = page.locator('#deck');
    await deck.locator('[part="card"]').waitFor();
    assert.match(await deck.locator('[part="title"]').innerText(), /city homes/);
    const drafts = page.locator('#drafts');
    await drafts.scrollIntoViewIfNeeded();
    await drafts.locator('[part="card"]').waitFor();
    assert.match(await drafts.locator('[part="demo"]').innerText(), /Nobody of the city has approved/);
    assert.match(await drafts.locator('.turn').innerText(), /Fact 1 of 12/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  for (const path of ['', 'ar/']) {
    it(`fits a phone of 360 pixels on /${path}`, async () => {
      const { page, complaints } = await openPage(browser, site.url + path, { viewport: { width: 360, height: 740 } });
      await page.locator('#deck [part="card"]').waitFor();
      if (path) assert.match(await page.locator('#deck [part="title"]').innerText(), ARABIC);
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= shown, `the page is ${wide} pixels wide`);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  it('keeps the office and its telephone on the page where scripts do not run', async () => {
    const { page } = await openPage(browser, site.url, { javaScriptEnabled: false });
    assert.match(await page.locator('#deck').innerText(), /\(962\) 555-0139/);
    await page.context().close();
  });
});
