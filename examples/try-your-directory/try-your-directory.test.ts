import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildTryYourDirectory } from './build.mjs';

const root = join(import.meta.dirname, '../..');
const directory = join(root, 'examples/city-site/directory');
const miami = join(process.env.NEWCOMER_SHARED ?? join(root, '../shared'), 'data/miami-hsds-1x/datapackage.zip');
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'";

describe('trying a directory on a page', { skip: noChromium }, () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-try-'));
    await buildTryYourDirectory({ out });
    site = await serveSite({ routes: [['/', out]], headers: { 'content-security-policy': POLICY } });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  async function drop(files: string[]) {
    const opened = await openPage(browser, site.url);
    const sent: string[] = [];
    opened.page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await opened.page.locator('#files').setInputFiles(files);
    return { ...opened, sent };
  }

  it("reads the demo city's spreadsheet, shows its rows and the finder, and uploads nothing", async () => {
    const { page, complaints, requests, sent } = await drop([join(directory, 'services.csv'), join(directory, 'newcomer.json')]);
    await page.getByText('services can be published').waitFor();
    assert.ok((await page.locator('[data-problems] details').count()) > 10);
    await page.locator('[data-finder]').scrollIntoViewIfNeeded();
    await page.locator('[data-finder] input[type="search"]').fill('طبيب');
    await page.locator('[data-finder] [part~="card"]').first().waitFor();
    assert.deepEqual(sent, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.url)),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('proposes a newcomer.json for a spreadsheet that has none, and reads again with it', async () => {
    const { page } = await drop([join(directory, 'services.csv')]);
    await page.getByText('services can be published').waitFor();
    const proposal = JSON.parse(await page.locator('[data-config]').inputValue()) as {
      mapping?: { columns: Record<string, string | null> };
    };
    assert.ok(Object.values(proposal.mapping?.columns ?? {}).includes('services.description'));
    await page.locator('[data-config]').fill(JSON.stringify({ ...proposal, timeZone: 'America/New_York' }));
    await page.getByRole('button', { name: 'Read again with this' }).click();
    await page.getByText('services can be published').waitFor();
    await page.context().close();
  });

  it('packs a kit that holds the data, the finder, a snippet and a guide', async () => {
    const { page } = await drop([join(directory, 'services.csv'), join(directory, 'newcomer.json')]);
    await page.getByText('services can be published').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the kit' }).click();
    const names = Object.keys(unzipSync(await readFile(await (await download).path())));
    for (const name of ['snippet.html', 'index.html', 'README.md', 'data/manifest.json'])
      assert.ok(names.includes(`newcomer/${name}`), `${name} is missing`);
    assert.ok(names.some((name) => /elements\/.*\/finder\.js$/.test(name)));
    await page.context().close();
  });

  it('says what is wrong with a file that is no directory, and takes the next', async () => {
    const { page } = await drop([join(root, 'LICENSE')]);
    await page.locator('[data-failure]:not([hidden])').waitFor();
    await page.locator('#files').setInputFiles([join(directory, 'services.csv')]);
    await page.getByText('services can be published').waitFor();
    assert.ok(await page.locator('[data-failure]').isHidden());
    await page.context().close();
  });

  it(
    "reads a county's export of four thousand services",
    { skip: existsSync(miami) ? false : `${miami} is not there; set NEWCOMER_SHARED` },
    async () => {
      const { page, complaints } = await drop([miami]);
      await page.getByText('services can be published').waitFor({ timeout: 120_000 });
      assert.match(await page.locator('[data-figures]').innerText(), /4,089/);
      await page.locator('[data-finder]').scrollIntoViewIfNeeded();
      await page.locator('[data-finder] input[type="search"]').fill('food');
      await page.locator('[data-finder] [part~="card"]').first().waitFor();
      assert.deepEqual(complaints, []);
      await page.context().close();
    },
  );
});
