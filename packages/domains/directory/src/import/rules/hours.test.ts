import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scheduleHours } from '../../hours/reading.js';
import { importOf, problemOf } from '../dataset-fixture.js';

describe('hours', () => {
  it('tells which opening hours will mislead', () => {
    const rows: Record<string, unknown>[] = [
      { byday: 'MO', opens_at: '9:00am', closes_at: '5:00' },
      { byday: 'TU', opens_at: '4:00pm', closes_at: '12:00am' },
      { byday: 'WE', opens_at: '9:00am' },
      { byday: 'TH', opens_at: '8:00m', closes_at: '5:00pm' },
      { byday: 'FR', opens_at: '9:00', closes_at: '9:00' },
      { byday: 'SA', opens_at: '09:00', closes_at: '17:00', valid_to: '2020-01-01' },
    ];
    const result = importOf({
      tables: {
        services: rows.map((_, at) => ({ id: `s${at}`, name: `S${at}`, url: 'a.example' })),
        schedules: rows.map((row, at) => ({ id: `h${at}`, service_id: `s${at}`, freq: 'WEEKLY', ...row })),
      },
    });
    const ids = (rule: string): unknown => problemOf(result, rule)?.examples.map((each) => each.id);
    assert.deepEqual(ids('hours-close-before-open'), ['h0', 'h1']);
    assert.deepEqual(ids('hours-overnight'), ['h1']);
    assert.deepEqual(ids('hours-missing-times'), ['h2']);
    assert.deepEqual(ids('hours-unreadable'), ['h3']);
    assert.deepEqual(ids('hours-equal'), ['h4']);
    assert.deepEqual(ids('hours-expired'), ['h5']);
    assert.equal(result.tables.schedules.length, 6);
  });

  it('knows whose hours are given at a location', () => {
    const result = importOf({
      tables: {
        services: [
          { id: 's1', name: 'With', url: 'a.example' },
          { id: 's2', name: 'Without', url: 'a.example' },
        ],
        locations: [{ id: 'l1' }],
        service_at_location: [{ id: 'a1', service_id: 's1', location_id: 'l1' }],
        schedules: [{ id: 'h1', location_id: 'l1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
      },
    });
    assert.deepEqual(
      problemOf(result, 'hours-none')?.examples.map((each) => each.id),
      ['s2'],
    );
  });

  it('compares what a schedule is ahead of UTC with the place', () => {
    const offset = (timezone: string): number | undefined =>
      problemOf(
        importOf(
          {
            tables: {
              services: [{ id: 's1', name: 'S', url: 'a.example' }],
              schedules: [{ id: 'h1', service_id: 's1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', timezone }],
            },
          },
          { timeZone: 'America/New_York' },
        ),
        'hours-other-time-zone',
      )?.count;
    assert.deepEqual([offset('-5'), offset('-04:00'), offset('1'), offset('-8')], [undefined, undefined, 1, 1]);
  });

  it('names the days that a spreadsheet leaves blank beside others, once for a service', () => {
    const result = importOf({
      format: { name: 'spreadsheet' },
      tables: {
        services: [{ id: 's', name: 'Library', url: 'a.example' }],
        schedules: [
          { service_id: 's', freq: 'WEEKLY', byday: 'MO', description: 'Monday: 9am-5pm' },
          { service_id: 's', freq: 'WEEKLY', byday: 'SA' },
          { service_id: 's', freq: 'WEEKLY', byday: 'SU' },
        ],
      },
    });
    const problem = problemOf(result, 'hours-blank-day');
    assert.equal(problem?.count, 1);
    assert.match(problem.examples[0]?.message ?? '', /nothing for Saturday, Sunday; .*"blankDays": "closed"/);
    assert.equal(problemOf(result, 'hours-missing-times'), undefined);
    const { hours } = scheduleHours(result.tables.schedules.map(({ record }) => record));
    assert.deepEqual([hours.unknownDays, hours.text], [0b110_0000, []]);
  });
});
