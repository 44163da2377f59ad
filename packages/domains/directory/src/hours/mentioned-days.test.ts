import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionedDays } from './mentioned-days.js';

test('a text that is too mixed to be read still says which days it speaks of', () => {
  assert.equal(mentionedDays('Clinic:\n7:00am-5:00pm, Mon-Fri\n\nPharmacy:\n8:00am-1:00pm, Sat'), 63);
  assert.equal(mentionedDays('Lunes a viernes, o el sábado'), 63);
  assert.equal(mentionedDays('Thursday to Monday, ask for Ana'), 8 | 16 | 32 | 64 | 1);
  assert.equal(mentionedDays('weekdays to Saturday, somehow'), 63);
  for (const to of ['-', ' to ', ' thru ', ' through ', ' a ', ' al ']) assert.equal(mentionedDays(`Mon.${to}Wed`), 7, to);
});

test('days that are closed, and letters that may be anything, are no openings', () => {
  assert.equal(mentionedDays('Room M, floor 2. Closed Sat and Sun'), 0);
  assert.equal(mentionedDays('Cerrado sábado y domingo'), 0);
  assert.equal(mentionedDays('Monclosed Suntue'), 0);
  assert.equal(mentionedDays('Mon closed, Tue by luck; ask on Wed'), 1 | 4);
  assert.equal(mentionedDays(''), 0);
});
