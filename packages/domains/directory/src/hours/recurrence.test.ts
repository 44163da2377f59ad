import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readDate, readRecurrence, readWeekdays, type RecurrenceFields } from './recurrence.js';

const days = (fields: RecurrenceFields): unknown => {
  const recurrence = readRecurrence(fields);
  return recurrence.kind === 'read' ? recurrence.days : recurrence.kind;
};
const refused = (fields: RecurrenceFields): string => {
  const recurrence = readRecurrence(fields);
  return recurrence.kind === 'read' ? 'read' : `${recurrence.kind} ${recurrence.field} ${recurrence.bits}`;
};

describe('readRecurrence', () => {
  it('says which field it cannot use, and which days are unknown for it', () => {
    for (const [fields, expected] of [
      [{}, 'no-days byday 127'],
      [{ weekday: 'Blursday' }, 'unreadable weekday 127'],
      [{ byday: 'XX' }, 'unreadable byday 127'],
      [{ byday: '6MO' }, 'unreadable byday 127'],
      [{ byday: '0MO' }, 'unreadable byday 127'],
      [{ byday: 'MO1' }, 'unreadable byday 127'],
      [{ byday: 'MO', byweekno: '41' }, 'unsupported byweekno 1'],
      [{ byday: 'MO,TU', byyearday: '3' }, 'unsupported byyearday 3'],
      [{ byday: 'MO', interval: '0' }, 'unreadable interval 1'],
      [{ byday: 'MO', interval: '1.5' }, 'unreadable interval 1'],
      [{ bymonthday: '0' }, 'unreadable bymonthday 127'],
      [{ bymonthday: '32' }, 'unreadable bymonthday 127'],
      [{ bymonthday: '-32' }, 'unreadable bymonthday 127'],
      [{ bymonthday: '1.5' }, 'unreadable bymonthday 127'],
      [{ freq: 'DAILY', interval: '3' }, 'unsupported interval 127'],
      [{ freq: 'DAILY', bymonthday: '1' }, 'unsupported bymonthday 127'],
      [{ freq: 'WEEKLY', bymonthday: '1' }, 'unsupported bymonthday 127'],
      [{ freq: 'WEEKLY', byday: '2MO' }, 'unsupported byday 1'],
      [{ freq: 'WEEKLY' }, 'no-days byday 127'],
      [{ freq: 'WEEKLY', byday: 'MO', interval: '2' }, 'no-days dtstart 1'],
      [{ freq: 'WEEKLY', byday: 'MO', interval: '2', dtstart: '2026-11-23', wkst: 'XX' }, 'unreadable wkst 1'],
      [{ freq: 'MONTHLY' }, 'no-days bymonthday 127'],
      [{ freq: 'MONTHLY', byday: '1MO', interval: '2' }, 'unsupported interval 1'],
      [{ freq: 'YEARLY', byday: 'MO' }, 'unsupported freq 1'],
      [{ byday: 'MO', valid_from: 'soon' }, 'unreadable valid_from 127'],
      [{ byday: 'MO', valid_to: 'later' }, 'unreadable valid_to 127'],
      [{ byday: 'MO', dtstart: 'soon' }, 'unreadable dtstart 127'],
      [{ byday: 'MO', until: 'later' }, 'unreadable until 127'],
      [{ byday: 'MO', valid_from: '2026-05-01', until: '2026-04-01' }, 'never until 0'],
      [{ byday: 'MO', valid_from: '2026-05-01', valid_to: '2026-04-01', until: '2026-06-01' }, 'never valid_to 0'],
      [{ byday: 'MO', valid_from: '2026-11-24', valid_to: '2026-11-29' }, 'never valid_to 0'],
      [{ byday: 'MO', dtstart: '2026-11-23', count: 'two' }, 'unreadable count 1'],
      [{ byday: 'MO', dtstart: '2026-11-23', count: '0' }, 'unreadable count 1'],
      [{ byday: 'MO', count: '3' }, 'unsupported count 1'],
      [{ byday: 'MO', dtstart: '2026-11-23', count: '2000' }, 'unsupported count 1'],
      [{ byday: 'MO', dtstart: '2026-11-24', valid_to: '2026-11-29', count: '1' }, 'never count 0'],
      [{ dtstart: '2026-12-24', count: '3' }, 'no-days byday 127'],
      [{ dtstart: '2026-12-24', until: '2026-12-31' }, 'no-days byday 127'],
    ] as const)
      assert.equal(refused(fields), expected, JSON.stringify(fields));
  });

  it('takes a schedule without its frequency for what its other fields mean', () => {
    assert.deepEqual(days({ byday: '2TU' }), [{ days: 2, nthOfMonth: [2] }]);
    assert.deepEqual(days({ byday: '+1MO, -1MO' }), [{ days: 1, nthOfMonth: [-1, 1] }]);
    assert.deepEqual(days({ byday: '5MO' }), [{ days: 1, nthOfMonth: [5] }]);
    assert.deepEqual(days({ byday: 'Mon;Tue' }), [{ days: 3 }]);
    assert.deepEqual(days({ byday: 'MO,1MO,1TU,3TU' }), [{ days: 1 }, { days: 2, nthOfMonth: [1, 3] }]);
    assert.deepEqual(days({ bymonthday: '1,-31,31' }), [{ days: 127, monthDays: [1, -31, 31] }]);
    assert.deepEqual(days({ freq: 'MONTHLY', byday: 'MO', bymonthday: '13' }), [{ days: 1, monthDays: [13] }]);
    assert.deepEqual(days({ freq: 'daily', byday: 'MO,SU' }), [{ days: 65 }]);
  });

  it('ends on the day of its last time, or on the day the source names where that comes first', () => {
    const weekly = { byday: 'MO,WE', dtstart: '2026-11-23' };
    const read = (validTo: string): unknown => [{ days: 5, validFrom: '2026-11-23', validTo }];
    assert.deepEqual(days({ ...weekly, count: '1' }), read('2026-11-23'));
    assert.deepEqual(days({ ...weekly, count: '2' }), read('2026-11-25'));
    assert.deepEqual(days({ ...weekly, count: '2', until: '2026-11-24' }), read('2026-11-24'));
    assert.deepEqual(days({ ...weekly, count: '2', until: '2026-12-24' }), read('2026-11-25'));
    assert.deepEqual(days({ byday: 'MO', valid_from: '2026-01-01', dtstart: '2026-02-01', valid_to: '2026-12-31', until: '2026-11-30' }), [
      { days: 1, validFrom: '2026-02-01', validTo: '2026-11-30' },
    ]);
  });

  it('believes a season of more than a year without looking for its first day', () => {
    assert.deepEqual(days({ freq: 'MONTHLY', bymonthday: '31', byday: 'MO', valid_from: '2026-09-01', valid_to: '2028-09-01' }), [
      { days: 1, monthDays: [31], validFrom: '2026-09-01', validTo: '2028-09-01' },
    ]);
  });
});

test('readDate reads a day, alone or before a time, and nothing that merely looks like one', () => {
  for (const text of ['2026-01-31', ' 2026-01-31 ', '2026-01-31T09:00', '2026-01-31 09:00', '20260131', '20260131T0900'])
    assert.equal(readDate(text), '2026-01-31', text);
  for (const text of [undefined, '', '2026-02-30', '20260230', 'x2026-01-31', 'x20260131', '2026-01-311', '202601311', '2026-1-31', 'soon'])
    assert.equal(readDate(text), '', text);
});

test('readWeekdays reads numbers, names and codes, and nothing where one of several is unknown', () => {
  for (const [text, bits] of Object.entries({
    '1': 1,
    '7': 64,
    '1,7': 65,
    'Mon/Wed': 5,
    'Mon & Wed': 5,
    'Mon and Wed': 5,
    'lunes y martes': 3,
    'MO;TU|we': 7,
    '8': 0,
    '0': 0,
    '12': 0,
    'Mon, Blursday': 0,
  }))
    assert.equal(readWeekdays(text), bits, text);
});
