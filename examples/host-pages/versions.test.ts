import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { endings, hostPages, markup, scriptsOf } from './host-page.mjs';

/** Folders of the kit's releases; "elements/" has the newer one as well. */
const VERSIONS = ['release-older', 'release-newer'] as const;

/** Runs in a page, before any of ours: the folder whose script registers each tag. */
const OWNERS = `<script>
window.owners = {};
customElements.define = ((plain) => function (tag, ...rest) {
  owners[tag] = /\\/(release-[a-z]+)\\//.exec(new Error().stack)?.[1];
  return plain.call(this, tag, ...rest);
})(customElements.define);
</script>`;

describe('every element on a page that has it twice, late, or has given its tag away', () => {
  const host = hostPages();
  before(async () => {
    // What tells releases apart today: other bytes below an address of their own, as a kit has them. No older one is published.
    for (const version of VERSIONS) await cp(join(host.out, 'elements'), join(host.out, version), { recursive: true });
    for (const name of scriptsOf(host.site.elements)) {
      const older = join(host.out, VERSIONS[0], name);
      await writeFile(older, `${await readFile(older, 'utf8')}\n// of an older version\n`);
    }
  });

  inEachEngine((engine, name) => {
    const exceptions: string[] = [];
    after(() => {
      figure(
        'Every element on a page',
        `versions: exceptions with two versions, late and with tags taken, ${name}`,
        exceptions.length,
        '',
        0,
      );
    });

    const all = () => host.site.elements.map((element) => markup(element)).join('\n');
    const unsigned = (folder: string) =>
      scriptsOf(host.site.elements)
        .map((script) => `<script type="module" src="${folder}${script}"></script>`)
        .join('\n');

    /** How each element ended, and that nothing was thrown. */
    async function expectAll(address: string, expected: string) {
      const tags = host.site.elements.map(({ tag }) => tag);
      const { found, seen } = await engine.visit(address, endings, tags);
      exceptions.push(...seen.errors);
      for (const tag of tags) assert.deepEqual(found[tag], [expected], `<${tag}> ${JSON.stringify(seen)}`);
      assert.deepEqual(seen.errors, []);
      return seen;
    }

    it('works where the same files are loaded twice from two addresses', async () => {
      const head = `${host.site.scripts(scriptsOf(host.site.elements))}\n${unsigned('/elements//')}`;
      await expectAll(host.site.page({ head, body: all() }), 'works');
    });

    for (const order of [VERSIONS, [...VERSIONS].reverse()])
      it(`works where ${order.join(' stands before ')}: the first registers every tag, the other says of each that it left it alone`, async () => {
        const policy =
          "default-src 'self'; script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
        const head = `${OWNERS}\n${order.map((version) => unsigned(`/${version}/`)).join('\n')}`;
        const open = await engine.open(host.site.page({ head, body: all(), headers: { 'content-security-policy': policy } }));
        try {
          const tags = host.site.elements.map(({ tag }) => tag);
          const { found, seen } = await open.run(endings, tags);
          exceptions.push(...seen.errors);
          assert.deepEqual(seen.errors, []);
          const owners = await open.run(() => (window as unknown as { owners: Record<string, string> }).owners);
          for (const tag of tags) {
            assert.deepEqual([found[tag], owners[tag]], [['works'], order[0]], `<${tag}> ${JSON.stringify(seen)}`);
            assert.equal(seen.hints.filter((hint: string) => hint.includes(`<${tag}> is taken`)).length, 1, seen.hints.join(' | '));
          }
        } finally {
          await open.close();
        }
      });

    it('works where a script of the page puts it there long after the files came', async () => {
      const body = '<div id="here"></div>';
      const address = host.site.page({ head: host.site.scripts(scriptsOf(host.site.elements)), body });
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
        host.site.elements.map(({ tag }) => tag),
      );
      for (const { tag } of host.site.elements) assert.deepEqual(late.found[tag], ['works'], `<${tag}> ${JSON.stringify(late.seen)}`);
      assert.deepEqual(late.seen.errors, []);
    });

    it('leaves the tag to somebody else who took it first, with the fallback on screen and a word to the integrator', async () => {
      const taken = host.site.elements.map(({ tag }) => `customElements.define('${tag}', class extends HTMLElement {});`).join('');
      const head = `<script>${taken}</script>\n${host.site.scripts(scriptsOf(host.site.elements))}`;
      const { hints } = await expectAll(host.site.page({ head, body: all() }), 'fallback');
      for (const { tag } of host.site.elements) {
        assert.equal(hints.filter((hint: string) => hint.includes(`<${tag}> is taken`)).length, 1, hints.join(' | '));
      }
    });
  });
});
