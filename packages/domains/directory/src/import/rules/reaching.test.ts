import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

const services = [{ id: 's1', name: 'Library', url: 'https://a.example' }];

describe('phones', () => {
  it('leaves out numbers that are none, and tells of those that cannot be dialled', () => {
    const result = importOf(
      {
        tables: {
          services,
          phones: ['305-555-0100', 'ask for Manny', '', '305-555-0100 or 305-555-0101', '555-0100'].map((number, at) => ({
            id: `p${at}`,
            service_id: 's1',
            number,
          })),
        },
      },
      { country: 'US' },
    );
    assert.deepEqual(
      result.tables.phones.map((row) => row.record.number),
      ['305-555-0100', '305-555-0100 or 305-555-0101', '555-0100'],
    );
    assert.equal(problemOf(result, 'phone-none')?.count, 1);
    assert.equal(problemOf(result, 'phone-unclear')?.count, 2);
  });
});

describe('web addresses', () => {
  it('keeps the first good one of several, takes out what is none, and never lets code in', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'A', email: 'a@b.example; c@d.example', url: 'www.a.example and www.b.example' },
          { id: 's2', name: 'B', email: 'none', url: 'call us' },
          { id: 's3', name: 'C', url: 'JaVa\tScript:alert(1)' },
        ],
      },
    });
    assert.deepEqual(
      result.tables.services.map((row) => [row.record.email, row.record.url]),
      [
        ['a@b.example', 'www.a.example'],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.equal(problemOf(result, 'url-unsafe')?.count, 1);
    assert.equal(problemOf(result, 'email-unclear')?.count, 2);
    assert.deepEqual(
      result.originals.filter((original) => original.id === 's2').map((original) => original.text),
      ['none', 'call us'],
    );
  });
});

describe('web addresses of every record', () => {
  it('are mended wherever a record has one, and stay as they are where they are good', () => {
    const url = 'see www.a.example, or https://b.example.';
    const email = 'a @ b.example or c@d.example';
    const result = importOf({
      tables: {
        organizations: [{ id: 'o1', name: 'Org', website: url, email }],
        services: [{ id: 's1', name: 'A', organization_id: 'o1', url, email }],
        locations: [{ id: 'l1', name: 'Hall', url }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        contacts: [{ id: 'c1', service_id: 's1', name: 'Desk', email: 'desk@a.example / none' }],
        url: [{ id: 'u1', service_id: 's1', url }],
        accessibility: [{ id: 'x1', location_id: 'l1', description: 'Ramp', url }],
      },
    });
    const { organizations, services, locations, url: urls, accessibility } = result.tables;
    assert.deepEqual(
      [
        organizations[0]?.record.website,
        services[0]?.record.url,
        locations[0]?.record.url,
        urls[0]?.record.url,
        accessibility[0]?.record.url,
      ],
      Array.from({ length: 5 }, () => 'www.a.example'),
    );
    assert.deepEqual([organizations[0]?.record.email, services[0]?.record.email], ['a@b.example', 'a@b.example']);
    assert.deepEqual([problemOf(result, 'url-unclear')?.severity, problemOf(result, 'url-unclear')?.count], ['warning', 5]);
    assert.equal(problemOf(result, 'email-unclear')?.severity, 'warning');
    const good = importOf({ tables: { services: [{ id: 's1', name: 'A', url: 'https://a.example/x,y', email: 'a@b.example' }] } });
    assert.deepEqual([problemOf(good, 'url-unclear'), problemOf(good, 'email-unclear')], [undefined, undefined]);
  });

  it('are cut out of what stands around them, and left as they are', () => {
    for (const [written, kept] of [
      ['see https://a.example/x. Or ask', 'https://a.example/x'],
      ['<www.a.example>', 'www.a.example'],
      ['www.a.example... soon', 'www.a.example'],
      ['https://a.example/or/x; https://b.example', 'https://a.example/or/x'],
      ['http://a.example | x', 'http://a.example'],
      ['mailto:a@b.example', undefined],
      ['(javascript:x)', undefined],
      ['xdata:x', undefined],
      ['dataset:x', undefined],
    ] as const) {
      const result = importOf({ tables: { services: [{ id: 's1', name: 'A', url: written }] } });
      assert.deepEqual([result.tables.services[0]?.record.url, problemOf(result, 'url-unsafe')], [kept, undefined], written);
    }
    const email = importOf({ tables: { services: [{ id: 's1', name: 'A', email: 'a  @  b.example, ask' }] } });
    assert.equal(email.tables.services[0]?.record.email, 'a@b.example');
  });

  it('of a contact are mended, and not repeated in the report', () => {
    const result = importOf({
      tables: { services, contacts: [{ id: 'c1', service_id: 's1', title: 'Front desk', email: 'front@a.example / secret@b.example' }] },
    });
    assert.equal(problemOf(result, 'email-unclear')?.where['contacts.email'], 1);
    assert.doesNotMatch(JSON.stringify(problemOf(result, 'email-unclear')), /secret@|front@/);
    const spoken = importOf({ tables: { services: [{ id: 's1', name: 'A', email: 'ask at the door' }] } });
    assert.match(JSON.stringify(problemOf(spoken, 'email-unclear')), /ask at the door/);
  });

  it('are taken out where they would run code or open a file, and told of as severe', () => {
    for (const scheme of ['javascript', 'DATA', 'vbscript', 'blob', 'file', 'view-source', 'intent', ' java\u200bscript']) {
      const result = importOf({ tables: { services: [{ id: 's1', name: 'A', url: `${scheme}:x www.a.example` }] } });
      assert.deepEqual([result.tables.services[0]?.record.url, problemOf(result, 'url-unsafe')?.severity], [undefined, 'severe'], scheme);
    }
    const other = importOf({ tables: { services: [{ id: 's1', name: 'A', url: 'web: www.a.example' }] } });
    assert.deepEqual([other.tables.services[0]?.record.url, problemOf(other, 'url-unsafe')], ['www.a.example', undefined]);
  });
});

describe('languages', () => {
  it('tells sentences and unknown names from languages', () => {
    const names = ['Spanish', 'Creole', 'English, French', 'other languages available upon request', 'Klingonese'];
    const result = importOf({ tables: { services, languages: names.map((name, at) => ({ id: `l${at}`, service_id: 's1', name })) } });
    assert.equal(result.tables.languages.length, 5);
    assert.deepEqual(
      problemOf(result, 'language-sentence')?.examples.map((each) => each.row),
      [4],
    );
    assert.deepEqual(
      problemOf(result, 'language-unknown')?.examples.map((each) => each.row),
      [5],
    );
  });
});

describe('unreachable', () => {
  it('finds a service that one can neither go to nor ask', () => {
    const result = importOf({
      tables: {
        organizations: [{ id: 'o1', name: 'Org', website: 'https://o.example' }],
        services: [
          { id: 's1', name: 'Nothing' },
          { id: 's2', name: 'By its organization', organization_id: 'o1' },
          { id: 's3', name: 'By its place' },
        ],
        locations: [{ id: 'l1' }],
        service_at_location: [{ id: 'a1', service_id: 's3', location_id: 'l1' }],
        addresses: [{ id: 'd1', location_id: 'l1', address_1: '1 Main Street' }],
      },
    });
    assert.deepEqual(
      problemOf(result, 'unreachable')?.examples.map((each) => each.id),
      ['s1'],
    );
  });
});

describe('columns shifted', () => {
  it('finds rows whose values are of their neighbors', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'Good', url: 'www.a.example', email: 'a@b.example', status: 'active' },
          { id: 's2', name: 'Shifted', url: 'a@b.example', email: 'https://a.example', status: 'www.a.example' },
        ],
      },
    });
    assert.deepEqual(
      problemOf(result, 'columns-shifted')?.examples.map((each) => each.id),
      ['s2'],
    );
  });
});
