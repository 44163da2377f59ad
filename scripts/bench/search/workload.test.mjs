import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateDirectory } from './generated-directory.mjs';
import { ndcg } from './ndcg.mjs';
import { withheld } from './our-search.mjs';
import { CLASSES, makeWorkload, SCRIPTS } from './workload.mjs';

const codes = new Map([['health.dental', 'LV-1600']]);

describe('the search benchmark', () => {
  const directory = generateDirectory({ size: 500, codes });

  it('asks 300 queries in its classes and sixteen in each language, each with an answer', () => {
    const queries = makeWorkload(directory);
    const counts = new Map([...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]));
    for (const [kind, count] of Object.entries(CLASSES)) assert.equal(counts.get(kind), count, kind);
    assert.equal(
      Object.values(CLASSES).reduce((sum, count) => sum + count),
      300,
    );
    for (const lang of Object.values(SCRIPTS).flat()) assert.equal(counts.get(`language ${lang}`), 16, lang);
    const byId = new Map(directory.services.map((service) => [service.id, service]));
    for (const { relevant, allows, words } of queries) {
      assert.ok(relevant.size > 0, words);
      for (const id of relevant) assert.ok(allows(byId.get(id)), words);
    }
  });

  it('is the same in every run', () => {
    const again = generateDirectory({ size: 500, codes });
    assert.deepEqual(again, directory);
    const words = (services) => makeWorkload(services).map((query) => query.words);
    assert.deepEqual(words(again), words(directory));
  });

  it('counts in its cross-language class only what has no text in the language', () => {
    const own = makeWorkload(directory).filter(({ kind }) => kind === 'cross-language');
    for (const { lang, allows } of own)
      for (const service of directory.services) assert.equal(allows(service), service.name[lang] === undefined);
  });

  it('withholds a quarter of a lexicon, another one in each draw, and leaves the lexicon as it is', () => {
    const words = Array.from({ length: 4000 }, (_, at) => `word${at}`);
    const pack = {
      needs: [{ id: 'health', label: { en: { text: 'Health', provenance: 'original' } }, words: { en: words }, crosswalk: {} }],
    };
    const left = (draw) => withheld(pack, draw).needs[0].words.en;
    assert.ok(Math.abs(left(0).length - 3000) < 150, String(left(0).length));
    assert.notDeepEqual(left(0), left(1));
    assert.deepEqual(left(0), left(0));
    assert.equal(pack.needs[0].words.en.length, 4000);
  });
});

describe('ndcg', () => {
  it('is 1 for the best order, less for a later one, 0 for none', () => {
    const relevant = new Set(['a', 'b']);
    assert.equal(ndcg(['a', 'b', 'c'], relevant), 1);
    assert.equal(ndcg(['c', 'd'], relevant), 0);
    // 1/log2(3) of 1 + 1/log2(3)
    assert.ok(Math.abs(ndcg(['c', 'a'], relevant) - 0.3868528) < 1e-6);
    assert.equal(ndcg([...'0123456789', 'a'], relevant), 0);
  });
});
