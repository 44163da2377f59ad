import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScheduleRow } from './schedule-row.js';

const closedOn = (start_date: string, end_date?: string): unknown =>
  readScheduleRow({ closed: 'true', start_date, end_date }).exceptions[0] ?? 'unreadable';

describe('a holiday row', () => {
  it('reads dates as people write them, where they mean one day', () => {
    for (const [text, date] of Object.entries({
      '2026-12-24': '2026-12-24',
      'December 25, 2026': '2026-12-25',
      'Dec 25 2026': '2026-12-25',
      'Dec. 5, 2026': '2026-12-05',
      'january 1, 2027': '2027-01-01',
      ' July 4, 2026 ': '2026-07-04',
      '12/24/2026': '2026-12-24',
      '24/12/2026': '2026-12-24',
      '12/13/26': '2026-12-13',
      '13/12/26': '2026-12-13',
      '1/1/2027': '2027-01-01',
      '12/12/2026': '2026-12-12',
      'January 01, 0001': '--01-01',
      '0001-12-25': '--12-25',
    }))
      assert.deepEqual(closedOn(text), { date, spans: [] }, text);
    for (const text of [
      '04/03/2026',
      '12/11/2026',
      '13/14/2026',
      '112/24/2026',
      '12/241/2026',
      '12/24/202',
      'x12/24/2026',
      '12/24/2026x',
      'On Dec 25, 2026',
      'Dec 25, 2026 or so',
      'Dec 251, 2026',
      'Foo 25, 2026',
      'soon',
    ])
      assert.equal(closedOn(text), 'unreadable', text);
  });

  it('reads several days, also over New Year where they come every year, and the one day of a row that has only its last', () => {
    assert.deepEqual(closedOn('2026-12-24', '2027-01-02'), { date: '2026-12-24', to: '2027-01-02', spans: [] });
    assert.deepEqual(closedOn('December 24, 0001', 'January 2, 0001'), { date: '--12-24', to: '--01-02', spans: [] });
    assert.deepEqual(closedOn('2026-12-24', '2026-12-24'), { date: '2026-12-24', spans: [] });
    assert.deepEqual(readScheduleRow({ closed: 'true', end_date: '2026-12-24' }).exceptions, [{ date: '2026-12-24', spans: [] }]);
  });

  it('says which date it cannot read, keeps its words, and leaves the week as it is', () => {
    const unread = (start_date: string, end_date?: string) => {
      const { kind, field, value, unknownDays, text } = readScheduleRow({ closed: 'true', start_date, end_date });
      return [kind, field, value, unknownDays, text];
    };
    assert.deepEqual(unread('soon', '2026-12-24'), ['unreadable', 'start_date', 'soon', 0, ['soon']]);
    assert.deepEqual(unread('2026-12-24', 'later'), ['unreadable', 'end_date', 'later', 0, ['2026-12-24']]);
    assert.deepEqual(unread('0001-12-24', '2026-12-26'), ['unreadable', 'end_date', '2026-12-26', 0, ['0001-12-24']]);
    assert.deepEqual(unread('2026-12-24', '0001-12-26'), ['unreadable', 'end_date', '0001-12-26', 0, ['2026-12-24']]);
    assert.deepEqual(unread('2026-12-26', '2026-12-24'), ['never', 'end_date', '2026-12-24', 0, ['2026-12-26']]);
  });

  it('is closed where it says so, in whatever word', () => {
    const row = { start_date: '2026-12-24', description: 'Christmas Eve' };
    const closed = {
      kind: 'holiday',
      unknownDays: 0,
      closedDays: 0,
      rules: [],
      exceptions: [{ date: '2026-12-24', spans: [] }],
      text: ['Christmas Eve'],
    };
    for (const word of ['true', 'T', 'Yes', 'y', '1', 'x', 'si', 'Sí'])
      assert.deepEqual(readScheduleRow({ ...row, closed: word }), closed, word);
    assert.deepEqual(readScheduleRow({ ...row, opens_at: 'Closed' }), closed);
    for (const word of ['untrue', 'yes and no', 'false', ''])
      assert.equal(readScheduleRow({ ...row, closed: word }).kind, 'missing-times', word);
  });

  it('opens for a time of its own, and is unknown where that cannot be read', () => {
    const row = (opens_at: string | undefined, closes_at: string | undefined) =>
      readScheduleRow({ start_date: '2026-12-24', opens_at, closes_at, notes: 'Short day' });
    assert.deepEqual(
      [row('9:00am', '1:00pm').kind, row('9:00am', '1:00pm').exceptions, row('9:00am', '1:00pm').text],
      ['holiday', [{ date: '2026-12-24', spans: [{ from: 540, to: 780 }] }], ['Short day']],
    );
    const told = (opens?: string, closes?: string): unknown[] => {
      const { kind, field, exceptions, unknownDays } = row(opens, closes);
      assert.deepEqual([exceptions, unknownDays], [[{ date: '2026-12-24', spans: [], unknown: true }], 0]);
      return [kind, field];
    };
    assert.deepEqual(told('9:00am'), ['missing-times', 'closes_at']);
    assert.deepEqual(told(undefined, '1:00pm'), ['missing-times', 'opens_at']);
    assert.deepEqual(told('early', '1:00pm'), ['unreadable', 'closes_at']);
    assert.deepEqual(told('9:00am', 'late'), ['unreadable', 'closes_at']);
    assert.deepEqual(told('closed', '1:00pm'), ['unreadable', 'closes_at']);
    assert.deepEqual(told('9:00', '9:00'), ['opens-equals-closes', 'closes_at']);
  });
});
