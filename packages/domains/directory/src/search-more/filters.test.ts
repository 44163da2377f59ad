import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccessAnswers, DirectoryEntry } from '../directory.js';
import type { ServiceQuery } from '../service-source.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry } from '../testing/small-directory.js';

// A Monday, 10 in the morning in Berlin.
const AT = Date.parse('2026-11-23T09:00:00Z');
const ASK: AccessAnswers = { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' };
const WEEKDAYS = { rules: [{ days: 31, from: 540, to: 1020 }], exceptions: [], unknownDays: 0, text: [] };

const SERVICES: readonly Partial<DirectoryEntry>[] = [
  { needs: ['health.doctor'], languages: ['en', 'zh-Hans'], hours: WEEKDAYS, access: { ...ASK, noPapers: 'yes', free: 'yes' } },
  { needs: ['food'], languages: ['en', 'ar'], interpreter: 'yes', access: { ...ASK, free: 'yes', walkIn: 'yes', minors: 'yes' } },
  { needs: ['food', 'legal'], languages: ['zh-Hant', 'zh-Hans'], wheelchair: 'yes', hours: WEEKDAYS, access: { ...ASK, families: 'yes' } },
  { needs: [], languages: [], wheelchair: 'no', interpreter: 'no', access: { ...ASK, free: 'no', womenOnly: 'yes' } },
  {
    needs: ['health'],
    languages: ['ar'],
    wheelchair: 'yes',
    interpreter: 'yes',
    access: { ...ASK, free: 'yes' },
    point: { lat: 52.5, lon: 13.4 },
  },
];
const directory = directoryOf(SERVICES.map((given, n) => entry('abcde'[n] ?? '', 'Desk', given)));

/** The ids of what a filter leaves. */
async function left(query: Partial<ServiceQuery>): Promise<string> {
  const search = await searchOf(directory);
  return search
    .search({ lang: 'en', at: AT, ...query })
    .results.map(({ id }) => id)
    .sort()
    .join('');
}

describe('filters', () => {
  it('leave what is known to be so, and nothing that has to be asked', async () => {
    for (const [query, ids] of [
      [{}, 'abcde'],
      [{ needs: ['health'] }, 'ae'],
      [{ needs: ['health.doctor'] }, 'a'],
      [{ needs: ['food', 'legal'] }, 'bc'],
      [{ needs: ['legal', 'health'] }, 'ace'],
      [{ needs: [] }, 'abcde'],
      [{ spoken: 'zh' }, 'ac'],
      [{ spoken: 'zh-TW' }, 'ac'],
      [{ spoken: 'AR_eg' }, 'be'],
      [{ spoken: 'ti' }, ''],
      [{ access: ['free'] }, 'abe'],
      [{ access: ['free', 'walkIn'] }, 'b'],
      [{ access: ['noPapers'] }, 'a'],
      [{ access: ['families'] }, 'c'],
      [{ access: ['womenOnly'] }, 'd'],
      [{ access: ['minors'] }, 'b'],
      [{ interpreter: true }, 'be'],
      [{ wheelchair: true }, 'ce'],
      [{ openAt: AT }, 'ac'],
      [{ openAt: AT + 12 * 3_600_000 }, ''],
      [{ only: ['a', 'd', 'z'] }, 'ad'],
      [{ only: [] }, ''],
      [{ spoken: 'zh', needs: ['food'], wheelchair: true, openAt: AT }, 'c'],
    ] as const)
      assert.equal(await left(query), ids, JSON.stringify(query));
  });

  it('leave what is near, and what has no point, for nobody knows how far that is', async () => {
    assert.equal(await left({ near: { lat: 52.5, lon: 13.4 }, withinMeters: 1000 }), 'abcde');
    assert.equal(await left({ near: { lat: 53.5, lon: 13.4 }, withinMeters: 1000 }), 'abcd');
    assert.equal(await left({ near: { lat: 53.5, lon: 13.4 }, withinMeters: 112_000 }), 'abcde');
    assert.equal(await left({ near: { lat: 53.5, lon: 13.4 } }), 'abcde');
    assert.equal(await left({ withinMeters: 1000 }), 'abcde');
  });

  it('say of each other how many they would leave', async () => {
    const search = await searchOf(directory);
    const facets = (query: Partial<ServiceQuery>) => search.search({ lang: 'en', at: AT, ...query }).facets;
    assert.deepEqual(facets({}), {
      needs: { health: 2, 'health.doctor': 1, food: 2, legal: 1 },
      spoken: { en: 2, zh: 2, ar: 2 },
      access: { noPapers: 1, free: 3, walkIn: 1, families: 1, womenOnly: 1, minors: 1 },
      open: 2,
      interpreter: 2,
      wheelchair: 2,
    });
    // Needs and languages as if another one were chosen; the rest as if it were added.
    assert.deepEqual(facets({ needs: ['food'], spoken: 'ar' }), {
      needs: { health: 1, food: 1 },
      spoken: { en: 1, ar: 1, zh: 1 },
      access: { noPapers: 0, free: 1, walkIn: 1, families: 0, womenOnly: 0, minors: 1 },
      open: 0,
      interpreter: 1,
      wheelchair: 0,
    });
    assert.deepEqual(facets({ access: ['free'] })?.spoken, { en: 2, zh: 1, ar: 2 });
  });
});
