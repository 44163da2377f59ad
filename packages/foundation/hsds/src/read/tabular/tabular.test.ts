import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordId } from '../../ids/record-id.js';
import { filesOfPath } from '../../node.js';
import { isUuid } from '../../text/formats.js';
import { problem, readText, records, rules } from '../../testing/fixtures.js';
import { SHARED, skipWithoutShared } from '../../testing/shared-data.js';
import { readDataset } from '../read-dataset.js';
import { localizedTable, sourceTable } from './table-names.js';
import { without } from '../../testing/fixtures.js';

test('tables are known by the names that programs give them', () => {
  for (const [name, table] of [
    ['data/services.csv', 'services'],
    ['HSDS_Phones.CSV', 'phones'],
    ['Services At Location.csv', 'service_at_location'],
    ['service_at_locations.csv', 'service_at_location'],
    ['regular-schedules.csv', 'regular_schedules'],
    ['urls.csv', 'url'],
    ['taxonomy.csv', 'taxonomy'],
    ['mail_addresses.csv', 'postal_addresses'],
  ] as const) {
    assert.equal(sourceTable(name), table, name);
  }
  assert.equal(sourceTable('notes.csv'), undefined);
});

test('files in other languages are known by their names', () => {
  assert.deepEqual(localizedTable('services.es.csv'), { table: 'services', language: 'es' });
  assert.deepEqual(localizedTable('data/service_at_location_pt-BR.csv'), { table: 'service_at_location', language: 'pt-BR' });
  assert.deepEqual(localizedTable('ar/services.csv'), { table: 'services', language: 'ar' });
  assert.deepEqual(localizedTable('services-zh-hans.csv'), { table: 'services', language: 'zh-Hans' });
  assert.equal(localizedTable('data/services.csv'), undefined);
});

test('old ids become UUIDs that are the same in every run, references with them, and the old ones are kept', async () => {
  const dataset = await readText({
    'organizations.csv': 'id,name\norg-1,Helpers\n',
    'services.csv': 'id,organization_id,name\n136,org-1,Kitchen\n',
    'phones.csv': 'id,service_id,number,extension\n5,136,555-0100,12\n6,136,555-0101,ext. 4 or 5\n7,136,555-0102,007\n',
  });
  const [service] = records(dataset, 'services');
  assert.equal(service?.id, 'ef72a787-423a-5a79-ace5-080f34dd4f85', 'published links depend on it');
  assert.equal(service.id, recordId('services', '136'));
  assert.equal(service.source_id, '136');
  assert.equal(service.organization_id, records(dataset, 'organizations')[0]?.id);
  assert.deepEqual(
    records(dataset, 'phones').map(({ service_id, number, extension }) => [service_id, number, extension]),
    [
      [service.id, '555-0100', 12],
      [service.id, '555-0101 ext. 4 or 5', undefined],
      [service.id, '555-0102 ext. 007', undefined],
    ],
  );
});

test('HSDS 1.x: days of the week become rules with the times as they are written', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name\n1,9,Kitchen\n',
    'regular_schedules.csv':
      'id,service_id,weekday,opens_at,closes_at,original_text\n,1,Monday,6:300pm,8:00m,"6:30pm-8, Mon"\n,1,2,09:00:00,17:00:00,\n,1,Mon-Fri,9,5,\n',
    'holiday_schedules.csv': 'id,service_id,closed,opens_at,closes_at,start_date,end_date\nh,1,true,,,2026-12-24,2026-12-26\n',
  });
  const service_id = records(dataset, 'services')[0]?.id;
  assert.deepEqual(
    records(dataset, 'schedules').map((record) => without(record, 'id', 'source_id')),
    [
      { service_id, freq: 'WEEKLY', byday: 'MO', opens_at: '6:300pm', closes_at: '8:00m', description: '6:30pm-8, Mon' },
      { service_id, freq: 'WEEKLY', byday: 'TU', opens_at: '09:00:00', closes_at: '17:00:00' },
      { service_id, weekday: 'Mon-Fri', opens_at: '9', closes_at: '5', description: 'Mon-Fri 9-5' },
      { service_id, valid_from: '2026-12-24', valid_to: '2026-12-26', closed: 'true', exception: 'true' },
    ],
  );
  assert.deepEqual(dataset.format, { name: 'hsds', version: '1.0' });
});

test('HSDS 1.x: eligibility is joined to its service, and a row that can be joined to nothing is told', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name\n1,9,Kitchen\n',
    'eligibility.csv': 'id,service_id,eligibility\n,1,Adults\n,,Children\n,7,Cats\n,1,Students\n',
  });
  assert.equal(records(dataset, 'services')[0]?.eligibility_description, 'Adults\nStudents');
  assert.deepEqual(
    dataset.problems.map(({ rule, table, row }) => [rule, table, row]),
    [
      ['joined-to-nothing', 'eligibility', 2],
      ['joined-to-nothing', 'eligibility', 3],
    ],
  );
});

test('HSDS 1.x and 2.x: terms, addresses of four lines, languages of telephones', async () => {
  const one = await readText({
    'services.csv': 'id,organization_id,name,taxonomy_ids\n1,9,Kitchen,"BD-1,BD-2"\n',
    'taxonomy.csv': 'id,name,parent_id,parent_name,vocabulary\nBD-1,Food,,,AIRS\nBD-2,Soup,BD-1,Food,AIRS\n',
    'services_taxonomy.csv': 'id,service_id,taxonomy_id,taxonomy_detail\n1,1,BD-2,hot\n',
    'physical_addresses.csv': 'id,location_id,address_1,address_2,address_3,address_4,city\n1,4,1 Main Street,Floor 2,Room 3,,Town\n',
    'phones.csv': 'id,service_id,number,language\n1,1,555-0100,"en, Haitian Creole"\n',
  });
  assert.deepEqual(one.format, { name: 'hsds', version: '1.1' });
  assert.deepEqual(
    records(one, 'taxonomy_terms').map(({ code, taxonomy }) => [code, taxonomy]),
    [
      ['BD-1', 'AIRS'],
      ['BD-2', 'AIRS'],
    ],
  );
  assert.equal(records(one, 'attributes').length, 3);
  assert.ok(
    records(one, 'attributes').every(({ link_id, link_entity }) => link_id === recordId('services', '1') && link_entity === 'service'),
  );
  assert.equal(records(one, 'addresses')[0]?.address_2, 'Floor 2, Room 3');
  assert.deepEqual(
    records(one, 'languages').map(({ code, name, phone_id }) => [code, name, phone_id]),
    [
      ['en', undefined, recordId('phones', '1')],
      [undefined, 'Haitian Creole', recordId('phones', '1')],
    ],
  );

  const two = await readText({
    'services.csv': 'id,organization_id,name\n1,9,Kitchen\n',
    'schedules.csv': 'id,service_id,freq,byday,opens_at,closes_at,dtstart\n1,1,WEEKLY,MO,09:00,17:00,2020-01-06T00:00:00Z\n',
    'taxonomy_terms.csv': 'id,term,description,parent_id,taxonomy,language\nt,Food,Food,,AIRS,en\n',
    'service_attributes.csv': 'id,service_id,taxonomy_term_id\n1,1,t\n',
    'other_attributes.csv': 'id,link_id,link_type,taxonomy_term_id\n2,4,location,t\n',
  });
  assert.deepEqual(two.format, { name: 'hsds', version: '2.0' });
  assert.equal(records(two, 'taxonomy_terms')[0]?.name, 'Food');
  assert.equal(records(two, 'schedules')[0]?.dtstart, '2020-01-06');
  assert.deepEqual(
    records(two, 'attributes').map(({ link_entity, link_id }) => [link_entity, link_id]),
    [
      ['service', recordId('services', '1')],
      ['location', recordId('locations', '4')],
    ],
  );
});

test('any subset of tables is read, in any order and writing of the headers', async () => {
  const dataset = await readText({ 'locations.csv': 'LONGITUDE;Id;Latitude;Name\n"-80,19";4;25,77;Hall\n' });
  assert.deepEqual(records(dataset, 'locations')[0], {
    longitude: -80.19,
    id: recordId('locations', '4'),
    source_id: '4',
    latitude: 25.77,
    name: 'Hall',
  });
});

test('translations come from translations.csv and from the same tables in other languages', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name,description,email\n1,9,Kitchen,Soup,a@b.example\n',
    'services.es.csv': 'id,organization_id,name,description,email\n1,9,Cocina,Sopa,a@b.example\n',
    'ar/services.csv': 'id,organization_id,name\n1,9,مطبخ\n',
    'translations.csv':
      'object,id,field,language,text,provenance,updated\nservices,1,name,fr,Cuisine,machine,2026-01-01\nservices,1,name,,Nothing,human,\n',
  });
  const id = recordId('services', '1');
  assert.deepEqual(
    dataset.translations.map((each) => [each.object, each.id, each.field, each.language, each.text, each.provenance]).sort(),
    [
      ['services', id, 'name', 'es', 'Cocina', 'human'],
      ['services', id, 'description', 'es', 'Sopa', 'human'],
      ['services', id, 'name', 'ar', 'مطبخ', 'human'],
      ['services', id, 'name', 'fr', 'Cuisine', 'machine'],
    ].sort(),
  );
  assert.equal(records(dataset, 'services').length, 1);
  assert.equal(problem(dataset, 'translation-incomplete')?.row, 2);
});

test('whatever says that a row must not be shown sets a mark, and notes for the staff are never read', async () => {
  const dataset = await readText({
    'services.csv': [
      'id,organization_id,name,status,Publish,confidential,exclude_from_website,internal_notes,Staff Comments',
      '1,9,A,active,yes,no,no,secret 4711,secret 4711',
      '2,9,B,Inactive,,,,,',
      '3,9,C,defunct,,,,,',
      '4,9,D,active,no,,,,',
      '5,9,E,active,,Yes,,,',
      '6,9,F,active,,,TRUE,,',
      '7,9,G,"Active, but do not refer",,,,,',
      '8,9,H,temporarily closed,,,,,',
    ].join('\n'),
  });
  assert.deepEqual(
    dataset.tables.services.map(({ record, marks }) => [record.name, marks?.join(' ') ?? '']),
    [
      ['A', ''],
      ['B', 'inactive'],
      ['C', 'inactive'],
      ['D', 'excluded'],
      ['E', 'confidential'],
      ['F', 'excluded'],
      ['G', 'do-not-refer'],
      ['H', ''],
    ],
  );
  assert.doesNotMatch(JSON.stringify(dataset), /4711/);
  assert.equal(records(dataset, 'services')[1]?.status, 'inactive');
});

test('what was exported from Ohana is read as HSDS, though it keeps columns of Ohana', async () => {
  const dataset = await readText({
    'services.csv': 'id,organization_id,name,audience,keywords\ns,o,Kitchen,All,"food,meals"\n',
    'locations.csv': 'id,name,location_type\nl,Hall,physical\n',
    'service_at_location.csv': 'id,service_id,location_id\na,s,l\n',
  });
  assert.equal(dataset.format.name, 'hsds');
  assert.equal(records(dataset, 'service_at_location').length, 1);
});

test('a services.csv with addresses and telephones in its rows is a spreadsheet, though its columns have names of HSDS', async () => {
  const dataset = await readText({
    'services.csv':
      'id,name,description,email,Description (Spanish),address,phone,hours\nA1,Kitchen,Soup,soup@example.org,Sopa,1 Main Street,555-0100,Mon 9am-5pm\n',
  });
  assert.equal(dataset.format.name, 'spreadsheet');
  assert.equal(records(dataset, 'addresses')[0]?.address_1, '1 Main Street');
  assert.equal(records(dataset, 'phones')[0]?.number, '555-0100');
  assert.equal(dataset.translations[0]?.text, 'Sopa');
});

test("a city's own services.csv is a spreadsheet, not a table of HSDS", async () => {
  const dataset = await readText({ 'services.csv': 'Ref,Service,Run by,Street,Phone\nA1,Kitchen,Helpers,1 Main Street,555-0100\n' });
  assert.equal(dataset.format.name, 'spreadsheet');
});

test("a table of a package is read though most of its columns are the city's own", async () => {
  const dataset = await readText({
    'services.csv': 'id,name,status\n1,Kitchen,active\n',
    'meta_table_descriptions.csv': 'id,language,our_note,our_source,our_key\n2,en,a,b,c\n',
    'cost_options.csv': 'our_note,our_source\na,b\n',
  });
  assert.deepEqual(
    records(dataset, 'meta_table_descriptions').map(({ language, our_key }) => [language, our_key]),
    [['en', 'c']],
  );
  assert.equal(problem(dataset, 'table-ignored')?.table, 'cost_options.csv');
});

test("Miami's export is read whole", { skip: skipWithoutShared }, async () => {
  const dataset = await readDataset(await filesOfPath(`${SHARED}/data/miami-hsds-1x/datapackage.zip`));
  assert.deepEqual(dataset.format, { name: 'hsds', version: '1.0' });
  const { services, organizations, locations, schedules } = dataset.tables;
  assert.deepEqual([services.length, organizations.length, locations.length, schedules.length], [4089, 1074, 4089, 11350]);
  assert.equal(locations.filter(({ record }) => record.latitude === undefined).length, 1829);
  assert.equal(schedules.filter(({ record }) => record.opens_at === undefined || record.closes_at === undefined).length, 132);
  assert.ok(
    schedules.every(({ record }) => typeof record.description === 'string' && record.freq === 'WEEKLY' && typeof record.byday === 'string'),
  );
  const known = new Set(organizations.map(({ record }) => record.id));
  assert.equal(services.filter(({ record }) => !known.has(record.organization_id)).length, 447);
  assert.deepEqual([...new Set(rules(dataset))], ['joined-to-nothing']);
  assert.equal(dataset.problems.length, 2244);
  assert.ok(services.every(({ record }) => typeof record.id === 'string' && isUuid(record.id)));
});

test("Ohana's sample is read: services belong to the organizations of their locations", { skip: skipWithoutShared }, async () => {
  const dataset = await readDataset(await filesOfPath(`${SHARED}/data/ohana-sample-1.0`));
  assert.deepEqual(dataset.format, { name: 'ohana', version: '1.0' });
  const { services, organizations, locations, service_at_location } = dataset.tables;
  assert.deepEqual([services.length, organizations.length, locations.length, service_at_location.length], [23, 8, 22, 23]);
  const known = new Set(organizations.map(({ record }) => record.id));
  assert.ok(services.every(({ record }) => known.has(record.organization_id)));
  assert.deepEqual(
    services
      .filter(({ marks }) => marks)
      .map(({ record, marks }) => [record.status, marks?.join()])
      .sort(),
    [
      ['defunct', 'inactive'],
      ['inactive', 'inactive'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(dataset), /ohana@gmail|foo@bar/, 'the accounts of editors are not read');
});

test("Open Referral's sample of HSDS 1.1 is read", { skip: skipWithoutShared }, async () => {
  const dataset = await readDataset(await filesOfPath(`${SHARED}/data/openreferral-sample-1.1`));
  assert.deepEqual(dataset.format, { name: 'hsds', version: '1.1' });
  assert.deepEqual([dataset.tables.services.length, dataset.tables.organizations.length, dataset.tables.locations.length], [13, 10, 10]);
  assert.deepEqual(
    dataset.tables.schedules.filter(({ record }) => record.freq).map(({ record }) => record.byday),
    ['MO', 'TU', 'WE'],
  );
});
