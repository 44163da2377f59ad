import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dataset } from '../../dataset.js';
import { recordId } from '../../ids/record-id.js';
import { filesOfPath } from '../../node.js';
import { fixture, readText, records } from '../../testing/fixtures.js';
import { textOf, writableTables, writeJson, writeTabular } from '../../write/index.js';
import { readDataset } from '../read-dataset.js';

const read = async (name: string): Promise<Dataset> => readDataset(await filesOfPath(fixture(`icarol/${name}`)), { today: '2026-11-22' });
const names = (dataset: Dataset): unknown[] => records(dataset, 'services').map(({ name }) => name);
const FILES = ['full.csv', 'fewer-columns.csv', 'reordered-with-custom-columns.csv'];

for (const file of FILES) {
  test(`${file}: agencies, sites, programs and programs at sites become what they are in HSDS`, async () => {
    const dataset = await read(file);
    assert.equal(dataset.format.name, 'icarol');
    assert.deepEqual(
      records(dataset, 'organizations').map(({ source_id }) => source_id),
      ['1001', '2001', '3001', '4001', '5001'],
    );
    assert.deepEqual(names(dataset), [
      'Soup at Noon',
      'Evening English',
      'Refuge and Counsel',
      'Old Mill Vaccines',
      'Granite Job Club',
      'Partners Call',
      'Donor Garden',
      'Bridge Legal Corner',
      'Tern Library North',
    ]);
    const soup = records(dataset, 'services')[0];
    assert.equal(soup?.id, recordId('services', '1003'));
    assert.equal(soup.organization_id, recordId('organizations', '1001'));
    assert.ok(
      records(dataset, 'service_at_location').some((at) => at.service_id === soup.id && at.location_id === recordId('locations', '1002')),
    );
  });

  test(`${file}: a private address keeps neither street nor point, and no note for the staff is read`, async () => {
    const dataset = await read(file);
    const house = records(dataset, 'locations').find(({ source_id }) => source_id === '2002');
    assert.equal(house?.latitude, undefined);
    assert.equal(house?.longitude, undefined);
    const streets = dataset.tables.addresses.filter(({ record }) => record.location_id === house?.id);
    for (const { record, marks } of streets) assert.ok(record.address_1 === undefined || marks?.includes('private'));
    assert.doesNotMatch(JSON.stringify(dataset), /quarrelling|under the pot|Quilla|Tobin Ash|alarm code/);
    const written = [...writeJson(writableTables(dataset)), ...writeTabular(writableTables(dataset))].map(textOf).join('\n');
    assert.doesNotMatch(written, /88 Quiet Lane|04997|43\.95|69\.62|555-0102|555-0122/);
    assert.match(written, /12 Reed Street/);
  });

  test(`${file}: rows that are inactive, excluded or not to be referred to are marked`, async () => {
    const dataset = await read(file);
    const marks = new Map(dataset.tables.services.map((row) => [row.record.name, row.marks?.join(' ')]));
    assert.equal(marks.get('Old Mill Vaccines'), 'inactive');
    assert.equal(marks.get('Granite Job Club'), 'do-not-refer');
    assert.equal(marks.get('Partners Call'), 'excluded');
    assert.equal(marks.get('Soup at Noon'), undefined);
    assert.deepEqual(dataset.tables.organizations.find(({ record }) => record.name === 'Old Mill Clinic')?.marks, ['inactive']);
  });
}

test('a program keeps its hours in words, its languages, its terms with codes, and the day on which it was checked', async () => {
  const dataset = await read('full.csv');
  const soup = records(dataset, 'services')[0];
  assert.equal(soup?.assured_date, '2026-06-30');
  assert.equal(soup.last_modified, '2026-07-01T00:00:00Z');
  assert.equal(soup.eligibility_groups, 'Adult; Child');
  const of = (table: 'schedules' | 'languages'): Readonly<Record<string, unknown>>[] =>
    records(dataset, table).filter(({ service_id }) => service_id === soup.id);
  assert.deepEqual(
    of('schedules').map(({ description, opens_at }) => [description, opens_at]),
    [['Monday through Friday, noon to 1:30pm', undefined]],
  );
  assert.deepEqual(
    of('languages').map(({ name }) => name),
    ['English', 'Spanish (Tuesday, Thursday)', 'Somali'],
  );
  const terms = records(dataset, 'attributes').filter(({ link_id }) => link_id === soup.id);
  const codes = terms.map(({ taxonomy_term_id }) => records(dataset, 'taxonomy_terms').find(({ id }) => id === taxonomy_term_id)?.code);
  assert.deepEqual(codes, ['BD-5000.8300', 'BD-5000.1500']);
  const visible = dataset.tables.phones
    .filter(({ record, marks }) => record.service_id === soup.id && !marks)
    .map(({ record }) => [record.number, record.type, record.description]);
  assert.deepEqual(visible, [
    ['(207) 555-0104', 'voice', 'leave a message'],
    ['(207) 555-0106', 'voice', 'Hotline'],
    ['(207) 555-0105', 'textphone', undefined],
  ]);
  assert.deepEqual(
    dataset.tables.contacts.filter(({ record }) => record.service_id === soup.id).map(({ record, marks }) => [record.email, marks]),
    [['cook@heronbay.example', ['private']]],
    'a private contact is known only as one that must not be shown',
  );
});

test('a passing message is told while it holds, and forgotten after', async () => {
  const alerts = Object.fromEntries(records(await read('full.csv'), 'services').map(({ name, alert }) => [String(name), alert]));
  assert.equal(alerts['Soup at Noon'], 'Closed for repairs of the stove');
  assert.equal(alerts['Evening English'], undefined);
});

test('an agency without programs is a service itself, or its sites are that say what they do', async () => {
  const dataset = await read('full.csv');
  const legal = records(dataset, 'services').find(({ name }) => name === 'Bridge Legal Corner');
  const at = records(dataset, 'service_at_location').find(({ service_id }) => service_id === legal?.id);
  const location = records(dataset, 'locations').find(({ id }) => id === at?.location_id);
  assert.deepEqual([location?.latitude, location?.longitude], [43.9044, -69.499]);
  const library = records(dataset, 'services').find(({ name }) => name === 'Tern Library North');
  assert.equal(library?.organization_id, recordId('organizations', '5001'));
  assert.equal(names(dataset).includes('Tern Libraries'), false);
});

/** An export with the columns that a test names, in its order. */
const table = (...rows: Readonly<Record<string, string>>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n');
};
const written = (dataset: Dataset): string =>
  [...writeJson(writableTables(dataset)), ...writeTabular(writableTables(dataset))].map(textOf).join('\n');
const AGENCY = {
  ResourceAgencyNum: '1',
  PublicName: 'Wren House',
  TaxonomyLevelName: 'Agency',
  ParentAgencyNum: '0',
  AgencyStatus: 'Active',
};
const PROGRAM = {
  ResourceAgencyNum: '2',
  PublicName: 'Wren Counsel',
  TaxonomyLevelName: 'Program',
  ParentAgencyNum: '1',
  AgencyStatus: 'Active',
};

test('what describes the way to a private address is not read', async () => {
  const dataset = await readText({
    'export.csv': table(
      AGENCY,
      { ...PROGRAM, ConnectsToSiteNum: '3' },
      {
        ...AGENCY,
        ResourceAgencyNum: '3',
        ParentAgencyNum: '1',
        TaxonomyLevelName: 'Site',
        PhysicalAddress1: '9 Hush Row',
        PhysicalCity: 'Tern',
        PhysicalAddressIsPrivate: 'Yes',
        PhysicalLocationDescription: 'Behind the old mill',
        BusServiceAccess: 'Bus 4, stop Hush Row',
        Latitude: '44.5',
        Longitude: '-69.5',
      },
    ),
  });
  assert.equal(records(dataset, 'locations')[0]?.name, 'Wren House');
  assert.doesNotMatch(written(dataset), /Hush Row|old mill|44\.5/);
  assert.match(written(dataset), /Tern/);
});

test('an address that is private on the row of an agency, a program or a program at a site is kept only as one that must not be shown', async () => {
  const secret = { PhysicalAddressIsPrivate: 'TRUE', PhysicalCity: 'Tern', MailingAddressIsPrivate: 'Yes' };
  const dataset = await readText({
    'export.csv': table(
      { ...AGENCY, ...secret, PhysicalAddress1: '1 Hush Row', MailingAddress1: 'PO Box 51' },
      { ...PROGRAM, ...secret, PhysicalAddress1: '2 Hush Row', ConnectsToSiteNum: '3' },
      { ...AGENCY, ResourceAgencyNum: '3', ParentAgencyNum: '1', TaxonomyLevelName: 'Site', PhysicalAddress1: '5 Reed Street' },
      {
        ...PROGRAM,
        ...secret,
        ResourceAgencyNum: '4',
        TaxonomyLevelName: 'ProgramAtSite',
        PhysicalAddress1: '4 Hush Row',
        ConnectsToSiteNum: '3',
        ConnectsToProgramNum: '2',
      },
    ),
  });
  assert.deepEqual(
    dataset.tables.addresses.map(({ record, marks }) => [record.address_1, marks?.join()]),
    [
      ['1 Hush Row', 'private'],
      ['PO Box 51', 'private'],
      ['2 Hush Row', 'private'],
      ['5 Reed Street', undefined],
      ['4 Hush Row', 'private'],
    ],
  );
  assert.doesNotMatch(written(dataset), /Hush Row|PO Box 51/);
});

test('a program that names no site is where its own address is', async () => {
  const own = { PhysicalAddress1: '7 Reed Street', PhysicalCity: 'Tern', Latitude: '44.1', Longitude: '-69.4' };
  const dataset = await readText({ 'export.csv': table(AGENCY, { ...PROGRAM, ...own }) });
  const [at] = records(dataset, 'service_at_location');
  const [location] = records(dataset, 'locations');
  assert.deepEqual([location?.id, location?.latitude, location?.organization_id], [at?.location_id, 44.1, recordId('organizations', '1')]);
  assert.equal(at?.service_id, recordId('services', '2'));
  const kept = await readText({ 'export.csv': table(AGENCY, { ...PROGRAM, ...own, PhysicalAddressIsPrivate: 'Yes' }) });
  assert.deepEqual(records(kept, 'locations'), []);
  assert.doesNotMatch(written(kept), /Reed Street|44\.1/);
});

test('a site keeps its web site and both ways to come there, and terms are read from whichever column has them', async () => {
  const dataset = await readText({
    'export.csv': table(AGENCY, {
      ...AGENCY,
      ResourceAgencyNum: '3',
      ParentAgencyNum: '1',
      TaxonomyLevelName: 'Site',
      WebsiteAddress: 'https://wren.example',
      BusServiceAccess: 'Bus 4',
      PublicAccessTransportation: 'Ferry',
      TaxonomyTermsNotDeactivated: 'Food Pantries',
    }),
  });
  const [site] = records(dataset, 'locations');
  assert.deepEqual([site?.url, site?.transportation], ['https://wren.example', 'Bus 4. Ferry']);
  assert.deepEqual(
    records(dataset, 'taxonomy_terms').map(({ name }) => name),
    ['Food Pantries'],
  );
});
