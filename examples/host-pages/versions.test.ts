import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ENGINES, startEngine, withoutEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { endings, markup, scriptsOf, serveHostPages } from './host-page.mjs';

describe('every element on a page that has it twice, late, or has given its tag away', () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveHostPages>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-versions-'));
    site = await serveHostPages(out);
    // Another version: the same elements in files of other bytes at another address.
    await cp(join(out, 'elements'), join(out, 'next'), { recursive: true });
    for (const name of scriptsOf(site.elements)) {
      await writeFile(join(out, 'next', name), `${await readFile(join(out, 'next', name), 'utf8')}\n// of the next version\n`);
    }
  });
  after(async () => {
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  for (const name of ENGINES) {
    describe(`in ${name}`, { skip: withoutEngine(name) }, () => {
      let engine: Awaited<ReturnType<typeof startEngine>>;
      const exceptions: string[] = [];
      before(async () => {
        engine = await startEngine(name);
      });
      after(async () => {
        await engine?.close();
        figure(
          'Every element on a page',
          `versions: exceptions with two versions, late and with tags taken, ${name}`,
          exceptions.length,
          '',
          0,
        );
      });

      const all = () => site.elements.map((element) => markup(element)).join('\n');
      const unsigned = (folder: string) =>
        scriptsOf(site.elements)
          .map((script) => `<script type="module" src="${folder}${script}"></script>`)
          .join('\n');

      /** How each element ended, and that nothing was thrown. */
      async function expectAll(address: string, expected: string) {
        const tags = site.elements.map(({ tag }) => tag);
        const { found, seen } = await engine.visit(address, endings, tags);
        exceptions.push(...seen.errors);
        for (const tag of tags) assert.deepEqual(found[tag], [expected], `<${tag}> ${JSON.stringify(seen)}`);
        assert.deepEqual(seen.errors, []);
        return seen;
      }

      it('works where the same files are loaded twice from two addresses', async () => {
        const head = `${site.scripts(scriptsOf(site.elements))}\n${unsigned('/elements//')}`;
        await expectAll(site.page({ head, body: all() }), 'works');
      });

      it('works where two versions are loaded, the first of them stays, and a policy allows each name once', async () => {
        const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
        const head = `${site.scripts(scriptsOf(site.elements))}\n${unsigned('/next/')}`;
        await expectAll(site.page({ head, body: all(), headers: { 'content-security-policy': policy } }), 'works');
      });

      it('works where a script of the page puts it there long after the files came', async () => {
        const body = '<div id="here"></div>';
        const address = site.page({ head: site.scripts(scriptsOf(site.elements)), body });
        const late = await engine.visit(
          address,
          async (html: string, run: string, tags: string[]) => {
            document.getElementById('here')!.innerHTML = html;
            const { ELEMENTS } = await import(new URL('/modules/examples/elements.js', location.href).href);
            for (const { SETTING } of ELEMENTS) if (SETTING.data) Object.assign(document.querySelector(SETTING.tag)!, SETTING.data);
            // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the function that the other pages are asked with
            return (new Function(`return ${run}`)() as typeof endings)(tags);
          },
          all(),
          String(endings),
          site.elements.map(({ tag }) => tag),
        );
        for (const { tag } of site.elements) assert.deepEqual(late.found[tag], ['works'], `<${tag}> ${JSON.stringify(late.seen)}`);
        assert.deepEqual(late.seen.errors, []);
      });

      it('leaves the tag to somebody else who took it first, with the fallback on screen and a word to the integrator', async () => {
        const taken = site.elements.map(({ tag }) => `customElements.define('${tag}', class extends HTMLElement {});`).join('');
        const head = `<script>${taken}</script>\n${site.scripts(scriptsOf(site.elements))}`;
        const { hints } = await expectAll(site.page({ head, body: all() }), 'fallback');
        for (const { tag } of site.elements) {
          assert.equal(hints.filter((hint: string) => hint.includes(`<${tag}> is taken`)).length, 1, hints.join(' | '));
        }
      });
    });
  }
});
