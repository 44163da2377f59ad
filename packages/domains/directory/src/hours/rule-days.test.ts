import assert from 'node:assert/strict';
import { dayOf } from '@newcomer/core/civil-time';
import { test } from 'node:test';
import { appliesOn, calendarDay, exceptionOn, type CalendarDay } from './rule-days.js';

const day = (date: string): CalendarDay => calendarDay(dayOf(date));
const on = (rule: Parameters<typeof appliesOn>[0], ...dates: string[]): string[] => dates.filter((date) => appliesOn(rule, day(date)));

test('a day knows its weekday, its Monday, and where it stands in its month from both ends', () => {
  assert.deepEqual(day('2026-11-29'), { date: '2026-11-29', bit: 64, ofMonth: 29, fromEnd: -2, monday: dayOf('2026-11-23') });
  assert.deepEqual(
    ['2026-02-28', '2026-02-01', '2028-02-29', '2026-12-31', '2026-12-01', '2026-04-30'].map((date) => day(date).fromEnd),
    [-1, -28, -1, -1, -31, -1],
  );
});

test('rules open on the days of the month and the weekdays of it that they name, from either end', () => {
  assert.deepEqual(on({ days: 127, monthDays: [15, -1] }, '2026-11-14', '2026-11-15', '2026-11-29', '2026-11-30'), [
    '2026-11-15',
    '2026-11-30',
  ]);
  const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
  assert.deepEqual(on({ days: 1, nthOfMonth: [1, 3] }, ...mondays), ['2026-11-02', '2026-11-16']);
  assert.deepEqual(on({ days: 1, nthOfMonth: [5] }, ...mondays), ['2026-11-30']);
  assert.deepEqual(on({ days: 1, nthOfMonth: [-1] }, ...mondays), ['2026-11-30']);
  assert.deepEqual(on({ days: 1, nthOfMonth: [-2] }, ...mondays), ['2026-11-23']);
  assert.deepEqual(on({ days: 64, nthOfMonth: [1, -1] }, '2026-03-01', '2026-03-08', '2026-03-22', '2026-03-29'), [
    '2026-03-01',
    '2026-03-29',
  ]);
  assert.deepEqual(on({ days: 32, nthOfMonth: [1] }, '2026-11-07', '2026-11-14'), ['2026-11-07']);
  assert.deepEqual(on({ days: 1 }, '2026-11-24'), []);
});

test('rules open in every other week, and only from their first day to their last', () => {
  const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
  assert.deepEqual(on({ days: 1, everyWeeks: { n: 2, anchor: '2026-11-12' } }, ...mondays), ['2026-11-09', '2026-11-23']);
  assert.deepEqual(on({ days: 1, validFrom: '2026-11-09', validTo: '2026-11-23' }, ...mondays), ['2026-11-09', '2026-11-16', '2026-11-23']);
});

test('an exception governs its days, each year where it has no year, and the first of several wins', () => {
  const named = (date: string, to?: string) => ({ date, ...(to && { to }), spans: [] });
  const governs = (exception: ReturnType<typeof named>, ...dates: string[]): string[] =>
    dates.filter((date) => exceptionOn([exception], date) !== undefined);
  assert.deepEqual(governs(named('2026-12-24'), '2026-12-23', '2026-12-24', '2026-12-25'), ['2026-12-24']);
  assert.deepEqual(governs(named('2026-12-24', '2026-12-26'), '2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27'), [
    '2026-12-24',
    '2026-12-26',
  ]);
  assert.deepEqual(governs(named('--12-25'), '2026-12-24', '2026-12-25', '2031-12-25', '2026-12-26'), ['2026-12-25', '2031-12-25']);
  assert.deepEqual(governs(named('--07-01', '--07-31'), '2026-06-30', '2026-07-01', '2027-07-31', '2026-08-01'), [
    '2026-07-01',
    '2027-07-31',
  ]);
  assert.deepEqual(governs(named('--12-24', '--01-02'), '2026-12-23', '2026-12-24', '2027-01-02', '2027-01-03'), [
    '2026-12-24',
    '2027-01-02',
  ]);
  assert.equal(exceptionOn([{ ...named('--12-25'), unknown: true }, named('2026-12-25')], '2026-12-25')?.unknown, true);
});
