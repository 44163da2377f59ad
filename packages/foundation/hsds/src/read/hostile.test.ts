import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { filesOf, filesOfBytes, readDataset, zipFiles, sourceOfBytes } from './index.js';
import { problem, readText, records, rules, workbook } from '../testing/fixtures.js';
import { assertLinear, FEW_HOSTILE_UNITS } from '../../../../../scripts/test/linear-time.js';

const code = (wanted: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, wanted, String(error));
  return true;
};

test('valid JSON of a wrong shape is refused with a typed error', async () => {
  for (const body of ['[]', '{}', 'null', '17', '"text"', '[[1,2],[3]]', '{"contents":[]}', '{"contents":null}']) {
    await assert.rejects(readText({ 'data.json': body }), (error: unknown) => {
      assert.match(String((error as { code?: string }).code), /^hsds\/(?:unknown-format|empty|bad-json)$/, body);
      return true;
    });
  }
});

test('damaged and cut JSON is refused where nothing can be read, and told where something can', async () => {
  await assert.rejects(readText({ 'data.json': '{"id": "1", "name": ' }), code('hsds/bad-json'));
  await assert.rejects(readText({ 'data.json': '<html>sign in</html>' }), code('hsds/bad-json'));
  const cut = await readText({ 'services.json': '[{"id":"1","name":"Kitchen","status":"active"},{"id":"2","na' });
  assert.equal(records(cut, 'services').length, 1);
  assert.equal(problem(cut, 'json-cut-off')?.severity, 'severe');
  const damaged = await readText({ 'services.ndjson': '{"id":"1","name":"Kitchen"}\n{"id":"2",,}\n{"id":"3","name":"Library"}\n' });
  assert.deepEqual(
    records(damaged, 'services').map(({ name }) => name),
    ['Kitchen', 'Library'],
  );
  assert.equal(problem(damaged, 'json-damaged')?.row, 2);
});

test('nesting of a hundred thousand levels is refused without a stack overflow', async () => {
  const deep = 1e5;
  await assert.rejects(readText({ 'data.json': '['.repeat(deep) + ']'.repeat(deep) }), code('hsds/too-deep'));
  await assert.rejects(readText({ 'data.json': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}` }), code('hsds/too-deep'));
  await assert.rejects(readText({ 'services.json': `[{"id":"1","name":"x","y":${'['.repeat(deep)}` }), code('hsds/too-deep'));
});

test('keys that could change what objects are stay inert', async () => {
  const dataset = await readText({
    'services.json':
      '[{"id":"1","name":"Kitchen","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"x":{"__proto__":{"polluted":true},"toString":1}}]',
  });
  const csv = await readText({
    'services.csv': 'id,organization_id,name,__proto__,constructor,toString,hasOwnProperty\n1,9,Kitchen,a,b,c,d\n',
  });
  const sheet = await readText({ 'list.csv': 'Name,__proto__,Phone\nKitchen,x,555-0100\n' });
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  const [record] = records(dataset, 'services');
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
  assert.equal((record as { polluted?: unknown }).polluted, undefined);
  assert.equal((record?.x as { polluted?: unknown }).polluted, undefined);
  assert.equal(records(csv, 'services')[0]?.name, 'Kitchen');
  assert.equal(records(sheet, 'services')[0]?.name, 'Kitchen');
});

test('two rows with one id stay two rows where they differ', async () => {
  const csv = await readText({ 'services.csv': 'id,organization_id,name\n1,9,Kitchen\n1,9,Library\n' });
  assert.deepEqual(
    records(csv, 'services').map(({ name, source_id }) => [name, source_id]),
    [
      ['Kitchen', '1'],
      ['Library', '1'],
    ],
  );
  const json = await readText({
    'services.json': '[{"id":"1","name":"Kitchen"},{"id":"1","name":"Library"},{"id":"1","name":"Kitchen","description":"Soup"}]',
  });
  assert.deepEqual(
    records(json, 'services').map(({ name, description }) => [name, description]),
    [
      ['Kitchen', 'Soup'],
      ['Library', undefined],
    ],
  );
  assert.deepEqual(rules(json), ['record-repeated', 'record-repeated']);
});

test('a service with nothing but an id is kept, and links that lead nowhere are too', async () => {
  const dataset = await readText({ 'services.json': '[{"id":"1"},{"id":"2","organization_id":"77","name":"x"}]' });
  assert.equal(records(dataset, 'services').length, 2);
  assert.equal(typeof records(dataset, 'services')[1]?.organization_id, 'string');
});

test('organizations that contain each other are read', async () => {
  const dataset = await readText({
    'organizations.json': '[{"id":"a","name":"A","parent_organization_id":"b"},{"id":"b","name":"B","parent_organization_id":"a"}]',
  });
  assert.equal(records(dataset, 'organizations').length, 2);
});

test('control characters, halves of characters and blanks are taken out of text', async () => {
  const dataset = await readText({
    'services.json': '[{"id":"1","name":" Ki\\u0000tch\\u0007en\\ud800 \\udc00","description":"   ","status":null,"email":""}]',
  });
  assert.deepEqual(records(dataset, 'services')[0], { id: records(dataset, 'services')[0]?.id, source_id: '1', name: 'Kitchen' });
});

test('fields of newer versions and of nobody are kept', async () => {
  const dataset = await readText({
    'services.json': '[{"id":"1","name":"x","status":"active","events":[{"id":"e"}],"operating_hours":[],"my_field":{"a":[1]}}]',
  });
  assert.deepEqual(dataset.format, { name: 'hsds', version: '3.3' });
  assert.deepEqual(records(dataset, 'services')[0]?.events, [{ id: 'e' }]);
  assert.deepEqual(records(dataset, 'services')[0]?.my_field, { a: [1] });
});

test('nothing, and files of no known kind, are refused with what to do', async () => {
  await assert.rejects(readText({}), code('hsds/empty'));
  await assert.rejects(readText({ 'readme.md': 'hello' }), code('hsds/unknown-format'));
  await assert.rejects(readText({ 'numbers.csv': 'a,b\n1,2\n' }), code('hsds/unknown-format'));
  await assert.rejects(readText({ 'empty.csv': '' }), code('hsds/unknown-format'));
  await assert.rejects(readText({ 'services.csv': 'id,organization_id,name\n' }), code('hsds/empty'));
});

test('a broken line of NDJSON takes no other with it', async () => {
  const lines = ['{"id":"1","name":"Kitchen"}', '{"id":"2","na', '{"id":"3","name":"Library"}', '{"id":"4","name":"Clinic"}'];
  const dataset = await readText({ 'services.ndjson': lines.join('\n') });
  assert.deepEqual(
    records(dataset, 'services').map(({ name }) => name),
    ['Kitchen', 'Library', 'Clinic'],
  );
  assert.deepEqual([problem(dataset, 'json-damaged')?.row, problem(dataset, 'json-cut-off')], [2, undefined]);
});

test('a zip that writes its sizes as those of large files is read', async () => {
  const zip = zipSync({ 'services.csv': strToU8('id,organization_id,name\n1,9,Kitchen\n') });
  const end = zip.length - 22;
  const start = new DataView(zip.buffer).getUint32(end + 16, true);
  const directory = zip.slice(start, end);
  const entry = new DataView(directory.buffer);
  const extra = new DataView(new ArrayBuffer(20));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 16, true);
  extra.setBigUint64(4, BigInt(entry.getUint32(24, true)), true);
  extra.setBigUint64(12, BigInt(entry.getUint32(20, true)), true);
  entry.setUint32(20, 0xffffffff, true);
  entry.setUint32(24, 0xffffffff, true);
  entry.setUint16(30, 20, true);
  const tail = zip.slice(end);
  new DataView(tail.buffer).setUint32(12, directory.length + 20, true);
  const large = [...zip.slice(0, start), ...directory, ...new Uint8Array(extra.buffer), ...tail];
  const dataset = await readDataset(await filesOfBytes('export.zip', Uint8Array.from(large)));
  assert.equal(dataset.tables.services.length, 1);
});

test('a zip is opened, also inside folders, and a damaged, locked or endless one is refused', async () => {
  const csv = strToU8('id,organization_id,name\n1,9,Kitchen\n');
  const zip = zipSync({ 'export/data/services.csv': csv, '__MACOSX/._services.csv': strToU8('junk') });
  const dataset = await readDataset(await filesOfBytes('export.zip', zip));
  assert.equal(dataset.tables.services[0]?.file, 'export/data/services.csv');
  await assert.rejects(filesOfBytes('export.zip', zip.slice(0, zip.length - 30)), code('hsds/bad-zip'));
  const locked = zip.slice();
  const at = locked.length - 22;
  const view = new DataView(locked.buffer);
  const directory = view.getUint32(at + 16, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  await assert.rejects(filesOfBytes('export.zip', locked), code('hsds/bad-zip'));
  const bomb = zipSync({ 'services.csv': new Uint8Array(30e6) });
  assert.ok(bomb.length < 60_000);
  const files = await zipFiles(sourceOfBytes(bomb), { maxFileBytes: 1e6 });
  await assert.rejects(readDataset(files), code('hsds/too-large'));
});

test('an old or damaged workbook is refused with what to do', async () => {
  await assert.rejects(readText({ 'list.xlsx': strToU8('PK\u0003\u0004 but not really') }), code('hsds/bad-xlsx'));
  await assert.rejects(readText({ 'list.xlsx': strToU8('\u00d0\u00cf\u0011\u00e0 an old one') }), code('hsds/bad-xlsx'));
  const broken = workbook({
    Sheet1: [
      ['Name', 'Phone'],
      ['Kitchen', '555-0100'],
    ],
  }).slice();
  broken.fill(0, 200, 400);
  await assert.rejects(readText({ 'list.xlsx': broken }));
});

test('JSON that is cut off anywhere is noticed', async () => {
  const body = JSON.stringify(
    [
      { id: '1', name: 'Kitchen "A"', status: 'active', phones: [{ number: '555-0100' }] },
      { id: '2', name: 'Library', status: 'active' },
    ],
    null,
    1,
  );
  for (let at = 1; at < body.length - 1; at += 1) {
    const outcome = await readText({ 'services.json': body.slice(0, at) }).then(rules, (error: unknown) =>
      String((error as { code?: string }).code),
    );
    assert.ok(outcome === 'hsds/bad-json' || outcome.includes('json-cut-off'), `${at}: ${String(outcome)}`);
  }
});

test('huge numbers and repeated keys do no harm', async () => {
  const dataset = await readText({
    'locations.json': '[{"id":"1","id":"2","name":"Hall","latitude":1e999,"longitude":-1e308,"big":123456789012345678901234567890}]',
  });
  const [record] = records(dataset, 'locations');
  assert.equal(record?.latitude, undefined);
  assert.equal(record?.source_id, '2');
});

test('cells of a hundred thousand hostile characters are read in time that grows with them', async () => {
  await assertLinear((text) => {
    const quoted = `"${text.replace(/"/g, '""')}"`;
    const head = ['Name', 'Languages', 'Phone', 'Latitude', 'Email', 'Listing', 'Coordinates', 'Ages', 'Free', 'Last checked'];
    const cells = strToU8(`${head.join(',')}\nx${`,${quoted}`.repeat(9)}\n`);
    return readDataset(filesOf({ 'list.csv': cells })).then(() =>
      readDataset(filesOf({ 'list.csv': strToU8(`Name,${quoted}\nKitchen,1\n`) })),
    );
  }, FEW_HOSTILE_UNITS);
});

test('no bytes at all make a reader throw anything but a typed error', async () => {
  const name = fc.constantFrom('services.csv', 'list.csv', 'data.json', 'services.ndjson', 'list.xlsx', 'export.txt');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map((text) => strToU8(text)),
    fc.json().map((text) => strToU8(text)),
    fc.stringMatching(/^[id,nameorgzto_"\n{}:[\]1-3 ]{0,120}$/).map((text) => strToU8(text)),
  );
  await fc.assert(
    fc.asyncProperty(name, bytes, async (file, content) => {
      try {
        await readDataset(filesOf({ [file]: content }));
      } catch (error) {
        assert.match(String((error as { code?: unknown }).code), /^hsds\//, String((error as Error).stack));
      }
    }),
    { numRuns: runs(1500) },
  );
});
