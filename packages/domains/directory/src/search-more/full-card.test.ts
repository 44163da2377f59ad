import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectoryEntry } from '../directory.js';
import { partition } from '../parts/partition.js';
import { firstKit } from '../search/first-kit.js';
import { SearchStore } from '../search/search-store.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { matchesOf } from './matched.js';
import { MoreSearch } from './more-search.js';

const AT = Date.parse('2026-11-23T09:00:00Z');
const LONG = 'We help with papers and letters of every kind, and with what the offices of the city ask of you. ';

const CLINIC: Partial<DirectoryEntry> = {
  organization: text({ en: 'Caritas', es: 'Cáritas' }),
  location: text({ en: 'Bright Hall' }),
  alternateName: text({ en: 'The Old Mill' }),
  description: text({ en: `${LONG}${LONG}${LONG}`.trim(), es: 'Ayudamos con papeles.' }),
  alert: text({ en: 'Closed in May.' }),
  hours: { rules: [{ days: 31, from: 540, to: 1020 }], exceptions: [], unknownDays: 96, text: ['Weekdays 9 to 5', 'Weekends on call'] },
  address: { lines: ['1 Silverbrook Road', 'Room 2'], postalCode: '10115', city: 'Berlin' },
  phones: [
    { text: '030 123 456', href: 'tel:+4930123456' },
    { text: '030 123 999', href: 'tel:+4930123999', type: 'text', description: text({ en: 'At night', es: 'De noche' }) },
  ],
  emails: ['a@example.org', 'b@example.org'],
  urls: [{ url: 'https://example.org/' }, { url: 'https://example.org/b', label: 'More' }],
  interpretation: text({ en: 'Ask for one.' }),
  minimumAge: 0,
  maximumAge: 17,
  eligibility: text({ en: 'Children.' }),
  application: text({ en: 'Call first.' }),
  fees: text({ en: 'Free.' }),
  documents: [text({ en: 'Passport', es: 'Pasaporte' }), text({ en: 'Letter' })],
  waitTime: text({ en: 'A week.' }),
  accessibility: [text({ en: 'A ramp.' })],
  transport: text({ en: 'Bus 7.' }),
  serviceAreas: ['Berlin', 'Potsdam'],
  assured: { date: '2026-01-31', by: 'city.example' },
  modified: '2026-02-01',
};
const directory = directoryOf([entry('b', 'Quay'), entry('a', text({ en: 'Harbor Clinic', es: 'Clínica Puerto' }), CLINIC)], {
  languages: ['en', 'es'],
});
const words = (value: { readonly text: string } | undefined) => value?.text;

/** A search to which only the base has come, with the parts that may come. */
function bareSearch() {
  const parts = partition(directory);
  const store = new SearchStore(parts.base);
  for (const part of parts.labels) store.addLabels(part);
  const search = new MoreSearch(store, firstKit, matchesOf);
  const card = (lang = 'en') => search.search({ lang, at: AT }).results.find(({ id }) => id === 'a')!;
  return { parts, search, more: search.more, card };
}

describe('the record of a service', () => {
  it('says all that is published', async () => {
    const record = (await searchOf(directory)).get('a', 'en', AT)!;
    assert.deepEqual([record.organization, record.location, record.alternateName, record.description].map(words), [
      'Caritas',
      'Bright Hall',
      'The Old Mill',
      `${LONG}${LONG}${LONG}`.trim(),
    ]);
    assert.equal(record.descriptionOriginal, undefined);
    assert.deepEqual(
      [record.alert, record.interpretation, record.eligibility, record.application, record.fees, record.waitTime, record.transport].map(
        words,
      ),
      ['Closed in May.', 'Ask for one.', 'Children.', 'Call first.', 'Free.', 'A week.', 'Bus 7.'],
    );
    assert.deepEqual(record.hours.text, ['Weekdays 9 to 5', 'Weekends on call']);
    assert.deepEqual(
      record.hours.rules.map(({ days, from, to }) => [days, from, to]),
      [[31, 540, 1020]],
    );
    assert.deepEqual(record.address, CLINIC.address);
    assert.deepEqual(
      record.phones.map(({ text: number, href, type, description }) => [number, href, type, description?.text]),
      [
        ['030 123 456', 'tel:+4930123456', undefined, undefined],
        ['030 123 999', 'tel:+4930123999', 'text', 'At night'],
      ],
    );
    assert.equal(record.phone?.text, '030 123 456');
    assert.deepEqual(record.emails, CLINIC.emails);
    assert.deepEqual(
      record.urls.map(({ url, label }) => [url, label]),
      [
        ['https://example.org/', undefined],
        ['https://example.org/b', 'More'],
      ],
    );
    assert.deepEqual([record.minimumAge, record.maximumAge], [0, 17]);
    assert.deepEqual([record.documents.map(words), record.accessibility.map(words)], [['Passport', 'Letter'], ['A ramp.']]);
    assert.deepEqual(record.serviceAreas, CLINIC.serviceAreas);
    assert.deepEqual([record.assured, record.assuredBy, record.modified], ['2026-01-31', 'city.example', '2026-02-01']);
    assert.equal(record.complete, true);
  });

  it('says nothing where nothing is published', async () => {
    const record = (await searchOf(directory)).get('b', 'en', AT)!;
    const { organization, location, description, alert, address, phone, minimumAge, maximumAge, fees, assured, assuredBy, modified } =
      record;
    for (const value of [
      organization,
      location,
      description,
      alert,
      address,
      phone,
      minimumAge,
      maximumAge,
      fees,
      assured,
      assuredBy,
      modified,
    ])
      assert.equal(value, undefined);
    for (const list of [record.hours.text, record.phones, record.emails, record.urls, record.documents, record.serviceAreas])
      assert.deepEqual(list, []);
  });

  it('is in the language of the reader, item by item, with the original beside a translated description', async () => {
    const record = (await searchOf(directory)).get('a', 'es', AT)!;
    assert.deepEqual([record.name, record.nameOnDoor, record.organization, record.location].map(words), [
      'Clínica Puerto',
      'Harbor Clinic',
      'Cáritas',
      'Bright Hall',
    ]);
    assert.deepEqual([record.description, record.summary].map(words), ['Ayudamos con papeles.', 'Ayudamos con papeles.']);
    assert.equal(record.descriptionOriginal?.lang, 'en');
    assert.deepEqual(
      record.documents.map(({ text: own, lang }) => `${own} ${lang}`),
      ['Pasaporte es', 'Letter en'],
    );
    assert.equal(record.phones[1]?.description?.text, 'De noche');
  });
});

describe('a card', () => {
  it('shows the beginning of a description, and that it goes on', async () => {
    const summary = (description: string) => async (lang: string) => {
      const one = directoryOf([entry('a', 'Desk', { description: text({ en: description, es: description }) })], {
        languages: ['en', 'es'],
      });
      return (await searchOf(one)).search({ lang, at: AT }).results[0]?.summary?.text;
    };
    const endless = 'word '.repeat(60).trim();
    for (const lang of ['en', 'es']) {
      assert.equal(await summary(LONG.trim())(lang), LONG.trim());
      assert.equal(await summary('We help')(lang), 'We help');
      assert.match((await summary(endless)(lang)) ?? '', /^(?:word ){20,40}word…$/);
    }
  });

  it('shows what has come, and is complete when contacts and summaries have', () => {
    const { parts, more, card } = bareSearch();
    assert.deepEqual([card().complete, card().phone, card().address, card().summary], [false, undefined, undefined, undefined]);
    more.addHeads(parts.summaries.heads);
    assert.equal(card().complete, false);
    assert.match(card().summary?.text ?? '', /ask of you\.$/);
    more.addContacts(parts.contacts);
    assert.deepEqual([card().complete, card().phone?.text, card().address?.city], [true, '030 123 456', 'Berlin']);
  });

  it('ends a long beginning with dots until nobody doubts that it is the whole', () => {
    const endless = directoryOf([entry('a', 'Desk', { description: text({ en: 'word '.repeat(24).trim() }) })]);
    const parts = partition(endless);
    const search = new MoreSearch(new SearchStore(parts.base), firstKit, matchesOf);
    const summary = () => search.search({ lang: 'en', at: AT }).results[0]?.summary?.text;
    search.more.addHeads(parts.summaries.heads);
    assert.match(summary() ?? '', /word…$/);
    for (const part of parts.details) search.more.addDetails(part);
    assert.match(summary() ?? '', /word$/);
  });

  it('has all of a record when contacts, summaries, details and the reader’s texts have come', () => {
    const { parts, search, more } = bareSearch();
    const has = (lang = 'en') => search.hasAllOf('a', lang);
    assert.equal(has(), false);
    more.addContacts(parts.contacts);
    assert.equal(has(), false);
    more.addHeads(parts.summaries.heads);
    assert.equal(has(), false);
    for (const part of parts.details) more.addDetails(part);
    assert.deepEqual([has('en'), has('es'), has('fr')], [true, false, true]);
    for (const part of parts.texts) more.addTexts(part);
    assert.deepEqual([has('en'), has('es-MX')], [true, true]);
    const german = partition(directoryOf([entry('a', 'Amt')], { language: 'de', languages: ['de', 'en'] }));
    const amt = new MoreSearch(new SearchStore(german.base), firstKit, matchesOf);
    amt.more.addContacts(german.contacts);
    amt.more.addHeads(german.summaries.heads);
    for (const part of german.details) amt.more.addDetails(part);
    // Who reads neither reads the city's language, and waits for no English.
    assert.deepEqual([amt.hasAllOf('a', 'de'), amt.hasAllOf('a', 'en'), amt.hasAllOf('a', 'ti')], [true, false, true]);
    const late = bareSearch();
    for (const part of parts.details) late.more.addDetails(part);
    assert.equal(late.search.hasAllOf('a', 'en'), false);
    late.more.addHeads(parts.summaries.heads);
    assert.equal(late.search.hasAllOf('a', 'en'), false);
    late.more.addContacts(parts.contacts);
    assert.equal(late.search.hasAllOf('a', 'en'), true);
    assert.equal(search.hasAllOf('nobody', 'es'), true);
    assert.equal(search.get('nobody', 'es', AT), undefined);
  });
});
