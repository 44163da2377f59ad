import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { serveSite } from '../site-server.mjs';
import { launchChromium, noChromium, settled } from '../test/chromium.mjs';
import { slowPage } from './slow-page.mjs';
import { measured, percentile } from './target.mjs';

const print = measured('A county: 4,089 services of Miami, on a slow phone');

const RUNS = 5;
const KEY_RUNS = 3;
const NEED = 'food';
const WORDS = ['food pantry', 'doctor', 'legal aid', 'shelter tonight', 'english classes'];

/** From navigation to the first card that has a name and says open, closed or "call to check", for a preset need. */
async function firstCard(browser, url) {
  const page = await slowPage(browser, { network: true });
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    () => {
      const card = document.querySelector('newcomer-service-finder')?.shadowRoot?.querySelector('[part~="card"]');
      return card?.querySelector('[part~="name"]')?.textContent?.trim() && card.querySelector('.open')?.textContent?.trim()
        ? performance.now()
        : undefined;
    },
    undefined,
    { polling: 'raf', timeout: 60_000 },
  );
  const milliseconds = await handle.jsonValue();
  await page.context().close();
  return milliseconds;
}

/** How much the same piece of work varies here, slowest by quickest: near 1 the machine is idle, from 2 no time below says much. */
async function noise(browser) {
  const page = await slowPage(browser);
  const ratio = await page.evaluate(() => {
    const times = Array.from({ length: 30 }, () => {
      const started = performance.now();
      let sum = 0;
      for (let n = 0; n < 2_000_000; n++) sum += Math.sqrt(n);
      return sum > 0 ? performance.now() - started : 0;
    }).sort((a, b) => a - b);
    return times[28] / times[0];
  });
  await page.context().close();
  return ratio;
}

/**
 * From each key to the last change of the results that it causes.
 *
 * @param {boolean} atOnce types while the rest of the directory is still coming, as who knows what they want does
 */
async function keystrokes(browser, url, atOnce = false) {
  const page = await slowPage(browser);
  await page.goto(url);
  const times = await page.evaluateHandle(() => {
    const measured = [];
    const finder = document.querySelector('newcomer-service-finder');
    const watch = () => {
      const root = finder.shadowRoot;
      if (!root?.querySelector('input[type="search"]')) return setTimeout(watch, 50);
      let pressed;
      let changed;
      root.addEventListener(
        'input',
        () => {
          if (pressed !== undefined && changed !== undefined) measured.push(changed - pressed);
          pressed = performance.now();
          changed = undefined;
        },
        { capture: true },
      );
      const inResults = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[part~="results"]');
      const observer = new MutationObserver((records) => {
        if (records.some(inResults)) changed = performance.now();
      });
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    };
    watch();
    return measured;
  });
  const input = page.locator('newcomer-service-finder input[type="search"]').first();
  await input.click();
  if (!atOnce) await settled(page);
  for (const words of atOnce ? WORDS.slice(0, 1) : WORDS) {
    await input.fill('');
    await input.pressSequentially(words, { delay: 400 });
  }
  const values = await times.jsonValue();
  await page.context().close();
  return values;
}

/** How fast a slow phone shows Miami's finder, and how fast it answers each key. */
export async function benchPage(kit) {
  if (!kit) return;
  if (noChromium) return print('pages', noChromium);
  const site = join(root, '.cache/bench/page');
  mkdirSync(site, { recursive: true });
  const scripts = ['finder.js', 'finder-more.js']
    .map((name) => `<script type="module" src="/newcomer/elements/0.1.0/${name}"></script>`)
    .join('');
  const finder = (attributes) => `<newcomer-service-finder src="/newcomer/data/" lang="en"${attributes}></newcomer-service-finder>`;
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">';
  writeFileSync(join(site, 'need.html'), `${head}${scripts}${finder(` need="${NEED}"`)}</html>`);
  writeFileSync(join(site, 'plain.html'), `${head}${scripts}${finder('')}</html>`);
  const server = await serveSite({
    routes: [
      ['/newcomer/', kit],
      ['/', site],
    ],
  });
  const browser = await launchChromium();
  try {
    const loads = [];
    for (let run = 0; run < RUNS; run++) loads.push((await firstCard(browser, `${server.url}need.html`)) / 1000);
    print(
      `Miami: cold page to first card (median of ${RUNS}; ${loads.map((each) => each.toFixed(2)).join(' ')})`,
      percentile(loads, 50),
      's',
      3,
    );
    print('Miami: noise of this machine, slowest by quickest run of one loop', await noise(browser), '');
    const early = await keystrokes(browser, `${server.url}plain.html`, true);
    print(`Miami: the first ${early.length} keys, typed while the rest still comes, median`, percentile(early, 50), 'ms');
    const keys = [];
    for (let run = 0; run < KEY_RUNS; run++) keys.push(...(await keystrokes(browser, `${server.url}plain.html`)));
    print(`Miami: a keystroke to results, p95 of ${keys.length}`, percentile(keys, 95), 'ms', 50);
    print('Miami: a keystroke to results, median', percentile(keys, 50), 'ms');
  } finally {
    await browser.close();
    await server.close();
  }
}
