import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { Key, remote } from 'webdriverio';
import { availableEngines, CHROMIUM_ARGS, chromiumPath, firefoxPath, miniBrowserPath } from './browsers.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * One browser for what a whole page does in each of them: `visit` opens an address, and runs a function in its page; `open`
 * leaves the page there, for functions that follow each other while it goes elsewhere and comes back.
 *
 * @typedef {object} Engine
 * @property {<T>(url: string, run: (...args: any[]) => T | Promise<T>, ...args: unknown[]) => Promise<T>} visit
 * @property {(url: string) => Promise<OpenPage>} open
 * @property {() => Promise<void>} close
 *
 * @typedef {object} OpenPage
 * @property {<T>(run: (...args: any[]) => T | Promise<T>, ...args: unknown[]) => Promise<T>} run
 * @property {(url: string) => Promise<unknown>} go as if the address were typed
 * @property {() => Promise<unknown>} back by the browser's own button
 * @property {(key: string) => Promise<unknown>} press a key as a hand does, such as "Shift"; what loads is not waited for
 * @property {() => Promise<void>} close
 *
 * @typedef {object} EngineOptions
 * @property {string} [proxy] address of what answers for every host: a page of it has a name that is not this machine's
 * @property {boolean} [tls] certificates that nobody signed are taken
 * @property {{ latitude: number, longitude: number }} [place] where the device is, and pages may know it; WebKit's driver cannot say so
 * @property {{ origin: string, bytes: number }} [quota] what an origin may store; Chromium and Firefox alone can be told so
 */

/** A function as a page can run it. The compiler of the tests calls a helper of its own for the names of functions, which no page has. */
const source = (run) => `(...args) => { const __name = (it) => it; return (${run})(...args); }`;

/** playwright and puppeteer open pages in the same way. */
const engineOf = (browser, { newPage = () => browser.newPage(), waitUntil = 'load' } = {}) =>
  withVisit({
    async open(url) {
      const page = await newPage();
      await page.goto(url);
      return {
        run: (run, ...args) => page.evaluate(`(${source(run)})(...${JSON.stringify(args)})`),
        go: (to) => page.goto(to),
        back: () => page.goBack({ waitUntil }),
        press: (key) => page.keyboard.press(key),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  });

const withVisit = (engine) => ({
  ...engine,
  async visit(url, run, ...args) {
    const page = await engine.open(url);
    return page.run(run, ...args).finally(() => page.close());
  },
});

const STARTS = {
  async chromium({ proxy, tls, place, quota }) {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      headless: true,
      args: CHROMIUM_ARGS,
      // playwright switches off what keeps a page for the way back; a person has it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(proxy && { proxy: { server: proxy } }),
    });
    const newPage = async () => {
      const page = await browser.newPage({
        ignoreHTTPSErrors: tls,
        ...(place && { geolocation: { ...place, accuracy: 5 }, permissions: ['geolocation'] }),
      });
      if (quota) {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Storage.overrideQuotaForOrigin', { origin: quota.origin, quotaSize: quota.bytes });
      }
      return page;
    };
    // A page that was kept does not load again, and playwright would wait for it.
    return engineOf(browser, { newPage, waitUntil: 'commit' });
  },

  // puppeteer speaks WebDriver BiDi to the Firefox that is installed.
  async firefox({ proxy, tls, place, quota }) {
    const { hostname, port } = proxy ? new URL(proxy) : {};
    return engineOf(
      await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        headless: true,
        acceptInsecureCerts: tls,
        extraPrefsFirefox: {
          ...(proxy && { 'network.proxy.type': 1, 'network.proxy.http': hostname, 'network.proxy.http_port': Number(port) }),
          ...(place && {
            'geo.provider.network.url': `data:application/json,${JSON.stringify({ location: { lat: place.latitude, lng: place.longitude }, accuracy: 5 })}`,
            'geo.provider.use_geoclue': false,
            'geo.provider.use_gpsd': false,
            'geo.prompt.testing': true,
            'geo.prompt.testing.allow': true,
          }),
          ...(quota && { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(quota.bytes / 1024) }),
        },
      }),
    );
  },

  async webkit({ proxy, tls }) {
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
        ...(tls && { acceptInsecureCerts: true }),
        ...(proxy && { proxy: { proxyType: 'manual', httpProxy: new URL(proxy).host } }),
      },
    });
    await browser.setTimeout({ script: 120_000 });
    return withVisit({
      async open(url) {
        await browser.url(url);
        return {
          run: (run, ...args) => browser.executeScript(`return (${source(run)})(...arguments)`, args),
          go: (to) => browser.url(to),
          back: () => browser.back(),
          press: (key) => browser.keys(Key[key] ?? key),
          async close() {},
        };
      },
      async close() {
        await browser.deleteSession();
        driver.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    });
  },
};

export const ENGINES = Object.keys(STARTS);

/** Why an engine cannot be used here; false where it can, for a test's `skip`. */
export const withoutEngine = (name) => (availableEngines()[name] ? false : `${name} is not installed`);

/**
 * @param {EngineOptions} [options]
 * @returns {Promise<Engine>}
 */
export const startEngine = (name, options = {}) => STARTS[name](options);

/**
 * Describes the same in each engine that is here.
 *
 * @param {(engine: Omit<Engine, 'close'>, name: string) => void} body its engine is there while a test runs
 * @param {() => EngineOptions} [options] asked for once what they need is there
 */
export function inEachEngine(body, options = () => ({})) {
  for (const name of ENGINES) {
    describe(`in ${name}`, { skip: withoutEngine(name) }, () => {
      let engine;
      before(async () => {
        engine = await startEngine(name, options());
      });
      after(() => engine?.close());
      body({ visit: (...args) => engine.visit(...args), open: (...args) => engine.open(...args) }, name);
    });
  }
}
