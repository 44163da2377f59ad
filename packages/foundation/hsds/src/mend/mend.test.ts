import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { FullOrganization, Location, Phone, Service, ServiceRecord, read, recordId } from '../index.js';
import { exampleObjects } from '../testing/official-examples.js';
import { OfficialSchemas } from '../testing/official-schemas.js';
import { skipWithoutShared } from '../testing/shared-data.js';
import { OBJECT_SCHEMAS } from '../tables/object-schemas.js';
import { HSDS_TABLES, TABLE_SPECS } from '../tables/table-specs.js';
import { cleanText, readDate, readInstant, readNumber } from './mend-value.js';

test('numbers are read as people write them, and not guessed', () => {
  for (const [text, number] of [
    ['25.77', 25.77],
    ['-80.19', -80.19],
    ['25,77', 25.77],
    ['−80.1918', -80.1918],
    ['1e3', 1000],
    ['.5', 0.5],
    ['１２', 12],
    [' 7 ', 7],
  ] as const)
    assert.equal(readNumber(text), number, text);
  for (const text of ['1,250', '25.77 N', 'about 5', '', '--1', '1.2.3', '0x10', 'Infinity'])
    assert.equal(readNumber(text), undefined, text);
});

test('days are read where they can be only one', () => {
  for (const [text, day] of [
    ['2026-03-01', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['3/25/2026', '2026-03-25'],
    ['25.03.2026', '2026-03-25'],
    ['4/4/2026', '2026-04-04'],
    ['2026-03-01T10:00:00Z', '2026-03-01'],
  ] as const)
    assert.equal(readDate(text), day, text);
  for (const text of ['3/4/2026', '2026-02-30', '31/31/2026', 'March', '3/4/26', '']) assert.equal(readDate(text), undefined, text);
});

test('instants get the offset that the standard wants', () => {
  for (const [text, instant] of [
    ['2026-03-01', '2026-03-01T00:00:00Z'],
    ['2026-03-01 10:15', '2026-03-01T10:15:00Z'],
    ['2026-03-01T10:15:30.5+0100', '2026-03-01T10:15:30.5+01:00'],
    ['2026-03-01T10:15:30z', '2026-03-01T10:15:30Z'],
  ] as const)
    assert.equal(readInstant(text), instant, text);
  assert.equal(readInstant('soon'), undefined);
});

test('clean text is idempotent and never holds what no screen can show', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      assert.equal(cleanText(clean), clean);
      assert.doesNotMatch(clean, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/);
      assert.equal(
        [...clean].some((each) => /^[\ud800-\udfff]$/.test(each)),
        false,
      );
    }),
  );
});

const ID = 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610';

test('nulls and blanks are dropped, and what is safe is mended', () => {
  const result = read(Service, {
    id: ID,
    name: ' Kitchen ',
    status: 'ACTIVE',
    description: null,
    url: 'www.kitchen.example',
    email: ' Kitchen <cook@kitchen.example> ',
    minimum_age: '18',
    maximum_age: '',
    assured_date: '3/25/2026',
    last_modified: '2026-03-25',
    fees: '  ',
    phones: [{ id: '5', number: 5550100, extension: '12', languages: null }],
    organization: { id: '9', name: 'Helpers', description: 'They help', website: 'not a site' },
    events: [{ any: 'thing' }],
  });
  assert.ok(result.success);
  assert.deepEqual(result.value, {
    id: ID,
    name: 'Kitchen',
    status: 'active',
    url: 'https://www.kitchen.example/',
    email: 'cook@kitchen.example',
    minimum_age: 18,
    assured_date: '2026-03-25',
    last_modified: '2026-03-25T00:00:00Z',
    phones: [{ id: recordId('phones', '5'), source_id: '5', number: '5550100', extension: 12 }],
    organization: { id: recordId('organizations', '9'), source_id: '9', name: 'Helpers', description: 'They help' },
    events: [{ any: 'thing' }],
  });
  assert.deepEqual(
    result.dropped.map(({ path }) => path),
    [['organization', 'website']],
  );
});

test('what is required and wrong is refused, with where', () => {
  const result = read(Service, { id: ID, name: 'Kitchen', status: 'closed', phones: [{ id: ID, number: null }] });
  assert.equal(result.success, false);
  assert.deepEqual(result.issues.map(({ path }) => path.join('.')).sort(), ['phones.0.number', 'status']);
  for (const value of [null, [], 'text', 17, undefined]) assert.equal(read(Location, value).success, false);
});

test('a record of a table and an answer of an API are read alike', () => {
  const record = read(ServiceRecord, { id: '1', organization_id: '9', name: 'Kitchen', status: 'active' });
  assert.ok(record.success && record.value.organization_id === recordId('organizations', '9'));
  const full = read(FullOrganization, {
    id: '9',
    name: 'Helpers',
    description: 'They help',
    services: [{ id: '1', name: 'Kitchen', status: 'active', organization_id: '9' }],
  });
  assert.ok(full.success && full.value.services?.[0]?.organization_id === recordId('organizations', '9'));
});

test('keys that could change what objects are do not pass', () => {
  const result = read(Phone, JSON.parse(`{"id":"${ID}","number":"1","__proto__":{"polluted":1}}`));
  assert.ok(result.success);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.equal((result.value as { polluted?: unknown }).polluted, undefined);
});

test('every official example is read without anything being dropped', { skip: skipWithoutShared }, () => {
  const schemas = new OfficialSchemas();
  for (const { object, value } of exampleObjects(schemas)) {
    if (!schemas.validator(object)(value)) continue;
    const table = HSDS_TABLES.find((each) => TABLE_SPECS[each].object === object);
    assert.ok(table);
    const result = read(OBJECT_SCHEMAS[table] as typeof Phone, value);
    assert.ok(result.success, `${object}: ${JSON.stringify(result)}`);
    assert.deepEqual(result.dropped, []);
  }
});
