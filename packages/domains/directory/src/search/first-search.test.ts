import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { lookedAt, sorted } from './first-search.js';

describe('sorted', () => {
  it('gives the same best ones, however few are looked at', () => {
    const score = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.float({ min: 0, max: 2, noNaN: true }));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 400 }), fc.integer({ min: 1, max: 250 }), (values, most) => {
        const scores = Float32Array.from(values);
        const all = sorted(scores);
        const some = sorted(scores, most);
        assert.deepEqual(some.slice(0, most), all.slice(0, most));
        assert.deepEqual(new Set(some), new Set(all));
      }),
    );
  });

  it('gives the best first, and of equal ones the first in the data', () => {
    const scores = Float32Array.of(2, 0, 3, 2, 5, 3);
    assert.deepEqual(sorted(scores), [4, 2, 5, 0, 3]);
    for (const most of [1, 2, 3, 4, 5, 6]) assert.deepEqual(sorted(scores, most).slice(0, most), [4, 2, 5, 0, 3].slice(0, most));
    assert.deepEqual(new Set(sorted(scores, 1)), new Set([4, 2, 5, 0, 3]));
    assert.deepEqual(sorted(new Float32Array(3), 2), []);
  });

  it('leaves those at which nobody looks as they are in the data, for it takes long to sort thousands', () => {
    assert.deepEqual(sorted(Float32Array.of(1, 2, 3, 4, 5), 2), [4, 3, 0, 1, 2]);
    assert.deepEqual(sorted(Float32Array.of(5, 1, 0, 2, 4, 3), 1), [0, 1, 3, 4, 5]);
    const many = Float32Array.from({ length: 300 }, (_, i) => i + 1);
    for (const most of [3, 100, 101, 200]) assert.deepEqual(sorted(many, most).slice(most, most + 2), [0, 1]);
  });

  it('gives them also where a few or many of hundreds are looked at', () => {
    const scores = Float32Array.from({ length: 300 }, (_, i) => (i * 37) % 101);
    const all = sorted(scores);
    for (const most of [1, 2, 20, 99, 100, 101, 200, 296]) {
      const some = sorted(scores, most);
      assert.deepEqual(some.slice(0, most), all.slice(0, most));
      assert.deepEqual(new Set(some), new Set(all));
    }
  });

  it('takes a page of any size', () => {
    const scores = Float32Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
    for (const limit of [0, 1, 2.5, 39, 1e6, NaN, -1]) assert.equal(sorted(scores, lookedAt({ lang: 'en', limit })).length, 39);
  });
});
