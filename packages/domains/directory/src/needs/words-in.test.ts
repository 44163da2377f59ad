import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, directoryOf, text } from '../testing/small-directory.js';
import { partition } from '../parts/partition.js';
import { wordsIn } from './words-in.js';
import { withLearnedWords } from './learned-words.js';

const FILLERS = { es: ['dónde', 'puedo'], 'zh-Hans': ['在哪'], 'pt-BR': ['onde'], pt: ['aonde'] };

describe('wordsIn', () => {
  it('takes those of the tag itself first', () => {
    assert.deepEqual(wordsIn(FILLERS, 'es'), ['dónde', 'puedo']);
    assert.deepEqual(wordsIn(FILLERS, 'zh-Hans'), ['在哪']);
    assert.deepEqual(wordsIn(FILLERS, 'pt-BR'), ['onde']);
  });

  it('takes those of the tag without its region, and without its script after that', () => {
    assert.deepEqual(wordsIn(FILLERS, 'es-MX'), ['dónde', 'puedo']);
    assert.deepEqual(wordsIn(FILLERS, 'zh-Hans-CN'), ['在哪']);
    assert.deepEqual(wordsIn(FILLERS, 'pt-Latn-PT'), ['aonde']);
  });

  it('has none where the pack has none, and none for what is no tag', () => {
    assert.deepEqual(wordsIn(FILLERS, 'zh-Hant'), []);
    assert.deepEqual(wordsIn(FILLERS, 'de'), []);
    assert.deepEqual(wordsIn(FILLERS, 'constructor'), []);
    assert.deepEqual(wordsIn(FILLERS, ''), []);
    assert.deepEqual(wordsIn(undefined, 'es'), []);
  });

  it('is what a bundle sends and what names are read over with, for a tag with a region too', () => {
    const parts = partition(
      directoryOf([entry('a', text({ 'es-MX': 'Comida' }))], {
        languages: ['es-MX'],
        language: 'es-MX',
        fillers: FILLERS,
        needs: [{ id: 'food', label: text({ en: 'Food' }), words: { es: ['despensa'], en: ['pantry'] } }],
      }),
    );
    assert.deepEqual(parts.base.labels.fillers, FILLERS.es);
    assert.deepEqual(parts.base.labels.words, [['despensa']]);
    const needs = ['food', 'other'].map((id) => ({ id, label: text({ en: id }), words: {} }));
    const named = (name: string, need: string) =>
      Array.from({ length: 6 }, (_, i) => entry(`${need}${i}`, text({ 'es-MX': name }), { needs: [need], organizationId: `${need}${i}` }));
    const taught = withLearnedWords(
      needs,
      [...named('puedo comer', 'food'), ...[1, 2, 3].flatMap((n) => named(`baile ${n}`, `dance${n}`))],
      FILLERS,
    );
    assert.deepEqual(taught[0]?.learned, { 'es-MX': ['comer'] });
  });
});
