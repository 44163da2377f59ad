import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectoryEntry } from '../directory.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';

/** Why a service is found by words: the fields, with what they say and in which language. */
async function why(words: string, given: Partial<DirectoryEntry>, lang = 'en'): Promise<string[]> {
  const entries = [entry('b', 'Quay'), entry('a', given.name ?? 'Hilltop', given)];
  const search = await searchOf(directoryOf(entries, { languages: ['en', 'es', 'ar'] }));
  const card = search.search({ words, lang, at: 0 }).results.find(({ id }) => id === 'a');
  assert.ok(card, `it is found by ${words}`);
  return card.matched.map((match) => `${match.field}: ${match.text} (${match.lang})`);
}

describe('a result says why it was found', () => {
  it('with the words of its name as they are written there', async () => {
    assert.deepEqual(await why('frauen cafe', { name: text({ en: 'Café für Frauen' }) }), ['name: Frauen Café (en)']);
    assert.deepEqual(await why('deutsch kurse', { name: text({ en: 'Deutschkurse' }) }), ['name: Deutschkurse (en)']);
    assert.deepEqual(await why('frauen cafe fraue', { name: text({ en: 'Café für Frauen' }) }), ['name: Frauen Café (en)']);
    assert.deepEqual(await why('harbr', { name: text({ en: 'Harbor' }), organization: text({ en: 'Harbur' }) }), ['name: Harbor (en)']);
    assert.deepEqual(await why('法律', { name: text({ en: '移民法律 Center' }) }), ['name: 移民法律 (en)']);
    assert.deepEqual(await why('mill', { alternateName: text({ en: 'The Old Mill' }) }), ['name: Mill (en)']);
    assert.deepEqual(await why('plan b', { name: text({ en: 'Plan B' }) }), ['name: Plan B (en)']);
    assert.deepEqual(await why('fi', { name: text({ en: 'Wi-Fi/Internet' }) }), ['name: Fi (en)']);
  });

  it('with three of them at most, that begin so or, from four letters on, have it inside', async () => {
    const name = text({ en: 'Kurse, Sprachkurse, Deutschkurse und Kursbücher' });
    assert.deepEqual(await why('kurs', { name }), ['name: Kurse Sprachkurse Deutschkurse (en)']);
    assert.deepEqual(await why('art', { name: text({ en: 'Party for Art and Artists' }) }), ['name: Art Artists (en)']);
  });

  it('in the language of the reader where that says it, else in the city’s', async () => {
    const given = {
      name: text({ en: 'Harbor House', es: 'Casa Puerto' }),
      organization: text({ en: 'Caritas Union', es: 'Cáritas Unión' }),
      description: text({ en: 'Bicycles are mended.', es: 'Reparamos bicicletas.' }),
    };
    assert.deepEqual(await why('puerto', given, 'es'), ['name: Puerto (es)']);
    assert.deepEqual(await why('harbor', given, 'es'), ['name: Harbor (en)']);
    assert.deepEqual(await why('caritas', given, 'es'), ['organization: Cáritas (es)']);
    assert.deepEqual(await why('caritas', given), ['organization: Caritas (en)']);
    assert.deepEqual(await why('bicicletas', given, 'es'), ['description: bicicletas (es)']);
    assert.deepEqual(await why('bicycles', given, 'es'), ['description: Bicycles (en)']);
  });

  it('with the need that was meant, by its label', async () => {
    const given = { needs: ['food', 'health.doctor'] };
    assert.deepEqual(await why('clinic', given, 'ar'), ['need: طبيب (ar)']);
    assert.deepEqual(await why('hungry', given), ['need: Food (en)']);
    assert.deepEqual(await why('food bank', given), ['need: Food (en)']);
  });

  it('with the language that is spoken there, as the reader calls it', async () => {
    const given = { languages: ['fr', 'ti', 'zh-Hans'] };
    assert.deepEqual(await why('tigrinya', given), ['language: Tigrinya (en)']);
    assert.deepEqual(await why('tigri', given), ['language: Tigrinya (en)']);
    assert.deepEqual(await why('tigrinya', given, 'es'), ['language: tigriña (es)']);
    assert.deepEqual(await why('français', given), ['language: French (en)']);
    assert.deepEqual(await why('chinese', given), ['language: Simplified Chinese (en)']);
  });

  it('with the address or the name of the place', async () => {
    const given = { address: { lines: ['1 Silverbrook Road'] }, location: text({ en: 'Bright Hall' }) };
    assert.deepEqual(await why('silverbrook', given), ['place: Silverbrook (en)']);
    assert.deepEqual(await why('bright', given), ['place: Bright (en)']);
  });

  it('with each of the fields that have a word of the question', async () => {
    const given = { name: text({ en: 'Harbor House' }), organization: text({ en: 'Caritas' }), needs: ['food'] };
    assert.deepEqual(await why('caritas food harbor house', given), [
      'organization: Caritas (en)',
      'need: Food (en)',
      'name: Harbor House (en)',
    ]);
    assert.deepEqual(await why('harbor quay', given), ['name: Harbor (en)']);
  });

  it('with the word that was meant where it stands in what the card does not show', async () => {
    const documents = [text({ en: 'Your Passport.' })];
    assert.deepEqual(await why('passport', { documents }), ['description: passport (en)']);
    assert.deepEqual(await why('pasport', { documents }), ['description: passport (en)']);
    const description = text({ en: `${'and so on '.repeat(40)}Bicycles.` });
    assert.deepEqual(await why('bicycles', { description }), ['description: bicycles (en)']);
  });
});
