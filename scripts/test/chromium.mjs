import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from './browsers.mjs';

/** Why a test that opens pages cannot run here; undefined where it can. */
export const noChromium = chromiumPath() ? undefined : 'Chromium is not installed';

/** Debian's Chromium, without a screen. */
export function launchChromium() {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGS });
}

/**
 * Opens a page and collects what it complains of.
 *
 * @returns {Promise<{page: import('playwright-core').Page, complaints: string[], requests: string[]}>}
 */
export async function openPage(browser, url, contextOptions = {}) {
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, requests };
}

/** A page has asked for nothing for a second and a half: "networkidle" is reached only once, and not after a tap. */
export async function settled(page) {
  for (let before = -1, asked = 0; before !== asked;) {
    before = asked;
    await page.waitForTimeout(1500);
    asked = await page.evaluate(() => performance.getEntriesByType('resource').length);
  }
}
