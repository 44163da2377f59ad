import { join } from 'node:path';
import { buildLargeDirectory } from '../../examples/large-directory/build.mjs';
import { root } from '../bootstrap.mjs';
import { serveSite } from '../site-server.mjs';
import { launchChromium, noChromium, settled } from '../test/chromium.mjs';
import { slowPage } from './slow-page.mjs';
import { measured } from './target.mjs';

const SERVICES = 50_000;
/** RELIABILITY R6: no longer than this may a page not answer. */
const LONGEST_MS = 200;
const WORDS = ['doctor', 'legal aid', 'shelter', 'dentst'];

const print = measured('A state: 50,000 services in areas, on a slow phone');

/** How long a page with a very large directory does not answer, at the most, in each thing that a person does with it. */
export async function benchAreas() {
  if (noChromium) return print('pages', noChromium);
  const out = join(root, '.cache/bench/areas');
  const { seconds } = await buildLargeDirectory({ out, services: SERVICES });
  print('newcomer build', seconds, 's');
  const server = await serveSite({ routes: [['/', out]] });
  const browser = await launchChromium();
  try {
    await measure(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser, url) {
  const page = await slowPage(browser);
  await page.addInitScript(() => {
    const tasks = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  const finder = page.locator('newcomer-service-finder');
  const longest = async (what) => {
    await settled(page);
    const tasks = await page.evaluate(() => window.tasks.splice(0));
    print(`${what}: the longest task`, Math.max(0, ...tasks), 'ms', LONGEST_MS);
  };
  const type = async (box, words) => {
    await box.fill('');
    await box.pressSequentially(words, { delay: 400 });
  };
  const search = finder.locator('input[type="search"]');
  await page.goto(url);
  await longest('to open it');
  await type(search, 'food pantry');
  await longest('to type before a place is known');
  await type(finder.locator('.box input'), 'Springfield');
  await finder.locator('.box .chips button').first().click();
  await longest('to name a town, and all that lies around it comes');
  for (const words of WORDS) await type(search, words);
  await longest(`to type ${WORDS.length} questions`);
  await finder.locator('[part~="filters"] summary').click();
  await finder.locator('.check input').first().click();
  await longest('to choose');
  await finder.locator('#d0').click();
  await longest('to open a record');
}
