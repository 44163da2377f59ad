import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../../scripts/test/runs.js';
import { importOf, NEEDS_FIXTURE, problemOf, type FixtureParts } from '../dataset-fixture.js';
import type { ImportResult } from '../import-result.js';

const ADDRESS = '12 Almond Court';
const PHONE = '305-555-0142';
const EMAIL = 'haven@house.example';

/** Everything that leaves the import, as text. */
function everything(result: ImportResult): string {
  return JSON.stringify({ ...result, placeWithheld: [...result.placeWithheld] });
}

function assertHidden(result: ImportResult): void {
  const all = everything(result);
  for (const part of ['Almond', 'ALMOND', '0142', 'haven@', '25.77123', '80.19456'])
    assert.ok(!all.includes(part), `${part} in ${all.slice(Math.max(0, all.indexOf(part) - 200), all.indexOf(part) + 40)}`);
}

/** A withheld house, and whatever else a test puts beside it. */
function withHouse(
  mark: 'private' | 'confidential' | 'excluded' | 'do-not-refer' | 'inactive',
  more: NonNullable<FixtureParts['tables']>,
  parts: FixtureParts = {},
): ImportResult {
  return importOf({
    ...parts,
    tables: {
      ...more,
      organizations: [{ id: 'oh', name: 'House keepers' }, ...(more.organizations ?? [])],
      services: [{ id: 'sh', name: 'House', organization_id: 'oh', email: EMAIL, marks: [mark] }, ...(more.services ?? [])],
      locations: [{ id: 'lh', latitude: 25.77123, longitude: -80.19456 }, ...(more.locations ?? [])],
      service_at_location: [{ id: 'ah', service_id: 'sh', location_id: 'lh' }, ...(more.service_at_location ?? [])],
      addresses: [{ id: 'dh', location_id: 'lh', address_1: ADDRESS, city: 'Port Lantern' }, ...(more.addresses ?? [])],
      phones: [{ id: 'ph', service_id: 'sh', number: PHONE }, ...(more.phones ?? [])],
    },
  });
}

describe('privacy', () => {
  it('spreads to every other row, text, contact, translation, original and message', () => {
    const result = withHouse(
      'confidential',
      {
        organizations: [
          { id: 'o1', name: 'Aid', description: `Our house is at ${ADDRESS.toUpperCase()}, Port Lantern. CALL ${PHONE}`, email: EMAIL },
        ],
        services: [
          {
            id: 's1',
            name: 'Advice',
            organization_id: 'o1',
            url: 'https://maps.example/?q=12+Almond+Court',
            application_process: `<b>Ask</b> at ${ADDRESS}`,
            alert: '25.77123, -80.19456',
          },
          { id: 's2', name: 'Other', organization_id: 'o1', email: `${EMAIL}; b@c.example`, notes: { deep: [PHONE] } },
        ],
        locations: [{ id: 'l1', name: ADDRESS, latitude: 25.7713, longitude: -80.1946 }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        addresses: [{ id: 'd1', location_id: 'l1', address_1: '12 Almond Ct.', city: 'Port Lantern' }],
        phones: [
          { id: 'p1', service_id: 's1', number: '(305) 555-0142' },
          { id: 'p2', service_id: 's1', number: '305-555-0199', description: `or ${PHONE}` },
          { id: 'p3', service_id: 's2', number: '555-0142 ask for the house' },
        ],
        contacts: [{ id: 'c1', service_id: 's1', name: 'Front desk', email: EMAIL }],
        meta_table_descriptions: [{ id: 'm1', name: ADDRESS }],
      },
      {
        translations: [{ object: 'services', id: 's1', field: 'name', language: 'es', text: `Consejo en ${ADDRESS}`, provenance: 'human' }],
        problems: [{ rule: 'quotes-wrong', severity: 'warning', table: 'services', row: 1, message: `check "${PHONE}"` }],
      },
    );
    assertHidden(result);
    assert.equal(problemOf(result, 'privacy-spread')?.severity, 'severe');
    assert.deepEqual(
      result.tables.services.map((row) => row.record.id),
      ['s1', 's2'],
    );
    assert.ok(result.placeWithheld.has('l1') && result.placeWithheld.has('a1') && result.placeWithheld.has('s1'));
    assert.match(String(result.tables.phones[0]?.record.number), /0199/);
  });

  it('keeps back the organization all of whose services are secret, and no other', () => {
    const alone = withHouse('confidential', { programs: [{ id: 'p', name: 'Keeping', organization_id: 'oh' }] });
    assert.deepEqual([alone.tables.organizations.length, alone.tables.programs.length], [0, 0]);
    const other = withHouse('confidential', { services: [{ id: 's1', name: 'Advice', organization_id: 'oh' }] });
    assert.equal(other.tables.organizations.length, 1);
    assert.equal(withHouse('inactive', {}).tables.organizations.length, 1);
  });

  it('takes the point of a place whose address is marked', () => {
    const result = importOf({
      tables: {
        services: [{ id: 's1', name: 'Counseling', url: 'a.example' }],
        locations: [{ id: 'l1', name: 'House', latitude: 25.77123, longitude: -80.19456 }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        addresses: [{ id: 'd1', location_id: 'l1', address_1: ADDRESS, marks: ['private'] }],
      },
    });
    assertHidden(result);
    assert.ok(result.placeWithheld.has('s1'));
  });

  it('keeps a number that three other organizations publish, and says so severely', () => {
    const others = ['a', 'b', 'c'];
    const result = withHouse('private', {
      organizations: others.map((id) => ({ id, name: id })),
      services: others.map((id) => ({ id: `s${id}`, name: id, organization_id: id })),
      phones: others.map((id) => ({ id: `p${id}`, service_id: `s${id}`, number: PHONE })),
    });
    assert.equal(result.tables.phones.length, 3);
    assert.equal(problemOf(result, 'privacy-shared')?.severity, 'severe');
    assert.equal(problemOf(result, 'privacy-shared')?.count, 1);
  });

  it('keeps of a record that is not to be referred to what others give as their own, but not what texts tell', () => {
    const more = {
      services: [{ id: 's1', name: 'Advice', url: 'a.example', description: `Or call ${PHONE}, or write to ${EMAIL}.` }],
      phones: [{ id: 'p1', service_id: 's1', number: PHONE }],
    };
    const result = withHouse('do-not-refer', more);
    assert.equal(result.tables.phones.length, 1);
    assert.equal(result.tables.services[0]?.record.description, `Or call ${PHONE}, or write to ….`);
    assert.equal(problemOf(result, 'privacy-shared')?.count, 1);
    const inactive = withHouse('inactive', more);
    assert.equal(inactive.tables.services[0]?.record.description, `Or call ${PHONE}, or write to ${EMAIL}.`);
    assert.equal(problemOf(inactive, 'privacy-shared'), undefined);
  });

  it('lets nothing of a secret row out, whatever stands beside it', () => {
    const secret = fc.constantFrom(
      ADDRESS,
      '12 Almond Ct',
      'Almond Court 12',
      PHONE,
      '+1 (305) 555-0142',
      '3055550142',
      EMAIL,
      EMAIL.toUpperCase(),
      '25.77123,-80.19456',
    );
    const filler = fc.string({ unit: fc.constantFrom(...'abcdef <>&#;.,"\\nñé ') });
    const text = fc.tuple(filler, secret, filler).map((parts) => parts.join(' '));
    const record = fc.dictionary(
      fc.constantFrom(
        'name',
        'alternate_name',
        'description',
        'email',
        'url',
        'website',
        'number',
        'address_1',
        'address_2',
        'city',
        'transportation',
        'custom field',
        'note',
        'value',
        'label',
      ),
      fc.oneof(text, secret),
      { maxKeys: 5 },
    );
    const links = {
      organization_id: 'o1',
      service_id: 's1',
      location_id: 'l1',
      link_id: 's1',
      link_entity: 'service',
      phone_id: 'p1',
      contact_id: 'c1',
    };
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'services',
              'locations',
              'addresses',
              'phones',
              'contacts',
              'url',
              'attributes',
              'languages',
              'organizations',
              'accessibility',
            ),
            record,
          ),
          { maxLength: 8 },
        ),
        (rows) => {
          const more: Record<string, Record<string, unknown>[]> = {
            organizations: [{ id: 'o1', name: 'Aid' }],
            services: [{ id: 's1', name: 'Advice', organization_id: 'o1' }],
            locations: [{ id: 'l1' }],
          };
          rows.forEach(([table, fields], at) => (more[table] ??= []).push({ id: `x${at}`, ...links, ...fields }));
          const result = withHouse('confidential', more);
          const all = everything(result).toLowerCase();
          for (const part of ['almond', '0142', 'haven@', '25.77123'])
            assert.ok(!all.includes(part), all.slice(Math.max(0, all.indexOf(part) - 200), all.indexOf(part) + 40));
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('survivors’ shelters', () => {
  const tables = {
    organizations: [{ id: 'o1', name: 'Harbor Aid' }],
    services: [
      { id: 's1', name: 'Domestic Violence Shelters', organization_id: 'o1' },
      { id: 's2', name: 'Thrift store', organization_id: 'o1', description: `Leave gifts at ${ADDRESS}.` },
    ],
    locations: [{ id: 'l1', name: 'The house on Almond Court', transportation: 'Bus 12', latitude: 25.77123, longitude: -80.19456 }],
    service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
    addresses: [{ id: 'd1', location_id: 'l1', address_1: ADDRESS }],
    phones: [
      { id: 'p1', service_id: 's1', location_id: 'l1', number: '305-555-0100' },
      { id: 'p2', location_id: 'l1', number: PHONE },
      { id: 'p3', location_id: 'l1', number: '305-555-0111', description: '24-hour hotline' },
    ],
  };

  it('have no address and no point, and keep the telephone by which one asks for them', () => {
    const result = importOf({ tables });
    assertHidden(result);
    assert.deepEqual(
      result.tables.services.map((row) => row.record.id),
      ['s1', 's2'],
    );
    assert.deepEqual(
      result.tables.phones.map((row) => row.record.id),
      ['p1', 'p3'],
    );
    assert.ok(result.placeWithheld.has('s1'));
    assert.equal(problemOf(result, 'survivors-shelter')?.count, 1);
    assert.equal(problemOf(result, 'shelter-phone')?.severity, 'severe');
  });

  it('are public where the city says so', () => {
    for (const id of ['s1', 'o1']) {
      const result = importOf({ tables }, { publicShelters: [id] });
      assert.equal(result.tables.addresses.length, 1);
      assert.equal(problemOf(result, 'survivors-shelter'), undefined);
    }
  });

  it('are known by their taxonomy and by words of other languages', () => {
    const of = (more: NonNullable<FixtureParts['tables']>): boolean =>
      importOf({ tables: { services: [{ id: 's1', name: 'Haus', url: 'a.example' }], ...more } }).placeWithheld.has('s1');
    const term = {
      taxonomy_terms: [{ id: 't1', code: 'BH-1800.1500-100', name: 'Crisis' }],
      attributes: [{ id: 'x', link_entity: 'service', link_id: 's1', taxonomy_term_id: 't1' }],
    };
    assert.ok(of(term));
    assert.ok(!of({ ...term, taxonomy_terms: [{ id: 't1', code: 'BH-1800.1500', name: 'Crisis shelter' }] }));
    assert.ok(of({ services: [{ id: 's1', name: 'Casa de acogida «Sol»', url: 'a.example' }] }));
    assert.ok(of({ services: [{ id: 's1', name: 'مأوى للنساء', url: 'a.example' }] }));
    const words = NEEDS_FIXTURE.shelters.words;
    assert.ok(Object.keys(words).length > 1);
  });

  it('are not every service that speaks of one, but that is reported', () => {
    const result = importOf({
      tables: { services: [{ id: 's1', name: 'Police', url: 'a.example', description: 'We drive to a domestic violence shelter.' }] },
    });
    assert.equal(result.placeWithheld.size, 0);
    assert.equal(problemOf(result, 'shelter-mentioned')?.count, 1);
  });
});

describe('contact persons', () => {
  const services = [
    {
      id: 's1',
      name: 'Ada Lane Family Day Care',
      description: 'Call Ada Lane (alane@a.example). Ask BEA STONE at bstone@a.example.',
      url: 'a.example',
    },
  ];

  it('never leave the import, nor do their own telephones; an office stays', () => {
    const result = importOf({
      tables: {
        services,
        contacts: [
          { id: 'c1', service_id: 's1', name: 'Dr. Bea Stone, MD', email: 'bstone@a.example' },
          { id: 'c2', service_id: 's1', name: 'Front Desk', email: 'desk@a.example' },
          { id: 'c3', service_id: 's1', name: 'Ada Lane', email: 'alane@a.example' },
        ],
        phones: [
          { id: 'p1', contact_id: 'c1', number: '305-555-0177' },
          { id: 'p2', contact_id: 'c2', number: '305-555-0178' },
        ],
        metadata: [
          {
            id: 'm1',
            resource_id: 's1',
            resource_type: 'service',
            updated_by: 'Bea Stone',
            previous_value: 'x',
            last_action_date: '2026-01-01',
          },
        ],
      },
    });
    const all = everything(result);
    for (const part of ['Stone', 'STONE', 'bstone', 'alane', '0177']) assert.ok(!all.includes(part), part);
    assert.deepEqual(
      result.tables.contacts.map((row) => row.record.id),
      ['c2'],
    );
    assert.deepEqual(
      result.tables.phones.map((row) => row.record.id),
      ['p2'],
    );
    // A founder's name on a door is no secret.
    assert.deepEqual(
      result.tables.services.map(({ record }) => [record.name, record.description]),
      [['Ada Lane Family Day Care', 'Call Ada Lane (…). Ask … at ….']],
    );
    assert.equal(problemOf(result, 'person-in-text')?.count, 1);
  });
});
