import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveSite } from '../../scripts/site-server.mjs';
import { inEachEngine } from '../../scripts/test/engines.mjs';
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
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const finder = document.querySelector('newcomer-service-finder')!;
  finder.addEventListener('newcomer-source-error', ({ code }: Event & { code?: string }) => errors.push(`source: ${code}`));
  const all = (selector: string) => [...(finder.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const until = async (what: string, isSo: () => unknown) => {
    for (const end = performance.now() + 20_000; !isSo();) {
      if (performance.now() > end) throw new Error(`never: ${what}; errors: ${errors.join()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const type = async (selector: string, text: string) => {
    await until(selector, () => all(selector)[0]);
    const box = all(selector)[0] as HTMLInputElement;
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const note = () => all('.note').map(({ textContent }) => textContent.trim())[0] ?? '';
  await type('#q', words);
  await until('a selection', () => all('.card')[0] && note());
  const before = { note: note(), cards: all('.card').length };
  await type('.box input', town.slice(0, -1));
  const chip = () => all('.box .chips button').find(({ textContent }) => textContent.trim() === town);
  await until('the town', chip);
  chip()!.click();
  const distances = () => all('.card .row').flatMap(({ textContent }) => /\d[\d.,]* mi/.exec(textContent) ?? []);
  await until('what is near', () => distances()[0]);
  await until('all that lies around it', () => !all('.hint').some(({ textContent }) => textContent.includes('still loading')));
  const total = Number(/\d[\d,]*/.exec(all('[part~=results] h2')[0]?.textContent ?? '')?.[0].replace(',', ''));
  const after = { note: note(), distances: distances(), total };
  const name = all('#c0')[0]!.textContent.trim();
  all('#d0')[0]!.click();
  await until('the record', () => all('.record h2')[0]?.textContent.includes(name));
  const named = performance.getEntriesByType('resource').map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
  const files = [...new Set(named.filter((file) => file.endsWith('.json')))].sort();
  return { before, after, record: all('.record')[0]!.innerText, errors, files };
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
      for (const words of ['legal advice', 'food']) visits.push(await engine.visit(site.url, visit, words, 'Springfield'));
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
