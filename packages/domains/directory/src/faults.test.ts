import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf, readDataset } from '@newcomer/hsds/read';
import { compileDirectory } from './build/compile-directory.js';
import type { CityConfig } from './city-config.js';
import { NEEDS_FIXTURE } from './import/dataset-fixture.js';
import { importDataset } from './import/index.js';
import { createMemorySource } from './memory-source/index.js';
import type { ServiceDetail } from './service-source.js';

type Row = Readonly<Record<string, unknown>>;

/** A Tuesday, 10 in the morning in New York. */
const NOW = Date.parse('2026-11-24T15:00:00Z');
const CITY: CityConfig = { place: { en: 'Port Example' }, country: 'US', timeZone: 'America/New_York' };

/** The way of a city's rows from its files to the screen. */
async function shown(tables: Readonly<Record<string, readonly Row[]>>, config: CityConfig = CITY) {
  const files = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.json`, JSON.stringify(rows)]));
  const imported = importDataset(await readDataset(filesOf(files)), { config, needs: NEEDS_FIXTURE, today: '2026-11-22' });
  const source = createMemorySource(compileDirectory(imported, config, NEEDS_FIXTURE, { today: '2026-11-22', emergency: [] }));
  await source.open('en');
  const { results } = await source.search({ lang: 'en', limit: 100, at: NOW, near: { lat: 25.7, lon: -80.2 } });
  const byName = (name: string) => {
    const card = results.find((result) => result.name.text === name);
    assert.ok(card, `${name} is not shown; there are: ${results.map((result) => result.name.text).join(', ')}`);
    return card;
  };
  return {
    names: results.map(({ name }) => name.text).sort(),
    card: byName,
    detail: async (name: string): Promise<ServiceDetail> => (await source.get(byName(name).id, 'en'))!,
    problems: new Map(imported.report.problems.map(({ rule, count }) => [rule, count])),
    withheld: new Map(imported.report.withheld.map(({ rule, count }) => [rule, count])),
  };
}

const service = (id: string, more: Row = {}): Row => ({
  id,
  organization_id: 'o',
  name: `Service ${id}`,
  status: 'active',
  description: 'It helps.',
  ...more,
});
const services = (ids: string, each: (id: string) => Row = () => ({})): Row[] => [...ids].map((id) => service(id, each(id)));
const organizations = [{ id: 'o', name: 'Harbor Aid', description: 'It helps.' }];

/** The fault catalogue's rows on what a directory may hold, each followed from the file to what a person would see. */
describe('bad rows of a directory', () => {
  it('row 35: of two records with one id the first is shown, and the other counted', async () => {
    const { names, withheld } = await shown({
      organizations,
      services: [service('a', { name: 'First' }), service('a', { name: 'Second' })],
    });
    assert.deepEqual([names, withheld.get('duplicate-id')], [['First'], 1]);
  });

  it('rows 36, 54: a service without a name, or with none that can be read aloud, is held back and counted', async () => {
    const { names, withheld } = await shown({
      organizations,
      services: [{ id: 'a' }, service('b', { name: '🏠🏠' }), service('c', { name: '   ' }), service('d')],
    });
    assert.deepEqual([names, withheld.get('missing-name')], [['Service d'], 3]);
  });

  it('rows 37, 38: without a place, or with references to nothing, a service keeps its telephone', async () => {
    const { card, problems } = await shown({
      services: [service('a'), service('b', { organization_id: 'gone' })],
      service_at_location: [{ id: 'x', service_id: 'b', location_id: 'gone' }],
      phones: ['a', 'b', 'nobody'].map((id) => ({ id: `p${id}`, service_id: id, number: '305-555-0100' })),
    });
    for (const name of ['Service a', 'Service b']) {
      const { phone, address, pointAbsent, organization } = card(name);
      assert.deepEqual([phone?.href, address, pointAbsent, organization], ['tel:+13055550100', undefined, 'none', undefined]);
    }
    assert.ok((problems.get('broken-reference') ?? 0) >= 2);
  });

  it('row 39: organizations that are each other’s parent are cut apart', async () => {
    const { card, problems } = await shown({
      services: [service('a')],
      organizations: [
        { ...organizations[0], parent_organization_id: 'o2' },
        { id: 'o2', name: 'Other', description: 'x', parent_organization_id: 'o' },
      ],
    });
    assert.deepEqual([card('Service a').organization?.text, problems.get('parent-cycle')], ['Harbor Aid', 1]);
  });

  it('row 40: a point that is none gives no distance, and the service is listed', async () => {
    const points: Readonly<Record<string, readonly [unknown, unknown]>> = {
      a: [-80.2, 25.71],
      b: [0, 0],
      c: ['25.71', '-80.2'],
      d: ['NaN', 'NaN'],
      e: [91, 200],
      f: [25.71, -80.2],
    };
    const { card, problems } = await shown({
      organizations,
      services: services('abcdef'),
      locations: Object.entries(points).map(([id, [latitude, longitude]]) => ({
        id: `l${id}`,
        name: 'Pier',
        location_type: 'physical',
        latitude,
        longitude,
      })),
      service_at_location: Object.keys(points).map((id) => ({ id: `x${id}`, service_id: id, location_id: `l${id}` })),
    });
    const distances = Object.keys(points).map((id) => card(`Service ${id}`).distanceMeters);
    const right = distances[5];
    assert.ok(right && right > 1000 && right < 1300);
    // What was swapped, or written as a text, is mended.
    assert.deepEqual(distances, [right, null, right, null, null, right]);
    assert.equal(problems.get('coordinates-swapped'), 1);
  });

  it('rows 41, 42, 74: a telephone is shown as it is written, without what turns its digits about, and its link calls the same number', async () => {
    const { detail, problems } = await shown({
      organizations,
      services: services('ab'),
      phones: [
        { id: '1', service_id: 'a', number: '212-555-0100 ext. 4 (ask Maria)' },
        { id: '2', service_id: 'b', number: '\u200f\u202a305-555-0101\u202c' },
        { id: '3', service_id: 'b', number: '３０５-５５５-０１０２' },
        { id: '4', service_id: 'b', number: '305\u202e-555-0103' },
        { id: '5', service_id: 'b', number: 'ask at the desk' },
      ],
    });
    assert.deepEqual(
      (await detail('Service a')).phones.map(({ text, href }) => [text, href]),
      [['212-555-0100 ext. 4 (ask Maria)', 'tel:+12125550100;ext=4']],
    );
    assert.deepEqual(
      (await detail('Service b')).phones.map(({ text, href }) => [text, href]),
      [
        ['305-555-0101', 'tel:+13055550101'],
        ['３０５-５５５-０１０２', 'tel:+13055550102'],
        ['305-555-0103', 'tel:+13055550103'],
      ],
    );
    assert.equal(problems.get('phone-none'), 1);
  });

  it('row 43: of an e-mail field a link is made only of what is one address, and the rest is reported', async () => {
    const emails: Readonly<Record<string, string>> = {
      a: 'desk @ harbor.example',
      b: 'desk@harbor.example; door@harbor.example',
      c: 'ask at the desk',
    };
    const { detail, problems } = await shown({ organizations, services: services('abc', (id) => ({ email: emails[id] })) });
    const found = await Promise.all(['a', 'b', 'c'].map(async (id) => (await detail(`Service ${id}`)).emails));
    assert.deepEqual(found, [['desk@harbor.example'], ['desk@harbor.example'], []]);
    assert.equal(problems.get('email-unclear'), 3);
  });

  it('rows 44, 69, 73: a web address is https where its host can be read, never code, and shows the host that it leads to', async () => {
    const urls: Readonly<Record<string, string>> = {
      a: 'city.example/help',
      b: 'not a url',
      c: 'javascript:alert(1)',
      d: 'JaVa\tScript:alert(1)',
      e: 'data:text/html,x',
      f: 'vbscript:x',
      g: 'blob:https://city.example/y',
      h: 'https://раураl.example/',
    };
    const { detail, problems } = await shown({ organizations, services: services('abcdefgh', (id) => ({ url: urls[id] })) });
    const found = await Promise.all(Object.keys(urls).map(async (id) => (await detail(`Service ${id}`)).urls.map(({ url }) => url)));
    assert.deepEqual(found.slice(0, 7), [['https://city.example/help'], [], [], [], [], [], []]);
    assert.match(String(found[7]), /^https:\/\/xn--/);
    assert.equal(problems.get('url-unsafe'), 5);
  });

  it('rows 45, 70, 71, 77: markup becomes text, once, and what looks like a template stays as it is', async () => {
    const { detail } = await shown({
      organizations,
      services: [
        service('a', { description: '<p>Bring &amp; share</p><script>alert(1)</script> &amp;lt;b&amp;gt;' }),
        service('b', {
          description: '<svg><script>x</script></svg><math><mtext></math>Help <img src=x onerror=alert(1)>here" onmouseover="x',
        }),
        service('c', { name: '${alert(1)} {{x}} Help' }),
      ],
    });
    assert.equal((await detail('Service a')).description?.text.replace(/\s+/g, ' '), 'Bring & share &lt;b&gt;');
    assert.equal((await detail('Service b')).description?.text, 'Help here" onmouseover="x');
    await detail('${alert(1)} {{x}} Help');
  });

  it('row 47: a language is known by its name or by an old code; one that is not known is told of', async () => {
    const codes = ['spanish', 'SPA', 'es_MX', '', 'Klingonish'];
    const { card, problems } = await shown({
      organizations,
      services: services('a'),
      languages: codes.map((code, n) => ({ id: String(n), service_id: 'a', code, name: code })),
    });
    assert.deepEqual(card('Service a').languages, ['es', 'es-MX']);
    assert.equal(problems.get('language-unknown'), 1);
  });

  it('row 48: what is inactive or defunct is hidden and counted', async () => {
    const { names, withheld } = await shown({
      organizations,
      services: [service('a', { status: 'inactive' }), service('b', { status: 'defunct' }), service('c')],
    });
    assert.deepEqual([names, withheld.get('marked-inactive')], [['Service c'], 2]);
  });

  it('row 49: a confirmation of long ago, or of a day to come, is told of', async () => {
    const { problems } = await shown({
      organizations,
      services: [service('a', { assured_date: '2014-01-01' }), service('b', { assured_date: '2031-01-01' })],
    });
    assert.deepEqual([problems.get('assured-long-ago'), problems.get('assured-in-future')], [1, 1]);
  });

  it('rows 51, 52, 72: fields that nobody knows are let be; characters that are none, or that turn text about, are taken out', async () => {
    const { names } = await shown({
      organizations,
      services: [
        service('a', { colour: 'blue', nested: { x: 1 } }),
        service('b', { name: 'So\ud800up\u0000 kitchen\u0007' }),
        service('c', { name: 'Help \u202edesk\u2066 now' }),
      ],
    });
    assert.deepEqual(names, ['Help desk now', 'Service a', 'Soup kitchen']);
  });

  it('rows 55–57: the night only where it can be meant, nothing where both times are one, and the whole day however it is written', async () => {
    const times: Readonly<Record<string, readonly [string, string]>> = {
      a: ['22:00', '06:00'],
      b: ['09:00', '05:00'],
      c: ['09:00', '09:00'],
      d: ['00:00', '24:00'],
      e: ['00:00', '23:59'],
    };
    const { card, detail, problems } = await shown({
      organizations,
      services: services('abcde'),
      schedules: Object.entries(times).map(([id, [opens_at, closes_at]]) => ({
        id: `h${id}`,
        service_id: id,
        freq: 'WEEKLY',
        byday: 'TU',
        opens_at,
        closes_at,
      })),
    });
    assert.deepEqual(
      Object.keys(times).map((id) => card(`Service ${id}`).open.state),
      ['closed', 'unknown', 'unknown', 'open', 'open'],
    );
    const rules = await Promise.all(
      Object.keys(times).map(async (id) => (await detail(`Service ${id}`)).hours.rules.map(({ from, to }) => [from, to])),
    );
    assert.deepEqual(rules, [[[1320, 1800]], [], [], [[0, 1440]], [[0, 1440]]]);
    // What could not be understood is shown as it was written.
    assert.deepEqual((await detail('Service b')).hours.text, ['TU 09:00–05:00']);
    assert.deepEqual([problems.get('hours-close-before-open'), problems.get('hours-equal')], [2, 1]);
  });

  it('rows 59, 62, 63, 65: without a time zone, by a rule that is too hard, past its end, or in words alone: call to check', async () => {
    const weekly = { freq: 'WEEKLY', byday: 'TU', opens_at: '09:00', closes_at: '17:00' };
    const hard = {
      ...weekly,
      freq: 'YEARLY',
      byday: undefined,
      bymonthday: undefined,
      byyearday: '100',
      description: 'On the hundredth day',
    };
    const words = { ...weekly, opens_at: undefined, closes_at: undefined, description: 'Ramadan: after sunset' };
    const rows = { a: weekly, b: hard, c: { ...weekly, valid_to: '2020-01-01' }, d: words };
    const tables = {
      organizations,
      services: services('abcd'),
      schedules: Object.entries(rows).map(([id, row]) => ({ id: `h${id}`, service_id: id, ...row })),
    };
    const states = async (config?: CityConfig) => {
      const { card } = await shown(tables, config);
      return Object.keys(rows).map((id) => card(`Service ${id}`).open.state);
    };
    assert.deepEqual(await states(), ['open', 'unknown', 'unknown', 'unknown']);
    assert.deepEqual(await states({ place: { en: 'Port Example' } }), ['unknown', 'unknown', 'unknown', 'unknown']);
    const { detail } = await shown(tables);
    assert.deepEqual((await detail('Service d')).hours.text, ['Ramadan: after sunset']);
  });
});
