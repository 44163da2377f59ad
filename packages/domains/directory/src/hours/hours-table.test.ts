import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hoursTable } from './hours-table.js';
import type { Hours } from './hours.js';

// Sunday in Athens, still Saturday in New York.
const AT = Date.parse('2026-11-21T23:30:00Z');
const HOURS: Hours = {
  rules: [
    { days: 31, from: 540, to: 720 },
    { days: 1, from: 700, to: 1020 },
    { days: 32, from: 600, to: 840, nthOfMonth: [1, 3] },
    { days: 64, from: 600, to: 840, validTo: '2026-10-31' },
  ],
  exceptions: [
    { date: '--01-01', spans: [] },
    { date: '2026-12-25', spans: [] },
    { date: '2026-11-01', to: '2026-11-21', spans: [] },
  ],
  unknownDays: 18,
  text: ['By appointment on Fridays'],
};

describe('hoursTable', () => {
  it('gives seven days with spans, closed or unknown, and marks the place’s own today', () => {
    const { days } = hoursTable(HOURS, 'Europe/Athens', AT);
    assert.deepEqual(
      days.map(({ state }) => state),
      ['open', 'open', 'open', 'open', 'open', 'open', 'closed'],
    );
    assert.deepEqual(days[0]?.spans, [{ from: 540, to: 1020, condition: undefined }], 'spans that overlap are one');
    assert.deepEqual(
      days.map(({ more }) => more),
      [false, true, false, false, true, false, false],
    );
    assert.deepEqual(days[5]?.spans[0]?.condition?.nthOfMonth, [1, 3]);
    assert.equal(
      days.findIndex(({ today }) => today),
      6,
    );
    assert.equal(
      hoursTable(HOURS, 'America/New_York', AT).days.findIndex(({ today }) => today),
      5,
    );
    assert.equal(
      hoursTable(HOURS, undefined, AT).days.findIndex(({ today }) => today),
      -1,
      'without a zone nobody knows the day',
    );
  });

  it('leaves out what is over, and says nothing of a week whose rules are all over', () => {
    assert.deepEqual(
      hoursTable(HOURS, 'Europe/Athens', AT).exceptions.map(({ date }) => date),
      ['2026-12-25', '--01-01'],
    );
    const over = hoursTable({ ...HOURS, rules: HOURS.rules.slice(3), unknownDays: 0 }, 'Europe/Athens', AT);
    assert.ok(over.days.every(({ state }) => state === 'unknown'));
  });
});
