import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { encodeBundle } from '../../packages/domains/directory/src/build/index.js';
import { readElementFiles } from '../../packages/surfaces/cli/src/element-files.js';
import { fallbackHtml } from '../../packages/surfaces/cli/src/kit/index.js';
import { openBundleFiles } from '../../packages/surfaces/cli/src/open-bundle.js';
import { makePages } from '../../packages/surfaces/cli/src/pages/index.js';
import { ENGINES, inEachEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostileDirectory } from '../../scripts/test/hostile-directory.js';
import { PAYLOADS } from '../../scripts/test/payloads.js';
import type { InPage } from './in-page.js';
import { TOOLS } from './in-page.js';
import { finder, fromMemory, POLICY, serveProof, type ProofSite } from './site.js';

/**
 * `NEWCOMER_RUNS=10` opens every record in every engine; an ordinary run shows every card and every need, opens every fortieth
 * record in the finder, and divides the records' static pages among the engines.
 */
const WHOLE = Number(process.env.NEWCOMER_RUNS ?? 1) > 1;
const EVERY = WHOLE ? 1 : 40;

interface Look {
  readonly cards: number;
  readonly records: number;
  readonly links: number;
  readonly wrong: readonly string[];
  readonly hurt: readonly string[];
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
}

/** Goes through the cards of a need, opens records, puts all of them on a sheet to print, and looks at all that is drawn. */
async function look(need: string, every: number): Promise<Look> {
  const { tools, proof } = window as unknown as InPage;
  const wrong = new Set<string>();
  let links = 0;
  const check = () => {
    const found = tools.foreign(tools.root());
    links += found.links;
    for (const each of found.wrong) wrong.add(each);
  };
  await tools.opened();
  check();
  const next = tools.finder().cloneNode(true) as HTMLElement;
  next.setAttribute('need', need);
  tools.finder().replaceWith(next);
  await tools.opened();
  await tools.until(() => tools.find('.card'), `cards of ${need}`);
  const shown = () => [...tools.root().querySelectorAll('.card')];
  let records = 0;
  for (let at = 0; ;) {
    await tools.settled();
    const all = shown().length;
    // A record is opened as soon as its card is there: to come back to hundreds of cards takes long.
    for (; at < all; at += every) {
      shown()[at]!.querySelector('button')!.click();
      await tools.until(() => tools.find('[part~="detail"]'), `record ${at} of ${need}`);
      check();
      records++;
      tools.find('[part~="detail"] button')!.click();
      await tools.until(() => shown().length >= all, 'the cards again');
    }
    const more = tools.find('.cards ~ p.row button');
    if (!more) break;
    more.click();
    await tools.until(() => shown().length > all, 'more cards');
  }
  check();
  const cards = shown().length;
  for (const keep of tools.root().querySelectorAll<HTMLElement>('.card .keep')) keep.click();
  (await tools.until(() => tools.find('#my-list'), 'the list')).click();
  await tools.until(() => tools.root().querySelectorAll('.sheet > ol > li').length === cards, `the sheet of ${need}`);
  await new Promise<void>((resolve) => {
    window.print = () => {
      check();
      dispatchEvent(new Event('afterprint'));
      resolve();
    };
    tools.button('Print')!.click();
  });
  tools.button('Back to the list')!.click();
  await tools.until(() => tools.find('.card'), 'the cards after the sheet');
  await tools.type('hurt');
  await tools.settled();
  check();
  const hurt = 'hurt' in window ? [need] : [];
  return { cards, records, links, wrong: [...wrong], hurt, violations: proof.violations, uncaught: proof.uncaught };
}

interface PagesLook {
  readonly links: number;
  readonly wrong: readonly string[];
  /** Pages in which something ran, or which ran something here. */
  readonly hurt: readonly string[];
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
}

/** Opens page after page in a frame, as many at a time as a person has hands, and looks at all that each holds. */
async function lookAtPages(paths: readonly string[]): Promise<PagesLook> {
  const { tools } = window as unknown as InPage;
  const ours = {
    tags: 'html|head|meta|title|link|script|body|newcomer-service-finder',
    links: '(?:/newcomer/|(?:\\.\\./)*)(?:[\\w-][\\w.-]*/)*[\\w-]*(?:\\.html|\\.css|\\.js)?$',
  };
  const wrong = new Set<string>();
  const hurt: string[] = [];
  const violations: string[] = [];
  const uncaught: string[] = [];
  let links = 0;
  const waiting = [...paths];
  const open = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const frame = document.createElement('iframe');
      frame.src = path;
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      // What happened while the page was read is told in tasks of their own.
      await new Promise((resolve) => setTimeout(resolve));
      const page = frame.contentDocument!;
      page.querySelector('script[src="/own.js"]')!.remove();
      const box = page.querySelector<HTMLInputElement>('#search:not([hidden]) input');
      if (box) {
        box.value = 'hurt';
        box.dispatchEvent(new Event('input'));
      }
      const found = tools.foreign(page, ours);
      links += found.links;
      for (const each of found.wrong) wrong.add(`${path}: ${each}`);
      const own = frame.contentWindow as unknown as InPage & { hurt?: unknown };
      if ('hurt' in own) hurt.push(path);
      violations.push(...own.proof.violations.map((each) => `${path}: ${each}`));
      uncaught.push(...own.proof.uncaught.map((each) => `${path}: ${each}`));
      frame.remove();
    }
  };
  await Promise.all(Array.from({ length: 6 }, open));
  if ('hurt' in window) hurt.push(location.pathname);
  return { links, wrong: [...wrong], hurt, violations, uncaught };
}

/** What an attack would do that succeeds: it shows that canary and policy both tell. */
const CONTROL = '/newcomer/pages/control.html';
const ATTACK = `<!doctype html><head><title>x</title></head><body><script>hurt = 1; document.body.innerHTML = 'x'</script>`;

/**
 * A page under a policy that only reports, so that what it forbids runs too: canary and policy say what they see of the same
 * attack, each for itself. A script listens to the policy; the file that one takes along has a policy of its own, which lets it.
 */
function watched(page: string): { text: string; policy: string } {
  const text = page.replace('<head>', `<head><script src="/own.js"></script>`).replace("script-src '", "script-src 'self' '");
  const [, own] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
  return { text, policy: own ?? POLICY };
}

describe('a directory full of code', () => {
  let site: ProofSite;
  let paths: string[];
  before(async () => {
    const directory = hostileDirectory(PAYLOADS);
    const { files } = encodeBundle(directory);
    const { version, files: elements } = await readElementFiles();
    const base = '/newcomer/';
    const pages = new Map<string, string>([[CONTROL, ATTACK]]);
    const made = makePages({
      source: openBundleFiles(files),
      languages: ['en'],
      help: (lang) => fallbackHtml(directory, lang),
      elements,
      version,
      base,
      today: '2026-11-22',
    });
    for await (const [path, text] of made) pages.set(`${base}pages/${path}`, text);
    paths = [...pages.keys()].filter((path) => path.endsWith('.html') && path !== CONTROL);
    site = await serveProof({
      body: finder('/data/', 'report links quick-exit="#gone"'),
      script: TOOLS,
      handle(_, response, path) {
        if (path === '/frames.html') {
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end('<!doctype html><title>x</title><script src="/own.js"></script><body>');
          return true;
        }
        const page = pages.get(path);
        if (page !== undefined) {
          const { text, policy } = watched(page);
          const type = path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
          response
            .writeHead(200, { 'content-type': type, 'content-security-policy-report-only': policy, 'cache-control': 'max-age=600' })
            .end(text);
          return true;
        }
        const element = elements.find(({ name }) => path === `${base}elements/${version}/${name}`);
        if (element) response.writeHead(200, { 'content-type': 'text/javascript' }).end(element.bytes);
        return element !== undefined || (/^\/(?:newcomer\/)?data\//.test(path) && fromMemory(files, response, path));
      },
    });
  });
  after(() => site?.close());

  inEachEngine(({ visit }, name) => {
    const shown = `${name}: ${PAYLOADS.length} payloads in every field, under a policy with Trusted Types`;

    it('is text on every card, in every record and on every sheet to print, and runs nowhere', { timeout: 300_000 }, async () => {
      const looks: Look[] = [];
      for (const need of ['food', 'shelter', 'health']) looks.push(await visit(site.url, look, need, EVERY));
      const sum = (of: 'cards' | 'records' | 'links') => looks.reduce((all, each) => all + each[of], 0);
      const faults = looks.flatMap(({ wrong, hurt, violations, uncaught }) => [...wrong, ...hurt, ...violations, ...uncaught]);
      assert.deepEqual(faults, []);
      assert.equal(sum('cards'), PAYLOADS.length);
      assert.ok(sum('records') >= PAYLOADS.length / EVERY && sum('links') > 0);
      const foreign = site.requests.filter((path) => !/^\/(?:$|own\.js|elements\/|data\/|favicon\.ico|newcomer\/|frames\.html)/.test(path));
      assert.deepEqual(foreign, []);
      figure('Injection', `${shown}: cards, records and places on sheets to print looked at`, 2 * sum('cards') + sum('records'));
      figure('Injection', `${shown}: executed, forged links, violations`, faults.length, '', 0);
    });

    it(
      'is text on the static pages of every record and need and in the file to take along, and runs nowhere',
      { timeout: 300_000 },
      async () => {
        const control = await visit(`${site.url}frames.html`, lookAtPages, [CONTROL]);
        assert.deepEqual(control.hurt, [CONTROL]);
        for (const directive of ['script-src', 'require-trusted-types-for'])
          assert.ok(control.violations.join().includes(directive), control.violations.join());
        const own = paths.filter((path, at) => WHOLE || !path.includes('/s/') || ENGINES[at % ENGINES.length] === name);
        const { links, wrong, hurt, violations, uncaught } = await visit(`${site.url}frames.html`, lookAtPages, own);
        assert.deepEqual({ wrong, hurt, violations, uncaught }, { wrong: [], hurt: [], violations: [], uncaught: [] });
        assert.ok(own.length > PAYLOADS.length / ENGINES.length && links > own.length);
        figure('Injection', `${shown}: static pages looked at`, own.length);
        figure(
          'Injection',
          `${shown}: executed, forged links, violations on static pages`,
          wrong.length + hurt.length + violations.length,
          '',
          0,
        );
      },
    );
  });
});
