import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { civilAt, dateOf, dayOf, instantOf, isTimeZone, offsetAt, weekdayOf } from './civil-time.js';

const instant = (date: string, minutes: number, zone: string): string => new Date(instantOf(dayOf(date), minutes, zone)).toISOString();

describe('civil dates', () => {
  it('count days, and refuse what is no day', () => {
    assert.equal(dayOf('1970-01-01'), 0);
    assert.equal(dateOf(dayOf('2028-02-29')), '2028-02-29');
    assert.equal(weekdayOf(dayOf('2026-11-23')), 0);
    assert.equal(weekdayOf(dayOf('1969-12-28')), 6);
    for (const text of ['2026-02-29', '2026-13-01', '26-01-01', '', 'tomorrow', '2026-11-23T10:00'])
      assert.ok(Number.isNaN(dayOf(text)), text);
    assert.equal(dateOf(NaN), '');
  });
});

describe('civil times and instants', () => {
  it('follow the clocks of the place', () => {
    assert.deepEqual(civilAt(Date.parse('2026-11-23T18:30:30Z'), 'Asia/Kathmandu'), { day: dayOf('2026-11-24'), minutes: 15.5 });
    assert.equal(instant('2026-11-24', 15, 'Asia/Kathmandu'), '2026-11-23T18:30:00.000Z');
    assert.equal(instant('2026-07-01', 540, 'America/New_York'), '2026-07-01T13:00:00.000Z');
    assert.equal(instant('2026-11-23', 1440 + 60, 'America/New_York'), '2026-11-24T06:00:00.000Z');
    assert.equal(offsetAt(Date.parse('2026-07-01T00:00:00.250Z'), 'Europe/Athens'), 3 * 3_600_000);
  });

  it('take the next instant that exists where the clocks jump, and the first where they go back', () => {
    assert.equal(instant('2026-03-08', 150, 'America/New_York'), '2026-03-08T07:00:00.000Z');
    assert.equal(instant('2026-11-01', 90, 'America/New_York'), '2026-11-01T05:30:00.000Z');
    assert.equal(instant('2026-10-04', 135, 'Australia/Lord_Howe'), '2026-10-03T15:30:00.000Z', 'half an hour forward');
    assert.equal(instant('2026-04-05', 105, 'Australia/Lord_Howe'), '2026-04-04T14:45:00.000Z', 'half an hour back');
    assert.equal(instant('2011-12-30', 600, 'Pacific/Apia'), '2011-12-30T10:00:00.000Z', 'a day that was left out');
  });

  it('know which names the engine knows', () => {
    assert.deepEqual(['Europe/Athens', 'Nowhere/Land', '', undefined].map(isTimeZone), [true, false, false, false]);
    assert.ok(Number.isNaN(instantOf(0, 0, 'Nowhere/Land')));
  });
});
