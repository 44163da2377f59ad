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

  it('keeps what is in force on its last day, and takes the day of UTC where the zone is not known', () => {
    const last = { ...HOURS, rules: [{ days: 1, from: 540, to: 720, validTo: '2026-11-22' }], unknownDays: 0 };
    assert.equal(hoursTable(last, 'Europe/Athens', AT).days[0]?.state, 'open');
    for (const zone of [undefined, 'Mars/Olympus'])
      assert.deepEqual(
        hoursTable(HOURS, zone, AT).exceptions.map(({ date }) => date),
        ['2026-11-01', '2026-12-25', '--01-01'],
      );
  });

  it('tells unknown from closed, and says so beside spans only where there are some', () => {
    const { days } = hoursTable({ ...HOURS, rules: [], unknownDays: 1 }, 'UTC', AT);
    assert.deepEqual(
      days.map(({ weekday, state, more }) => `${weekday} ${state} ${more}`),
      ['0 unknown false', ...[1, 2, 3, 4, 5, 6].map((day) => `${day} closed false`)],
    );
  });

  it('joins spans that touch, in whatever order they come, and leaves those that have a condition apart', () => {
    const spans = (rules: Hours['rules']): string[] =>
      (hoursTable({ ...HOURS, rules }, 'UTC', AT).days[0]?.spans ?? []).map(
        ({ from, to, condition }) => `${from}-${to}${condition ? ' if' : ''}`,
      );
    assert.deepEqual(
      spans([
        { days: 1, from: 720, to: 1020 },
        { days: 1, from: 540, to: 720 },
      ]),
      ['540-1020'],
    );
    assert.deepEqual(
      spans([
        { days: 1, from: 800, to: 1020 },
        { days: 1, from: 540, to: 720 },
      ]),
      ['540-720', '800-1020'],
    );
    assert.deepEqual(
      spans([
        { days: 1, from: 540, to: 1020 },
        { days: 1, from: 600, to: 720 },
      ]),
      ['540-1020'],
    );
    const conditions = [
      { validFrom: '2026-01-01' },
      { validTo: '2027-01-01' },
      { everyWeeks: { n: 2, anchor: '2026-11-23' } },
      { monthDays: [1] },
      { nthOfMonth: [1] },
    ];
    for (const condition of conditions) {
      const conditional = { days: 1, from: 540, to: 900, ...condition };
      assert.deepEqual(spans([{ days: 1, from: 600, to: 720 }, conditional]), ['540-900 if', '600-720'], JSON.stringify(condition));
      assert.deepEqual(spans([{ ...conditional, to: 910 }, conditional]), ['540-900 if', '540-910 if']);
    }
  });

  it('puts exceptions in order, those of every year after the others', () => {
    const dates = ['--12-24', '2027-01-06', '2026-12-25', '--01-01', '2026-11-22', '2026-12-31'];
    assert.deepEqual(
      hoursTable({ ...HOURS, exceptions: dates.map((date) => ({ date, spans: [] })) }, 'Europe/Athens', AT).exceptions.map(
        ({ date }) => date,
      ),
      ['2026-11-22', '2026-12-25', '2026-12-31', '2027-01-06', '--01-01', '--12-24'],
    );
  });
});
