// The finder in a browser as old as the floor (Chrome 87, Firefox 102, Safari 16.4): today's Chromium without what is newer.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../bootstrap.mjs';
import { buildKit } from '../kit.mjs';
import { serveSite } from '../site-server.mjs';
import { launchChromium, noChromium } from '../test/chromium.mjs';

const folder = join(root, '.cache/browser-floor');

/** Runs in the page before anything else does. */
function removeWhatIsNewer() {
  const lists = [Array.prototype, Object.getPrototypeOf(Int8Array.prototype), String.prototype];
  for (const list of lists)
    for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'isWellFormed', 'toWellFormed'])
      delete list[name];
  for (const name of ['groupBy', 'hasOwn']) delete Object[name];
  for (const name of ['any', 'timeout']) delete AbortSignal[name];
  delete AbortSignal.prototype.throwIfAborted;
  for (const name of ['withResolvers', 'try']) delete Promise[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  for (const name of ['Segmenter', 'DurationFormat', 'supportedValuesOf']) delete Intl[name];
  for (const name of ['fromAsync']) delete Array[name];
  for (const name of ['canParse', 'parse']) delete URL[name];
  for (const name of ['showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
  for (const name of ['checkVisibility', 'setHTMLUnsafe', 'getHTML', 'startViewTransition']) delete Element.prototype[name];
  delete ReadableStream.prototype[Symbol.asyncIterator];
  delete Crypto.prototype.randomUUID;
  for (const name of [
    'structuredClone',
    'CompressionStream',
    'DecompressionStream',
    'requestIdleCallback',
    'cancelIdleCallback',
    'scheduler',
    'Iterator',
    'navigation',
    'cookieStore',
    'trustedTypes',
  ]) {
    delete window[name];
  }
}

describe('a browser as old as the floor', { skip: noChromium }, () => {
  let browser;
  let server;

  before(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'services.csv'),
      'name,address,city,phone,description,hours\nBread for All,1 Anchor Square,Port Lantern,(962) 555-0110,Hot meals.,Mon-Fri 9am-5pm\n',
    );
    await buildKit(join(folder, 'services.csv'), join(folder, 'kit'), ['--time-zone', 'America/New_York']);
    server = await serveSite({ routes: [['/', join(folder, 'kit')]] });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the finder, finds a place and opens it', async () => {
    const context = await browser.newContext();
    await context.addInitScript(removeWhatIsNewer);
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.stack ?? String(error)));
    await page.goto(`${server.url}index.html`);
    assert.equal(
      await page.evaluate(() => 'structuredClone' in window || 'at' in Array.prototype || 'hasOwn' in Object),
      false,
      'the newer APIs are gone',
    );
    await page.locator('newcomer-service-finder input[type="search"]').first().fill('bread');
    const card = page.locator('newcomer-service-finder [part~="card"]').first();
    await card.waitFor({ timeout: 15_000 });
    assert.match(await card.innerText(), /Bread for All/);
    await card.locator('button').first().click();
    await page.locator('newcomer-service-finder [part~="detail"]').first().waitFor({ timeout: 15_000 });
    assert.deepEqual(problems, []);
    await context.close();
  });
});
