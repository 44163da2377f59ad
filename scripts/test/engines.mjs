import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { remote } from 'webdriverio';
import { availableEngines, CHROMIUM_ARGS, chromiumPath, firefoxPath, miniBrowserPath } from './browsers.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * One browser for what a whole page does in each of them: `visit` opens an address, and runs a function in its page.
 *
 * @typedef {object} Engine
 * @property {<T>(url: string, run: (...args: any[]) => T | Promise<T>, ...args: unknown[]) => Promise<T>} visit
 * @property {() => Promise<void>} close
 */

/** A function as a page can run it. The compiler of the tests calls a helper of its own for the names of functions, which no page has. */
const source = (run) => `(...args) => { const __name = (it) => it; return (${run})(...args); }`;

/** playwright and puppeteer open pages in the same way. */
const visitIn = (browser) => ({
  async visit(url, run, ...args) {
    const page = await browser.newPage();
    await page.goto(url);
    return page.evaluate(`(${source(run)})(...${JSON.stringify(args)})`).finally(() => page.close());
  },
  close: () => browser.close(),
});

const STARTS = {
  chromium: async () => visitIn(await chromium.launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGS })),

  // puppeteer speaks WebDriver BiDi to the Firefox that is installed.
  firefox: async () => visitIn(await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath(), headless: true })),

  async webkit() {
    const folder = mkdtempSync(join(tmpdir(), 'newcomer-webkit-'));
    const driver = await startWebKitDriver(folder);
    const browser = await remote({
      hostname: '127.0.0.1',
      port: driver.port,
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] },
      },
    });
    await browser.setTimeout({ script: 120_000 });
    return {
      async visit(url, run, ...args) {
        await browser.url(url);
        return browser.executeScript(`return (${source(run)})(...arguments)`, args);
      },
      async close() {
        await browser.deleteSession();
        driver.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

export const ENGINES = Object.keys(STARTS);

/** Why an engine cannot be used here; false where it can, for a test's `skip`. */
export const withoutEngine = (name) => (availableEngines()[name] ? false : `${name} is not installed`);

/** @returns {Promise<Engine>} */
export const startEngine = (name) => STARTS[name]();

/**
 * Describes the same in each engine that is here.
 *
 * @param {(engine: Pick<Engine, 'visit'>, name: string) => void} body its engine is there while a test runs
 */
export function inEachEngine(body) {
  for (const name of ENGINES) {
    describe(`in ${name}`, { skip: withoutEngine(name) }, () => {
      let engine;
      before(async () => {
        engine = await startEngine(name);
      });
      after(() => engine?.close());
      body({ visit: (...args) => engine.visit(...args) }, name);
    });
  }
}
