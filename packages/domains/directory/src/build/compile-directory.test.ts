import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datasetOf } from '../import/dataset-fixture.js';
import { importDataset } from '../import/index.js';
import type { CityConfig } from '../city-config.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import { searchOf } from '../testing/search-of.js';
import { text } from '../testing/small-directory.js';
import { compileDirectory } from './compile-directory.js';
import { placeIndex, streetName } from './place-index.js';

const pack: NeedsPack = {
  format: 1,
  version: '2026-11-22',
  needs: [
    { id: 'health', label: text({ en: 'Health' }), words: { en: ['health'] }, crosswalk: { airs: ['L'] } },
    { id: 'health.hiv', parent: 'health', label: text({ en: 'HIV' }), words: {}, sensitive: true, crosswalk: { airs: ['LT-3400'] } },
  ],
  firstScreen: [{ id: 'doctor', needs: ['health'], label: text({ en: 'A doctor' }), pictogram: 'doctor' }],
  alerts: [{ for: 'suicide', words: { en: ['suicide'] } }],
  shelters: { airs: [], openEligibility: [], words: {} },
};

const config: CityConfig = {
  place: { en: 'Port Lantern', es: 'Puerto Farol' },
  country: 'DE',
  timeZone: 'Europe/Berlin',
  words: { en: { health: ['doc'] } },
  places: [{ name: 'City Hall', point: { lat: 52.123456789, lon: 13 } }],
  emergency: [
    {
      number: '110',
      for: 'police',
      source: { title: 'City', read: '2026-11-01' },
      label: { en: 'Police', ar: { text: 'شرطة', provenance: 'machine' } } as never,
    },
  ],
  'report-to': 'help@example.org',
};

function compile(
  tables: NonNullable<Parameters<typeof datasetOf>[0]['tables']>,
  translations: NonNullable<Parameters<typeof datasetOf>[0]['translations']> = [],
  own: CityConfig = config,
) {
  const imported = importDataset(datasetOf({ tables, translations }), {
    config: own,
    needs: pack,
    today: '2026-11-22',
  });
  return compileDirectory(imported, own, pack, {
    today: '2026-11-22',
    emergency: [
      { number: '112', for: 'emergency', source: { title: 'European Commission', read: '2026-11-22' } },
      { number: '110', for: 'police', source: { title: 'Other', read: '2026-11-22' } },
    ],
  });
}

const service = { id: 's1', name: 'Clinic', organization_id: 'o1', status: 'active', description: 'A clinic for everybody who needs one.' };

describe('compileDirectory', () => {
  it('gives the date of the data, and none where nobody knows it: the day of the build is not it', () => {
    const service = { id: 's1', name: 'Clinic' };
    assert.equal(compile({ services: [service] }).dataDate, undefined);
    assert.equal(compile({ services: [{ ...service, last_modified: '2026-03-04' }] }).dataDate, '2026-03-04');
    assert.equal(compile({ services: [service] }, [], { ...config, dataDate: '2026-05-06' }).dataDate, '2026-05-06');
  });

  it('makes one entry for each service at a location, and one for a service that has none', () => {
    const { entries } = compile({
      organizations: [{ id: 'o1', name: 'Caritas', website: 'caritas.example' }],
      services: [service, { ...service, id: 's2', name: 'Hotline' }],
      locations: [
        { id: 'l1', name: 'North', latitude: 52.5200065999, longitude: 13.4 },
        { id: 'l2', name: 'South' },
      ],
      service_at_location: [
        { id: 'a1', service_id: 's1', location_id: 'l1' },
        { id: 'a2', service_id: 's1', location_id: 'l2' },
      ],
      addresses: [
        {
          id: 'x',
          location_id: 'l1',
          address_1: 'Kaistraße 12',
          city: 'Berlin',
          postal_code: '10115',
          country: 'DE',
          address_type: 'physical',
        },
      ],
      phones: [{ id: 'p', service_id: 's1', number: '030 123456' }],
      languages: [{ id: 'g', location_id: 'l1', name: 'Arabic, Ukrainian' }],
    });
    assert.deepEqual(
      entries.map(({ id, serviceId }) => [id, serviceId]),
      [
        ['a1', 's1'],
        ['a2', 's1'],
        ['s2', 's2'],
      ],
    );
    const [north, south] = entries;
    assert.deepEqual(north?.point, { lat: 52.52001, lon: 13.4 });
    assert.deepEqual(north.address, { lines: ['Kaistraße 12', '10115 Berlin'], postalCode: '10115', city: 'Berlin' });
    assert.deepEqual(north.phones, [{ text: '030 123456', href: 'tel:+4930123456' }]);
    assert.deepEqual(north.languages, ['ar', 'uk']);
    assert.equal(north.location?.en?.text, 'North');
    assert.equal(south?.pointAbsent, 'none');
    assert.deepEqual(south.languages, []);
    assert.deepEqual(north.urls, [{ url: 'https://caritas.example/' }]);
  });

  it('carries translations with who made them, and lists their languages', () => {
    const { entries, languages } = compile({ services: [service] }, [
      { object: 'services', id: 's1', field: 'name', language: 'uk', text: 'Клініка', provenance: 'machine' },
    ]);
    assert.deepEqual(entries[0]?.name.uk, { text: 'Клініка', provenance: 'machine' });
    assert.deepEqual(languages, ['en', 'uk']);
  });

  it('keeps the place of a withheld location out of everything', () => {
    const imported = importDataset(
      datasetOf({
        tables: {
          services: [service],
          locations: [
            { id: 'l1', name: 'Secret house', latitude: 52, longitude: 13, transportation: 'Bus 7', url: 'https://secret.example' },
          ],
          service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
          addresses: [{ id: 'x', location_id: 'l1', address_1: 'Hidden Lane 5', city: 'Berlin', postal_code: '10999' }],
          phones: [{ id: 'p', location_id: 'l1', number: '030 999999' }],
        },
      }),
      { config, needs: pack, today: '2026-11-22' },
    );
    const { entries, places } = compileDirectory({ ...imported, placeWithheld: new Set(['l1']) }, config, pack, { today: '2026-11-22' });
    const written = JSON.stringify({ entries, places: places.filter(({ kind }) => kind !== 'own') });
    assert.equal(entries[0]?.pointAbsent, 'withheld');
    for (const secret of ['Secret', 'Hidden', '10999', 'Bus 7', 'secret.example', '"lat"']) assert.ok(!written.includes(secret), secret);
  });

  it('lets people search by the words that the city has added, and no more by those that it took away', async () => {
    const tables = {
      services: [service],
      taxonomy_terms: [{ id: 't1', code: 'L' }],
      attributes: [{ id: 'a1', link_id: 's1', taxonomy_term_id: 't1' }],
    };
    const totals = async (change: NonNullable<CityConfig['words']>[string][string]) => {
      const search = await searchOf(compile(tables, [], { ...config, words: { en: { health: change } } }));
      return ['health', 'doc', 'medico'].map((words) => search.search({ words, lang: 'en', at: 0 }).total);
    };
    assert.deepEqual(await totals(['doc']), [1, 1, 0]);
    assert.deepEqual(await totals({ add: ['medico', 'doc'] }), [1, 1, 1]);
    // The label stays: "health" is what the button says.
    assert.deepEqual(await totals({ only: ['medico'] }), [1, 0, 1]);
    assert.deepEqual(await totals({ remove: ['health'] }), [1, 0, 0]);
  });

  it('links needs, marks what is sensitive and adds the city’s own words', () => {
    const directory = compile({
      services: [service],
      taxonomy_terms: [{ id: 't1', code: 'LT-3400.1000', name: 'HIV Testing', taxonomy: 'AIRS' }],
      attributes: [{ id: 'x', link_id: 's1', link_entity: 'service', taxonomy_term_id: 't1' }],
    });
    assert.deepEqual(directory.entries[0]?.needs, ['health.hiv']);
    assert.equal(directory.entries[0].sensitive, true);
    assert.deepEqual(directory.needs[0]?.words.en, ['doc', 'health']);
  });

  it('puts the city’s emergency numbers first, and no machine’s words beside them', () => {
    const { emergency, place, reportTo, places, firstScreen } = compile({ services: [service] });
    assert.deepEqual(
      emergency.map(({ number, source }) => [number, source.title]),
      [
        ['110', 'City'],
        ['112', 'European Commission'],
      ],
    );
    assert.deepEqual(Object.keys(emergency[0]?.label ?? {}), ['en']);
    assert.deepEqual(place.es, { text: 'Puerto Farol', provenance: 'human' });
    assert.equal(reportTo, 'mailto:help@example.org');
    assert.deepEqual(places, [{ name: text({ en: 'City Hall' }), kind: 'own', point: { lat: 52.12346, lon: 13 } }]);
    assert.equal(firstScreen[0]?.id, 'doctor');
  });

  it('names who assured a record by their organization’s address, never a person', () => {
    const assured = (assurer_email: string) =>
      compile({ services: [{ ...service, assured_date: '2026-05-01', assurer_email }] }).entries[0]?.assured;
    assert.deepEqual(assured('jane.doe@city.example'), { date: '2026-05-01', by: 'city.example' });
    assert.deepEqual(assured('jane.doe@gmail.com'), { date: '2026-05-01' });
  });

  it('gives the same result twice', () => {
    assert.deepEqual(compile({ services: [service] }), compile({ services: [service] }));
  });
});

describe('placeIndex', () => {
  it('finds streets without their house numbers', () => {
    assert.equal(streetName('11347 SW 160th Street'), 'SW 160th Street');
    assert.equal(streetName('111 NW 1st Street, Suite 2510'), 'NW 1st Street');
    assert.equal(streetName('Hauptstraße 12a'), 'Hauptstraße');
    assert.equal(streetName('12-14 Quay Road Suite 3'), 'Quay Road');
    assert.equal(streetName('P.O. Box 12'), undefined);
    assert.equal(streetName('123'), undefined);
    assert.equal(streetName('القاهرة ١٢'), 'القاهرة');
  });

  it('stands for the middle of what lies there, and leaves out streets that go on for miles', () => {
    const at = (lat: number) => ({ point: { lat, lon: 13 }, street: 'Long Street 1', city: 'Berlin' });
    assert.deepEqual(
      placeIndex([at(52.5), at(52.501), at(52.502)], [], 'de').map(({ name, kind, point }) => [name.de?.text, kind, point.lat]),
      [
        ['Berlin', 'city', 52.501],
        ['Long Street', 'street', 52.501],
      ],
    );
    assert.deepEqual(
      placeIndex([at(52.5), at(52.6)], [], 'de').map(({ kind }) => kind),
      ['city'],
    );
  });
});
