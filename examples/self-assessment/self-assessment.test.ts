import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveSelfAssessment } from './serve.mjs';

describe('the page on which a city looks at itself', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSelfAssessment>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-self-'));
    site = await serveSelfAssessment({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('shows the scorecard, takes answers, speaks Arabic and keeps what was typed, without one violation', async () => {
    const { page, complaints } = await openPage(browser, site.url);
    const card = page.locator('newcomer-scorecard');
    await card.locator('.areas').waitFor();
    await card.getByText('Since November 3, 2025').or(card.getByText('Since 3 November 2025')).waitFor();
    const form = page.locator('newcomer-assessment');
    await form.locator('fieldset input[type="radio"]').first().click();
    await form.getByText('Saved').waitFor();
    await form.locator('nav button', { hasText: 'العربية' }).first().click();
    await form.locator('[dir="rtl"][lang="ar"]').first().waitFor();
    assert.ok(await form.locator('fieldset input[type="radio"]').first().isChecked());
    await page.reload();
    await page.locator('newcomer-assessment fieldset input:checked').first().waitFor();
    assert.deepEqual(complaints, [], 'nothing is refused by the policy');
    await page.context().close();
  });

  it('plans an action about what is missing, in Arabic', async () => {
    const { page, complaints } = await openPage(browser, `${site.url}ar/`);
    const form = page.locator('newcomer-assessment');
    await form.locator('.desk[lang="ar"] #gaps > summary').click();
    await form.locator('#gaps li button').nth(1).click();
    const action = form.locator('[part="action"]');
    await action.locator('textarea').first().fill('توظيف مترجمين');
    await action.locator('legend', { hasText: 'توظيف مترجمين' }).waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
