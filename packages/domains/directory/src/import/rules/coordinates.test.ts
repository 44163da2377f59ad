import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf, problemOf } from '../dataset-fixture.js';

/** Twelve good locations in one town, then those of the test. */
function town(more: readonly Record<string, unknown>[], addresses: readonly Record<string, unknown>[] = []) {
  const good = Array.from({ length: 12 }, (_, at) => ({ id: `g${at}`, latitude: 25.77 + at / 1000, longitude: -80.2 + at / 1000 }));
  const result = importOf({
    tables: {
      locations: [...good, ...more],
      addresses: [
        ...good.map(({ id }, at) => ({
          id: `d${id}`,
          location_id: id,
          address_1: `${at + 1} Main Street`,
          city: 'Miami',
          state_province: 'FL',
        })),
        ...addresses,
      ],
    },
  });
  const point = (id: string): unknown[] => {
    const record = result.tables.locations.find((row) => row.record.id === id)?.record;
    return [record?.latitude, record?.longitude];
  };
  return { result, point };
}

describe('coordinates', () => {
  it('leaves out what is no place on Earth, and 0,0', () => {
    const { result, point } = town([
      { id: 'a', latitude: 123, longitude: 456 },
      { id: 'b', latitude: 0, longitude: 0 },
      { id: 'c', latitude: 'north', longitude: 1 },
      { id: 'd' },
      { id: 'e', location_type: 'virtual' },
    ]);
    for (const id of ['a', 'b', 'c']) assert.deepEqual(point(id), [undefined, undefined]);
    assert.equal(problemOf(result, 'coordinates-impossible')?.count, 1);
    assert.equal(problemOf(result, 'coordinates-zero')?.count, 1);
    assert.equal(problemOf(result, 'coordinates-missing')?.count, 2);
  });

  it('puts right what was swapped or lost its sign, where only one place is likely', () => {
    const { result, point } = town([
      { id: 'a', latitude: -80.19, longitude: 25.78 },
      { id: 'b', latitude: 25.78, longitude: 80.19 },
    ]);
    assert.deepEqual(point('a'), [25.78, -80.19]);
    assert.deepEqual(point('b'), [25.78, -80.19]);
    assert.equal(problemOf(result, 'coordinates-swapped')?.count, 2);
  });

  it('leaves out a point that many addresses share', () => {
    const shared = ['a', 'b', 'c', 'd'].map((id) => ({ id, latitude: 25.7712, longitude: -80.1912 }));
    const streets = ['1 Oak Street', '2 Elm Street', '3 Ash Street', '4 Fir Street'];
    const { result, point } = town(
      shared,
      shared.map(({ id }, at) => ({ id: `d${id}`, location_id: id, address_1: streets[at], city: 'Miami' })),
    );
    assert.deepEqual(point('a'), [undefined, undefined]);
    assert.equal(problemOf(result, 'coordinates-default')?.count, 4);
    const same = town(
      shared,
      shared.map(({ id }, at) => ({ id: `d${id}`, location_id: id, address_1: `1 Oak Street, Suite ${at}`, city: 'Miami' })),
    );
    assert.equal(problemOf(same.result, 'coordinates-default'), undefined);
  });

  it('leaves out a point far from its town, and tells of one far from everything', () => {
    const { result, point } = town(
      [
        { id: 'a', latitude: 30.44, longitude: -84.28 },
        { id: 'b', latitude: 38.9, longitude: -77.03 },
      ],
      [
        { id: 'da', location_id: 'a', address_1: '9 Main Street', city: 'Miami', state_province: 'FL' },
        { id: 'db', location_id: 'b', address_1: '9 K Street', city: 'Washington', state_province: 'DC' },
      ],
    );
    assert.deepEqual(point('a'), [undefined, undefined]);
    assert.equal(problemOf(result, 'coordinates-far')?.count, 1);
    assert.deepEqual(point('b'), [38.9, -77.03]);
    assert.equal(problemOf(result, 'coordinates-outside')?.count, 1);
  });
});
