import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildCardEditor } from './build.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const CARDS = join(import.meta.dirname, '../city-site/packs/belonging');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('writing cards on a page', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-cards-'));
    await buildCardEditor({ out: join(out, 'page') });
    site = await serveSite({ routes: [['/', join(out, 'page')]], headers: { 'content-security-policy': POLICY } });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  async function sample(options = {}) {
    const opened = await openPage(browser, site.url, options);
    opened.page.setDefaultTimeout(15_000);
    await opened.page.getByRole('button', { name: /Port Lantern's cards/ }).click();
    await opened.page.locator('[data-preview]').scrollIntoViewIfNeeded();
    await opened.page.locator('newcomer-myth-card [part="card"]').waitFor();
    return opened;
  }
  const problem = (page: Page, rule: string) => page.locator(`[data-problems] [data-rule="${rule}"]`);
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

  it('says while one writes that the rumor is in the title, and is content again when it is gone', async () => {
    const { page, complaints, requests } = await sample();
    await page.getByText('1 to look at, 0 of them errors').waitFor();
    await page.getByText('Approved by Ines Calder').waitFor();
    const asked = requests.length;
    const title = field(page, 'In our city: the fact in a few words');
    const before = await title.inputValue();
    await title.fill('Half the world is coming here? No');
    await problem(page, 'myth-in-title').waitFor();
    assert.equal(await title.getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator('newcomer-myth-card [part="title"]').innerText(), /Half the world/);
    await page.getByText('A draft: no resident sees it').waitFor();
    await title.fill(before);
    await page.getByText('1 to look at, 0 of them errors').waitFor();
    assert.equal(await title.getAttribute('aria-invalid'), 'false');
    assert.equal(requests.length, asked, 'what is written caused a request');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('mends with one press what a program can mend, and saves only the files that have changed', async () => {
    const { page, complaints } = await sample();
    const myth = field(page, 'The rumor, once');
    await myth.fill('"Half the world is coming here"');
    await problem(page, 'myth-in-quotation-marks').getByRole('button').click();
    assert.equal(await myth.inputValue(), 'Half the world is coming here');
    await problem(page, 'myth-in-quotation-marks').waitFor({ state: 'detached' });
    await field(page, 'The fact again').fill('Most people stay at home.');
    const names = page.locator('[data-saves] button');
    await names.nth(1).waitFor();
    assert.deepEqual(await names.allInnerTexts(), ['Save port-lantern.json', 'Save port-lantern.en.json']);
    const saved = async (nth: number) => {
      const [download] = await Promise.all([page.waitForEvent('download'), names.nth(nth).click()]);
      return JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
    };
    const { values } = (await saved(0)) as { values: { cards: { status: string; review?: unknown }[] } };
    assert.deepEqual([values.cards[0]?.status, values.cards[0]?.review], ['draft', undefined], 'nobody has approved these words');
    assert.equal(values.cards[1]?.status, 'approved');
    const { entries } = (await saved(1)) as { entries: Record<string, string> };
    assert.equal(entries['world-share.again'], 'Most people stay at home.');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('takes another card and another language, in its own direction', async () => {
    const { page, complaints } = await sample();
    await page.locator('[data-card]').selectOption({ index: 1 });
    await page.locator('[data-language]').selectOption('ar');
    await page.locator('newcomer-myth-card [dir="rtl"] [part="title"]').waitFor();
    assert.match(await field(page, 'The fact').inputValue(), /\p{Script=Arabic}/u);
    assert.equal(await field(page, 'The fact').evaluate((area) => getComputedStyle(area).direction), 'rtl');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('says what is wrong with files that are no cards, and keeps what is being written', async () => {
    const { page } = await sample();
    await field(page, 'The fact again').fill('Most people stay at home.');
    const failure = page.locator('[data-failure]:not([hidden])');
    await writeFile(join(out, 'cut.json'), '{"format": 1,');
    await writeFile(join(out, 'large.json'), ' '.repeat(10_000_001));
    for (const [files, said] of [
      [[join(out, 'cut.json')], /cut\.json is not JSON/],
      [[join(out, 'large.json')], /more than 10 MB/],
      [[join(CARDS, 'port-lantern.en.json')], /none of these is a pack/],
      [[join(CARDS, 'port-lantern.json')], /texts of port-lantern\.json too/],
      [[join(CARDS, '../municipal-id/port-lantern.json')], /no pack of cards yet/],
    ] as const) {
      await page.locator('#files').setInputFiles([...files]);
      await failure.filter({ hasText: said }).waitFor();
      assert.equal(await field(page, 'The fact again').inputValue(), 'Most people stay at home.');
    }
    page.once('dialog', (dialog) => void dialog.accept());
    await page.locator('#files').setInputFiles([join(CARDS, 'port-lantern.json'), join(CARDS, 'port-lantern.es.json')]);
    await page.locator('[data-failure]').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  for (const width of [360, 1280]) {
    it(`fits ${width} pixels and has no fault that axe finds`, async () => {
      const { page } = await sample({ viewport: { width, height: 800 } });
      await field(page, 'The rumor, once').fill('"Half the world is coming here"');
      await problem(page, 'myth-in-quotation-marks').waitFor();
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok((wide ?? 0) <= (shown ?? 0), `the page is ${wide ?? 0} pixels wide`);
      await page.evaluate(await readFile(AXE, 'utf8'));
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
      });
      assert.deepEqual(violations, []);
      await page.context().close();
    });
  }
});
