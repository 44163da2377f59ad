import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeBundle } from '@newcomer/directory/build';
import { createSearchMore } from '@newcomer/directory/search-more';
import type { SearchMoreFactory } from '@newcomer/directory/search';
import type { Directory } from '@newcomer/directory';
import { createAreas } from './areas.js';
import { createFirstBundleSource } from './first-bundle-source.js';

const original = (text: string) => ({ en: { text, provenance: 'original' as const } });
const directory: Directory = {
  place: original('Port Lantern'),
  timeZone: 'Europe/Berlin',
  language: 'en',
  languages: ['en'],
  dataDate: '2026-11-22',
  entries: ['Soup kitchen', 'Clinic'].map((name, i) => ({
    id: `e${i}`,
    serviceId: `s${i}`,
    name: original(name),
    needs: [['food'], ['health']][i] ?? [],
    sensitive: false,
    hours: { rules: [], exceptions: [], unknownDays: 127, text: [] },
    pointAbsent: 'none',
    phones: [],
    emails: [],
    urls: [],
    languages: [],
    interpreter: 'ask',
    access: { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' },
    documents: [],
    wheelchair: 'ask',
    accessibility: [],
    serviceAreas: [],
  })),
  needs: ['food', 'health'].map((id) => ({ id, label: original(id), words: { en: [id] } })),
  places: [],
  firstScreen: [],
  emergency: [],
  staleDays: 365,
};
const { files } = encodeBundle(directory);
const fetchFiles = (async (url: string) =>
  new Response(new Uint8Array(files.get(url.replace('https://city.example/', '')) ?? []), {
    headers: { 'content-type': 'application/json' },
  })) as typeof fetch;

/** The files as a server gives them that has another time than this device. */
function servedAt(time: number, age?: number): typeof fetch {
  return (async (url: string) => {
    const answer = await fetchFiles(url);
    answer.headers.set('date', new Date(time).toUTCString());
    if (age !== undefined) answer.headers.set('age', String(age));
    return answer;
  }) as typeof fetch;
}

describe('createFirstBundleSource', () => {
  it('row 60: sets a slow clock right by the time of the server, and says nothing of open where a clock is fast', async () => {
    const day = 86_400_000;
    const open = async (fetch: typeof globalThis.fetch) => {
      const source = createFirstBundleSource('https://city.example/', { fetch, more: createSearchMore, areas: createAreas });
      return { ...(await source.open('en')), openAt: source.capabilities.openAt };
    };
    const slow = await open(servedAt(Date.now() + 900 * day));
    assert.ok(Math.abs((slow.clockOffset ?? 0) - 900 * day) < 60_000);
    assert.deepEqual([slow.timeZone, slow.openAt], ['Europe/Berlin', true]);
    const fast = await open(servedAt(Date.now() - 900 * day));
    assert.deepEqual([fast.clockOffset, fast.timeZone, fast.openAt], [NaN, undefined, false]);
    for (const right of [await open(fetchFiles), await open(servedAt(Date.now() - 3 * day, 3 * 86_400))])
      assert.deepEqual([right.clockOffset, right.timeZone, right.openAt], [undefined, 'Europe/Berlin', true]);
  });

  it('answers needs at once, and words when the rest of the code has come', async () => {
    let bring: (factory: SearchMoreFactory) => void = () => undefined;
    const source = createFirstBundleSource('https://city.example/', {
      fetch: fetchFiles,
      more: new Promise((resolve) => (bring = resolve)),
      areas: createAreas,
    });
    assert.equal((await source.open('en')).services, 2);
    const first = await source.search({ lang: 'en', needs: ['food'] });
    assert.deepEqual(
      first.results.map(({ id }) => id),
      ['e0'],
    );
    assert.equal(first.facets, undefined);
    assert.equal(first.complete, false);

    const words = source.search({ lang: 'en', words: 'clinic' });
    const detail = source.get('e1', 'en');
    bring(createSearchMore);
    assert.deepEqual(
      (await words).results.map(({ id }) => id),
      ['e1'],
    );
    assert.equal((await detail)?.name.text, 'Clinic');
    assert.equal((await source.search({ lang: 'en', needs: ['food'] })).facets?.needs.food, 1);
  });

  it('lets a question that waits for the rest be taken back', async () => {
    const source = createFirstBundleSource('https://city.example/', {
      fetch: fetchFiles,
      more: new Promise(() => undefined),
      areas: createAreas,
    });
    const abort = new AbortController();
    const waiting = source.search({ lang: 'en', words: 'clinic' }, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('another question')), 20);
    await assert.rejects(waiting, /another question/);
  });
});
