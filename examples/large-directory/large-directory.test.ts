import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveSite } from '../../scripts/site-server.mjs';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { TOOLS, type InPage } from '../proof/in-page.js';
import { buildLargeDirectory } from './build.mjs';

/** What a person did and saw, and the files of the directory that were asked for on the way. */
interface Visit {
  readonly before: { readonly note: string; readonly cards: number };
  readonly after: { readonly note: string; readonly distances: readonly string[]; readonly total: number };
  readonly record: string;
  readonly errors: readonly string[];
  readonly files: readonly string[];
}

/** Runs in a page: looks for something, names a town, and opens what is found first. */
async function visit(words: string, town: string): Promise<Visit> {
  const { tools, proof } = window as unknown as InPage;
  tools.finder().addEventListener('newcomer-source-error', ({ code }: Event & { code?: string }) => proof.uncaught.push(`source: ${code}`));
  const all = (selector: string) => [...tools.root().querySelectorAll<HTMLElement>(selector)];
  const note = () => all('.note').map(({ textContent }) => textContent.trim())[0] ?? '';
  await tools.opened();
  await tools.type(words);
  await tools.until(() => all('.card')[0] && note(), 'a selection');
  const before = { note: note(), cards: all('.card').length };
  await tools.until(() => tools.find('.box input'), 'the box for a place');
  await tools.type(town.slice(0, -1), '.box input');
  const chip = () => all('.box .chips button').find(({ textContent }) => textContent.trim() === town);
  (await tools.until(chip, 'the town')).click();
  const distances = () => all('.card .row').flatMap(({ textContent }) => /\d[\d.,]* mi/.exec(textContent) ?? []);
  await tools.until(() => distances()[0], 'what is near');
  await tools.until(() => !all('.hint').some(({ textContent }) => textContent.includes('still loading')), 'all that lies around it');
  const total = Number(/\d[\d,]*/.exec(all('[part~=results] h2')[0]?.textContent ?? '')?.[0].replace(',', ''));
  const after = { note: note(), distances: distances(), total };
  const name = all('#c0')[0]!.textContent.trim();
  all('#d0')[0]!.click();
  await tools.until(() => all('.record h2')[0]?.textContent.includes(name), 'the record');
  const named = performance.getEntriesByType('resource').map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
  const files = [...new Set(named.filter((file) => file.endsWith('.json')))].sort();
  return { before, after, record: all('.record')[0]!.innerText, errors: proof.uncaught, files };
}

describe('a directory in areas of the map', () => {
  let out: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'newcomer-large-'));
    await buildLargeDirectory({ out });
    site = await serveSite({ routes: [['/', out]] });
  });
  after(async () => {
    await site?.close();
    await rm(out, { recursive: true, force: true });
  });

  inEachEngine((engine) => {
    it('shows some places until a person says where they are, then those near there; the server learns the place and nothing else', async () => {
      const visits: Visit[] = [];
      for (const words of ['legal advice', 'food']) {
        const tab = await engine.open(site.url);
        await tab.run((tools: string) => void (0, eval)(tools), TOOLS);
        visits.push(await tab.run(visit, words, 'Springfield'));
        await tab.close();
      }
      for (const { before, after, record, errors } of visits) {
        assert.deepEqual(errors, []);
        assert.match(before.note, /some places of a large area/);
        assert.ok(before.cards > 0);
        assert.doesNotMatch(after.note, /some places/);
        assert.ok(after.total > 100 && after.distances.length > 5, JSON.stringify(after));
        assert.match(record, /\(305\) 555-01\d\d/);
      }
      const [first, second] = visits as [Visit, Visit];
      assert.notEqual(first.record, second.record);
      assert.ok(first.files.filter((name) => name.startsWith('area-')).length > 8, first.files.join());
      assert.deepEqual(second.files, first.files);
    });
  });
});
