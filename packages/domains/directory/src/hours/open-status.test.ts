import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hours, HoursRule, OpenStatus } from './hours.js';
import { openStatus } from './open-status.js';

const NEW_YORK = 'America/New_York';
const at = (time: string): number => Date.parse(time);
const hoursOf = (rules: readonly HoursRule[], more: Partial<Hours> = {}): Hours => ({
  rules,
  exceptions: [],
  unknownDays: 0,
  text: [],
  ...more,
});
const WEEKDAYS = hoursOf([{ days: 31, from: 540, to: 1020 }]);
const short = ({ state, next }: OpenStatus): string =>
  [state, ...(next ? [next.state, new Date(next.at).toISOString().slice(0, 16)] : [])].join(' ');

describe('openStatus', () => {
  it('answers in the time of the place, whatever the visitor’s', () => {
    assert.equal(short(openStatus(WEEKDAYS, NEW_YORK, at('2026-11-23T14:30:00Z'))), 'open closed 2026-11-23T22:00');
    assert.equal(short(openStatus(WEEKDAYS, 'Europe/Athens', at('2026-11-23T14:30:00Z'))), 'open closed 2026-11-23T15:00');
    assert.equal(short(openStatus(WEEKDAYS, 'Asia/Kathmandu', at('2026-11-23T14:30:00Z'))), 'closed open 2026-11-24T03:15');
    assert.equal(short(openStatus(WEEKDAYS, NEW_YORK, at('2026-11-27T23:00:00Z'))), 'closed open 2026-11-30T14:00');
  });

  it('knows nothing without a time zone, or with one that does not exist', () => {
    assert.deepEqual(openStatus(WEEKDAYS, undefined, at('2026-11-23T14:30:00Z')), { state: 'unknown' });
    assert.deepEqual(openStatus(WEEKDAYS, 'Mars/Olympus', at('2026-11-23T14:30:00Z')), { state: 'unknown' });
  });

  it('is open from its first minute on, in whatever order the rules stand, and to the end of all that touches', () => {
    const next = (rules: readonly HoursRule[], time: string): string => short(openStatus(hoursOf(rules), 'UTC', at(`2026-11-23T${time}Z`)));
    const halves = [
      { days: 1, from: 720, to: 1020 },
      { days: 1, from: 540, to: 720 },
    ];
    assert.equal(next(halves, '08:00'), 'closed open 2026-11-23T09:00');
    assert.equal(next(halves, '09:00'), 'open closed 2026-11-23T17:00');
    assert.equal(
      next(
        [
          { days: 1, from: 540, to: 1020 },
          { days: 1, from: 600, to: 720 },
        ],
        '11:00',
      ),
      'open closed 2026-11-23T17:00',
    );
    assert.equal(
      next(
        [
          { days: 1, from: 540, to: 600 },
          { days: 1, from: 720, to: 1020 },
        ],
        '09:30',
      ),
      'open closed 2026-11-23T10:00',
    );
  });

  it('looks eight days ahead, and not a minute further', () => {
    const everyOther = hoursOf([{ days: 2, from: 540, to: 1020, everyWeeks: { n: 2, anchor: '2026-11-30' } }]);
    assert.equal(short(openStatus(everyOther, 'UTC', at('2026-11-23T09:00:00Z'))), 'closed open 2026-12-01T09:00');
    assert.equal(short(openStatus(everyOther, 'UTC', at('2026-11-23T08:59:59.999Z'))), 'closed');
  });

  it('calls a place without any hours closed only where nothing is unknown', () => {
    assert.equal(short(openStatus(hoursOf([]), 'UTC', at('2026-11-23T09:00:00Z'))), 'closed');
    const past = { days: 1, from: 540, to: 1020, validTo: '2026-01-01' };
    assert.equal(short(openStatus(hoursOf([past]), 'UTC', at('2026-11-23T18:00:00Z'))), 'unknown');
    assert.equal(
      short(openStatus(hoursOf([past, { days: 2, from: 540, to: 1020 }]), 'UTC', at('2026-11-23T18:00:00Z'))),
      'closed open 2026-11-24T09:00',
    );
  });

  it('knows at midnight which day begins', () => {
    const evening = [{ days: 1, from: 1200, to: 1440 }];
    const monday = at('2026-11-23T21:00:00Z');
    assert.equal(short(openStatus(hoursOf(evening, { unknownDays: 2 }), 'UTC', monday)), 'open');
    assert.equal(short(openStatus(hoursOf(evening, { unknownDays: 1 }), 'UTC', monday)), 'open closed 2026-11-24T00:00');
    const allTuesday = hoursOf([{ days: 2, from: 0, to: 1440 }], { unknownDays: 1 });
    assert.equal(short(openStatus(allTuesday, 'UTC', monday)), 'unknown open 2026-11-24T00:00');
  });

  it('is open over midnight, and all day', () => {
    const night = hoursOf([{ days: 16, from: 1320, to: 1560 }]);
    assert.equal(short(openStatus(night, NEW_YORK, at('2026-11-28T06:00:00Z'))), 'open closed 2026-11-28T07:00');
    assert.equal(short(openStatus(night, NEW_YORK, at('2026-11-28T07:00:00Z'))), 'closed open 2026-12-05T03:00');
    assert.equal(
      short(openStatus(hoursOf([{ days: 127, from: 0, to: 1440 }]), NEW_YORK, at('2026-11-28T07:00:00Z'))),
      'open',
      'no change within eight days',
    );
  });

  it('begins when the clock has jumped over its opening, and takes a time that is shown twice at its first', () => {
    const early = hoursOf([{ days: 64, from: 150, to: 240 }]);
    assert.equal(short(openStatus(early, NEW_YORK, at('2026-03-08T06:59:00Z'))), 'closed open 2026-03-08T07:00');
    assert.equal(
      short(openStatus(hoursOf([{ days: 64, from: 90, to: 180 }]), NEW_YORK, at('2026-11-01T05:29:00Z'))),
      'closed open 2026-11-01T05:30',
    );
    assert.equal(
      short(openStatus(hoursOf([{ days: 64, from: 0, to: 90 }]), NEW_YORK, at('2026-11-01T05:00:00Z'))),
      'open closed 2026-11-01T05:30',
    );
    assert.equal(
      short(openStatus(hoursOf([{ days: 64, from: 105, to: 300 }]), 'Australia/Lord_Howe', at('2026-04-04T14:40:00Z'))),
      'closed open 2026-04-04T14:45',
    );
  });

  it('lets an exception win, also one of every year, but not over the night before', () => {
    const bar = hoursOf([{ days: 127, from: 1200, to: 1560 }], {
      exceptions: [
        { date: '--01-01', spans: [] },
        { date: '2026-12-24', to: '2026-12-26', spans: [{ from: 600, to: 720 }] },
      ],
    });
    assert.equal(short(openStatus(bar, 'UTC', at('2027-01-01T01:00:00Z'))), 'open closed 2027-01-01T02:00');
    assert.equal(short(openStatus(bar, 'UTC', at('2027-01-01T21:00:00Z'))), 'closed open 2027-01-02T20:00');
    assert.equal(short(openStatus(bar, 'UTC', at('2026-12-25T11:00:00Z'))), 'open closed 2026-12-25T12:00');
    const season = hoursOf([{ days: 127, from: 0, to: 1440 }], { exceptions: [{ date: '--12-20', to: '--01-06', spans: [] }] });
    assert.deepEqual(
      ['2026-12-19', '2026-12-31', '2027-01-06', '2027-01-07'].map((day) => openStatus(season, 'UTC', at(`${day}T12:00:00Z`)).state),
      ['open', 'closed', 'closed', 'open'],
    );
  });

  it('does not use a schedule before or after its time, and says nothing then', () => {
    const season = hoursOf([{ days: 127, from: 540, to: 1020, validFrom: '2026-06-01', validTo: '2026-08-31' }]);
    assert.equal(short(openStatus(season, 'UTC', at('2026-05-31T20:00:00Z'))), 'unknown closed 2026-06-01T00:00');
    assert.equal(short(openStatus(season, 'UTC', at('2026-08-31T16:00:00Z'))), 'open closed 2026-08-31T17:00');
    assert.equal(short(openStatus(season, 'UTC', at('2026-09-01T12:00:00Z'))), 'unknown');
  });

  it('holds back what it does not know: no closing into an unknown evening, an opening that is certain', () => {
    const monday = hoursOf(
      [
        { days: 1, from: 540, to: 720 },
        { days: 4, from: 540, to: 720 },
      ],
      { unknownDays: 3 },
    );
    assert.equal(short(openStatus(monday, 'UTC', at('2026-11-23T10:00:00Z'))), 'open');
    assert.equal(short(openStatus(monday, 'UTC', at('2026-11-23T13:00:00Z'))), 'unknown closed 2026-11-25T00:00');
    assert.equal(short(openStatus(monday, 'UTC', at('2026-11-23T08:00:00Z'))), 'unknown open 2026-11-23T09:00');
    assert.equal(short(openStatus(monday, 'UTC', at('2026-11-22T08:00:00Z'))), 'closed open 2026-11-23T09:00');
  });

  it('answers for 10,000 different hours in a few milliseconds each thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      hoursOf([
        { days: 1 + (index % 127), from: index % 700, to: 720 + (index % 700) },
        { days: 32, from: 540, to: 720 },
      ]),
    );
    openStatus(WEEKDAYS, NEW_YORK, at('2026-11-23T14:30:00Z'));
    const started = process.cpuUsage();
    for (const hours of many) openStatus(hours, NEW_YORK, at('2026-11-23T14:31:00Z'));
    const first = process.cpuUsage(started).user / 1000;
    for (const hours of many) openStatus(hours, NEW_YORK, at('2026-11-23T14:31:00Z'));
    const second = process.cpuUsage(started).user / 1000 - first;
    console.log(`10,000 hours: ${first.toFixed(1)} ms, again at the same instant ${second.toFixed(1)} ms`);
    assert.ok(first < 1000 && second < 100);
  });
});
