import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { machineTranslations, type MachineBatch, type MachineOptions } from './machine-translations.js';
import { textHash } from './text-hash.js';
import type { TranslatableText } from './translatable-texts.js';
import { TranslationError, type TranslationProvider } from './translation-provider.js';

const text = (id: string, words: string): TranslatableText => ({
  of: [`services/${id}/description`],
  text: words,
  hash: textHash(words),
  context: id,
});
const capitals: TranslationProvider = (texts) => Promise.resolve(texts.map((each) => each.toUpperCase()));

async function all(texts: readonly TranslatableText[], provider: TranslationProvider, options: Partial<MachineOptions> = {}) {
  const waits: number[] = [];
  const found: MachineBatch[] = [];
  const wait = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  for await (const batch of machineTranslations(texts, provider, { from: 'en', to: 'es', wait, ...options })) found.push(batch);
  return { found, waits, rows: found.flatMap(({ rows }) => rows) };
}

describe('a machine that translates', () => {
  it('is sent each text once, in batches of limited size, and its words are marked', async () => {
    const sent: number[] = [];
    const provider: TranslationProvider = (texts, from, to, options) => {
      sent.push(texts.length);
      assert.ok(texts.length <= 3 && texts.join('').length <= 40);
      return capitals(texts, from, to, options);
    };
    const texts = ['a', 'b', 'c', 'd', 'e'].map((id) => text(id, `words of ${id}`));
    const { rows, found } = await all([...texts, text('f', 'words of a')], provider, { batchTexts: 3, batchCharacters: 40 });
    assert.deepEqual(sent, [3, 2]);
    assert.deepEqual(
      found.map(({ done, total }) => [done, total]),
      [
        [4, 6],
        [6, 6],
      ],
    );
    assert.equal(rows.find(({ at }) => at === 'f')?.text, 'WORDS OF A');
    assert.ok(rows.every(({ provenance }) => provenance === 'machine'));
  });

  it('is asked again while it is busy, for less where that was too much, and no more where it refuses', async () => {
    let calls = 0;
    const busyTwice: TranslationProvider = (texts, from, to, options) => {
      calls += 1;
      return calls <= 2 ? Promise.reject(new TranslationError('busy', 'too many')) : capitals(texts, from, to, options);
    };
    const { rows, waits } = await all([text('a', 'one')], busyTwice);
    assert.deepEqual([rows.length, waits], [1, [1000, 2000]]);
    await assert.rejects(
      all([text('a', 'one')], () => Promise.reject(new TranslationError('busy', 'too many'))),
      TranslationError,
    );

    const small: TranslationProvider = (texts, from, to, options) =>
      texts.length > 1 || (texts[0] ?? '').length > 10
        ? Promise.reject(new TranslationError('too-large', 'limit 10'))
        : capitals(texts, from, to, options);
    const halved = await all([text('a', 'one'), text('b', 'a text that is too long'), text('c', 'three')], small);
    assert.deepEqual(
      halved.rows.map(({ at }) => at),
      ['a', 'c'],
    );
    assert.match(halved.found.flatMap(({ failed }) => failed)[0]?.what ?? '', /limit 10/);

    await assert.rejects(
      all([text('a', 'one')], () => Promise.resolve([])),
      /answered 0 texts where 1 were sent/,
    );
  });

  it('stops when it is told to, and what has come is there', async () => {
    const controller = new AbortController();
    const kept: MachineBatch[] = [];
    await assert.rejects(async () => {
      for await (const batch of machineTranslations([text('a', 'one'), text('b', 'two')], capitals, {
        from: 'en',
        to: 'es',
        batchTexts: 1,
        signal: controller.signal,
      })) {
        kept.push(batch);
        controller.abort(new Error('enough'));
      }
    }, /enough/);
    assert.equal(kept.length, 1);
  });
});
