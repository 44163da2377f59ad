import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { launchChromium, noChromium } from '../../scripts/test/chromium.mjs';
import { serveFacts } from '../facts/serve.mjs';
import { serveIdGuide } from '../id-guide/serve.mjs';
import { serveLicensingGuide } from '../licensing-guide/serve.mjs';
import { serveSelfAssessment } from '../self-assessment/serve.mjs';

interface Program {
  readonly name: string;
  readonly serve: (options: { out: string }) => Promise<{ readonly url: string; close(): Promise<void> }>;
  /** The element, and the folder of its pack below "packs". */
  readonly element: string;
  readonly pack: string;
  /** What stands in its place without a pack. */
  readonly fallback: RegExp;
  /** Fills in what a person can, and gives what looks whether it is still there. */
  readonly fill: (element: Locator) => Promise<() => Promise<void>>;
}

const checked = (control: Locator): (() => Promise<void>) => {
  return async () => assert.ok(await control.isChecked(), 'what was chosen is gone');
};

const PROGRAMS: readonly Program[] = [
  {
    name: 'the ID guide',
    serve: serveIdGuide,
    element: '#card',
    pack: 'municipal-id/port-lantern',
    fallback: /555-0104/,
    async fill(element) {
      const passport = element.locator('input[name="passport"]');
      await passport.check();
      return checked(passport);
    },
  },
  {
    name: 'the licensing guide',
    serve: serveLicensingGuide,
    element: '#stall',
    pack: 'business-license/port-lantern',
    fallback: /555-0139/,
    async fill(element) {
      const cooked = element.locator('input[name="kind"][value="cooked"]');
      await cooked.check();
      return checked(cooked);
    },
  },
  {
    name: 'the facts',
    serve: serveFacts,
    element: '#deck',
    pack: 'belonging/port-lantern',
    fallback: /555-0139/,
    async fill(element) {
      await element.locator('.turn .key').click();
      return async () => assert.match(await element.locator('.turn').innerText(), /2/);
    },
  },
  {
    name: 'the self-assessment',
    serve: serveSelfAssessment,
    element: '#form',
    pack: 'indicators/practice',
    fallback: /555-0139/,
    async fill(element) {
      const first = element.locator('fieldset input[type="radio"]').first();
      await first.click();
      return checked(first);
    },
  },
  {
    name: 'the scorecard',
    serve: serveSelfAssessment,
    element: '#scorecard',
    pack: 'indicators/practice',
    fallback: /555-0139/,
    async fill(element) {
      await element.locator('.areas').waitFor();
      return async () => assert.ok(await element.locator('.areas').isVisible());
    },
  },
];

/** Drawn: what every pack element has at its end. */
const drawn = (element: Locator): Promise<void> => element.locator('[part="footer"]').waitFor();
/** Asks again, unless it has come already: another element of the page may have asked first. */
async function askAgain(element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const again = element.locator('[role="alert"] button').first();
  await again.or(element.locator('[part="footer"]')).first().waitFor();
  if (await again.isVisible()) await again.click();
  await drawn(element);
}
const codes = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { codes: string[] }).codes);

for (const program of PROGRAMS) {
  describe(`${program.name} on a city's page`, { skip: noChromium }, () => {
    let out: string;
    let site: Awaited<ReturnType<Program['serve']>>;
    let browser: Awaited<ReturnType<typeof launchChromium>>;
    before(async () => {
      out = await mkdtemp(join(tmpdir(), 'newcomer-faults-'));
      site = await program.serve({ out });
      browser = await launchChromium();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await rm(out, { recursive: true, force: true });
    });

    async function open(prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; element: Locator }> {
      const page = await (await browser.newContext()).newPage();
      await page.addInitScript(() => {
        const heard: string[] = [];
        Object.assign(window, { codes: heard });
        // It does not bubble; on its way down it can be heard.
        addEventListener('newcomer-source-error', (event) => heard.push((event as unknown as { code: string }).code), true);
      });
      await prepare?.(page);
      await page.goto(site.url);
      const element = page.locator(program.element);
      await element.scrollIntoViewIfNeeded();
      return { page, element };
    }

    it('goes on without the network once it stands, also when another language is asked for, and loses nothing', async () => {
      const { page, element } = await open();
      await drawn(element);
      const look = await program.fill(element);
      await page.context().setOffline(true);
      await look();
      const other = element.locator('nav button', { hasText: 'Français' }).first();
      if (!(await other.isVisible())) await element.locator('nav summary').first().click();
      await other.click();
      await element
        .locator('[role="alert"], .note', { hasText: /could not be loaded|not be loaded|try again/i })
        .first()
        .waitFor({ timeout: 60_000 });
      await look();
      await page.context().setOffline(false);
      await other.click();
      await element.locator('[lang="fr"]').first().waitFor({ timeout: 60_000 });
      await look();
      await page.context().close();
    });

    it('shows the fallback where the network is cut before the pack comes, and the pack when it is back', async () => {
      let cut = true;
      const { page, element } = await open((each) =>
        each.route('**/packs/**', (route) => (cut ? route.abort('internetdisconnected') : route.continue())),
      );
      await page.waitForFunction(() => (window as unknown as { codes: string[] }).codes.length > 0, undefined, { timeout: 60_000 });
      assert.ok(
        (await codes(page)).every((code) => code === 'bundle/offline'),
        (await codes(page)).join(),
      );
      assert.match(await element.innerText(), program.fallback);
      cut = false;
      await askAgain(element);
      await program.fill(element);
      await page.context().close();
    });

    const DAMAGES: Readonly<Record<string, (whole: string) => string>> = {
      'ten megabytes': () => JSON.stringify({ format: 1, words: 'word '.repeat(2_000_000) }),
      'cut off in the middle': (whole) => whole.slice(0, whole.length >> 1),
      'of another day': (whole) => whole.replace('"format":1', '"format":2'),
      'the page of a Wi-Fi that wants a sign-in': () => '<!doctype html><title>Sign in</title>',
    };
    for (const [what, damage] of Object.entries(DAMAGES)) {
      for (const kind of ['manifest', 'data'] as const) {
        it(`shows the fallback and names the error where the ${kind} is ${what}`, async () => {
          const folder = join(out, 'packs', program.pack);
          const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files: { data: { name: string } } };
          const name = kind === 'manifest' ? 'manifest.json' : manifest.files.data.name;
          assert.ok((await readdir(folder)).includes(name));
          const whole = await readFile(join(folder, name), 'utf8');
          const broken = damage(whole);
          assert.notEqual(broken, whole);
          await writeFile(join(folder, name), broken);
          try {
            const { page, element } = await open();
            await page.waitForFunction(() => (window as unknown as { codes: string[] }).codes.length > 0, undefined, { timeout: 60_000 });
            for (const code of await codes(page)) assert.match(code, /^bundle\/[a-z-]+$/);
            assert.match(await element.innerText(), program.fallback);
            await writeFile(join(folder, name), whole);
            await askAgain(element);
            await page.context().close();
          } finally {
            await writeFile(join(folder, name), whole);
          }
        });
      }
    }
  });
}
