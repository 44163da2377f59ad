import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HoursRule } from './hours.js';
import { mergedRules } from './merge-rules.js';

const NINE_TO_FIVE = { from: 540, to: 1020 };

test('rules that differ only in their days become one', () => {
  assert.deepEqual(
    mergedRules([
      { days: 1, ...NINE_TO_FIVE },
      { days: 6, ...NINE_TO_FIVE },
    ]),
    [{ days: 7, ...NINE_TO_FIVE }],
  );
  const differing: Partial<HoursRule>[] = [
    { from: 541 },
    { to: 1021 },
    { validFrom: '2026-01-01' },
    { validTo: '2026-12-31' },
    { everyWeeks: { n: 2, anchor: '2026-11-23' } },
    { monthDays: [1] },
    { nthOfMonth: [1] },
  ];
  for (const more of differing)
    assert.equal(
      mergedRules([
        { days: 1, ...NINE_TO_FIVE },
        { days: 2, ...NINE_TO_FIVE, ...more },
      ]).length,
      2,
      JSON.stringify(more),
    );
});

test('rules stand in the order of their first day and their opening, whatever order they came in', () => {
  const ordered: HoursRule[] = [
    { days: 1 | 4, from: 540, to: 720 },
    { days: 1, from: 600, to: 1020 },
    { days: 1, from: 600, to: 720 },
    { days: 2 | 4, from: 480, to: 720 },
    { days: 64, from: 0, to: 1440 },
  ];
  assert.deepEqual(mergedRules(ordered), ordered);
  assert.deepEqual(mergedRules([...ordered].reverse()), ordered);
});
