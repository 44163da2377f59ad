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

  it('takes a page of any size', () => {
    const scores = Float32Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
    for (const limit of [0, 1, 2.5, 39, 1e6, NaN, -1]) assert.equal(sorted(scores, lookedAt({ lang: 'en', limit })).length, 39);
  });
});
