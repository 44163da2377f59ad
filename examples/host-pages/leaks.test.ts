import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostPages, markup } from './host-page.mjs';

const TIMES = 1000;
/** Every so many times it is waited for until it has drawn, as far as data and words. */
const DRAWN_EVERY = 50;
/** The most that memory should have grown by, %; code that the engine makes faster meanwhile counts too, so nothing fails by it. */
const GROWTH = 1;

/** Runs in a page: puts an element there, moves it, and takes it away. */
async function comeAndGo(html: string, times: number, drawnEvery: number): Promise<void> {
  const [one, two] = [document.getElementById('one')!, document.getElementById('two')!];
  const { ELEMENTS } = (await import(new URL('/modules/examples/elements.js', location.href).href)) as {
    ELEMENTS: { SETTING: { tag: string; data?: object } }[];
  };
  for (let n = 1; n <= times; n++) {
    one.innerHTML = html;
    const element = one.firstElementChild as Element & { updateComplete: Promise<unknown> };
    Object.assign(element, ELEMENTS.find(({ SETTING }) => SETTING.tag === element.localName)!.SETTING.data);
    await element.updateComplete;
    if (n % drawnEvery === 0) {
      while (element.shadowRoot!.querySelector('slot:not([name])')) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    two.append(element);
    await element.updateComplete;
    element.remove();
  }
}

/** So often it is looked whether more can be thrown away; what is under way holds what it draws in until it ends. */
const LOOKS = 40;

/** What the page holds once nothing more can be thrown away. */
async function held(devtools: CDPSession) {
  let least = Infinity;
  for (let look = 0, same = 0; ; look++) {
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
    same = nodes < least ? 0 : same + 1;
    least = Math.min(least, nodes);
    if (same > 3 || look === LOOKS) {
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      return { nodes, listeners, usedSize };
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

describe('every element comes, moves and goes a thousand times', { skip: noChromium }, () => {
  const host = hostPages();
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  before(async () => {
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
  });

  it('and leaves neither nodes nor listeners nor memory behind', async () => {
    const worst = { nodes: 0, listeners: 0, growth: 0 };
    for (const element of host.site.elements) {
      const address = host.site.page({ head: host.site.scripts(element.scripts), body: '<div id="one"></div><div id="two"></div>' });
      const { page, complaints } = await openPage(browser, address);
      const devtools = await page.context().newCDPSession(page);
      // What is made once and kept, such as templates and words, is there before the count.
      await page.evaluate(`(${String(comeAndGo)})(...${JSON.stringify([markup(element), 2 * TIMES, DRAWN_EVERY])})`);
      const before = await held(devtools);
      await page.evaluate(`(${String(comeAndGo)})(...${JSON.stringify([markup(element), TIMES, DRAWN_EVERY])})`);
      const after = await held(devtools);
      const grown = {
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        growth: (after.usedSize / before.usedSize - 1) * 100,
      };
      for (const key of ['nodes', 'listeners', 'growth'] as const) worst[key] = Math.max(worst[key], grown[key]);
      assert.deepEqual(complaints, [], element.tag);
      await page.context().close();
    }
    const group = 'Every element on a page';
    figure(group, `leaks: nodes that stay after ${TIMES} times, the worst element`, worst.nodes, '', 0);
    figure(group, `leaks: listeners that stay after ${TIMES} times, the worst element`, worst.listeners, '', 0);
    figure(group, `leaks: memory that stays after ${TIMES} times, the worst element`, worst.growth, '%', GROWTH);
    assert.ok(worst.nodes <= 0 && worst.listeners <= 0, JSON.stringify(worst));
  });
});
