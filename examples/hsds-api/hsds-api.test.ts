import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveHsdsExample } from './serve.mjs';

describe('a page whose finder reads an HSDS API', { skip: noChromium }, () => {
  let out: string;
  let example: Awaited<ReturnType<typeof serveHsdsExample>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-api-'));
    example = await serveHsdsExample({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await example?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('downloads the directory and answers on the device, in Arabic too', async () => {
    example.api.requests.length = 0;
    const { page, complaints, requests } = await openPage(browser, `${example.url}#lang`);
    const finder = page.locator('newcomer-service-finder');
    await finder.locator('input[type="search"]').fill('طبيب');
    await finder.locator('[part~="card"]').first().waitFor();
    await finder.locator('[part~="card"] button').first().click();
    await finder.locator('[part~="detail"]').waitFor();
    assert.ok(
      example.api.requests.every((path) => /^\/hsds\/services\?page=\d+&per_page=100&full=true$/.test(path)),
      example.api.requests.join('\n'),
    );
    assert.ok(requests.every((url) => !decodeURIComponent(url).includes('طبيب')));
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('lets the server search only where the host says so, and tells it on screen', async () => {
    example.api.requests.length = 0;
    const { page, complaints } = await openPage(browser, `${example.url}remote.html`);
    const finder = page.locator('newcomer-service-finder');
    await finder.locator('input[type="search"]').fill('lawyer');
    await finder.locator('[part~="card"]').first().waitFor();
    await finder
      .getByText(`The words you type are sent to ${new URL(example.api.url).host}`)
      .first()
      .waitFor();
    assert.ok(example.api.requests.some((path) => path.includes('search=lawyer')));
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('keeps the telephone on the page where the API is down', async () => {
    const { page } = await openPage(browser, 'about:blank');
    await page.route(`${example.api.url}/**`, (route) => route.abort());
    await page.goto(example.url);
    await page.locator('newcomer-service-finder a[href="tel:+19625550101"]').waitFor();
    await page.waitForTimeout(6000);
    assert.ok(await page.locator('newcomer-service-finder a[href="tel:+19625550101"]').isVisible());
    await page.context().close();
  });
});
