import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

describe('ids', () => {
  it('keeps the first of two different records with one id, and says which', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'Soup kitchen' },
          { id: 's1', name: 'Paint shop' },
          { id: 's1', name: 'Soup kitchen' },
        ],
      },
    });
    assert.deepEqual(
      result.tables.services.map((row) => row.record.name),
      ['Soup kitchen'],
    );
    assert.equal(problemOf(result, 'duplicate-id')?.count, 1);
    assert.match(problemOf(result, 'duplicate-id')?.examples[0]?.message ?? '', /row 1/);
    assert.equal(problemOf(result, 'repeated-row')?.count, 1);
  });

  it('gives telephones that share an id their own, the same in every run', () => {
    const uuid = '11111111-2222-4333-8444-555555555555';
    const ids = (): unknown[] =>
      importOf({
        tables: {
          services: [{ id: 's1', name: 'Library' }],
          phones: ['305-555-0100', '305-555-0101', '305-555-0102'].map((number) => ({ id: uuid, service_id: 's1', number })),
          languages: ['English', 'Spanish'].map((name) => ({ id: uuid, service_id: 's1', name })),
        },
      }).tables.phones.map((row) => row.record.id);
    const [first, second, third] = ids();
    assert.equal(first, uuid);
    assert.equal(new Set([first, second, third]).size, 3);
    assert.match(String(second), /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
    assert.deepEqual(ids(), [first, second, third]);
  });

  it('gives a record without an id one', () => {
    const result = importOf({ tables: { services: [{ name: 'Library' }] } });
    assert.equal(result.tables.services[0]?.record.id, 'services-1');
    assert.equal(problemOf(result, 'missing-id')?.examples[0]?.id, '');
  });
});
