import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { encodeBundle } from '../../packages/domains/directory/src/build/index.js';
import { ENGINES, startEngine, withoutEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import { hostileDirectory } from '../../scripts/test/hostile-directory.js';
import { PAYLOADS } from '../../scripts/test/payloads.js';
import type { InPage } from './in-page.js';
import { TOOLS } from './in-page.js';
import { finder, fromMemory, serveProof, type ProofSite } from './site.js';

/** `NEWCOMER_RUNS=10` opens every record; an ordinary run shows every card and opens every fortieth record. */
const EVERY = Number(process.env.NEWCOMER_RUNS ?? 1) > 1 ? 1 : 40;

interface Look {
  readonly cards: number;
  readonly records: number;
  readonly links: number;
  readonly wrong: readonly string[];
  readonly hurt: unknown;
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
}

/** Goes through every need and its cards, opens records, and looks at all that is drawn. */
async function look(every: number): Promise<Look> {
  const { tools, proof } = window as unknown as InPage;
  const LINK = /^(?:tel:[+\d*#][\d*#;=a-z-]*$|mailto:[^?]+$|https?:\/\/|geo:0,0\?q=|#)/;
  const OURS =
    /^(?:a|article|aside|b|q|bdi|br|button|dd|details|dialog|div|dl|dt|em|fieldset|footer|form|h[1-6]|header|hr|i|input|label|legend|li|main|nav|ol|optgroup|option|p|path|search|section|select|slot|small|span|strong|style|summary|svg|table|tbody|td|th|thead|time|tr|ul|circle|rect|g|line|polyline)$/;
  const wrong = new Set<string>();
  let links = 0;
  const check = () => {
    for (const element of tools.root().querySelectorAll('*')) {
      if (!OURS.test(element.localName)) wrong.add(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) wrong.add(`${name}=${value.slice(0, 60)}`);
        if (!/^(?:href|src|action|xlink:href)$/.test(name)) continue;
        links++;
        if (!LINK.test(value)) wrong.add(`${name}=${value.slice(0, 60)}`);
      }
    }
  };
  await tools.opened();
  check();
  let cards = 0;
  let records = 0;
  for (const need of ['food', 'shelter', 'health']) {
    const next = tools.finder().cloneNode(true) as HTMLElement;
    next.setAttribute('need', need);
    tools.finder().replaceWith(next);
    await tools.opened();
    await tools.until(() => tools.find('.card'), `cards of ${need}`);
    for (;;) {
      await tools.settled();
      const shown = tools.root().querySelectorAll('.card').length;
      const more = tools.find('.cards ~ p.row button');
      if (!more) break;
      more.click();
      await tools.until(() => tools.root().querySelectorAll('.card').length > shown, 'more cards');
    }
    check();
    const all = tools.root().querySelectorAll('.card').length;
    cards += all;
    for (let at = 0; at < all; at += every) {
      const open = [...tools.root().querySelectorAll('.card')][at]?.querySelector<HTMLElement>('button');
      open?.click();
      await tools.until(() => tools.find('[part~="detail"]'), `record ${at} of ${need}`);
      check();
      records++;
      const back = tools.find('[part~="detail"] button');
      back?.click();
      await tools.until(() => tools.root().querySelectorAll('.card').length >= all, 'the cards again');
    }
  }
  await tools.type('hurt');
  await tools.settled();
  check();
  return {
    cards,
    records,
    links,
    wrong: [...wrong],
    hurt: (window as unknown as { hurt?: unknown }).hurt,
    violations: proof.violations,
    uncaught: proof.uncaught,
  };
}

for (const name of ENGINES)
  describe(`a directory full of code, in ${name}`, { skip: withoutEngine(name) }, () => {
    let site: ProofSite;
    before(async () => {
      const { files } = encodeBundle(hostileDirectory(PAYLOADS));
      site = await serveProof({
        body: finder('/data/', 'report links quick-exit="#gone"'),
        script: TOOLS,
        handle: (_, response, path) => path.startsWith('/data/') && fromMemory(files, response, path),
      });
    });
    after(() => site?.close());

    it('is text on every card and in every record, and runs nowhere', { timeout: 300_000 }, async () => {
      const engine = await startEngine(name);
      try {
        const { cards, records, links, wrong, hurt, violations, uncaught } = await engine.visit(site.url, look, EVERY);
        assert.deepEqual({ wrong, hurt: hurt ?? null, violations, uncaught }, { wrong: [], hurt: null, violations: [], uncaught: [] });
        assert.equal(cards, PAYLOADS.length);
        assert.ok(records >= PAYLOADS.length / EVERY && links > 0);
        const foreign = site.requests.filter((path) => !/^\/(?:$|own\.js|elements\/|data\/|favicon\.ico)/.test(path));
        assert.deepEqual(foreign, []);
        const shown = `${name}: ${PAYLOADS.length} payloads in every field, under a policy with Trusted Types`;
        figure('Injection', `${shown}: cards and records looked at`, cards + records);
        figure('Injection', `${shown}: executed, forged links, violations`, wrong.length + violations.length, '', 0);
      } finally {
        await engine.close();
      }
    });
  });
