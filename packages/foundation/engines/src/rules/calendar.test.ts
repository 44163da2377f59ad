import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { addMonths, addYears, daysBetween, monthsBetween, yearsBetween } from './calendar.js';

describe('civil months and years', () => {
  it('end on the last day of a shorter month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2026-11-27', 3), '2027-02-27');
    assert.equal(addMonths('2026-11-27', 0), '2026-11-27');
    assert.equal(addMonths('2026-05-15', 7), '2026-12-15');
    assert.equal(addMonths('2026-12-01', 1), '2027-01-01');
    assert.equal(addYears('2024-02-29', 1), '2025-02-28');
    assert.equal(addYears('2024-02-29', 4), '2028-02-29');
    assert.equal(addYears('2026-11-27', 5), '2031-11-27');
  });

  it('are counted as they are added', () => {
    const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 600 }), (from, to, months) => {
        const later = addMonths(from, months);
        const counted = monthsBetween(from, later);
        // A month that ends before the day comes is not over on its last day.
        assert.equal(counted, later.slice(8) < from.slice(8) ? months - 1 : months);
        assert.equal(monthsBetween(to, from), 0 - monthsBetween(from, to));
        assert.equal(daysBetween(to, from), 0 - daysBetween(from, to));
        if (from <= to) {
          assert.ok(addMonths(from, monthsBetween(from, to)) <= to);
          assert.equal(yearsBetween(from, to), Math.floor(monthsBetween(from, to) / 12));
          assert.ok(monthsBetween(from, to) >= 0);
        } else assert.ok(yearsBetween(from, to) < 0);
      }),
    );
  });

  it('do not begin before a birth', () => {
    assert.equal(yearsBetween('2026-11-28', '2026-11-27'), -1);
    assert.equal(yearsBetween('2028-01-01', '2026-11-27'), -2);
    assert.equal(yearsBetween('2026-11-27', '2026-11-27'), 0);
  });
});
