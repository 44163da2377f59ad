import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNames, dayRange, daysNamed, icalDay, isOneDay } from './weekdays.js';

const EN =
  'monday mondays mon mons mo m|tuesday tuesdays tue tues tu|wednesday wednesdays wed weds we w|thursday thursdays thu thur thurs thr th|' +
  'friday fridays fri fr f|saturday saturdays sat sats sa|sunday sundays sun suns su';
const ES =
  'lunes lun lu l|martes mar ma|miercoles mier mie mi x|jueves jue ju j|viernes vier vie vi v|sabado sabados sab sa s|domingo domingos dom do d';

test('a day is known by each of its names, in English and in Spanish', () => {
  for (const [language, names] of [
    ['en', EN],
    ['es', ES],
  ] as const)
    for (const [index, day] of names.split('|').entries())
      for (const name of day.split(' ')) assert.equal(daysNamed(name, [language]), 1 << index, name);
  for (const name of ['t', 'r', 'blursday', 'constructor', '']) assert.equal(daysNamed(name), 0, name);
  assert.equal(daysNamed('lunes', ['en']), 0);
});

test('several days have names too, and the longest comes first where one begins another', () => {
  assert.deepEqual(
    ['daily', 'weekdays', 'the weekend', 'diario', 'entre semana', 'los fines de semana'].map((name) => daysNamed(name)),
    [127, 31, 96, 127, 31, 96],
  );
  const names = dayNames(['en']);
  assert.ok(names.indexOf('every day of the week') < names.indexOf('every day') && names.indexOf('monday') < names.indexOf('m'));
});

test('a range runs over the end of the week', () => {
  assert.deepEqual([dayRange(1, 16), dayRange(32, 1), dayRange(4, 4), dayRange(64, 32)], [31, 97, 4, 127]);
  assert.deepEqual([1, 64, 0, 3, 96].map(isOneDay), [true, true, false, false, false]);
});

test('codes of iCalendar are read in either case', () => {
  assert.deepEqual(['MO', 'tu', ' We ', 'TH', 'fr', 'SA', 'su', 'XX', 'monday', ''].map(icalDay), [
    ...[1, 2, 4, 8, 16, 32, 64],
    ...[undefined, undefined, undefined],
  ]);
});
