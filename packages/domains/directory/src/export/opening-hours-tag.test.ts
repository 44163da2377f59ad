import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHoursText } from '../hours/hours-text.js';
import { UNKNOWN_HOURS } from '../hours/schedule-hours.js';
import { openingHoursTag } from './opening-hours-tag.js';

const tagOf = (text: string): string | undefined => openingHoursTag(parseHoursText(text, 'en'));

test('hours are written as OpenStreetMap reads them', () => {
  assert.equal(tagOf('Mon-Fri 9am-12pm, 1pm-5pm; Sat 10am-2pm'), 'Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00');
  assert.equal(tagOf('Mon, Tue, Thu 9am-5pm'), 'Mo,Tu,Th 09:00-17:00');
  assert.equal(tagOf('Fri 8pm-2am'), 'Fr 20:00-02:00');
  assert.equal(tagOf('24 hours'), '24/7');
  assert.equal(tagOf('1st and 3rd Saturday 9am-12pm'), 'Sa[1,3] 09:00-12:00');
  assert.equal(tagOf('Mon-Thu 9am-5pm, Fri by appointment'), 'Fr unknown; Mo-Th 09:00-17:00');
});

test('what is unknown is not written as closed', () => {
  assert.equal(openingHoursTag(UNKNOWN_HOURS), undefined);
  const rule = { days: 3, from: 540, to: 720 };
  assert.equal(
    openingHoursTag({ ...UNKNOWN_HOURS, unknownDays: 0, rules: [{ ...rule, everyWeeks: { n: 2, anchor: '2026-11-23' } }] }),
    'Mo,Tu unknown',
  );
  assert.equal(
    openingHoursTag({
      ...UNKNOWN_HOURS,
      unknownDays: 0,
      rules: [
        { ...rule, validFrom: '2026-06-01', validTo: '2026-08-31' },
        { ...rule, validTo: '2026-05-31' },
      ],
      exceptions: [
        { date: '--12-25', spans: [] },
        { date: '2026-12-24', to: '2026-12-26', spans: [{ from: 600, to: 720 }] },
        { date: '2027-01-02', spans: [], unknown: true },
      ],
    }),
    '2026 Jun 01-2026 Aug 31 Mo 09:00-12:00; 2026 Jun 01-2026 Aug 31 Tu 09:00-12:00; 1970 Jan 01-2026 May 31 Mo 09:00-12:00; 1970 Jan 01-2026 May 31 Tu 09:00-12:00; Dec 25 off; 2026 Dec 24-2026 Dec 26 10:00-12:00; 2027 Jan 02 unknown',
  );
});
