import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

describe('references', () => {
  it('keeps a service whose organization is missing, with a warning', () => {
    const result = importOf({ tables: { services: [{ id: 's1', name: 'Library', organization_id: 'nobody' }] } });
    assert.equal(result.tables.services.length, 1);
    assert.equal(problemOf(result, 'organization-missing')?.count, 1);
  });

  it('keeps the phone of a service whose location is missing', () => {
    const result = importOf({
      tables: {
        services: [{ id: 's1', name: 'Library' }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'nowhere' }],
        phones: [{ id: 'p1', service_at_location_id: 'a1', location_id: 'nowhere', number: '1' }],
      },
    });
    assert.equal(result.tables.service_at_location[0]?.record.location_id, undefined);
    assert.equal(result.tables.phones.length, 1);
    assert.equal(problemOf(result, 'broken-reference')?.count, 2);
  });

  it('leaves out what belongs to nothing', () => {
    const result = importOf({
      tables: {
        phones: [{ id: 'p1', number: '305-555-0100' }],
        schedules: [{ id: 'h1', service_id: 'gone', opens_at: '9:00' }],
        attributes: [{ id: 't1', link_entity: 'service', link_id: 'gone', taxonomy_term_id: 'x' }],
      },
    });
    assert.deepEqual([result.tables.phones, result.tables.schedules, result.tables.attributes].flat(), []);
    assert.deepEqual(problemOf(result, 'joined-to-nothing')?.where, { phones: 1, schedules: 1, attributes: 1 });
  });

  it('cuts a record loose that is its own ancestor', () => {
    const result = importOf({
      tables: {
        organizations: [
          { id: 'o1', name: 'A', parent_organization_id: 'o2' },
          { id: 'o2', name: 'B', parent_organization_id: 'o1' },
        ],
      },
    });
    assert.equal(problemOf(result, 'parent-cycle')?.count, 1);
    assert.equal(result.tables.organizations.filter((row) => row.record.parent_organization_id !== undefined).length, 1);
  });
});
