import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

describe('dates', () => {
  it('tells which records nobody has checked for long', () => {
    const dates = ['2026-10-01', '2021-01-01', '2031-01-01', '03/04/2026', undefined];
    const result = importOf({
      tables: { services: dates.map((assured_date, at) => ({ id: `s${at}`, name: `S${at}`, url: 'a.example', assured_date })) },
    });
    const ids = (rule: string): unknown => problemOf(result, rule)?.examples.map((each) => each.id);
    assert.deepEqual(ids('assured-long-ago'), ['s1']);
    assert.deepEqual(ids('assured-in-future'), ['s2']);
    assert.deepEqual(ids('date-unreadable'), ['s3']);
    assert.deepEqual(ids('never-assured'), ['s4']);
  });

  it('takes the city at its word how long is long', () => {
    const tables = { services: [{ id: 's1', name: 'S', url: 'a.example', assured_date: '2026-09-01' }] };
    assert.equal(problemOf(importOf({ tables }, { staleDays: 30 }), 'assured-long-ago')?.count, 1);
    assert.equal(problemOf(importOf({ tables }), 'assured-long-ago'), undefined);
  });

  it('says where nothing tells how old the data is', () => {
    const undated = (services: Record<string, unknown>, config = {}): boolean =>
      problemOf(
        importOf({ tables: { services: [{ id: 's1', name: 'S', url: 'a.example', ...services }] } }, config),
        'data-date-unknown',
      ) !== undefined;
    assert.ok(undated({}));
    assert.ok(undated({ assured_date: '2031-01-01' }));
    assert.ok(!undated({ last_modified: '2026-10-01T10:00:00Z' }));
    assert.ok(!undated({ assured_date: '2026-10-01' }));
    assert.ok(!undated({}, { dataDate: '2026-10-01' }));
  });

  it('leaves out a price that has ended', () => {
    const result = importOf({
      tables: { services: [{ id: 's1', name: 'S' }], cost_options: [{ id: 'c1', service_id: 's1', amount: 5, valid_to: '2020-01-01' }] },
    });
    assert.deepEqual(result.tables.cost_options, []);
  });
});
