import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HsdsTable } from '@newcomer/hsds';
import { runs } from '../../../../../scripts/test/runs.js';
import { datasetOf, importOf, NEEDS_FIXTURE, type FixtureRow } from './dataset-fixture.js';
import { importDataset } from './import-dataset.js';
import { POINTED_TO, REFERENCES, TABLES, TEXT_FIELDS } from './tables.js';

const ids = fc.constantFrom('1', '2', '3', '', ' 1 ', '__proto__', 'constructor');
const odd = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '<script>',
  '&amp;',
  '###X###',
  '\\n',
  'GÇÖ',
  'Ã©',
  '🍲',
  '9:00',
  '25:99',
  '-91',
  '1e999',
  'javascript:1',
  'a@b',
  'P.O. Box 1',
  '12 Main Street',
  '305-555-0100',
  '2026-02-30',
  'ALL IN CAPITALS HERE',
);
const value = fc.oneof(
  odd,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
  fc.array(fc.string(), { maxLength: 3 }),
);
const marks = fc.option(fc.subarray(['private', 'confidential', 'excluded', 'inactive', 'do-not-refer'] as const, { minLength: 1 }), {
  nil: undefined,
  freq: 4,
});

/** A row of a table: its text fields and pointers with anything in them, and fields that nobody knows. */
function rowOf(table: HsdsTable): fc.Arbitrary<FixtureRow> {
  const fields = [
    'id',
    ...TEXT_FIELDS[table],
    'number',
    'email',
    'url',
    'latitude',
    'longitude',
    'status',
    'opens_at',
    'closes_at',
    'byday',
    'freq',
    'assured_date',
    'code',
    '__proto__',
    'odd field',
  ];
  const pointers = [...REFERENCES[table].map((reference) => reference.field), 'link_id', 'link_entity', 'taxonomy_term_id'];
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 }),
      fc.dictionary(fc.constantFrom('id', ...pointers), ids, { maxKeys: 5 }),
      marks,
    )
    .map(([record, links, mark]) => ({ ...record, ...links, ...(mark && { marks: mark }) }));
}

const tables = fc.record(Object.fromEntries(TABLES.map((table) => [table, fc.array(rowOf(table), { maxLength: 4 })])), {
  requiredKeys: [],
});
const translations = fc.array(
  fc.record({
    object: fc.constantFrom(...TABLES),
    id: ids,
    field: fc.constantFrom('name', 'description', '__proto__'),
    language: fc.constantFrom('es', 'ar', 'xx-', ''),
    text: fc.string({ unit: 'binary' }),
    provenance: fc.constant('human' as const),
  }),
  { maxLength: 4 },
);

describe('importDataset, whatever it is given', () => {
  it('never throws, reports in a form that JSON can hold, and pollutes nothing', () => {
    fc.assert(
      fc.property(tables, translations, (some, more) => {
        const result = importOf({ tables: some, translations: more });
        assert.doesNotThrow(() => JSON.stringify(result.report));
        assert.equal(({} as Record<string, unknown>).x, undefined);
        for (const { count, examples, where } of result.report.problems) {
          assert.ok(count >= examples.length);
          assert.equal(
            Object.values(where).reduce((sum, each) => sum + each, 0),
            count,
          );
        }
        assert.equal(result.report.published.services, result.tables.services.length);
      }),
      { numRuns: runs(150) },
    );
  });

  it('leaves no marked row, no row that hangs on one, no service without a name and no two rows with one id', () => {
    fc.assert(
      fc.property(tables, (some) => {
        const result = importOf({ tables: some });
        for (const table of TABLES) {
          const rows = result.tables[table];
          assert.ok(rows.every((row) => !row.marks?.length));
          const own = rows.map((row) => String(row.record.id).trim());
          if (POINTED_TO.has(table)) assert.equal(new Set(own).size, own.length, table);
          for (const { field, to, kind } of REFERENCES[table]) {
            if (kind !== 'hang' || (table === 'services' && to === 'organizations')) continue;
            const there = new Set(result.tables[to].map((row) => String(row.record.id).trim()));
            for (const { record } of rows) {
              const target = (record as Readonly<Record<string, unknown>>)[field];
              if (typeof target === 'string' && target.trim() !== '') assert.ok(there.has(target.trim()), `${table}.${field} ${target}`);
            }
          }
        }
        for (const { record } of result.tables.services) assert.match(String(record.name), /[\p{L}\p{N}]/u);
      }),
      { numRuns: runs(120) },
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(tables, (some) => {
        const dataset = datasetOf({ tables: some });
        const before = JSON.stringify(dataset);
        importDataset(dataset, { config: {}, needs: NEEDS_FIXTURE, today: '2026-11-22' });
        assert.equal(JSON.stringify(dataset), before);
      }),
      { numRuns: runs(40) },
    );
  });
});
