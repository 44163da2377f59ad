import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Directory, DirectoryEntry } from '../directory.js';
import { packTable } from '../bundle-format/columns.js';
import { packContacts, packDetails, packLexicon, packPlaces, packWords } from '../bundle-format/pack-rest.js';
import { indexWords } from '../parts/index-words.js';
import { partition } from '../parts/partition.js';
import { matchesOf } from '../search-more/matched.js';
import { MoreSearch } from '../search-more/more-search.js';
import type { ServicePage, ServiceQuery } from '../service-source.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { firstKit, firstSearch, growStore, infoOf, isFirstQuestion, SearchStore } from './index.js';

// A Monday, 10 in the morning in Berlin.
const AT = Date.parse('2026-11-23T09:00:00Z');
const ALWAYS = { rules: [{ days: 127, from: 0, to: 1440 }], exceptions: [], unknownDays: 0, text: [] };
const ids = ({ results }: ServicePage) => results.map(({ id }) => id).join('');

function storeOf(directory: Directory): SearchStore {
  const parts = partition(directory);
  const store = new SearchStore(parts.base);
  for (const part of parts.labels) store.addLabels(part);
  return store;
}
const services = (...all: readonly Partial<DirectoryEntry>[]) =>
  all.map((given, i) => entry(String.fromCharCode(97 + i), given.name ?? 'Desk', given));
const ask = (store: SearchStore, query: Partial<ServiceQuery> = {}) => firstSearch(store, { lang: 'en', at: AT, ...query });

describe('what stands on the screen before anybody asks', () => {
  const emergency = { number: '110', for: 'police', source: { title: 'Police', read: '2026-11-22' } } as const;
  const directory = directoryOf(
    services({ needs: ['food'], serviceId: 'x' }, { needs: ['food', 'health.doctor'], serviceId: 'x' }, { needs: ['legal'] }),
    {
      place: text({ en: 'Port Lantern', ar: 'ميناء الفانوس' }),
      firstPlace: { name: text({ en: 'Town Hall', ar: 'البلدية' }), phone: { text: '115' }, hours: text({ en: 'Mondays' }) },
      emergency: [
        { number: '112', for: 'emergency', source: emergency.source },
        { ...emergency, label: text({ en: 'Police', ar: 'الشرطة' }) },
      ],
    },
  );

  it('counts services, and entries by what they answer', () => {
    const info = infoOf(storeOf(directory), 'en');
    assert.equal(info.services, 2);
    assert.deepEqual(
      info.needs.map(({ id, count }) => `${id} ${count}`),
      ['health 1', 'health.doctor 1', 'food 2', 'learn.language 0', 'legal 1'],
    );
  });

  it('tells what the whole directory has where a selection has come', () => {
    const { base } = partition(directory);
    const info = infoOf(new SearchStore({ ...base, info: { ...base.info, all: { services: 900, needs: [5, 4, 3, 2, 1] } } }), 'en');
    assert.deepEqual([info.services, info.needs.map(({ count }) => count)], [900, [5, 4, 3, 2, 1]]);
  });

  it('is in the language of the reader, else in English, else in the city’s', () => {
    const said = (lang: string) => {
      const info = infoOf(storeOf(directory), lang);
      return [
        info.place.text,
        info.needs[2]?.label.text,
        info.firstScreen[0]?.label.text,
        info.firstPlace?.name.text,
        info.firstPlace?.hours?.text,
        info.emergency.map(({ number, label }) => `${number} ${label?.text}`),
      ];
    };
    assert.deepEqual(said('ar-EG'), ['ميناء الفانوس', 'طعام', 'زيارة طبيب', 'البلدية', 'Mondays', ['112 undefined', '110 الشرطة']]);
    assert.deepEqual(said('ti'), ['Port Lantern', 'Food', 'See a doctor', 'Town Hall', 'Mondays', ['112 undefined', '110 Police']]);
    assert.equal(infoOf(storeOf(directoryOf([])), 'en').firstPlace, undefined);
    assert.equal(infoOf(storeOf(directory), 'en').firstPlace?.phone?.text, '115');
  });
});

describe('a first question', () => {
  it('names needs or nothing', () => {
    for (const query of [{}, { needs: ['food'] }, { words: '' }, { access: [] }, { sort: 'best' }, { limit: 3, offset: 2 }] as const)
      assert.equal(isFirstQuestion({ lang: 'en', ...query }), true, JSON.stringify(query));
    for (const query of [
      { words: 'food' },
      { near: { lat: 0, lon: 0 } },
      { openAt: 0 },
      { spoken: 'ar' },
      { only: [] },
      { access: ['free'] },
      { interpreter: true },
      { wheelchair: true },
      { sort: 'name' },
    ] as const)
      assert.equal(isFirstQuestion({ lang: 'en', ...query }), false, JSON.stringify(query));
  });

  it('is answered by what meets a need surest, then by what is open, then by what more is known of', () => {
    const store = storeOf(
      directoryOf(
        services(
          { needs: ['legal', 'food'] },
          { needs: ['food'] },
          { needs: ['food'], description: text({ en: 'Bread.' }) },
          { needs: ['food'], hours: ALWAYS },
          { needs: ['legal'] },
          { needs: ['food'] },
        ),
      ),
    );
    const page = ask(store, { needs: ['food'] });
    assert.equal(ids(page), 'dcbfa');
    assert.deepEqual(
      page.results.map(({ score }) => score),
      [5.353, 5.05, 5, 5, 4],
    );
    assert.deepEqual([page.total, page.complete, page.selection, page.alerts, page.facets], [5, false, false, [], undefined]);
    assert.equal(ids(ask(store)), 'dcabef');
    assert.equal(ids(ask(store, { needs: ['health', 'legal'] })), 'ae');
    assert.equal(ids(ask(store, { needs: ['health'] })), '');
    assert.equal(ids(ask(store, { needs: [] })), 'dcabef');
  });

  it('is answered a page at a time', () => {
    const store = storeOf(directoryOf(services(...Array.from({ length: 25 }, () => ({ needs: ['food'] })))));
    assert.deepEqual([ask(store).total, ask(store).results.length], [25, 20]);
    assert.equal(ids(ask(store, { limit: 3, offset: 2 })), 'cde');
    assert.equal(ids(ask(store, { limit: 3, offset: 24 })), 'y');
    assert.equal(ids(ask(store, { limit: 2, offset: -5 })), 'ab');
    assert.equal(ids(ask(store, { limit: 0 })), '');
    assert.equal(ids(ask(store, { limit: -1 })), '');
  });

  it('says where a selection has come that it is one, and passes over what is not looked at', () => {
    const { base } = partition(directoryOf(services({}, {}, {})));
    const store = new SearchStore({ ...base, info: { ...base.info, all: { services: 9, needs: [] } } });
    assert.equal(ask(store).selection, true);
    store.view = { hidden: Uint8Array.of(0, 1, 0), rank: Uint32Array.of(2, 1, 0), complete: true, selection: false };
    assert.equal(ids(ask(store)), 'ac');
    assert.deepEqual(firstKit.sorted(Float32Array.of(1, 0, 1, 2), undefined, Uint32Array.of(9, 8, 7, 6)), [3, 2, 0]);
  });
});

describe('a first card', () => {
  const store = storeOf(
    directoryOf(
      services(
        {
          name: text({ en: 'Harbor Clinic', ar: 'عيادة الميناء' }),
          needs: ['food', 'legal', 'health', 'learn.language'],
          languages: ['en', 'ar'],
          point: { lat: 52.5, lon: 13.4 },
          assured: { date: '2026-01-31' },
          sensitive: true,
          interpreter: 'yes',
          wheelchair: 'no',
        },
        { pointAbsent: 'withheld' },
      ),
      { languages: ['en', 'ar'] },
    ),
  );

  it('shows what the base has: three needs at most, where it is, when it was checked', () => {
    const card = ask(store).results[0]!;
    assert.deepEqual([card.id, card.serviceId, card.name.text, card.nameOnDoor], ['a', 'service-a', 'Harbor Clinic', undefined]);
    assert.deepEqual(
      card.needs.map(({ id, label }) => `${id} ${label.text}`),
      ['food Food', 'legal Legal help', 'health Health'],
    );
    assert.deepEqual([card.point, card.pointAbsent, card.distanceMeters], [{ lat: 52.5, lon: 13.4 }, undefined, null]);
    assert.deepEqual([card.assured, card.sensitive, card.interpreter, card.wheelchair], ['2026-01-31', true, 'yes', 'no']);
    assert.deepEqual([card.languages, card.matched, card.complete], [['en', 'ar'], [], false]);
    const [, bare] = ask(store).results;
    assert.deepEqual([bare?.point, bare?.pointAbsent, bare?.assured, bare?.needs], [undefined, 'withheld', undefined, []]);
  });

  it('shows the name in the reader’s language, and beside it the one on the door', () => {
    const card = ask(store, { lang: 'ar' }).results[0]!;
    assert.deepEqual([card.name.text, card.name.lang, card.nameOnDoor?.text], ['عيادة الميناء', 'ar', 'Harbor Clinic']);
    assert.equal(card.needs[0]?.label.text, 'طعام');
    const other = ask(store, { lang: 'es' }).results[0]!;
    assert.deepEqual([other.name.text, other.nameOnDoor], ['Harbor Clinic', undefined]);
  });

  it('says whether it is open at the minute that is asked about', () => {
    const nineToFive = { ...ALWAYS, rules: [{ days: 127, from: 540, to: 1020 }] };
    const shop = storeOf(directoryOf(services({ hours: nineToFive }), { timeZone: 'UTC' }));
    const state = (time: string) => ask(shop, { at: Date.parse(`2026-11-23T${time}Z`) }).results[0]?.open.state;
    assert.deepEqual(['08:59:59', '09:00:00', '16:59:59', '17:00:00'].map(state), ['closed', 'open', 'open', 'closed']);
    assert.equal(firstKit.minuteOf(179_999), 120_000);
    assert.equal(shop.isOpen(0, Date.parse('2026-11-23T12:00:00Z')), 1);
    assert.equal(shop.isOpen(0, Date.parse('2026-11-23T20:00:00Z')), 0);
  });
});

describe('an area that comes later', () => {
  const here = directoryOf(
    services({ name: text({ en: 'Harbor', es: 'Puerto' }), needs: ['food'] }, { needs: ['legal'], languages: ['ar'] }),
    {
      languages: ['en', 'es'],
    },
  );
  const there = directoryOf(
    [
      entry('m', text({ en: 'Mill', es: 'Molino' }), {
        needs: ['legal'],
        languages: ['ti'],
        hours: ALWAYS,
        point: { lat: 1, lon: 2 },
        assured: { date: '2026-01-31' },
        organization: text({ en: 'Caritas' }),
        description: text({ en: 'We mend bicycles.' }),
        address: { lines: ['1 Silverbrook Road'] },
        emails: ['m@example.org'],
        phones: [{ text: '030 123 456', href: 'tel:+4930123456' }],
      }),
      entry('n', 'Inn', { description: text({ en: 'Tea.' }), address: { lines: ['2 Main Street'] } }),
    ],
    { languages: ['en', 'es'] },
  );

  it('stands behind what was there, and is found by all that it says', async () => {
    const store = storeOf(here);
    const search = new MoreSearch(store, firstKit, matchesOf);
    const parts = partition(here);
    search.add('contacts', packContacts(parts.contacts));
    search.add('words', packWords(indexWords(here.entries, 'en')));
    await search.prepare();
    assert.equal(search.get('m', 'en', AT), undefined);

    const area = partition(there);
    const from = growStore(store, area.base);
    assert.equal(from, 2);
    search.add('nothing that is known', {});
    search.add('names', packTable(area.base.labels.names), from);
    search.add('contacts', packContacts(area.contacts), from);
    search.add('summaries', packTable(area.summaries.heads), from);
    for (const part of area.details) search.add('details', packDetails(part), from);
    for (const { texts } of area.texts) search.add('texts', packTable(texts), from);
    for (const { names } of area.labels) {
      store.addTexts(names, from);
      search.add('names', packTable(names), from);
    }
    search.add('words', packWords(indexWords(there.entries, 'en')), from);
    search.add('lexicon', packLexicon({ words: { xx: [[], [], [], [], ['avokato']] } }));
    search.add(
      'places',
      packPlaces({ places: [{ name: text({ en: 'Quay' }), kind: 'street', point: { lat: 1, lon: 2 } }], sounds: [] }, 'en'),
    );
    await search.prepare();

    const found = (words: string, lang = 'en') => ids(search.search({ words, lang, at: AT }));
    assert.deepEqual(
      ['mill', 'caritas', 'silverbrook', 'bicycles', 'tigrinya', 'main', 'tea', 'harbor'].map((words) => found(words)),
      ['m', 'm', 'm', 'm', 'm', 'n', 'n', 'a'],
    );
    assert.equal(found('molino', 'es'), 'm');
    assert.deepEqual([found('lawyer'), found('avokato')], ['mb', 'mb']);
    assert.equal(search.places('qua', 'en')?.[0]?.name.text, 'Quay');
    const why = (words: string) => search.search({ words, lang: 'en', at: AT }).results[0]?.matched.map((match) => match.text);
    assert.deepEqual([why('silverbrook'), why('bicycles'), why('caritas')], [['Silverbrook'], ['bicycles'], ['Caritas']]);
    assert.equal(ids(ask(store, { needs: ['legal'] })), 'mb');
    const record = search.get('m', 'en', AT);
    assert.deepEqual(
      [
        record?.open.state,
        record?.point,
        record?.assured,
        record?.emails,
        record?.phone?.text,
        record?.address?.lines,
        record?.description?.text,
      ],
      ['open', { lat: 1, lon: 2 }, '2026-01-31', ['m@example.org'], '030 123 456', ['1 Silverbrook Road'], 'We mend bicycles.'],
    );
    assert.equal(search.get('n', 'en', AT)?.address?.lines[0], '2 Main Street');
    assert.deepEqual([search.hasAllOf('m', 'en'), search.hasAllOf('a', 'en')], [true, false]);
    assert.equal(search.search({ lang: 'en', at: AT, near: { lat: 1, lon: 2 } }).results[0]?.distanceMeters, 0);
  });
});
