// One driver for all frameworks: each app is the same small program, written as its framework likes it. The packages come as a
// stranger gets them (packed and installed), the frameworks from the workspace's lockfile.
import assert from 'node:assert/strict';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ServiceSource } from '@newcomer/directory';
import type { Browser, Page } from 'playwright-core';
import { runProgram } from '../../scripts/checks/program.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { launchChromium, noChromium, openPage } from '../../scripts/test/chromium.mjs';
import { strangerProject } from '../../scripts/test/stranger-project.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The type checker of each framework, and the file that holds its markup. */
const FRAMEWORKS = [
  { name: 'react', checker: ['typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'], app: 'src/app.tsx' },
  { name: 'vue', checker: ['vue-tsc/bin/vue-tsc.js', '-p', 'tsconfig.json', '--pretty', 'false'], app: 'src/App.vue' },
  {
    name: 'svelte',
    checker: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    app: 'src/App.svelte',
  },
];

/** Mistakes that the types must find, each in the app's own spelling. */
const MISTAKES: readonly (readonly [what: string, right: RegExp, wrong: string])[] = [
  ['a number that is a word', /:?limit=(?:\{3\}|"3")/, 'limit="three"'],
  ['a source that is no source', /(:?source)=(["{])address === undefined \? directory : undefined(["}])/, '$1=$25$3'],
  ['a boolean that is text', /(?<=\n\s+)(?::?openNow=)?(?:\{openNow\}|"openNow")(?=\n)/, 'openNow="yes"'],
  ['a field that an event does not have', /event\.serviceId/, 'event.query'],
  ['a listener for another event', /SourceErrorEvent\) =>/, 'SourceErrorEvent & { secret: string }) =>'],
];

/** Puts what an app depends on beside the packed packages, where their types look for it. */
function link(name: string, project: string): void {
  const installed = join(here, name, 'node_modules');
  const scopes = readdirSync(installed).flatMap((entry) =>
    entry === '@newcomer' || entry.startsWith('.')
      ? []
      : entry.startsWith('@')
        ? readdirSync(join(installed, entry)).map((inner) => `${entry}/${inner}`)
        : [entry],
  );
  for (const dependency of scopes) {
    const place = join(project, 'node_modules', dependency);
    // What npm installed for the packages stays; a link of an earlier run may lead to a version that is gone.
    const there = lstatSync(place, { throwIfNoEntry: false });
    if (there && !there.isSymbolicLink()) continue;
    rmSync(place, { force: true });
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(installed, dependency), place);
  }
}

describe('the elements in frameworks', () => {
  let project: string;
  let apps: string;
  let browser: Browser | undefined;

  before(async () => {
    project = await strangerProject();
    apps = join(project, 'frameworks');
    rmSync(apps, { recursive: true, force: true });
    for (const { name } of FRAMEWORKS) link(name, project);
    cpSync(here, apps, { recursive: true, filter: (path) => !/node_modules|public/.test(path.slice(here.length)) });
    if (!noChromium) browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
  });

  for (const { name, checker, app } of FRAMEWORKS) {
    describe(name, () => {
      const program = (folder: string, words: readonly string[]) => {
        const [file = '', ...args] = words;
        return runProgram([process.execPath, join(here, name, 'node_modules', file), ...args], { cwd: folder, timeoutMs: 180_000 });
      };

      it('type-checks in strict mode against the published types, which find every mistake', async () => {
        const folder = join(apps, name);
        const right = readFileSync(join(folder, app), 'utf8');
        const wrong = MISTAKES.map(([what, pattern, replacement], n) => {
          assert.match(right, pattern, `the app has no place for "${what}"`);
          const file = app.replace(/[^/]+(?=\.)/, `wrong${n}`);
          writeFileSync(join(folder, file), right.replace(pattern, replacement));
          return file;
        });
        try {
          const { stdout, stderr } = await program(folder, checker);
          const found = [...stdout.matchAll(/^(?:(\S+)\(\d+,\d+\): error|\d+ ERROR "([^"]+)")/gm)].map(([, tsc, svelte]) => tsc ?? svelte);
          assert.deepEqual([...new Set(found)].sort(), wrong, `${stdout}${stderr}`);
        } finally {
          for (const file of wrong) rmSync(join(folder, file));
        }
      });

      describe('in a browser', { skip: noChromium }, () => {
        let page: Page;
        let complaints: string[];
        let close: () => Promise<void>;
        const state = () => page.evaluate(readFinder);
        const text = (id: string) => page.locator(`#${id}`).textContent();

        before(async () => {
          const built = await program(join(apps, name), ['vite/bin/vite.js', 'build', '--logLevel', 'error']);
          assert.equal(built.code, 0, `${built.stdout}${built.stderr}`);
          const server = await serveSite({
            routes: [
              ['/locales/', join(project, 'node_modules/@newcomer/components/dist/elements/locales')],
              ['/', join(apps, name, 'dist')],
            ],
          });
          close = server.close;
          ({ page, complaints } = await openPage(browser!, server.url));
          await page.locator('#finder').getByRole('searchbox').waitFor();
        });
        after(async () => {
          await page?.context().close();
          await close?.();
        });

        it('sets text, numbers and booleans as what they are', async () => {
          const { lang, theme, limit, openNow, shareSelection, id, className } = await state();
          assert.deepEqual(
            { lang, theme, limit, openNow, shareSelection, id, className },
            { lang: 'en', theme: 'dark', limit: 3, openNow: false, shareSelection: true, id: 'finder', className: 'city' },
          );
        });

        it('gives objects as they are, and the element draws what is in them', async () => {
          assert.deepEqual((await state()).source, ['capabilities', 'get', 'notices', 'open', 'places', 'search', 'warm']);
          await page.locator('#finder').getByRole('searchbox').fill('café');
          await page.locator('#finder').getByRole('heading', { name: 'Language Café' }).waitFor();
        });

        it('hears events with what they carry', async () => {
          await page.locator('#finder').getByRole('button', { name: 'Language Café' }).click();
          await page.waitForFunction(() => document.querySelector('#chosen')?.textContent !== 'nothing');
          const id = await page.evaluate(async () => {
            const { source } = document.querySelector('#finder') as unknown as { source: ServiceSource };
            return (await source.search({ words: 'café', lang: 'en' })).results[0]?.id;
          });
          assert.ok(id);
          assert.equal(await text('chosen'), id);
        });

        it('changes what changes, and keeps the element', async () => {
          await page.evaluate(() => Object.assign(window, { same: document.querySelector('#finder') }));
          await page.locator('#open-now').check();
          await page.waitForFunction(() => (document.querySelector('#finder') as unknown as { openNow: boolean }).openNow === true);
          await page.locator('#open-now').uncheck();
          await page.waitForFunction(() => (document.querySelector('#finder') as unknown as { openNow: boolean }).openNow === false);
          assert.ok(await page.evaluate(() => (window as unknown as { same: Element }).same === document.querySelector('#finder')));
        });

        it('puts children where their slots are, and changes them', async () => {
          const children = await page.evaluate(() =>
            [...document.querySelector('#finder')!.children].map((child) => `${child.slot || '-'}: ${child.textContent}`),
          );
          assert.deepEqual(children, ['intro: You read this in en.', '-: (962) 555-0101']);
          await page.evaluate(() => {
            const event = new Event('newcomer-language-change', { bubbles: true, composed: true });
            document.querySelector('#finder')!.dispatchEvent(Object.assign(event, { language: 'ar' }));
          });
          await page.getByText('You read this in ar.').waitFor();
          await page.waitForFunction(() => (document.querySelector('#finder') as HTMLElement).lang === 'ar');
          assert.equal(await text('lang'), 'ar');
          await page.locator('#finder [dir="rtl"]').first().waitFor();
        });

        it('removes and makes it as a condition says', async () => {
          for (let round = 0; round < 3; round++) {
            await page.locator('#shown').uncheck();
            await page.waitForFunction(() => !document.querySelector('#finder'));
            await page.locator('#shown').check();
            await page.locator('#finder').getByRole('searchbox').waitFor();
          }
          const { limit, source } = await state();
          assert.equal(limit, 3);
          assert.ok(source.includes('search'));
        });

        it('repeats it for a list, and keeps those that stay', async () => {
          const needs = () =>
            page.evaluate(() => [...document.querySelectorAll('#topics > *')].map((each) => (each as unknown as { need: string }).need));
          assert.deepEqual(await needs(), ['shelter', 'health']);
          await page.evaluate(() => Object.assign(window, { stays: document.querySelectorAll('#topics > *')[1] }));
          await page.locator('#add').click();
          await page.locator('#remove').click();
          await page.waitForFunction(() => document.querySelectorAll('#topics > *').length === 2);
          assert.deepEqual(await needs(), ['health', 'language']);
          assert.ok(await page.evaluate(() => (window as unknown as { stays: Element }).stays === document.querySelector('#topics > *')));
          await page.locator('#topics').getByRole('heading', { name: 'Harbor Clinic' }).waitFor();
        });

        it('tells of a directory that cannot be read, and shows the fallback', async () => {
          assert.deepEqual(complaints, []);
          await page.locator('#other-source').click();
          await page.waitForFunction(() => document.querySelector('#problem')?.textContent !== 'none');
          await page.locator('#finder .fallback').waitFor({ state: 'visible' });
        });

        it('leaves nothing behind when it goes', async () => {
          await page.locator('#shown').uncheck();
          for (let n = 0; n < 2; n++) await page.locator('#remove').click();
          await page.waitForFunction(() => !document.querySelector('newcomer-service-finder'));
          // What failed is the request of the test before, which no server answered.
          assert.deepEqual(
            complaints.filter((complaint) => !complaint.includes('404')),
            [],
          );
        });
      });
    });
  }
});

/** What the page's finder holds; runs in the page. */
function readFinder() {
  const finder = document.querySelector('#finder') as unknown as Record<string, unknown> & { source: object };
  return {
    lang: finder.lang,
    theme: finder.theme,
    limit: finder.limit,
    openNow: finder.openNow,
    shareSelection: finder.shareSelection,
    id: finder.id,
    className: finder.className,
    source: Object.keys(finder.source).sort(),
  };
}
