import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { scheduleHours, UNKNOWN_HOURS } from './schedule-hours.js';
import { readScheduleRow } from './schedule-row.js';

const NINE_TO_FIVE = { opens_at: '09:00', closes_at: '17:00' };

describe('readScheduleRow', () => {
  it('reads weekday rows of HSDS 1.x, by name or number', () => {
    assert.deepEqual(readScheduleRow({ weekday: 'Monday', opens_at: '9:00am', closes_at: '5:00pm' }).rules, [
      { days: 1, from: 540, to: 1020 },
    ]);
    assert.deepEqual(readScheduleRow({ weekday: '7', ...NINE_TO_FIVE }).rules, [{ days: 64, from: 540, to: 1020 }]);
    assert.deepEqual(readScheduleRow({ weekday: 'Lunes', ...NINE_TO_FIVE }).rules, [{ days: 1, from: 540, to: 1020 }]);
    assert.equal(readScheduleRow({ weekday: 'Blursday', ...NINE_TO_FIVE }).kind, 'unreadable');
    assert.deepEqual(readScheduleRow({ weekday: 'Sunday', opens_at: 'Closed', closes_at: '' }), {
      kind: 'closed',
      unknownDays: 0,
      closedDays: 64,
      rules: [],
      exceptions: [],
      text: [],
    });
  });

  it("reads the standard's part of RRULE", () => {
    const rules = (row: Record<string, unknown>): unknown => readScheduleRow({ ...NINE_TO_FIVE, ...row }).rules;
    const times = { from: 540, to: 1020 };
    assert.deepEqual(rules({ freq: 'WEEKLY', byday: 'MO,TU,WE' }), [{ days: 7, ...times }]);
    assert.deepEqual(rules({ freq: 'WEEKLY', byday: ['MO', 'SU'] }), [{ days: 65, ...times }]);
    assert.deepEqual(rules({ freq: 'WEEKLY', dtstart: '2026-11-25' }), [{ days: 4, validFrom: '2026-11-25', ...times }]);
    assert.deepEqual(rules({ freq: 'MONTHLY', byday: '2TU,-1FR' }), [
      { days: 2, nthOfMonth: [2], ...times },
      { days: 16, nthOfMonth: [-1], ...times },
    ]);
    assert.deepEqual(rules({ freq: 'MONTHLY', byday: '1SA,3SA' }), [{ days: 32, nthOfMonth: [1, 3], ...times }]);
    assert.deepEqual(rules({ freq: 'MONTHLY', bymonthday: '1,15,-1' }), [{ days: 127, monthDays: [1, 15, -1], ...times }]);
    assert.deepEqual(rules({ freq: 'MONTHLY', dtstart: '2026-01-20' }), [
      { days: 127, monthDays: [20], validFrom: '2026-01-20', ...times },
    ]);
    assert.deepEqual(rules({ byday: 'MO', valid_from: '2026-01-01', valid_to: '2026-06-30', dtstart: '2026-02-01', until: '2026-05-31' }), [
      { days: 1, validFrom: '2026-02-01', validTo: '2026-05-31', ...times },
    ]);
    assert.deepEqual(
      rules({ dtstart: '2026-12-24' }),
      [{ days: 127, validFrom: '2026-12-24', validTo: '2026-12-24', ...times }],
      'an event without a rule happens once',
    );
    assert.deepEqual(rules({ freq: 'DAILY' }), [{ days: 127, ...times }]);
  });

  it('ends after a count, and counts every other week from the week that begins on the day the source says', () => {
    const rule = (row: Record<string, unknown>): unknown => readScheduleRow({ ...NINE_TO_FIVE, freq: 'WEEKLY', ...row }).rules;
    assert.deepEqual(rule({ byday: 'MO,WE', dtstart: '2026-11-23', count: 3 }), [
      { days: 5, validFrom: '2026-11-23', validTo: '2026-11-30', from: 540, to: 1020 },
    ]);
    assert.deepEqual(rule({ byday: 'TU', interval: 2, dtstart: '2026-11-24' }), [
      { days: 2, validFrom: '2026-11-24', everyWeeks: { n: 2, anchor: '2026-11-23' }, from: 540, to: 1020 },
    ]);
    // RFC 5545's own example of WKST: Tuesday and Sunday every other week from Tuesday 1997-08-05.
    const occurrences = (wkst: string): unknown => rule({ byday: 'TU,SU', interval: 2, count: 4, wkst, dtstart: '1997-08-05' });
    assert.deepEqual(occurrences('MO'), [
      { days: 66, validFrom: '1997-08-05', validTo: '1997-08-24', everyWeeks: { n: 2, anchor: '1997-08-04' }, from: 540, to: 1020 },
    ]);
    assert.deepEqual(occurrences('SU'), [
      { days: 64, validFrom: '1997-08-05', validTo: '1997-08-31', everyWeeks: { n: 2, anchor: '1997-08-03' }, from: 540, to: 1020 },
      { days: 2, validFrom: '1997-08-05', validTo: '1997-08-31', everyWeeks: { n: 2, anchor: '1997-08-04' }, from: 540, to: 1020 },
    ]);
  });

  it('leaves what lies beyond the subset unknown, on the days it names, with its words', () => {
    const row = { ...NINE_TO_FIVE, freq: 'WEEKLY', byday: 'MO', byweekno: '41,42', description: 'Two weeks in autumn' };
    assert.deepEqual(readScheduleRow(row), {
      kind: 'unsupported',
      unknownDays: 1,
      closedDays: 0,
      rules: [],
      exceptions: [],
      text: ['Two weeks in autumn'],
      field: 'byweekno',
      value: '41,42',
    });
    for (const more of [
      { freq: 'MONTHLY', interval: 2, byday: '1MO' },
      { freq: 'YEARLY' },
      { freq: 'WEEKLY', byday: 'MO', byyearday: '3' },
      { freq: 'WEEKLY', byday: '2MO' },
      { freq: 'DAILY', interval: 3 },
    ]) {
      assert.equal(readScheduleRow({ ...NINE_TO_FIVE, ...more }).kind, 'unsupported', JSON.stringify(more));
    }
    assert.equal(readScheduleRow({ ...NINE_TO_FIVE, freq: 'WEEKLY', byday: 'MO', interval: 'two' }).kind, 'unreadable');
    assert.equal(readScheduleRow({ ...NINE_TO_FIVE, freq: 'WEEKLY', byday: 'MO', until: 'next year' }).kind, 'unreadable');
    assert.equal(readScheduleRow(NINE_TO_FIVE).kind, 'no-days');
    assert.equal(
      readScheduleRow({ ...NINE_TO_FIVE, freq: 'WEEKLY', interval: 2, byday: 'MO' }).kind,
      'no-days',
      'every other week, but from which',
    );
  });

  it('sees a schedule on which no day is left', () => {
    assert.equal(readScheduleRow({ ...NINE_TO_FIVE, byday: 'MO', valid_from: '2026-05-01', valid_to: '2026-04-01' }).kind, 'never');
    assert.equal(readScheduleRow({ ...NINE_TO_FIVE, byday: 'MO', valid_from: '2026-11-24', valid_to: '2026-11-26' }).kind, 'never');
    assert.equal(readScheduleRow({ ...NINE_TO_FIVE, byday: 'MO', valid_from: '2026-11-23', valid_to: '2026-11-26' }).kind, 'read');
  });

  it('reads a description where a row has nothing else, and bounds it', () => {
    const row = readScheduleRow({ description: 'Lunes a viernes de 9:00 a 17:00', valid_from: '2026-01-01' });
    assert.deepEqual([row.kind, row.rules], ['text', [{ days: 31, from: 540, to: 1020, validFrom: '2026-01-01' }]]);
    assert.deepEqual(readScheduleRow({ description: 'By appointment' }), {
      kind: 'missing-times',
      unknownDays: 127,
      closedDays: 0,
      rules: [],
      exceptions: [],
      text: ['By appointment'],
    });
  });

  it('keeps what a description says beyond the fields, and drops what it repeats', () => {
    const row = { byday: 'MO,TU,WE,TH,FR', freq: 'WEEKLY', ...NINE_TO_FIVE };
    assert.deepEqual(readScheduleRow({ ...row, description: 'Mon-Fri 9am-5pm' }).text, []);
    assert.deepEqual(readScheduleRow({ ...row, description: 'Not on public holidays.', notes: 'Ring twice' }).text, [
      'Not on public holidays.',
      'Ring twice',
    ]);
  });

  it('believes only what a row and its own text both say', () => {
    const row = readScheduleRow({
      weekday: 'Saturday',
      opens_at: '8:00am',
      closes_at: '6:00pm',
      original_text: '8:00am-6:00pm, Mon-Fri;\\n9:00am-3:30pm, Sat',
    });
    assert.deepEqual([row.kind, row.contradicted, row.unknownDays, row.rules], ['read', true, 32, [{ days: 32, from: 540, to: 930 }]]);
  });

  it('reads holidays of 1.x, and those that our reader moved into schedules', () => {
    const closed = { date: '2026-12-24', to: '2026-12-26', spans: [] };
    assert.deepEqual(readScheduleRow({ closed: 'true', start_date: '2026-12-24', end_date: '2026-12-26' }).exceptions, [closed]);
    assert.deepEqual(readScheduleRow({ closed: 'true', exception: 'true', valid_from: '2026-12-24', valid_to: '2026-12-26' }).exceptions, [
      closed,
    ]);
    assert.deepEqual(readScheduleRow({ closed: 'false', start_date: '12/24/2026', opens_at: '10:00', closes_at: '14:00' }).exceptions, [
      { date: '2026-12-24', spans: [{ from: 600, to: 840 }] },
    ]);
    const unclear = readScheduleRow({ closed: 'false', start_date: '2026-12-24' });
    assert.deepEqual([unclear.kind, unclear.exceptions], ['missing-times', [{ date: '2026-12-24', spans: [], unknown: true }]]);
    assert.equal(readScheduleRow({ closed: 'true', start_date: '03/04/2026' }).kind, 'unreadable', 'March or April');
    assert.equal(readScheduleRow({ closed: 'true', start_date: '2026-12-26', end_date: '2026-12-24' }).kind, 'never');
  });

  it('says which field is missing or cannot be read, and quotes a row that has no words of its own', () => {
    const told = (row: Record<string, unknown>): unknown[] => {
      const { kind, field, value, unknownDays, text } = readScheduleRow(row);
      return [kind, field, value, unknownDays, ...text];
    };
    assert.deepEqual(told({}), ['no-days', 'byday', undefined, 127]);
    assert.deepEqual(told({ weekday: 'Monday' }), ['missing-times', 'opens_at', undefined, 1]);
    assert.deepEqual(told({ byday: 'MO' }), ['missing-times', 'opens_at', undefined, 1]);
    assert.deepEqual(told({ byday: 'MO', opens_at: '9:00am' }), ['missing-times', 'closes_at', undefined, 1, 'MO 9:00am–?']);
    assert.deepEqual(told({ byday: 'MO', closes_at: '5pm' }), ['missing-times', 'opens_at', undefined, 1, 'MO ?–5pm']);
    assert.deepEqual(told({ weekday: 1, opens_at: 'early', closes_at: '5pm' }), ['unreadable', 'opens_at', 'early', 1, '1 early–5pm']);
    assert.deepEqual(told({ weekday: 1, opens_at: '9am', closes_at: 'late' }), ['unreadable', 'closes_at', 'late', 1, '1 9am–late']);
    assert.deepEqual(told({ byday: 'MO', opens_at: '6:00', closes_at: '8:00pm' }), [
      'ambiguous',
      'closes_at',
      '8:00pm',
      1,
      'MO 6:00–8:00pm',
    ]);
    assert.deepEqual(told({ exception: true, valid_from: '2026-12-24' }), ['missing-times', 'opens_at', undefined, 0, '2026-12-24']);
    assert.deepEqual(told({ weekday: 'Blursday', notes: 'Ask' }), ['unreadable', 'weekday', 'Blursday', 127, 'Ask']);
    for (const [opens_at, closes_at] of [
      ['not closed', ''],
      ['closed?', ''],
      ['closed', '17:00'],
    ])
      assert.equal(readScheduleRow({ byday: 'MO', opens_at, closes_at }).closedDays, 0);
    for (const [opens_at, closes_at] of [
      ['Cerrado', ''],
      ['closed.', ''],
      ['closed', 'CLOSED'],
    ])
      assert.equal(readScheduleRow({ byday: 'MO', opens_at, closes_at }).closedDays, 1);
  });

  it('reads a description alone only where no other field says anything', () => {
    const description = 'Mon-Fri 9am-5pm';
    assert.equal(readScheduleRow({ description }).kind, 'text');
    for (const more of [
      { opens_at: '9am' },
      { closes_at: '5pm' },
      { freq: 'WEEKLY' },
      { byday: 'MO' },
      { weekday: 'Monday' },
      { bymonthday: '1' },
      { dtstart: '2026-11-23' },
    ])
      assert.notEqual(readScheduleRow({ description, ...more }).kind, 'text', JSON.stringify(more));
    assert.deepEqual(readScheduleRow({ description, notes: 'Ring twice', valid_to: '2026-12-31' }), {
      kind: 'text',
      unknownDays: 0,
      closedDays: 0,
      rules: [{ days: 31, from: 540, to: 1020, validTo: '2026-12-31' }],
      exceptions: [],
      text: ['Ring twice'],
    });
    const sundays = readScheduleRow({ description: 'Closed Sundays' });
    assert.deepEqual([sundays.kind, sundays.unknownDays, sundays.closedDays], ['text', 63, 64]);
    assert.equal(readScheduleRow({ description, valid_from: 'soon' }).kind, 'unreadable');
  });

  it('keeps a text that says more than the fields', () => {
    const row = { byday: 'MO,TU,WE,TH,FR', ...NINE_TO_FIVE };
    assert.deepEqual(readScheduleRow(row), {
      kind: 'read',
      unknownDays: 0,
      closedDays: 0,
      rules: [{ days: 31, from: 540, to: 1020 }],
      exceptions: [],
      text: [],
      offset: undefined,
    });
    for (const description of ['Mon-Fri 9am-5pm, closed on public holidays', 'Mon by appointment, Tue-Fri 9am-5pm'])
      assert.deepEqual(readScheduleRow({ ...row, description }).text, [description]);
  });

  it('compares a row with its text day by day, and not where either has a condition', () => {
    for (const [index, byday] of ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].entries()) {
      const original_text = `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index]} 10am-4pm`;
      const row = readScheduleRow({ byday, ...NINE_TO_FIVE, original_text });
      assert.deepEqual([row.contradicted, row.field, row.rules], [true, 'closes_at', [{ days: 1 << index, from: 600, to: 960 }]]);
    }
    const original_text = 'Mon 10am-4pm';
    for (const more of [
      { valid_from: '2026-01-01' },
      { valid_to: '2027-01-01' },
      { freq: 'WEEKLY', interval: 2, dtstart: '2026-11-23' },
      { freq: 'MONTHLY', bymonthday: '2' },
      { byday: '2MO' },
    ])
      assert.equal(readScheduleRow({ byday: 'MO', ...NINE_TO_FIVE, original_text, ...more }).contradicted, undefined, JSON.stringify(more));
    for (const text of ['1st Monday of the month 10am-4pm', 'Mon by appointment, Tue 9am-5pm', 'By chance'])
      assert.equal(readScheduleRow({ byday: 'MO', ...NINE_TO_FIVE, original_text: text }).contradicted, undefined, text);
    const apart = readScheduleRow({ byday: 'MO', opens_at: '8:00am', closes_at: '10:00am', original_text: 'Mon 10am-4pm' });
    assert.deepEqual([apart.contradicted, apart.rules, apart.unknownDays], [true, [], 1]);
  });

  it('says what a row claims of its distance to UTC, and uses it for nothing', () => {
    const row = readScheduleRow({ byday: 'MO', opens_at: '09:00:00Z', closes_at: '12:00:00Z' });
    assert.deepEqual([row.rules, row.offset], [[{ days: 1, from: 540, to: 720 }], 0]);
    assert.equal(readScheduleRow({ byday: 'MO', opens_at: '09:00', closes_at: '12:00Z' }).offset, 0);
  });

  it('takes any row without throwing, and never calls a row closed that it could not read', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('MO', '9:00am', '5:00pm', '2026-01-01', 'WEEKLY', 'MONTHLY', '1', 'true', null),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
    );
    const fields = [
      'freq',
      'byday',
      'weekday',
      'opens_at',
      'closes_at',
      'interval',
      'count',
      'dtstart',
      'until',
      'valid_from',
      'valid_to',
      'wkst',
      'bymonthday',
      'start_date',
      'end_date',
      'closed',
      'description',
      'exception',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (row) => {
        const outcome = readScheduleRow(row);
        const sure = ['read', 'overnight', 'closed', 'text', 'holiday'].includes(outcome.kind);
        if (!sure) assert.equal(outcome.closedDays, 0);
        for (const rule of outcome.rules) assert.ok(rule.days > 0 && rule.from < rule.to && rule.to <= 2400);
        const { hours } = scheduleHours([row]);
        if (!sure) assert.ok(hours.unknownDays > 0);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('scheduleHours', () => {
  it('knows nothing of a service without schedules, with holidays only, or whose schedules never occur', () => {
    assert.deepEqual(scheduleHours([]).hours, UNKNOWN_HOURS);
    assert.equal(scheduleHours([{ closed: 'true', start_date: '2026-12-25' }]).hours.unknownDays, 127);
    assert.equal(
      scheduleHours([{ ...NINE_TO_FIVE, byday: 'MO', valid_from: '2026-05-01', valid_to: '2026-04-01' }]).hours.unknownDays,
      127,
    );
    assert.equal(scheduleHours([{ weekday: 'Sunday', opens_at: 'closed' }]).hours.unknownDays, 63);
  });

  it('joins days that open alike, keeps several spans of a day, and holds a day unknown of which one row cannot be read', () => {
    const { hours, rows } = scheduleHours([
      { weekday: 'Tuesday', opens_at: '13:00', closes_at: '17:00' },
      { weekday: 'Monday', opens_at: '9:00am', closes_at: '12:00pm' },
      { weekday: 'Tuesday', opens_at: '9:00am', closes_at: '12:00pm' },
      { weekday: 'Friday', opens_at: '9:00am', closes_at: '' },
    ]);
    assert.deepEqual(hours, {
      rules: [
        { days: 3, from: 540, to: 720 },
        { days: 2, from: 780, to: 1020 },
      ],
      exceptions: [],
      unknownDays: 16,
      text: ['Friday 9:00am–?'],
    });
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['read', 'read', 'read', 'missing-times'],
    );
  });

  it('tells holidays in the order of their days', () => {
    const { hours } = scheduleHours(
      ['2026-12-25', '2026-01-01', '2026-07-04', '2026-01-01'].map((start_date) => ({ closed: 'true', start_date })),
    );
    assert.deepEqual(
      hours.exceptions.map(({ date }) => date),
      ['2026-01-01', '2026-01-01', '2026-07-04', '2026-12-25'],
    );
  });

  it('reads a column for each day by itself, also in Spanish, and loses no day for what another does not tell', () => {
    const day = (byday: string, description: string) => ({ freq: 'WEEKLY', byday, description });
    const { hours, lostDays } = scheduleHours([
      day('MO', 'Monday: 9am-12pm, 1pm-5pm'),
      day('TU', 'Tuesday: By appt'),
      day('WE', 'Wednesday: de 9:00 a 14:00'),
      day('TH', 'closed'),
      day('FR', 'Friday: cerrado'),
      day('SA', 'Saturday: Mon-Fri 9am-5pm'),
      day('SU', 'Sunday: 24 hours'),
    ]);
    assert.deepEqual(hours.rules, [
      { days: 1, from: 540, to: 720 },
      { days: 1, from: 780, to: 1020 },
      { days: 4, from: 540, to: 840 },
      { days: 64, from: 0, to: 1440 },
    ]);
    assert.deepEqual([hours.unknownDays, lostDays], [2 | 32, 0]);
    assert.deepEqual(hours.text, ['Tuesday: By appt', 'Saturday: Mon-Fri 9am-5pm']);
    assert.equal(scheduleHours([day('MO', 'Monday: closed'), day('TU', 'Tuesday: closed')]).hours.unknownDays, 124);
  });

  it('reads the column of each day by its name in either language', () => {
    const days = [
      ['MO', 'Monday', 'lunes'],
      ['TU', 'Tuesday', 'martes'],
      ['WE', 'Wednesday', 'miércoles'],
      ['TH', 'Thursday', 'jueves'],
      ['FR', 'Friday', 'viernes'],
      ['SA', 'Saturday', 'sábado'],
      ['SU', 'Sunday', 'domingo'],
    ] as const;
    for (const [index, [byday, english, spanish]] of days.entries()) {
      const read = (description: string) => readScheduleRow({ byday, description });
      for (const text of [
        '9am-5pm',
        `${english}: 9am-5pm`,
        ` ${english} :9am-5pm`,
        `${spanish}: 9:00 a 17:00`,
        'de 9:00 a 17:00',
        '9:00 hasta las 17:00',
      ])
        assert.deepEqual(
          read(text),
          { kind: 'text', unknownDays: 0, closedDays: 0, rules: [{ days: 1 << index, from: 540, to: 1020 }], exceptions: [], text: [] },
          `${byday} ${text}`,
        );
      assert.deepEqual(read('closed'), { kind: 'closed', unknownDays: 0, closedDays: 1 << index, rules: [], exceptions: [], text: [] });
      const other = readScheduleRow({ byday, description: `${days[(index + 1) % 7]?.[1] ?? ''}: 9am-5pm` });
      assert.deepEqual([other.kind, other.unknownDays, other.rules], ['missing-times', 1 << index, []]);
    }
    assert.deepEqual(readScheduleRow({ byday: 'MO', description: '9am-5pm, closed on holidays' }).text, ['9am-5pm, closed on holidays']);
    assert.equal(readScheduleRow({ byday: 'MO,TU', description: '9am-5pm' }).kind, 'missing-times');
    for (const more of [{ opens_at: '9am' }, { closes_at: '5pm' }, { original_text: 'see notes' }])
      assert.equal(readScheduleRow({ byday: 'MO', description: '9am-5pm', ...more }).kind, 'missing-times', JSON.stringify(more));
  });

  it('looks for lost days in descriptions too, and not where a rule or what is told has a condition', () => {
    const lost = (row: Record<string, unknown>): number => scheduleHours([{ byday: 'MO', ...NINE_TO_FIVE, ...row }]).lostDays;
    assert.equal(lost({ description: 'Mon-Fri 9am-5pm' }), 30);
    assert.equal(lost({ description: 'Clinic: Mon to Fri, somehow; pharmacy: Sat' }), 62);
    assert.equal(lost({ description: 'Mon-Fri 9am-5pm', valid_from: '2026-01-01' }), 0);
    assert.equal(lost({ description: '1st Saturday of the month 9am-12pm' }), 0);
    assert.equal(lost({ description: 'Mon 9am-5pm' }), 0);
    assert.deepEqual(scheduleHours([{ weekday: 'Monday', opens_at: '9:00am' }]).hours.unknownDays, 1);
  });

  it('holds the days unknown that only the text opens', () => {
    const { hours, lostDays } = scheduleHours([
      { weekday: 'Saturday', opens_at: '8:00am', closes_at: '5:00pm', original_text: '7:00am-7:00pm, Mon-Fri; 8:00am-5:00pm, Sat' },
    ]);
    assert.deepEqual([lostDays, hours.unknownDays, hours.text.length], [31, 31, 1]);
  });
});
