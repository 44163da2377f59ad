import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import type { Dataset } from '../dataset.js';
import { filesOf } from '../files/memory-files.js';
import { readDataset } from '../read/index.js';
import { HSDS_TABLES, TABLE_SPECS } from '../tables/table-specs.js';
import { strictDataset } from '../testing/arbitrary-dataset.js';
import { OfficialSchemas } from '../testing/official-schemas.js';
import { SHARED, skipWithoutShared } from '../testing/shared-data.js';
import { filesOfPath } from '../node.js';
import { textOf, writableTables, writeJson, writeTabular, type WrittenFile } from './index.js';

async function readBack(files: readonly WrittenFile[]): Promise<Dataset> {
  return readDataset(filesOf(Object.fromEntries(files.map((file) => [file.name, textOf(file)]))));
}

/** What a dataset says, whatever files and rows it stands in. */
function content(dataset: Dataset): unknown {
  const sorted = (list: readonly unknown[]): string[] =>
    list.map((each) => JSON.stringify(each, Object.keys(each as object).sort())).sort();
  return {
    ...Object.fromEntries(HSDS_TABLES.map((table) => [table, sorted(dataset.tables[table].map(({ record }) => record))])),
    translations: sorted(
      dataset.translations.map(({ object, id, field, language, text, provenance, updated }) => ({
        object,
        id,
        field,
        language,
        text,
        provenance,
        ...(updated !== undefined && { updated }),
      })),
    ),
  };
}

test('what is written as a tabular package is read back without any change', async () => {
  await fc.assert(
    fc.asyncProperty(strictDataset, async (dataset) => {
      const written = writeTabular(writableTables(dataset));
      const read = await readBack(written);
      assert.deepEqual(content(read), content(dataset));
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.format, { name: 'hsds', version: '3.1' });
    }),
    { numRuns: runs(60), endOnFailure: true },
  );
});

test('what is written as JSON is read back without any change', async () => {
  await fc.assert(
    fc.asyncProperty(strictDataset, async (dataset) => {
      const read = await readBack(writeJson(writableTables(dataset)));
      assert.deepEqual(content(read), content(dataset));
    }),
    { numRuns: runs(60), endOnFailure: true },
  );
});

test('what is written as JSON is valid by the official schemas', { skip: skipWithoutShared }, () => {
  const schemas = new OfficialSchemas();
  fc.assert(
    fc.property(strictDataset, (dataset) => {
      for (const file of writeJson(writableTables(dataset))) validate(schemas, file);
    }),
    { numRuns: runs(40), endOnFailure: true },
  );
});

function validate(schemas: OfficialSchemas, file: WrittenFile, step = 1): void {
  const table = HSDS_TABLES.find((each) => file.name === `${each}.json`);
  assert.ok(table, file.name);
  const validator = schemas.validator(TABLE_SPECS[table].object);
  const items = JSON.parse(textOf(file)) as unknown[];
  for (let at = 0; at < items.length; at += step) {
    const item = items[at];
    assert.ok(validator(item), `${file.name}: ${JSON.stringify(validator.errors)} in ${JSON.stringify(item).slice(0, 500)}`);
  }
}

const SOURCES = [
  'data/miami-hsds-1x/datapackage.zip',
  'data/ohana-sample-1.0',
  'data/openreferral-sample-1.1',
  'standards/hsds/3.1/examples/csv',
  'standards/hsds/mock-api',
  'standards/oruk/3.0/examples',
  'standards/hsds/1.1.1/sample',
];

for (const source of SOURCES) {
  test(`${source}: the HSDS 3.1 made of it is valid, and does not change any more`, { skip: skipWithoutShared }, async () => {
    const dataset = await readDataset(await filesOfPath(`${SHARED}/${source}`));
    const schemas = new OfficialSchemas();
    const writable = writableTables(dataset);
    const json = writeJson(writable);
    // Of a county's thousands every tenth.
    const step = dataset.tables.services.length > 1000 ? 10 : 1;
    for (const file of json) validate(schemas, file, step);
    for (const table of HSDS_TABLES) {
      const validator = schemas.recordValidator(TABLE_SPECS[table].object);
      for (const [at, record] of writable.tables[table].entries()) {
        if (at % step !== 0 || !hasLinks(table, record)) continue;
        assert.ok(validator(record), `${table}: ${JSON.stringify(validator.errors)} in ${JSON.stringify(record).slice(0, 500)}`);
      }
    }
    const first = await readBack(writeTabular(writable));
    const second = await readBack(writeTabular(writableTables(first)));
    assert.deepEqual(content(second), content(first));
    if (step > 1) return;
    const fromJson = await readBack(json);
    const again = await readBack(writeJson(writableTables(fromJson)));
    assert.deepEqual(content(again), content(fromJson));
  });
}

/** A row that belongs to nothing in its source cannot be given what the table requires. */
function hasLinks(table: (typeof HSDS_TABLES)[number], record: Readonly<Record<string, unknown>>): boolean {
  const required: Partial<Record<typeof table, readonly string[]>> = {
    services: ['organization_id'],
    service_at_location: ['service_id', 'location_id'],
    programs: ['organization_id'],
    organization_identifiers: ['organization_id'],
    cost_options: ['service_id'],
    service_capacity: ['service_id', 'unit_id'],
    attributes: ['link_id', 'link_entity', 'taxonomy_term_id'],
    metadata: ['resource_id', 'resource_type'],
  };
  return (required[table] ?? []).every((field) => record[field] !== undefined);
}

test('a row that must not be shown is written nowhere, and neither is anything that hangs on it', async () => {
  const dataset = await readDataset(
    filesOf({
      'services.csv': 'id,organization_id,name,status,confidential\n1,9,Open kitchen,active,no\n2,9,Safe house,active,yes\n',
      'organizations.csv': 'id,name,description\n9,Helpers,They help\n',
      'locations.csv': 'id,name,latitude,longitude\n11,Hall,1.5,2.5\n12,Secret house,3.5,4.5\n',
      'service_at_location.csv': 'id,service_id,location_id\n21,1,11\n22,2,12\n',
      'addresses.csv': 'id,location_id,address_1,city\n31,11,1 Open Street,Town\n32,12,99 Hidden Lane,Town\n',
      'phones.csv': 'id,service_id,number\n41,1,555-0100\n42,2,555-0199\n',
      'translations.csv':
        'object,id,field,language,text,provenance\nservices,2,name,es,Casa segura,human\nservices,1,name,es,Cocina abierta,human\n',
    }),
  );
  for (const files of [writeTabular(writableTables(dataset)), writeJson(writableTables(dataset))]) {
    const all = files.map(textOf).join('\n');
    assert.doesNotMatch(all, /Safe house|Secret house|Hidden Lane|555-0199|Casa segura|4\.5/);
    assert.match(all, /Open kitchen/);
    assert.match(all, /Cocina abierta/);
  }
  assert.equal(writableTables(dataset).omitted, 5);
});
