import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Directory, Point, ServiceQuery, ServiceSource } from '@newcomer/directory';
import { encodeBundle } from '@newcomer/directory/build';
import { createBundleSource } from './bundle-source.js';
import { wideCountry } from './testing/wide-country.js';

const FOLDER = 'https://country.example/data/';
const AT = Date.UTC(2026, 10, 23, 10);

/** A source over files in memory, and the names of those that it asked for. */
function opened(files: ReadonlyMap<string, Uint8Array>): { source: ServiceSource; asked: string[] } {
  const asked: string[] = [];
  const source = createBundleSource(FOLDER, {
    fetch: (async (input: string) => {
      const name = input.replace(FOLDER, '');
      asked.push(name);
      await Promise.resolve();
      const bytes = files.get(name);
      return new Response(bytes ? new Uint8Array(bytes) : null, {
        status: bytes ? 200 : 404,
        headers: { 'content-type': 'application/json' },
      });
    }) as typeof fetch,
  });
  return { source, asked };
}

/** All that a question finds, in order, with what stands on the cards. */
async function found(source: ServiceSource, query: ServiceQuery) {
  const { total, results, facets } = await source.search({ at: AT, limit: 1000, ...query });
  return {
    total,
    facets,
    cards: results.map(({ id, name, distanceMeters, open, score }) => ({ id, name: name.text, distanceMeters, open: open.state, score })),
  };
}

const country = wideCountry(1500);
const sharded = encodeBundle(country, { mode: 'sharded', areaSize: 60 });
const near = country.places[3]!.point;

describe('a directory in areas', () => {
  it('answers around a place as the whole directory does', async () => {
    // What is within reach of all that is brought: two cells to each side are more than that.
    const withinMeters = 1500;
    const { source } = opened(sharded.files);
    await source.open('en');
    await source.search({ lang: 'en', near });
    await source.warm!('en');
    await settled(source, near);
    const whole = opened(encodeBundle(country).files).source;
    await whole.warm!('en');
    const questions: ServiceQuery[] = [
      { lang: 'en', near, withinMeters },
      { lang: 'en', near, withinMeters, sort: 'near' },
      { lang: 'en', near, withinMeters, needs: ['food'] },
      { lang: 'ar', near, withinMeters, needs: ['health'], spoken: 'ar', wheelchair: true },
      { lang: 'en', near, withinMeters, openAt: AT, sort: 'name' },
    ];
    for (const question of questions) {
      const [ours, theirs] = (await Promise.all([source, whole].map((from) => found(from, question)))).map(placed) as [Cards, Cards];
      assert.ok(theirs.length > 3, 'the question finds something');
      assert.deepEqual(ours, theirs, JSON.stringify(question));
    }
    // Words weigh by how rare they are in what is there, so the order may differ, and what is found may not.
    for (const words of ['clinic', 'kitchn', 'language school', 'number 7', 'طبيب', 'legal number']) {
      const question = { lang: 'en', near, withinMeters, words };
      const ids = async (from: ServiceSource) => placed(await found(from, question)).map(({ id }) => id);
      assert.deepEqual(new Set(await ids(source)), new Set(await ids(whole)), words);
    }
  });

  it('brings each entry by its id alone, with all that is said of it', async () => {
    const whole = opened(encodeBundle(country).files).source;
    await whole.warm!('en');
    for (const lang of ['en', 'ar'])
      for (const { id } of country.entries.filter((_, i) => i % 97 === 0)) {
        const { source } = opened(sharded.files);
        assert.deepEqual(plain(await source.get(id, lang)), plain(await whole.get(id, lang)), `${id} ${lang}`);
      }
    const { source } = opened(sharded.files);
    assert.equal(await source.get('nobody', 'en'), undefined);
  });

  it('says without a place that it is a selection, counts what there is in all, and offers places', async () => {
    const { source } = opened(sharded.files);
    const info = await source.open('en');
    assert.equal(info.services, 1500);
    assert.equal(info.needs.find(({ id }) => id === 'food')?.count, 375);
    const page = await source.search({ lang: 'en', needs: ['food'], at: AT });
    assert.equal(page.selection, true);
    assert.ok(page.results.length > 3);
    assert.equal((await source.search({ lang: 'en', needs: ['food'], near, at: AT })).selection, false);
    const [town] = await source.places!('Town 5', 'en');
    assert.deepEqual(town?.point, country.places[5]!.point);
  });

  it('asks the same of the server, whatever is looked for or opened at a place', async () => {
    const logs = await Promise.all(
      [{ needs: ['food'] }, { words: 'clinic' }, { words: 'number 77' }, { needs: ['legal'], spoken: 'ar' }, {}].map(async (question) => {
        const { source, asked } = opened(sharded.files);
        await source.open('en');
        const { results } = await source.search({ lang: 'en', near, ...question });
        const warm = source.warm!('en');
        if (results[0]) await source.get(results[0].id, 'en');
        await warm;
        return [...asked].sort();
      }),
    );
    for (const log of logs) assert.deepEqual(log, logs[0]);
  });

  it('does not know of another place what it forgot of this one: the same question has the same answer', async () => {
    const { source } = opened(sharded.files);
    const ask = async (point: Point) => found(source, { lang: 'en', near: point, needs: ['food'], sort: 'near' });
    const first = await ask(near);
    await ask(country.places[8]!.point);
    assert.deepEqual(await ask(near), first);
  });

  it('comes to rest where everything that comes is asked about at once', async () => {
    const { source } = opened(sharded.files);
    await source.open('en');
    let searches = 0;
    const ask = async () => {
      searches += 1;
      assert.ok(searches < 100, 'each answer brings about the next question');
      await source.search({ lang: 'en', near });
    };
    await ask();
    await source.warm!('en', { onProgress: () => void ask() });
    await settled(source, near);
  });

  it('answers each question from what belongs to it, also where two are asked at once', async () => {
    const { source } = opened(sharded.files);
    const alone = await found(source, { lang: 'en', words: 'clinic' });
    const there = await found(source, { lang: 'en', words: 'clinic', near });
    const asked = [{}, { near }, {}, { near }].map((place) => found(source, { lang: 'en', words: 'clinic', ...place }));
    assert.deepEqual(await Promise.all(asked), [alone, there, alone, there]);
  });

  it('counts the choices of the question that they belong to, however late they are looked at', async () => {
    const { source } = opened(sharded.files);
    const { facets } = await found(source, { lang: 'en', near });
    const late = await source.search({ lang: 'en', near, at: AT });
    await found(source, { lang: 'en' });
    await found(source, { lang: 'en', near: country.places[8]!.point });
    assert.deepEqual(late.facets, facets);
  });

  it('refuses an area that was cut off or swapped, and tells so', async () => {
    const areas = [...sharded.files.keys()].filter((name) => /^area-[0-9a-f]/.test(name));
    for (const spoil of [
      (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30),
      (bytes: Uint8Array, other: Uint8Array) => other.slice(0, bytes.length),
    ]) {
      const files = new Map(sharded.files);
      areas.forEach((name, n) => files.set(name, spoil(sharded.files.get(name)!, sharded.files.get(areas[(n + 1) % areas.length]!)!)));
      const { source } = opened(files);
      await source.open('en');
      await assert.rejects(source.search({ lang: 'en', near }), { code: 'bundle/damaged' });
      assert.ok((await source.search({ lang: 'en', needs: ['food'] })).total > 0, 'the selection still answers');
    }
  });

  it('changes few bytes where few records of one place change', () => {
    const town = country.places[3]!.point;
    let changed = 0;
    const later: Directory = {
      ...country,
      entries: country.entries.map((entry) => {
        const isThere = entry.point && Math.abs(entry.point.lat - town.lat) < 0.02 && Math.abs(entry.point.lon - town.lon) < 0.02;
        if (!isThere || changed >= 15) return entry;
        changed++;
        return { ...entry, name: { en: { text: `${entry.name.en!.text} (new)`, provenance: 'original' as const } } };
      }),
    };
    assert.ok(changed > 10);
    const after = encodeBundle(later, { mode: 'sharded', areaSize: 60 }).files;
    const areas = (name: string) => name.startsWith('area');
    const all = [...after].filter(([name]) => areas(name));
    const fresh = all.filter(([name]) => !sharded.files.has(name));
    const bytes = (list: typeof all) => list.reduce((sum, [, { length }]) => sum + length, 0);
    assert.ok(bytes(fresh) / bytes(all) < 0.1, `${bytes(fresh)} of ${bytes(all)} bytes`);
  });
});

type Cards = Awaited<ReturnType<typeof found>>['cards'];

/** Entries with a distance, those that are worth the same by their ids: in areas they stand in another order. */
const placed = ({ cards }: { cards: Cards }): Cards =>
  cards
    .filter(({ distanceMeters }) => distanceMeters !== null)
    .map((card, at) => ({ card, at }))
    .sort((a, b) =>
      a.card.score === b.card.score && a.card.distanceMeters === b.card.distanceMeters ? (a.card.id < b.card.id ? -1 : 1) : a.at - b.at,
    )
    .map(({ card }) => card);

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Until the surroundings have come. */
async function settled(source: ServiceSource, point: Point): Promise<void> {
  while (!(await source.search({ lang: 'en', near: point })).complete) await new Promise((resolve) => setTimeout(resolve, 5));
}
