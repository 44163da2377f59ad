import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { packFiles } from '@newcomer/engines/pack';
import type { BundleError } from '../bundle-error.js';
import { createPackSource } from './pack-source.js';

const FOLDER = 'https://city.example/packs/municipal-id/harbor/';

function file(name: string, content: unknown) {
  const text = JSON.stringify(content);
  return {
    text,
    entry: { name, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`, size: Buffer.byteLength(text) },
  };
}

const data = file('data.0a1b.json', { points: { passport: 3 } });
const english = file('en.0a1b.json', { entries: { title: 'City card' } });
const arabic = file('ar.0a1b.json', { entries: { title: 'بطاقة المدينة' } });
const manifest = {
  newcomer: 'pack',
  format: 1,
  kind: 'municipal-id',
  id: 'harbor',
  topic: 'municipal-id',
  language: 'en',
  languages: ['en', 'ar'],
  files: { data: data.entry, texts: { en: english.entry, ar: arabic.entry } },
};

const nameOf = (input: RequestInfo | URL) => new URL(input instanceof Request ? input.url : input).href.slice(FOLDER.length);

/** A web server with these files, and what was asked of it. */
function server(changes: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const files: Readonly<Record<string, unknown>> = {
    'manifest.json': JSON.stringify(manifest),
    [data.entry.name]: data.text,
    [english.entry.name]: english.text,
    [arabic.entry.name]: arabic.text,
    ...changes,
  };
  const fetch: typeof globalThis.fetch = (input) => {
    const name = nameOf(input);
    asked.push(name);
    const body = files[name];
    return Promise.resolve(
      typeof body === 'string'
        ? new Response(body, { headers: { 'content-type': 'application/json' } })
        : new Response('', { status: 404 }),
    );
  };
  return { asked, source: createPackSource(FOLDER, { fetch }) };
}

const failure = (reason: string) => (error: BundleError) => error.code === `bundle/${reason}`;

describe('a published pack', () => {
  it('is read with the texts of the reader, each file once, whatever is asked again', async () => {
    const { asked, source } = server();
    const opened = await source.open('ar-SY');
    assert.equal(opened.lang, 'ar');
    assert.deepEqual(opened.data, { points: { passport: 3 } });
    assert.deepEqual(opened.texts, { ar: { entries: { title: 'بطاقة المدينة' } } });
    await source.open('ar');
    assert.deepEqual(asked, ['manifest.json', 'data.0a1b.json', 'ar.0a1b.json']);
    assert.deepEqual(Object.keys((await source.open('en')).texts), ['en']);
    assert.deepEqual(asked.slice(3), ['en.0a1b.json']);
  });

  it('is what the engine publishes', async () => {
    const pack = {
      format: 1 as const,
      kind: 'test',
      id: 'harbor',
      jurisdiction: 'xx/port-lantern',
      topic: 'test',
      effectiveFrom: '2026-01-01',
      status: 'example' as const,
      source: { title: 'A page', read: '2026-11-01' },
      values: { title: 'title' },
      cases: [],
      texts: { en: { provenance: 'original' as const, entries: { title: 'City card' } } },
    };
    const files = packFiles(pack);
    const fetch: typeof globalThis.fetch = (input) => Promise.resolve(new Response(files.get(nameOf(input)) as BodyInit));
    const { data, texts } = await createPackSource(FOLDER, { fetch }).open('en');
    assert.deepEqual({ ...(data as object), texts }, pack);
  });

  it('speaks its own language to a reader of one that it does not have', async () => {
    assert.equal((await server().source.open('ti')).lang, 'en');
  });

  it('is refused where a file is not the one that was built', async () => {
    await assert.rejects(server({ [data.entry.name]: data.text.replace('3', '9') }).source.open('en'), failure('damaged'));
    await assert.rejects(server({ [english.entry.name]: english.text.slice(0, -4) }).source.open('en'), failure('damaged'));
  });

  it('is refused where its manifest is none, is newer, or reaches out of its folder', async () => {
    for (const text of ['{', 'null', '[]', '{"format":1}', JSON.stringify({ ...manifest, languages: ['en', 'fr'] })])
      await assert.rejects(server({ 'manifest.json': text }).source.open('en'), failure('damaged'), text);
    await assert.rejects(
      server({ 'manifest.json': JSON.stringify({ ...manifest, format: 2 }) }).source.open('en'),
      failure('unknown-version'),
    );
    for (const entry of [{ name: '../../etc.json' }, { name: 'https://x.example/a.json' }, { size: 10_000_001 }, { integrity: '' }])
      await assert.rejects(
        server({
          'manifest.json': JSON.stringify({ ...manifest, files: { ...manifest.files, data: { ...data.entry, ...entry } } }),
        }).source.open('en'),
        failure('damaged'),
        JSON.stringify(entry),
      );
  });

  it('is asked for again after a failure, and after it was replaced by a newer one', async () => {
    const newer = file('data.ffff.json', { points: { passport: 4 } });
    let replaced = false;
    const fetch: typeof globalThis.fetch = (input) => {
      const name = nameOf(input);
      if (name === data.entry.name) {
        replaced = true;
        return Promise.resolve(new Response('', { status: 404 }));
      }
      const files = replaced ? { ...manifest.files, data: newer.entry } : manifest.files;
      const body =
        name === 'manifest.json' ? JSON.stringify({ ...manifest, files }) : name === newer.entry.name ? newer.text : english.text;
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    };
    assert.deepEqual((await createPackSource(FOLDER, { fetch }).open('en')).data, { points: { passport: 4 } });
  });

  it('row 28: is asked for no file twice at once where one of them is lost, the other is slow and several wait', async () => {
    const asked: string[] = [];
    let bring: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (bring = resolve));
    const fetch: typeof globalThis.fetch = async (input) => {
      const name = nameOf(input);
      asked.push(name);
      if (name === english.entry.name) await slow;
      if (name === data.entry.name && asked.filter((each) => each === name).length === 1) return new Response('', { status: 404 });
      return new Response(name === 'manifest.json' ? JSON.stringify(manifest) : name === data.entry.name ? data.text : english.text);
    };
    const source = createPackSource(FOLDER, { fetch });
    const all = [source.open('en'), source.open('en')];
    while (asked.length < 5) await new Promise(setImmediate);
    bring();
    for (const { data: points } of await Promise.all(all)) assert.deepEqual(points, { points: { passport: 3 } });
    assert.deepEqual(asked, ['manifest.json', 'data.0a1b.json', 'en.0a1b.json', 'manifest.json', 'data.0a1b.json']);
  });

  it('is not asked for twice where its manifest is not there', async () => {
    const { asked, source } = server({ 'manifest.json': undefined });
    await assert.rejects(source.open('en'), failure('not-found'));
    assert.deepEqual(asked, ['manifest.json']);
  });
});
