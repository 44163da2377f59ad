import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from './dataset-fixture.js';

describe('importDataset', () => {
  it('withholds what the source marks, with all that hangs on it, and counts it', () => {
    const result = importOf({
      tables: {
        organizations: [
          { id: 'o1', name: 'Harbor Aid' },
          { id: 'o2', name: 'Closed Aid', marks: ['inactive'] },
        ],
        services: [
          { id: 's1', organization_id: 'o1', name: 'Soup kitchen' },
          { id: 's2', organization_id: 'o1', name: 'Hidden', marks: ['private'] },
          { id: 's3', organization_id: 'o2', name: 'Gone with its organization' },
        ],
        locations: [
          { id: 'l1', name: 'Pier 1' },
          { id: 'l2', name: 'Nowhere' },
        ],
        service_at_location: [
          { id: 'a1', service_id: 's1', location_id: 'l1' },
          { id: 'a2', service_id: 's2', location_id: 'l2' },
        ],
        phones: [
          { id: 'p1', service_id: 's1', number: '555 0100' },
          { id: 'p2', service_id: 's2', number: '555 0199' },
        ],
        attributes: [{ id: 't1', link_entity: 'service', link_id: 's2', taxonomy_term_id: 'x' }],
      },
      translations: [{ object: 'services', id: 's2', field: 'name', language: 'es', text: 'Oculto', provenance: 'human' }],
    });
    assert.deepEqual(
      result.tables.services.map((row) => row.record.id),
      ['s1'],
    );
    assert.deepEqual(
      result.tables.locations.map((row) => row.record.id),
      ['l1'],
    );
    assert.deepEqual(
      result.tables.phones.map((row) => row.record.id),
      ['p1'],
    );
    assert.deepEqual(result.tables.attributes, []);
    assert.deepEqual(result.translations, []);
    assert.deepEqual(result.report.withheld, [
      { rule: 'hangs-on-withheld', count: 5 },
      { rule: 'marked-inactive', count: 1 },
      { rule: 'marked-private', count: 1 },
    ]);
    assert.deepEqual(result.report.published, { services: 1 });
  });

  it('withholds a service without a name and says so', () => {
    const result = importOf({
      tables: { services: [{ id: 's1' }, { id: 's2', name: '🍲' }, { id: 's3', alternate_name: 'Soup' }] },
    });
    assert.deepEqual(
      result.tables.services.map((row) => row.record.name),
      ['Soup'],
    );
    assert.equal(problemOf(result, 'missing-name')?.count, 3);
  });
});
