import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NewcomerError } from '@newcomer/core/errors';
import { encodeBundle } from '@newcomer/directory/build';
import { packFiles, type Pack } from '@newcomer/engines/pack';
import { figure } from '../../../../scripts/test/figure.mjs';
import { runs } from '../../../../scripts/test/runs.js';
import { spoiled } from '../../../../scripts/test/spoiled.js';
import { createBundleSource } from './bundle-source.js';
import { createPackSource } from './pack/index.js';
import { smallCity } from './testing/small-city.js';

const FOLDER = 'https://city.example/data/';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const PACK: Pack = {
  format: 1,
  kind: 'test',
  id: 'harbor',
  jurisdiction: 'xx/port-lantern',
  topic: 'test',
  effectiveFrom: '2026-01-01',
  status: 'example',
  source: { title: 'A page', read: '2026-11-01' },
  values: { title: 'title', steps: [{ title: 'title', cost: { amount: '1', currency: 'EUR' } }] },
  cases: [],
  texts: Object.fromEntries(['en', 'ar'].map((lang) => [lang, { provenance: 'original', entries: { title: `Card ${lang}` } }])),
};

/**
 * The files with one of them spoiled and the manifest naming its hash and size, as a broken program or somebody with the key
 * to the server would leave them: what the hash does not catch, the reader must.
 */
function withSpoiled(files: ReadonlyMap<string, Uint8Array>, name: string, spoilt: string): Map<string, string> {
  const all = new Map([...files].map(([each, bytes]) => [each, text(bytes)]));
  const named = JSON.parse(all.get('manifest.json')!) as unknown;
  const correct = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ((value as { name?: unknown }).name === name)
      Object.assign(value, {
        integrity: `sha384-${createHash('sha384').update(spoilt).digest('base64')}`,
        size: Buffer.byteLength(spoilt),
      });
    else Object.values(value).forEach(correct);
  };
  correct(named);
  if (name !== 'manifest.json') all.set('manifest.json', JSON.stringify(named));
  return all.set(name, spoilt);
}

/** Answers at once, from memory; a second try would bring the same. */
const serve = (files: ReadonlyMap<string, string>): typeof fetch =>
  ((input: string) => {
    const body = files.get(input.slice(FOLDER.length));
    return Promise.resolve(
      new Response(body ?? null, { status: body === undefined ? 404 : 200, headers: { 'content-type': 'application/json' } }),
    );
  }) as typeof fetch;

/** Which of the errors that it may end in, "" where it read what there was. */
async function ended(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    assert.ok(error instanceof NewcomerError && error.code.startsWith('bundle/'), String((error as Error).stack));
    return error.code;
  }
}

async function count(files: ReadonlyMap<string, Uint8Array>, read: (fetch: typeof globalThis.fetch) => Promise<unknown>, numRuns: number) {
  const ends = new Map<string, number>();
  const names = [...files.keys()].filter((name) => name.endsWith('.json'));
  const cases = fc
    .constantFrom(...names)
    .chain((name) => spoiled(JSON.parse(text(files.get(name)!))).map((spoilt) => [name, spoilt] as const));
  await fc.assert(
    fc.asyncProperty(cases, async ([name, spoilt]) => {
      const end = await ended(() => read(serve(withSpoiled(files, name, spoilt))));
      ends.set(end || 'read', (ends.get(end || 'read') ?? 0) + 1);
    }),
    { numRuns },
  );
  return [...ends].map(([end, times]) => `${end} ${times}`).join(', ');
}

describe('files that are not what they should be', () => {
  it('make a bundle end in one of its own errors, or be read as far as it can', async (context) => {
    // Waits between tries are random; here they are none.
    context.mock.method(Math, 'random', () => 0);
    const files = encodeBundle(smallCity(6)).files;
    const numRuns = runs(300);
    const ends = await count(
      files,
      async (fetch) => {
        const source = createBundleSource(FOLDER, { fetch });
        await source.open('ar');
        await source.warm?.('ar');
        await source.notices?.('ar');
        const { results } = await source.search({ lang: 'ar', words: 'clinic', at: 0 });
        await source.search({ lang: 'en', needs: ['food'], at: 0 });
        for (const { id } of results) await source.get(id, 'ar');
      },
      numRuns,
    );
    figure('Malformed documents', `a bundle of ${files.size} files, ${numRuns} times one of them spoiled`, ends);
  });

  it('make a pack end in one of the same errors', async (context) => {
    context.mock.method(Math, 'random', () => 0);
    const files = packFiles(PACK);
    const numRuns = runs(1500);
    const ends = await count(files, (fetch) => createPackSource(FOLDER, { fetch }).open('ar'), numRuns);
    figure('Malformed documents', `a pack of ${files.size} files, ${numRuns} times one of them spoiled`, ends);
  });
});
