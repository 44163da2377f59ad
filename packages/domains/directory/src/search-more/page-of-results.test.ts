import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectoryEntry } from '../directory.js';
import { indexWords } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { firstKit } from '../search/first-kit.js';
import { SearchStore } from '../search/search-store.js';
import type { ServicePage } from '../service-source.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { matchesOf } from './matched.js';
import { MoreSearch, nearness } from './more-search.js';

const AT = Date.parse('2026-11-23T09:00:00Z');
const HERE = { lat: 52.5, lon: 13.4 };
const north = (meters: number) => ({ lat: 52.5 + meters / 111_195, lon: 13.4 });
const ids = ({ results }: ServicePage) => results.map(({ id }) => id).join('');
const searchIn = (...services: readonly (readonly [name: string, given?: Partial<DirectoryEntry>])[]) =>
  searchOf(
    directoryOf(
      services.map(([name, given], i) => entry(String.fromCharCode(97 + i), given?.name ?? name, given)),
      { languages: ['en', 'es'] },
    ),
  );

describe('a page of results', () => {
  it('puts what is near before what is far, and what has no point last', async () => {
    const search = await searchIn(
      ['Harbor'],
      ['Harbor', { point: north(9000) }],
      ['Harbor', { point: north(500) }],
      ['Harbor', { point: north(5000) }],
    );
    for (const query of [{ words: 'harbor' }, {}, { words: 'harbor', limit: 2 }, { limit: 1 }])
      assert.ok('cdba'.startsWith(ids(search.search({ lang: 'en', at: AT, near: HERE, ...query }))), JSON.stringify(query));
    assert.deepEqual(
      search.search({ lang: 'en', at: AT, near: HERE }).results.map(({ distanceMeters }) => distanceMeters),
      [500, 5000, 9000, null],
    );
    assert.equal(search.search({ lang: 'en', at: AT }).results[1]?.distanceMeters, null);
  });

  it('measures anew from wherever somebody is', async () => {
    const search = await searchIn(['Harbor', { point: HERE }]);
    const meters = (lat: number, lon: number) => search.search({ lang: 'en', at: AT, near: { lat, lon } }).results[0]?.distanceMeters;
    assert.deepEqual([meters(52.5, 13.4), meters(52.5, 13.5), meters(52.6, 13.5), meters(52.5, 13.4)], [0, 6769, 13_014, 0]);
  });

  it('counts distance for less, the farther it is: three kilometers about halve what something is worth', () => {
    assert.deepEqual(
      [nearness(0), nearness(3000), nearness(9000)].map((left) => left.toFixed(6)),
      ['1.000000', '0.650000', '0.475000'],
    );
    assert.deepEqual([nearness(), nearness(NaN)], [1, 1]);
  });

  it('is in the order of distance alone where that is asked for', async () => {
    const search = await searchIn(
      ['Old Harbor', { point: north(300) }],
      ['Harbor House'],
      ['Harbor', { point: north(600) }],
      ['Harbor', { point: north(100) }],
      ['Hall', { point: north(50), description: text({ en: 'At the harbor.' }) }],
    );
    const asked = { words: 'harbor', lang: 'en', at: AT, near: HERE, sort: 'near' } as const;
    assert.equal(ids(search.search(asked)), 'edacb');
    assert.equal(ids(search.search({ ...asked, sort: 'best' })), 'daceb');
    assert.equal(ids(search.search({ ...asked, limit: 2 })), 'ed');
    assert.equal(ids(search.search({ lang: 'en', at: AT, near: HERE, sort: 'near' })), 'edacb');
  });

  it('is in the order of names in the reader’s language where that is asked for', async () => {
    const search = await searchIn(
      ['', { name: text({ en: 'quay', es: 'Muelle' }), point: HERE }],
      ['Harbor'],
      ['', { name: text({ en: 'Zoo', es: 'Animales' }) }],
      ['Harbor'],
    );
    const asked = { at: AT, sort: 'name' } as const;
    assert.equal(ids(search.search({ ...asked, lang: 'en' })), 'bdac');
    assert.equal(ids(search.search({ ...asked, lang: 'es' })), 'cbda');
    assert.equal(ids(search.search({ ...asked, lang: 'es', limit: 1 })), 'c');
    assert.equal(ids(search.search({ ...asked, lang: 'en', near: HERE })), 'bdac');
  });

  it('reads thirty-two words and three hundred letters of a question', async () => {
    const search = await searchIn(['Harbor'], ['Quay']);
    const others = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
    const found = (words: string) => ids(search.search({ words, lang: 'en', at: AT }));
    assert.equal(found(`${others(31)} quay`), 'b');
    assert.equal(found(`${others(32)} quay`), '');
    assert.equal(found(`${'harbor '.repeat(40)} quay`), 'ab');
    assert.equal(found(`harbor${' '.repeat(290)}quay`), 'ab');
    assert.equal(found(`harbor${' '.repeat(300)}quay`), 'a');
  });

  it('leads to the need that was asked for, or the one above it, where nothing answers', async () => {
    const search = await searchIn(['Harbor', { needs: ['legal'] }]);
    const nearest = (query: Partial<Parameters<typeof search.search>[0]>, lang = 'en') =>
      search.search({ lang, at: AT, ...query }).nearestNeed;
    assert.equal(nearest({ needs: ['health.doctor'] })?.label.text, 'Health');
    assert.equal(nearest({ needs: ['food'] })?.id, 'food');
    assert.equal(nearest({ needs: ['nothing'] }), undefined);
    assert.equal(nearest({ words: 'lawyer', needs: ['food'] })?.id, 'legal');
    assert.equal(nearest({ words: 'xyz' }), undefined);
    for (const query of [{ words: 'harbor' }, { words: 'lawyer' }, { needs: ['legal'] }]) assert.equal(nearest(query), undefined);
    assert.equal(nearest({ only: [] }), undefined);
    assert.equal(nearest({ words: 'comid' }, 'es')?.label.text, 'Comida');
  });
});

describe('a search to which not all has come', () => {
  const directory = directoryOf(
    [
      entry('a', 'Harbor', { needs: ['food'], description: text({ en: 'We mend bicycles.' }), address: { lines: ['1 Quay'] } }),
      entry('b', 'Hilltop', { needs: ['food'] }),
      entry('c', 'Lantern', { needs: ['legal'] }),
    ],
    { timeZone: undefined },
  );

  it('says so of words, until contacts and longer texts are there, and finds what comes', async () => {
    const parts = partition(directory);
    const search = new MoreSearch(new SearchStore(parts.base), firstKit, matchesOf);
    const { more } = search;
    await search.prepare();
    const page = (words: string) => search.search({ words, lang: 'en', at: AT });
    assert.equal(search.search({ needs: ['food'], lang: 'en', at: AT }).complete, true);
    assert.deepEqual([page('harbor').complete, ids(page('harbor'))], [false, 'a']);
    assert.deepEqual([ids(page('hungry')), ids(page('help'))], ['ab', 'c']);
    assert.equal(ids(page('quay')), '');
    more.addContacts(parts.contacts);
    await search.prepare();
    assert.deepEqual([page('quay').complete, ids(page('quay'))], [false, 'a']);
    assert.equal(ids(page('bicycles')), '');
    more.addWords(indexWords(directory.entries, 'en'));
    assert.deepEqual([page('bicycles').complete, ids(page('bicycles'))], [true, 'a']);
    assert.deepEqual(page('bicycles').facets?.needs, { food: 1 });
    assert.equal(ids(page('tienda')), '');
    more.addWordsForNeeds('xx', [[], [], ['tienda']]);
    await search.prepare();
    assert.equal(ids(page('tienda')), 'ab');
    assert.equal(search.places('quay', 'en'), undefined);
    const one = await searchIn(['Harbor']);
    assert.equal(one.search({ words: 'harbor', lang: 'en', at: AT }).complete, true);
  });

  it('looks at what lies around a place alone, and says whether all of that is there', async () => {
    const search = await searchOf(directory);
    const { store } = search.more;
    const view = { hidden: Uint8Array.of(1, 0, 0), rank: Uint32Array.of(0, 2, 1), complete: false, selection: false };
    store.view = view;
    const page = (query: Partial<Parameters<typeof search.search>[0]>) => search.search({ lang: 'en', at: AT, ...query });
    assert.equal(ids(page({ words: 'harbor' })), '');
    assert.equal(ids(page({ words: 'food' })), 'b');
    assert.equal(ids(page({})), 'cb');
    assert.equal(page({}).facets?.needs.food, 1);
    assert.deepEqual([page({}).complete, page({ words: 'food' }).complete, page({}).selection], [false, false, false]);
    store.view = { ...view, complete: true, selection: true };
    assert.deepEqual([page({}).complete, page({ words: 'food' }).complete, page({}).selection], [true, true, true]);
    // Counts are of the question that they were asked for.
    const before = page({});
    store.view = undefined;
    assert.equal(before.facets?.needs.food, 1);
    assert.equal(page({}).facets?.needs.food, 2);
  });
});

describe('notices', () => {
  const directory = directoryOf(
    [entry('a', 'Harbor', { hours: { rules: [{ days: 127, from: 0, to: 1440 }], exceptions: [], unknownDays: 0, text: [] } })],
    {
      languages: ['en', 'es'],
    },
  );
  const notice = { id: 'flood', starts: '2026-11-22', ends: '2026-11-24', title: { en: 'Flood', es: 'Inundación', fr: 'Crue' } };

  it('are told in the reader’s language, else in the city’s, else in any', async () => {
    const search = await searchOf(directory);
    search.addNotices({ notices: [{ ...notice, text: { fr: 'Restez.' } }] });
    const told = (lang: string) =>
      search.notices(lang).map(({ title, text: more }) => `${title.text} ${title.lang} ${more?.text} ${more?.lang}`);
    assert.deepEqual(told('es-MX'), ['Inundación es Restez. fr']);
    assert.deepEqual(told('ar'), ['Flood en Restez. fr']);
    search.addNotices({ notices: [notice] });
    assert.deepEqual(told('fr'), ['Crue fr undefined undefined']);
  });

  it('close the services that they name as long as they last, and no others', async () => {
    const search = await searchOf(directoryOf([...directory.entries, { ...directory.entries[0]!, id: 'b', serviceId: 'service-b' }]));
    const open = (at = AT) => search.search({ lang: 'en', at }).results.map(({ id, open: { state } }) => `${id} ${state}`);
    const openNow = () => search.search({ lang: 'en', at: AT, openAt: AT }).total;
    assert.deepEqual([open(), openNow()], [['a open', 'b open'], 2]);
    search.addNotices({
      notices: [
        { ...notice, closes: true, services: ['a'] },
        { ...notice, id: 'heat', closes: true, services: ['a'] },
      ],
    });
    assert.deepEqual([open(), openNow()], [['b open', 'a closed'], 1]);
    assert.deepEqual(open(AT + 5 * 86_400_000), ['a open', 'b open']);
    search.addNotices({ notices: [{ ...notice, services: ['a'] }] });
    assert.deepEqual([open(), openNow()], [['a open', 'b open'], 2]);
  });
});
