import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { POLICY, serveStrictCsp } from './serve.mjs';

describe('the finder under a strict policy', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveStrictCsp>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-csp-'));
    site = await serveStrictCsp({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('is sent with the policy that the README promises', async () => {
    const { headers } = await fetch(site.url);
    assert.equal(headers.get('content-security-policy'), POLICY);
  });

  it('searches, opens a record, speaks Arabic and goes back without one violation', async () => {
    const { page, complaints } = await openPage(browser, site.url);
    const finder = page.locator('newcomer-service-finder');
    await finder.locator('input[type="search"]').fill('lawyer');
    await finder.locator('[part~="card"]').first().waitFor();
    await finder.locator('[part~="card"] button').first().click();
    await finder.locator('[part~="detail"]').waitFor();
    await page.goto(`${site.url}?`);
    await finder.getByRole('button', { name: 'العربية' }).click();
    await finder.locator('[dir="rtl"][lang="ar"]').first().waitFor();
    await finder.locator('input[type="search"]').fill('طبيب');
    await finder.locator('[part~="card"]').first().waitFor();
    assert.equal(await page.locator('#violations').textContent(), '0');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
