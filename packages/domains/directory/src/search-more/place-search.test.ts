import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Place } from '../directory.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, text } from '../testing/small-directory.js';

const place = (kind: Place['kind'], names: Readonly<Record<string, string>>, n = 0): Place => ({
  name: text(names),
  kind,
  point: { lat: 52 + n / 100, lon: 13 },
});
const PLACES: readonly Place[] = [
  place('street', { en: 'Harbor' }),
  place('stop', { en: 'Harbor North' }),
  place('city', { en: 'Harbor' }),
  place('postcode', { en: '10115' }),
  place('district', { en: 'Old Market', ar: 'السوق القديم' }),
  place('own', { en: 'Main Library' }),
];

async function find(typed: string, lang = 'en', places = PLACES): Promise<string[]> {
  const search = await searchOf(directoryOf([], { places, languages: ['en', 'ar'] }));
  return (search.more.places?.find(typed, lang) ?? []).map(({ kind, name }) => `${kind} ${name.text}`);
}

describe('places', () => {
  it('are found by their whole name first, then by its beginning, then by beginnings of its words, each in the order of their kinds', async () => {
    assert.deepEqual(await find('harbor'), ['city Harbor', 'street Harbor', 'stop Harbor North']);
    assert.deepEqual(await find('HARBOR n'), ['stop Harbor North']);
    assert.deepEqual(await find('north harb'), ['stop Harbor North']);
    assert.deepEqual(await find('orth'), []);
    assert.deepEqual(await find('101'), ['postcode 10115']);
    assert.deepEqual(await find(' '), []);
  });

  it('are found with a typing error, from four letters on, and no number is taken for another', async () => {
    assert.deepEqual(await find('harbr nort'), ['stop Harbor North']);
    assert.deepEqual(await find('libr'), ['own Main Library']);
    assert.deepEqual(await find('marbet old'), []);
    assert.deepEqual(await find('old marbet'), ['district Old Market']);
    assert.deepEqual(await find('xar'), []);
    assert.deepEqual(await find('10116'), []);
  });

  it('are named in the language of the reader where they have a name in it', async () => {
    assert.deepEqual(await find('السوق', 'ar'), ['district السوق القديم']);
    assert.deepEqual(await find('old', 'ar'), ['district السوق القديم']);
    assert.deepEqual(await find('السوق', 'en'), ['district Old Market']);
    assert.deepEqual(await find('main', 'ar'), ['own Main Library']);
  });

  it('are eight at most, and never of more letters than a place has', async () => {
    const many = Array.from({ length: 12 }, (_, n) => place('street', { en: `Lane ${n}` }, n));
    assert.equal((await find('lane', 'en', many)).length, 8);
    assert.deepEqual(await find(`harbor${' '.repeat(300)}x`), ['city Harbor', 'street Harbor', 'stop Harbor North']);
  });
});
