import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ENGINES, startEngine, withoutEngine } from '../../scripts/test/engines.mjs';
import { figure } from '../../scripts/test/figure.mjs';
import type { InPage } from './in-page.js';
import { serveRecorded, type Recording } from './recorder.js';
import type { ProofSite } from './site.js';

/** A word that nobody else says; "zz" is in no file of the page, and every one of them ends in another letter. */
const CANARIES = Array.from({ length: 100 }, (_, n) => `zz${n.toString(36)}kanari`);

interface Heard {
  readonly types: number;
  readonly events: number;
  readonly learned: { readonly bubbling: readonly string[]; readonly capturing: readonly string[]; readonly page: readonly string[] };
  readonly left: string;
  readonly entries: readonly string[];
  readonly steps: number;
  readonly uncaught: readonly string[];
}

/** A visit: a hundred words, a filter, a card opened. Then what the recorder has of it. */
async function visit(canaries: readonly string[]): Promise<Heard> {
  const { tools, proof, heard } = window as unknown as InPage & Recording;
  const before = history.length;
  await tools.opened();
  const input = tools.find('input[type=search]') as HTMLInputElement;
  for (const word of canaries) {
    input.value = '';
    await tools.type(word);
  }
  input.value = '';
  await tools.type('clinic');
  await tools.until(() => tools.find('.card'), 'a card');
  const name = tools.find('.card h3')!.textContent.trim();
  tools.find('.card button')!.click();
  await tools.until(() => tools.find('[part~="detail"]'), 'the record');
  tools.find('[part~="detail"] button')!.click();
  await tools.until(() => tools.find('.card'), 'the cards again');
  const filter = tools.find('details summary');
  filter?.click();
  const box = tools.find('input[type=checkbox]') as HTMLInputElement | null;
  const label = box?.closest('label')?.textContent.trim() ?? name;
  box?.click();
  await tools.settled();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const secrets = [...canaries, 'clinic', name, label];
  const learned = (list: readonly string[]) => secrets.filter((secret) => list.some((each) => each.includes(secret)));
  const left = [
    location.href,
    document.title,
    document.cookie,
    document.referrer,
    document.documentElement.outerHTML,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    (await Promise.resolve(globalThis.caches?.keys()).catch(() => []))?.join() ?? '',
  ].join('\n');
  return {
    types: heard.types,
    events: heard.bubbling.length + heard.capturing.length + heard.page.length,
    learned: {
      bubbling: learned([...heard.bubbling, heard.keys]),
      capturing: learned([...heard.capturing, heard.keysBefore]),
      page: learned(heard.page),
    },
    left: secrets.filter((secret) => left.includes(secret)).join(),
    entries: performance.getEntriesByType('resource').map((entry) => entry.name),
    steps: history.length - before,
    uncaught: proof.uncaught,
  };
}

for (const name of ENGINES)
  describe(`a script of the page that records visits, in ${name}`, { skip: withoutEngine(name) }, () => {
    let site: ProofSite;
    const asked: string[] = [];
    before(async () => {
      site = await serveRecorded(({ url, headers }) => asked.push(`${url} ${headers.referer ?? ''} ${headers.cookie ?? ''}`));
    });
    after(() => site?.close());

    it('learns no word, no filter and no service, and neither does anybody who is asked for a file', { timeout: 180_000 }, async () => {
      const engine = await startEngine(name);
      try {
        const { types, events, learned, left, entries, steps, uncaught } = await engine.visit(site.url, visit, CANARIES);
        assert.deepEqual(
          { bubbling: learned.bubbling, page: learned.page, left, steps, uncaught },
          { bubbling: [], page: [], left: '', steps: 0, uncaught: [] },
        );
        const others = entries.filter((entry) => !entry.startsWith(site.url));
        assert.deepEqual(others, []);
        const toldOnTheWay = asked.filter((line) => /zz\w*kanari|clinic/.test(line));
        assert.deepEqual(toldOnTheWay, []);
        figure('A recorder on the page', `${name}: kinds of events that it listens for`, types);
        figure('A recorder on the page', `${name}: what it heard`, events);
        figure(
          'A recorder on the page',
          `${name}: words, filters and services learned from it, from the page and from requests`,
          learned.bubbling.length + learned.page.length + toldOnTheWay.length,
          '',
          0,
        );
        figure('A recorder on the page', `${name}: requests to others`, others.length, '', 0);
        figure(
          'A recorder on the page',
          `${name}: words learned by whoever listens before the element does (capturing listeners)`,
          learned.capturing.length,
        );
      } finally {
        await engine.close();
      }
    });
  });
