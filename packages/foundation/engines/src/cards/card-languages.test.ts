import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardLanguages } from './index.js';

describe('cardLanguages', () => {
  it('says in which languages a card is complete, and what is missing in the others', () => {
    const texts = {
      en: { provenance: 'original', entries: { title: 'Title', fact: 'Fact' } },
      es: { provenance: 'machine', entries: { title: 'Título', fact: ' ' } },
      ar: { provenance: 'human', entries: {} },
    } as const;
    assert.deepEqual(cardLanguages(['title', 'fact'], texts), [
      { lang: 'en', provenance: 'original', missing: [] },
      { lang: 'es', provenance: 'machine', missing: ['fact'] },
      { lang: 'ar', provenance: 'human', missing: ['title', 'fact'] },
    ]);
  });

  it('finds no text in what every object has', () => {
    assert.deepEqual(cardLanguages(['constructor'], { en: { provenance: 'original', entries: {} } }), [
      { lang: 'en', provenance: 'original', missing: ['constructor'] },
    ]);
  });
});
