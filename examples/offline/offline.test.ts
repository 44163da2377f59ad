import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/test/browsers.mjs';
import { noChromium } from '../../scripts/test/chromium.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildOffline } from './build.mjs';

const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'",
};

describe('a page that a person keeps', { skip: noChromium }, () => {
  let out: string;
  let profile: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-offline-'));
    profile = await mkdtemp(join(tmpdir(), 'newcomer-profile-'));
    await buildOffline({ out });
    site = await serveSite({ routes: [['/', out]], headers: POLICY });
  });
  after(async () => {
    await site?.close();
    await Promise.all([out, profile].map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  });

  /** A browser with the same memory each time: what it keeps outlives it. */
  async function browse<T>(url: string, look: (page: Page) => Promise<T>, acceptDownloads = false): Promise<T> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless: true,
      args: CHROMIUM_ARGS,
      acceptDownloads,
    });
    try {
      const page = await context.newPage();
      await page.goto(url);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  const unfold = async (page: Page) => {
    await page.locator('newcomer-service-finder .ways summary').click();
    return page.locator('newcomer-service-finder .ways');
  };
  /** What the finder answers first, once it is another place than the one that was first before. */
  const firstCard = async (page: Page, words: string, before?: string) => {
    await page.locator('newcomer-service-finder input[type="search"]').fill(words);
    const first = page.locator('newcomer-service-finder #c0');
    const name = before === undefined ? first : first.filter({ hasNotText: before });
    await name.waitFor({ timeout: 15_000 });
    return name.innerText();
  };

  it('keeps nothing of itself, and all of it when asked; opens with the network cut and the browser restarted; forgets when asked', async () => {
    const address = `${site.url}help/`;
    const found = await browse(address, async (page) => {
      const name = await firstCard(page, 'doctor');
      const ways = await unfold(page);
      const keep = ways.getByRole('button', { name: /Keep this page on this phone: \D?\d/ });
      await keep.waitFor();
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
      await keep.click();
      await ways.getByText('This page is on this phone. It opens without internet.').waitFor({ timeout: 30_000 });
      return name;
    });
    const { port } = site;
    await site.close();
    const restarted = performance.now();
    try {
      await browse(address, async (page) => {
        assert.equal(await firstCard(page, 'doctor'), found);
        figure('Without internet', 'browser restarted, server gone: from start to an answer', (performance.now() - restarted) / 1000, 's');
        assert.notEqual(await firstCard(page, 'night shelter', found), '');
        await page.locator('newcomer-service-finder #d0').click();
        await page.locator('newcomer-service-finder .record h2').waitFor();
        assert.match(await page.locator('newcomer-service-finder .record').innerText(), /\(962\) 555/);
        const ways = await unfold(page);
        // What says so is kept as well.
        await ways.getByText('This page is on this phone.').waitFor();
      });
    } finally {
      site = await serveSite({ routes: [['/', out]], headers: POLICY, port });
    }
    assert.equal(site.port, port, 'another program took the port meanwhile');
    await browse(address, async (page) => {
      const ways = await unfold(page);
      await ways.getByRole('button', { name: 'Remove it from this phone' }).click();
      await ways.getByRole('button', { name: /Keep this page/ }).waitFor();
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    });
  });

  it('takes over new data as a whole, and leaves no old data behind', async () => {
    const address = `${site.url}help/`;
    const manifestFile = join(out, 'newcomer/data/manifest.json');
    const before = await readFile(manifestFile, 'utf8');
    try {
      await browse(address, async (page) => {
        const ways = await unfold(page);
        await ways.getByRole('button', { name: /Keep this page/ }).click();
        await ways.getByText('This page is on this phone.').waitFor({ timeout: 30_000 });
        // The next build: one file has another name.
        const manifest = JSON.parse(before) as { build: string; files: { base: { name: string } } };
        const old = manifest.files.base.name;
        manifest.build = 'next';
        manifest.files.base.name = `next-${old}`;
        await writeFile(join(out, 'newcomer/data', `next-${old}`), await readFile(join(out, 'newcomer/data', old)));
        await writeFile(manifestFile, JSON.stringify(manifest));
        await page.reload();
        await firstCard(page, 'doctor');
        const kept = () =>
          page.evaluate(async () =>
            (await (await caches.open('newcomer-offline')).keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
          );
        for (let tries = 0; tries < 50 && (await kept()).includes(old); tries++) await page.waitForTimeout(100);
        const names = await kept();
        assert.ok(names.includes(`next-${old}`) && !names.includes(old), names.join(' '));
      });
    } finally {
      await writeFile(manifestFile, before);
    }
  });

  it('offers the file to take along in the person’s language; it opens from the phone’s own files', async () => {
    const file = join(profile, 'taken.html');
    await browse(
      `${site.url}help/`,
      async (page) => {
        const ways = await unfold(page);
        const link = ways.getByRole('link', { name: /Take the list with you: \D?\d+ kB/ });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        await download.saveAs(file);
        figure('Without internet', "the demo city's file to take along", (await stat(file)).size / 1000, 'kB', 500);
      },
      true,
    );
    await browse(pathToFileURL(file).href, async (page) => {
      assert.match(await page.locator('body').innerText(), /\(962\) 555/);
    });
  });
});
