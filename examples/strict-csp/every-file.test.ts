import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/bootstrap.mjs';
import { buildKit, newcomer } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { POLICY } from './serve.mjs';

const files = join(root, 'packages/surfaces/components/dist/elements');
const city = join(root, 'examples/city-site');
const audits = join(root, 'examples/certification-tool/data');
const manifest = JSON.parse(await readFile(join(files, 'manifest.json'), 'utf8')) as {
  elements: Record<string, readonly string[]>;
  files: Record<string, { integrity: string }>;
};
const scripts = Object.keys(manifest.files).filter((name) => name.endsWith('.js'));

/** What an element is given, and what it shows with its first file alone, and with all of them. */
interface Shown {
  readonly attributes: Readonly<Record<string, string>>;
  /** What a person taps before that. */
  readonly tap?: string;
  readonly first: string;
  readonly whole: string;
}

const TODAY = { today: '2026-11-27' };
const SHOWN: Readonly<Record<string, Shown>> = {
  'newcomer-service-finder': { attributes: { src: 'kit/data/' }, first: '[part=today]', whole: '.tiles .open' },
  'newcomer-id-guide': {
    attributes: { src: 'packs/municipal-id/port-lantern/', ...TODAY },
    first: '[part=footer]',
    whole: '[part=footer]',
  },
  'newcomer-licensing-guide': {
    attributes: { src: 'packs/business-license/port-lantern/', demo: '', ...TODAY },
    tap: '[part=questions] input',
    first: '[part=office]',
    whole: '[part=steps]',
  },
  'newcomer-myth-card': {
    attributes: { src: 'packs/belonging/port-lantern/', ...TODAY },
    first: '[part=card]',
    whole: '.actions button',
  },
  'newcomer-assessment': { attributes: { src: 'packs/indicators/practice/', ...TODAY }, first: '[part=criterion]', whole: '.desk' },
  'newcomer-scorecard': {
    attributes: { src: 'packs/indicators/practice/', 'assessment-src': 'audit-2026.json', ...TODAY },
    first: 'table',
    whole: 'table',
  },
};

function page(names: readonly string[], tags: readonly string[]): string {
  const elements = tags.map((tag) => {
    const attributes = Object.entries(SHOWN[tag]!.attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${attributes.join('')}>Call (962) 555-0139</${tag}>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>One file</title><script src="faults.js"></script>
${names.map((name) => `<script type="module" src="elements/${name}" integrity="${manifest.files[name]!.integrity}" crossorigin></script>`).join('\n')}
</head>
<body>${elements.join('\n')}</body>
</html>
`;
}

/** Collects what goes wrong; it stands first. That a browser may not fetch the site's icon is the policy's wish. */
const FAULTS = `window.faults = [];
addEventListener('error', (event) => faults.push(event.message || 'not loaded: ' + event.target.src), true);
addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  if (!blockedURI.endsWith('/favicon.ico')) faults.push(effectiveDirective + ' ' + blockedURI);
});
`;

/** Runs in the page: what was expected and is not there after a while, and what went wrong. */
async function look(wishes: readonly { tag: string; tap?: string | undefined; selector: string }[]): Promise<string[]> {
  const end = Date.now() + 30_000;
  const find = async (tag: string, selector: string) => {
    for (;;) {
      const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found || Date.now() > end) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const missing: string[] = [];
  for (const { tag, tap, selector } of wishes) {
    // Data comes when an element can be seen.
    document.querySelector(tag)?.scrollIntoView();
    if (tap) (await find(tag, tap))?.click();
    if (!(await find(tag, selector))) missing.push(`<${tag}> shows no ${selector}`);
  }
  return [...missing, ...(window as unknown as { faults: string[] }).faults];
}

const firstOf = (name: string) => Object.entries(manifest.elements).find(([, [first]]) => first === name)?.[0];
const wish = (tag: string, which: 'first' | 'whole') => ({ tag, tap: SHOWN[tag]!.tap, selector: SHOWN[tag]![which] });

describe('every built file under a policy without exceptions', () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-files-'));
    await buildKit('examples/city-site/directory', join(out, 'kit'));
    const practice = join(out, 'practice.json');
    const made = await newcomer('pack', 'from-sheet', join(audits, 'standard.csv'), '--out', practice);
    assert.equal(made.code, 0, made.stderr);
    const topics = ['municipal-id', 'business-license', 'belonging'].map((topic) => join(city, `packs/${topic}/port-lantern.json`));
    for (const pack of [practice, ...topics]) {
      const { code, stderr } = await newcomer('pack', 'build', pack, '--out', join(out, 'packs'));
      assert.equal(code, 0, stderr);
    }
    await cp(join(audits, 'audit-2026.json'), join(out, 'audit-2026.json'));
    await writeFile(join(out, 'faults.js'), FAULTS);
    for (const name of scripts) {
      const tag = firstOf(name);
      const tags = name === 'all.js' ? Object.keys(manifest.elements) : tag ? [tag] : [];
      await writeFile(join(out, `${name}.html`), page([name], tags));
    }
    for (const [tag, names] of Object.entries(manifest.elements)) await writeFile(join(out, `${tag}.html`), page(names, [tag]));
    site = await serveSite({
      routes: [
        ['/elements/', files],
        ['/', out],
      ],
      headers: { 'content-security-policy': POLICY },
    });
  });
  after(async () => {
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  inEachEngine((browser) => {
    for (const file of scripts) {
      const tag = firstOf(file);
      it(`${file} by itself ${file === 'all.js' ? 'draws every element' : tag ? `draws <${tag}>` : 'harms nothing'}`, async () => {
        const wishes =
          file === 'all.js' ? Object.keys(manifest.elements).map((each) => wish(each, 'whole')) : tag ? [wish(tag, 'first')] : [];
        assert.deepEqual(await browser.visit(`${site.url}${file}.html`, look, wishes), []);
      });
    }

    for (const [tag, names] of Object.entries(manifest.elements)) {
      it(`<${tag}> has all that it can do with ${names.join(', ')}`, async () => {
        assert.deepEqual(await browser.visit(`${site.url}${tag}.html`, look, [wish(tag, 'whole')]), []);
      });
    }
  });
});
