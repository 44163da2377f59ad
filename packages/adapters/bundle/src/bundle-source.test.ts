import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeBundle } from '@newcomer/directory/build';
import { createMemorySource } from '@newcomer/directory/memory-source';
import type { ServiceQuery } from '@newcomer/directory';
import { createBundleSource } from './bundle-source.js';
import { smallCity } from './testing/small-city.js';

/** A web server in memory that remembers what was asked of it. */
interface FileServer {
  files: ReadonlyMap<string, Uint8Array>;
  readonly asked: string[];
  readonly fetch: typeof fetch;
}

function serve(files: ReadonlyMap<string, Uint8Array>): FileServer {
  const asked: string[] = [];
  const server: FileServer = {
    files,
    asked,
    fetch: (async (input: string, init: RequestInit = {}) => {
      const name = input.replace('https://city.example/data/', '');
      asked.push(name);
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      const bytes = server.files.get(name);
      return bytes
        ? new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/json' } })
        : new Response(null, { status: 404 });
    }) as typeof fetch,
  };
  return server;
}

/** Equal but for fields that are absent in one and undefined in the other. */
function same(actual: unknown, expected: unknown, message?: string): void {
  const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  assert.deepEqual(plain(actual), plain(expected), message);
}

const URL = 'https://city.example/data/';
const directory = smallCity(60);
const { files } = encodeBundle(directory);
const at = Date.UTC(2026, 10, 23, 10);
const queries: readonly ServiceQuery[] = [
  { at, lang: 'en' },
  { at, lang: 'en', needs: ['food'] },
  { at, lang: 'ar', words: 'طبيب', limit: 5 },
  { at, lang: 'en', words: 'clinic number 4' },
  { at, lang: 'en', words: 'near', sort: 'name' },
  { at, lang: 'ar', words: 'نساعد' },
  { at, lang: 'en', words: 'kitchn', near: { lat: 52.5, lon: 13.4 }, withinMeters: 4000 },
  { at, lang: 'en', words: 'nothing like this' },
  { at, lang: 'en', openAt: Date.UTC(2026, 10, 23, 10), spoken: 'ar', access: ['free'] },
];

describe('createBundleSource', () => {
  it('answers as a source over the same directory in memory does', async () => {
    const bundle = createBundleSource(URL, { fetch: serve(files).fetch });
    const memory = createMemorySource(directory);
    for (const lang of ['en', 'ar']) same(await bundle.open(lang), await memory.open(lang));
    await bundle.warm?.('en');
    await bundle.warm?.('ar');
    await memory.warm?.('en');
    for (const query of queries) same(await bundle.search(query), await memory.search(query), JSON.stringify(query));
    for (const id of ['place-0', 'place-7', 'nobody']) {
      const settled = (detail: object | undefined) => detail && { ...detail, open: undefined };
      same(settled(await bundle.get(id, 'ar')), settled(await memory.get(id, 'ar')));
    }
    assert.deepEqual(await bundle.places?.('quay', 'en'), await memory.places?.('quay', 'en'));
  });

  it('asks for the city’s notices anew after a minute, and keeps the last that could be read', async (test) => {
    test.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const change = (bytes: Uint8Array<ArrayBuffer>) => {
      changing.set('notices.json', bytes);
      test.mock.timers.tick(61_000);
    };
    const notice = (title: string) =>
      new TextEncoder().encode(JSON.stringify({ notices: [{ title, ends: '2030-01-01', services: ['place-7'], closes: true }] }));
    const changing = new Map(files);
    const server = serve(changing);
    const source = createBundleSource(URL, { fetch: server.fetch });
    assert.deepEqual(await source.notices?.('en'), []);
    changing.set('notices.json', notice('Heat'));
    assert.deepEqual(await source.notices?.('en'), []);
    change(notice('Heat'));
    assert.equal((await source.notices?.('en'))?.[0]?.title.text, 'Heat');
    assert.equal((await source.get('place-7', 'en'))?.open.notice, '1');
    for (const spoiled of ['{ "notices": [', '<html></html>', '{}']) {
      change(new TextEncoder().encode(spoiled));
      const kept = spoiled === '{}' ? 0 : 1;
      assert.equal((await source.notices?.('en'))?.length, kept, spoiled);
    }
    change(notice('Ice'));
    assert.equal((await source.notices?.('en'))?.[0]?.title.text, 'Ice');
    assert.equal(server.asked.filter((name) => name === 'base.json').length, 0);
    assert.ok(server.asked.filter((name) => name === 'notices.json').length >= 6);
  });

  it('answers by need and name from the base alone, and says that more is on its way', async () => {
    const server = serve(files);
    const source = createBundleSource(URL, { fetch: server.fetch });
    const page = await source.search({ lang: 'en', words: 'legal' });
    assert.equal(page.total, 15);
    assert.equal(page.complete, false);
    assert.equal(page.results[0]?.complete, false);
    assert.deepEqual(
      server.asked.map((name) => name.replace(/-[0-9a-f]{16}/, '')),
      ['manifest.json', 'notices.json', 'base.json'],
    );
  });

  it('makes the same requests whatever is asked or opened', async () => {
    const orders = await Promise.all(
      queries.map(async (query, i) => {
        const server = serve(files);
        const source = createBundleSource(URL, { fetch: server.fetch });
        await source.open('en');
        const warm = source.warm?.('en');
        await source.search({ ...query, lang: 'en' });
        await source.get(`place-${i}`, 'en');
        await source.places?.('qu', 'en');
        await warm;
        return server.asked.join(' ');
      }),
    );
    assert.equal(new Set(orders).size, 1);
  });

  it('brings all that is known of an entry that is opened first, in the order of any other visit', async () => {
    const warmed = serve(files);
    const visitor = createBundleSource(URL, { fetch: warmed.fetch });
    await visitor.open('en');
    await visitor.warm?.('en');
    const server = serve(files);
    const detail = await createBundleSource(URL, { fetch: server.fetch }).get('place-8', 'en');
    assert.match(detail?.description?.text ?? '', /^Here 8 people .* far\. $/);
    assert.equal(detail?.complete, true);
    assert.deepEqual(warmed.asked.slice(0, server.asked.length), server.asked);
  });

  it('goes on with a new version that was uploaded in between', async () => {
    const newer = encodeBundle(smallCity(10)).files;
    const server = serve(files);
    const source = createBundleSource(URL, { fetch: server.fetch });
    assert.equal((await source.open('en')).services, 60);
    server.files = newer;
    await source.warm?.('en');
    assert.equal((await source.open('en')).services, 10);
  });

  it('tells a bundle that is gone, one of another version and one that is no bundle apart', async () => {
    const none = serve(new Map());
    await assert.rejects(createBundleSource(URL, { fetch: none.fetch }).open('en'), { code: 'bundle/not-found' });
    assert.equal(none.asked.length, 1);
    const text = (content: string) => new Map([['manifest.json', new TextEncoder().encode(content)]]);
    const code = (content: string) =>
      assert.rejects(
        createBundleSource(URL, { fetch: serve(text(content)).fetch }).open('en'),
        (error: { code: string }) => codes.push(error.code) > 0,
      );
    const codes: string[] = [];
    await code('{"newcomer":"bundle","format":2,"end":"newcomer"}');
    await code('{"services":[]}');
    await code('[]');
    await code('{"newcomer":"bundle"');
    assert.deepEqual(codes, ['bundle/unknown-version', 'bundle/damaged', 'bundle/damaged', 'bundle/damaged']);
  });

  it('refuses a base that is not the one the manifest names', async () => {
    const wrong = new Map(
      [...files].map(([name, bytes]) => [name, name.startsWith('base') ? bytes.map((byte, i) => (i === 200 ? 48 : byte)) : bytes]),
    );
    await assert.rejects(createBundleSource(URL, { fetch: serve(wrong).fetch }).open('en'), { code: 'bundle/damaged' });
  });

  it('shares one download between callers, and one who gives up does not take it from the others', async () => {
    const server = serve(files);
    const source = createBundleSource(URL, { fetch: server.fetch });
    const abort = new AbortController();
    const first = source.open('en', { signal: abort.signal });
    const second = source.open('en');
    abort.abort(new Error('element removed'));
    await assert.rejects(first, /element removed/);
    assert.equal((await second).services, 60);
    assert.equal(server.asked.length, 3);
  });

  it('begins anew after everybody gave up', async () => {
    const server = serve(files);
    const source = createBundleSource(URL, { fetch: server.fetch });
    const abort = new AbortController();
    const first = source.open('en', { signal: abort.signal });
    abort.abort(new Error('gone'));
    await assert.rejects(first, /gone/);
    assert.equal((await source.open('en')).services, 60);
  });

  it('row 28: asks for no file twice at once where one of them is lost and the others are slow', async () => {
    const server = serve(files);
    const flying: string[] = [];
    const twice: string[] = [];
    let lost = true;
    const bringers: (() => void)[] = [];
    const source = createBundleSource(URL, {
      fetch: (async (input: string, init?: RequestInit) => {
        if (flying.includes(input)) twice.push(input);
        flying.push(input);
        try {
          if (/labels|notices/.test(input)) await new Promise<void>((resolve) => bringers.push(resolve));
          return lost && input.includes('base') ? new Response(null, { status: 404 }) : await server.fetch(input, init);
        } finally {
          flying.splice(flying.indexOf(input), 1);
        }
      }) as typeof fetch,
    });
    await assert.rejects(source.open('ar'), { code: 'bundle/not-found' });
    lost = false;
    const again = source.open('ar');
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const bring of bringers) bring();
    assert.equal((await again).services, 60);
    assert.deepEqual(twice, []);
    assert.equal(bringers.length, 2, 'labels and notices, each once for three who asked');
  });

  it('gives a language that is chosen later as much time as the first', async (test) => {
    test.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const server = serve(files);
    const source = createBundleSource(URL, {
      fetch: (async (input: string, init?: RequestInit) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return server.fetch(input, init);
      }) as typeof fetch,
    });
    await source.open('en');
    test.mock.timers.tick(3_600_000);
    assert.equal((await source.open('ar')).services, 60);
  });

  it('says, once open, what this bundle cannot answer', async () => {
    const directory = { ...smallCity(3), timeZone: undefined, places: [] };
    const source = createBundleSource(URL, { fetch: serve(encodeBundle(directory).files).fetch });
    assert.equal(source.capabilities.openAt, true);
    await source.open('en');
    assert.equal(source.capabilities.openAt, false);
    assert.equal(source.capabilities.places, false);
    assert.equal((await source.search({ lang: 'en', openAt: 0 })).total, 0);
  });

  it('finds the manifest by its own address too', async () => {
    const server = serve(files);
    await createBundleSource('https://city.example/data/manifest.json', { fetch: server.fetch }).open('ar');
    assert.deepEqual(
      server.asked.map((name) => name.replace(/-[0-9a-f]{16}/, '')),
      ['manifest.json', 'notices.json', 'base.json', 'labels-ar.json'],
    );
  });
});
