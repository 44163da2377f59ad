import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../../scripts/test/runs.js';
import { JsonValues } from '../../json/json-values.js';
import { filesOfPath } from '../../node.js';
import { readText, records, rules } from '../../testing/fixtures.js';
import { SHARED, skipWithoutShared } from '../../testing/shared-data.js';
import { readDataset } from '../read-dataset.js';

const KITCHEN = { id: '1', name: 'Kitchen', status: 'active', organization: { id: '9', name: 'Helpers' } };
const LIBRARY = {
  id: '2',
  name: 'Library',
  status: 'active',
  organization: { id: '9', name: 'Helpers', website: 'https://helpers.example' },
};

const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a list': { 'data.json': JSON.stringify([KITCHEN, LIBRARY]) },
  'a list that is indented': { 'data.json': JSON.stringify([KITCHEN, LIBRARY], null, 2) },
  'a page of an API': { 'page.json': JSON.stringify({ total_items: 2, page_number: 1, contents: [KITCHEN, LIBRARY] }) },
  'several pages': {
    'services-1.json': JSON.stringify({ contents: [KITCHEN] }),
    'services-2.json': JSON.stringify({ contents: [LIBRARY] }),
  },
  'an object to a file': { 'services/1.json': JSON.stringify(KITCHEN), 'services/2.json': JSON.stringify(LIBRARY) },
  'an object on each line': { 'data.ndjson': `${JSON.stringify(KITCHEN)}\n${JSON.stringify(LIBRARY)}\n` },
  'all tables in one object': {
    'all.json': JSON.stringify({
      organizations: [{ id: '9', name: 'Helpers', website: 'https://helpers.example' }],
      services: [KITCHEN, LIBRARY].map(({ organization, ...rest }) => ({ ...rest, organization_id: organization.id })),
    }),
  },
  'organizations with their services': {
    'organizations.json': JSON.stringify([
      {
        id: '9',
        name: 'Helpers',
        website: 'https://helpers.example',
        services: [KITCHEN, LIBRARY].map(({ id, name, status }) => ({ id, name, status })),
      },
    ]),
  },
};

for (const [shape, files] of Object.entries(SHAPES)) {
  test(`${shape} is read`, async () => {
    const dataset = await readText(files);
    assert.deepEqual(
      records(dataset, 'services').map(({ name }) => name),
      ['Kitchen', 'Library'],
    );
    const [organization, ...others] = records(dataset, 'organizations');
    assert.deepEqual(others, [], 'the organization is one, whoever mentions it');
    assert.deepEqual([organization?.name, organization?.website, organization?.source_id], ['Helpers', 'https://helpers.example', '9']);
    for (const service of records(dataset, 'services')) assert.equal(service.organization_id, organization?.id);
    assert.deepEqual(rules(dataset), []);
  });
}

test('values are cut out of a stream as JSON.parse would see them, wherever it is cut into chunks', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => ({ id: 1, ...value }));
  fc.assert(
    fc.property(
      fc.array(object, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('list', 'pretty', 'lines', 'page', 'cut page'),
      (values, size, shape) => {
        const text = {
          list: JSON.stringify(values),
          pretty: JSON.stringify(values, null, 2),
          lines: values.map((value) => JSON.stringify(value)).join('\n'),
          page: JSON.stringify({ total: 3, note: 'a [ in "text"', contents: values, after: { x: [1] } }),
          'cut page': JSON.stringify({ total: 3, note: 'a [ in "text"', contents: values, after: { x: [1] } }),
        }[shape];
        const found: unknown[] = [];
        const scanner = new JsonValues((value) => found.push(JSON.parse(value.text)), shape === 'cut page' ? 10 : undefined);
        for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
        assert.ok(scanner.end());
        assert.equal(scanner.damaged, false);
        const expected: unknown = shape === 'page' ? [JSON.parse(text)] : JSON.parse(JSON.stringify(values));
        if (shape === 'cut page' && text.length - 1 > 10 + size) assert.deepEqual(found, expected);
        else if (shape !== 'cut page') assert.deepEqual(found, expected);
      },
    ),
    { numRuns: runs(500) },
  );
});

test('translations on any object belong to it', async () => {
  const dataset = await readText({
    'services.json': JSON.stringify([
      {
        ...KITCHEN,
        translations: [
          { field: 'name', language: 'ar', text: 'مطبخ', provenance: 'reviewed', updated: '2026-01-02' },
          { field: 'name', language: 'es' },
        ],
      },
    ]),
  });
  const [service] = records(dataset, 'services');
  assert.deepEqual(
    dataset.translations.map(({ object, id, field, language, text, provenance, updated }) => [
      object,
      id,
      field,
      language,
      text,
      provenance,
      updated,
    ]),
    [['services', service?.id, 'name', 'ar', 'مطبخ', 'reviewed', '2026-01-02']],
  );
  assert.deepEqual(rules(dataset), ['translation-incomplete']);
  assert.equal(service?.translations, undefined);
});

test('Open Referral UK 1.0 becomes HSDS 3: eligibility, terms, schedules, addresses', async () => {
  const service = {
    id: 's1',
    name: 'Lunch club',
    description: 'Lunch',
    url: 'https://lunch.example',
    status: 'active',
    attending_access: 'drop-in',
    deliverable_type: 'Advice',
    assured_date: '2024-05-06',
    organization: { id: 'o1', name: 'Town', url: 'https://town.example' },
    eligibilitys: [
      { id: 'e1', eligibility: 'adult', minimum_age: 18, maximum_age: 65 },
      { id: 'e2', eligibility: 'older people', minimum_age: 60, maximum_age: 120 },
    ],
    service_taxonomys: [{ id: 't1', taxonomy: { id: 'esd:1', name: 'Food', vocabulary: 'esdServiceTypes' } }],
    regular_schedules: [{ id: 'r1', weekday: 'Monday', opens_at: '12:00', closes_at: '14:00', freq: 'WEEKLY' }],
    holiday_schedules: [{ id: 'h1', closed: true, start_date: '2024-12-25', end_date: '2024-12-26' }],
    cost_options: [{ id: 'c1', option: 'Lunch', amount: 3 }],
    languages: [{ id: 'l1', language: 'Welsh' }],
    contacts: [{ id: 'k1', title: 'Cook', phones: [{ id: 'p1', number: '01632 960001' }] }],
    service_at_locations: [
      {
        id: 'a1',
        location: {
          id: 'x1',
          name: 'Hall',
          latitude: 51.5,
          longitude: -3.1,
          physical_addresses: [{ id: 'd1', address_1: '1 High Street', city: 'Town' }],
          accessibility_for_disabilities: [{ id: 'b1', accessibility: 'Ramp' }],
        },
      },
    ],
  };
  const dataset = await readText({ 'services.json': JSON.stringify({ totalElements: 1, totalPages: 1, content: [service] }) });
  assert.deepEqual(dataset.format, { name: 'open-referral-uk', version: '1.0' });
  const [read] = records(dataset, 'services');
  assert.deepEqual(
    [read?.eligibility_description, read?.minimum_age, read?.maximum_age, read?.application_process, read?.assured_date],
    ['adult; older people', 18, 120, 'drop-in', '2024-05-06'],
  );
  assert.equal(records(dataset, 'organizations')[0]?.website, 'https://town.example');
  assert.deepEqual(
    records(dataset, 'taxonomy_terms').map(({ name, taxonomy, code }) => [name, taxonomy, code]),
    [['Food', 'esdServiceTypes', 'esd:1']],
  );
  assert.equal(records(dataset, 'attributes')[0]?.link_id, read?.id);
  assert.deepEqual(
    records(dataset, 'schedules').map(({ byday, opens_at, valid_from, exception, closed }) => [
      byday,
      opens_at,
      valid_from,
      exception,
      closed,
    ]),
    [
      ['MO', '12:00', undefined, undefined, undefined],
      [undefined, undefined, '2024-12-25', 'true', 'true'],
    ],
  );
  assert.deepEqual(
    records(dataset, 'addresses').map(({ address_1, address_type, location_id }) => [address_1, address_type, location_id]),
    [['1 High Street', 'physical', records(dataset, 'locations')[0]?.id]],
  );
  assert.deepEqual(
    records(dataset, 'accessibility').map(({ description }) => description),
    ['Ramp'],
  );
  assert.deepEqual(
    records(dataset, 'languages').map(({ name }) => name),
    ['Welsh'],
  );
  assert.equal(records(dataset, 'phones')[0]?.contact_id, records(dataset, 'contacts')[0]?.id);
});

test('the mocks of the UK validator are read as Open Referral UK 3.0', { skip: skipWithoutShared }, async () => {
  for (const mock of ['Default', 'Test', 'Warn', 'Fail']) {
    const dataset = await readDataset(await filesOfPath(`${SHARED}/standards/oruk/validator-mocks/V3.0-UK-${mock}`));
    assert.ok(dataset.tables.services.length >= 1, mock);
    if (mock !== 'Fail') assert.deepEqual(dataset.format, { name: 'open-referral-uk', version: '3.0' }, mock);
  }
});

test('the official examples of HSDS 3.1 are read with all that is nested in them', { skip: skipWithoutShared }, async () => {
  const dataset = await readDataset(await filesOfPath(`${SHARED}/standards/hsds/3.1/examples/service_full.json`));
  assert.deepEqual(dataset.format, { name: 'hsds', version: '3.1' });
  const [service] = records(dataset, 'services');
  for (const table of [
    'phones',
    'schedules',
    'service_areas',
    'languages',
    'funding',
    'cost_options',
    'required_documents',
    'contacts',
    'service_capacity',
    'service_at_location',
  ] as const) {
    assert.ok(
      records(dataset, table).some(({ service_id }) => service_id === service?.id),
      table,
    );
  }
  assert.ok(records(dataset, 'units').length > 0);
  assert.ok(records(dataset, 'addresses').every(({ location_id }) => typeof location_id === 'string'));
});

test('marks are read from JSON too', async () => {
  const dataset = await readText({
    'services.json': JSON.stringify([
      { ...KITCHEN, status: 'defunct' },
      { ...LIBRARY, confidential: true },
      { id: '3', name: 'Hall', status: 'active', publish: false, internal_notes: 'alarm 4711' },
    ]),
  });
  assert.deepEqual(
    dataset.tables.services.map(({ marks }) => marks),
    [['inactive'], ['confidential'], ['excluded']],
  );
  assert.doesNotMatch(JSON.stringify(dataset), /4711/);
});
