import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf } from '../dataset-fixture.js';

describe('marked', () => {
  it('withholds by mark and by status, wherever the id comes again', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'Open', status: 'active' },
          { id: 's2', name: 'Gone', status: 'defunct' },
          { id: 's3', name: 'Shut for now', status: 'temporarily closed' },
          { id: 's4', name: 'Twice' },
          { id: 's4', name: 'Twice, and private', marks: ['private'] },
        ],
      },
    });
    assert.deepEqual(
      result.tables.services.map((row) => row.record.id),
      ['s1'],
    );
    assert.deepEqual(result.report.withheld, [
      { rule: 'marked-inactive', count: 2 },
      { rule: 'marked-private', count: 2 },
    ]);
  });

  it('lets a service stay where only its place is marked, and says that the place is withheld', () => {
    const result = importOf({
      tables: {
        services: [{ id: 's1', name: 'Counseling', url: 'https://a.example' }],
        locations: [{ id: 'l1', name: 'House', latitude: 25.7, longitude: -80.2, marks: ['confidential'] }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        addresses: [{ id: 'd1', location_id: 'l1', address_1: '12 Almond Court' }],
      },
    });
    assert.equal(result.tables.services.length, 1);
    assert.deepEqual([result.tables.locations, result.tables.addresses, result.tables.service_at_location].flat(), []);
    assert.ok(result.placeWithheld.has('s1'));
  });
});
