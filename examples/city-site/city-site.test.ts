import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveCitySite } from './serve.mjs';

const ARABIC = /\p{Script=Arabic}/u;

describe('the page of the demo city', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveCitySite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-city-'));
    site = await serveCitySite({ out });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  for (const path of ['', 'ar/']) {
    it(`answers on /${path} with nothing from elsewhere and nothing refused by its policy`, async () => {
      const { page, complaints, requests } = await openPage(browser, site.url + path);
      await page.locator('#find newcomer-service-finder input[type="search"]').fill(path === '' ? 'dentist' : 'طبيب');
      await page.locator('#find [part~="card"]').first().waitFor();
      for (const exhibit of ['#rows', '#phone', '#paste']) await page.locator(exhibit).scrollIntoViewIfNeeded();
      await page.locator('#rows [data-rows] > li').first().waitFor();
      await page.frameLocator('[data-preview]').locator('newcomer-service-finder input[type="search"]').waitFor();
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('about:')),
        [],
      );
      await page.context().close();
    });

    it(`fits a phone of 360 pixels on /${path}`, async () => {
      const { page } = await openPage(browser, site.url + path, { viewport: { width: 360, height: 740 } });
      await page.locator('#find input[type="search"]').waitFor();
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= shown, `the page is ${wide} pixels wide`);
      await page.context().close();
    });
  }

  for (const width of [360, 1280]) {
    it(`changes its finder's language at a tap, ${width} pixels wide`, async () => {
      const { page } = await openPage(browser, site.url, { viewport: { width, height: 740 } });
      const finder = page.locator('#find newcomer-service-finder');
      // A real tap, which fails where something else lies above the button.
      await finder.getByRole('button', { name: 'العربية' }).click({ timeout: 10_000 });
      await finder.locator('[dir="rtl"]').first().waitFor();
      await page.context().close();
    });
  }

  for (const [path, words] of [
    ['', 'Start a business'],
    ['ar/', 'ابدأ عملاً'],
  ] as const) {
    it(`leads founders from /${path} to the guide to permits, which opens under the city's policy`, async () => {
      const { page, complaints } = await openPage(browser, site.url + path);
      await page.getByRole('link', { name: words }).click();
      await page.locator('#stall input[name="kind"]').first().check();
      await page.locator('#stall [part~="step"]').first().waitFor();
      assert.equal((await page.locator('#stall [dir="rtl"]').count()) > 0, path !== '');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  for (const [path, words] of [
    ['', 'The city card'],
    ['ar/', 'بطاقة المدينة'],
  ] as const) {
    it(`leads from /${path} to the city's card, with the office's hours from the directory`, async () => {
      const { page, complaints } = await openPage(browser, site.url + path);
      await page.getByRole('link', { name: words }).first().click();
      await page.locator('#card input[name="passport"]').check();
      await page.locator('#card [part="places"] .open').waitFor();
      assert.match(await page.locator('#card [part="places"]').innerText(), /3 Customs House Square/);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  for (const [path, words] of [
    ['', 'Good to know'],
    ['ar/', 'جيد أن تعرف'],
  ] as const) {
    it(`leads from /${path} to the cards that answer rumors, which open under the city's policy`, async () => {
      const { page, complaints } = await openPage(browser, site.url + path);
      await page.getByRole('link', { name: words }).click();
      await page.locator('#deck [part="card"]').waitFor();
      assert.match(await page.locator('#deck .turn').innerText(), /4/);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  it('gives the number of rows that led to a closed door as the report has it', async () => {
    const { closedDoor, total } = JSON.parse(await readFile(join(out, 'data/rows.json'), 'utf8')) as { closedDoor: number; total: number };
    assert.ok(closedDoor > 20 && closedDoor < total / 2, `${closedDoor} of ${total} rows`);
    const { page } = await openPage(browser, site.url);
    await page.locator('#rows').scrollIntoViewIfNeeded();
    await page.locator('#rows [data-rows] > li').first().waitFor();
    assert.equal(await page.locator('#rows [data-count]').textContent(), String(closedDoor));
    // The number is of both kinds of doors, and the title beside it says both.
    assert.match(await page.locator('#rows h3').innerText(), /closed door or the wrong one/);
    await page.context().close();
  });

  it('finds a doctor in Arabic on the slow phone, and again after the network is unplugged', async () => {
    const { page } = await openPage(browser, site.url);
    await page.locator('#phone').scrollIntoViewIfNeeded();
    const phone = page.frameLocator('[data-phone]');
    const input = phone.locator('newcomer-service-finder input[type="search"]');
    await input.waitFor();
    await page.getByRole('button', { name: /^Search/ }).click();
    const cards = phone.locator('newcomer-service-finder [part~="card"]');
    await cards.first().waitFor();
    assert.match(await cards.first().locator('[part~="name"]').innerText(), ARABIC);

    await page.waitForFunction(() => Number(document.querySelector('[data-counter="requests"]')?.textContent) > 4);
    await page.waitForTimeout(3000);
    await page.getByRole('button', { name: 'Unplug the network' }).click();
    await page.getByText('Unplugged:').waitFor();
    await input.fill('طعام');
    await page.waitForTimeout(300);
    await cards.first().waitFor();
    assert.match(await cards.first().innerText(), ARABIC);

    const counter = async (name: string) => Number(await page.locator(`[data-counter="${name}"]`).textContent());
    assert.equal(await counter('others'), 0);
    assert.ok((await counter('kilobytes')) > 20);
    assert.ok((await counter('seconds')) > 0.3);
    await page.context().close();
  });

  it('prints one record on its own, without an empty sheet', async () => {
    const { page } = await openPage(browser, site.url);
    const finder = page.locator('#find newcomer-service-finder');
    await finder.locator('[part~="today"] button').nth(1).click();
    await finder.locator('button.more').first().click();
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    await finder.getByRole('button', { name: 'Print', exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await finder.locator('.record h2').isVisible(), true);
    assert.equal(await page.locator('header.masthead').isVisible(), false);
    const sheets = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    assert.ok(sheets && sheets.length <= 2, `${sheets?.length} sheets for one record`);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('header.masthead').isVisible(), true);
    assert.equal(await page.locator('[data-newcomer-print]').count(), 0);
    await page.context().close();
  });

  it('hangs up on a phone that is unplugged, and answers it again', async () => {
    const line = `${site.url}phone/abcdefgh12345678/`;
    await fetch(`${line}line`, { method: 'POST', body: 'off' });
    await assert.rejects(fetch(line));
    await fetch(`${line}line`, { method: 'POST', body: 'on' });
    assert.equal((await fetch(line)).status, 200);
  });

  it('shows at once what an edited snippet makes', async () => {
    const { page } = await openPage(browser, site.url);
    await page.locator('#paste').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'lang="es"', exact: true }).click();
    await page.frameLocator('[data-preview]').locator('newcomer-service-finder [lang="es"][dir="ltr"]').first().waitFor();
    assert.match(await page.locator('[data-editor]').inputValue(), / lang="es"/);
    await page.context().close();
  });

  it('does what a button says that was pressed before the snippet had come', async () => {
    const context = await browser.newContext();
    await context.route('**/data/snippet.txt', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: 'lang="es"', exact: true }).click();
    await page.frameLocator('[data-preview]').locator('newcomer-service-finder [lang="es"][dir="ltr"]').first().waitFor();
    assert.match(await page.locator('[data-editor]').inputValue(), / lang="es"/);
    await page.context().close();
  });
});
