import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCityConfig } from '../city-config.js';
import { text } from '../testing/small-directory.js';
import { withCityWords } from './city-words.js';
import type { NeedsPack } from './needs-pack.js';

const pack: NeedsPack = {
  format: 1,
  version: '2026-11-28',
  needs: [
    { id: 'food', label: text({ en: 'Food' }), words: { en: ['food', 'pantry'], es: ['comida', 'botica'] }, crosswalk: {} },
    { id: 'health', label: text({ en: 'Health' }), words: { en: ['doctor'], es: ['médico'] }, crosswalk: {} },
  ],
  firstScreen: [],
  alerts: [],
  shelters: { airs: [], openEligibility: [], words: {} },
};
const wordsOf = (words: unknown) => withCityWords(pack, readCityConfig({ words }).words).needs.map((need) => need.words);
const complaint = (words: unknown) => {
  try {
    readCityConfig({ words });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the city’s own words', () => {
  it('are added to those of the finder, each once, in one language', () => {
    assert.deepEqual(wordsOf({ es: { food: ['Comida', 'despensa'] } }), [
      { en: ['food', 'pantry'], es: ['Comida', 'despensa', 'botica'] },
      { en: ['doctor'], es: ['médico'] },
    ]);
    assert.deepEqual(wordsOf({ es: { food: { add: ['despensa'] } } })[0]?.es, ['despensa', 'comida', 'botica']);
  });

  it('are added to those of the language where its region has none of its own', () => {
    assert.deepEqual(wordsOf({ 'es-MX': { food: ['despensa'] } })[0]?.['es-MX'], ['despensa', 'comida', 'botica']);
  });

  it('take a word away, however it is written, and put another there', () => {
    assert.deepEqual(wordsOf({ es: { food: { remove: ['BOTICA'], add: ['despensa'] }, health: { remove: ['medico'] } } }), [
      { en: ['food', 'pantry'], es: ['despensa', 'comida'] },
      { en: ['doctor'], es: [] },
    ]);
  });

  it('replace all of a need in a language', () => {
    assert.deepEqual(wordsOf({ en: { food: { only: ['larder', 'Larder'] } } })[0], { en: ['larder'], es: ['comida', 'botica'] });
  });

  it('speak a language that the finder does not', () => {
    assert.deepEqual(wordsOf({ 'ki-KE': { food: ['irio'] } })[0]?.['ki-KE'], ['irio']);
  });

  it('leave the pack as it is where the city says nothing, or speaks of a need that is none', () => {
    assert.equal(withCityWords(pack, undefined), pack);
    assert.deepEqual(
      wordsOf({ en: { constructor: ['x'], foods: ['y'] } }),
      pack.needs.map((need) => need.words),
    );
  });

  it('are refused where they are none, with what they may be', () => {
    for (const wrong of ['comida', { add: 'comida' }, { only: ['a'], add: ['b'] }, { delete: ['a'] }, [' ']])
      assert.match(
        complaint({ es: { food: wrong } }),
        /words\.es\.food.*(must be a list of words|must not be blank|there is no field)/,
        JSON.stringify(wrong),
      );
  });
});
