import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { parseHoursText } from './hours-text.js';

/** "Mo-Fr 540-1020" and so on; "?" and the days that are unknown; "+" where the text is kept. */
function short(text: string, lang?: string): string {
  const hours = parseHoursText(text, lang);
  const rules = hours.rules.map(({ days, from, to, nthOfMonth }) => `${days}:${from}-${to}${nthOfMonth ? `#${nthOfMonth.join()}` : ''}`);
  return [...rules, ...(hours.unknownDays ? [`?${hours.unknownDays}`] : []), ...(hours.text.length > 0 ? ['+'] : [])].join(' ');
}

describe('parseHoursText', () => {
  it('reads English', () => {
    const texts: Record<string, string> = {
      'Mon-Fri 9am-5pm': '31:540-1020',
      '9:00am-5:00pm, Mon-Fri': '31:540-1020',
      'Monday through Friday: 9:00 a.m. to 5:00 p.m.': '31:540-1020',
      'Open Monday – Friday from 9 am until 5 pm.': '31:540-1020',
      'M-F 8:30am-4:30pm': '31:510-990',
      'Mon, Wed & Fri 10am-noon': '21:600-720',
      '8:00am-5:00pm, Mon, Thur and Fri': '25:480-1020',
      '9:00am-5:00pm, Tue-Fri;\n9:00am-1:00pm, Sat': '30:540-1020 32:540-780',
      'Mon-Fri 9am-12pm, 1pm-5pm; Sat 9am-12pm': '63:540-720 31:780-1020',
      '8:00am-12:00pm & 1:00pm-5:00pm, Tue': '2:480-720 2:780-1020',
      '9:00am-1:00pm / 2:00pm-6:00pm, Mon, Wed': '5:540-780 5:840-1080',
      'Monday 9am-5pm\nTuesday 10am-2pm\nWednesday Closed': '1:540-1020 2:600-840',
      'Monday\n9am-5pm\nTuesday\n10am-2pm': '1:540-1020 2:600-840',
      'Monday: 9am-5pm; Tuesday: 9am-12pm; 1pm-5pm; Wednesday: Closed': '1:540-1020 2:540-720 2:780-1020',
      'Mon-Fri 9am-12pm; 1pm-5pm': '31:540-720 31:780-1020',
      'Sat-Mon 10am-4pm': '97:600-960',
      'Daily 07:00-19:00': '127:420-1140',
      'weekdays 9:00-17:00': '31:540-1020',
      'Mon - Fri - 9am - 5pm': '31:540-1020',
      '24 hours': '127:0-1440',
      '24/7': '127:0-1440',
      '24 hours a day, 7 days a week': '127:0-1440',
      'Open 24 hours, Mon-Fri': '31:0-1440',
      'Mon-Fri 9am-5pm, closed Sat & Sun': '31:540-1020',
      'Daily 9am-5pm, closed Sundays': '63:540-1020',
      'Fri 8pm-2am': '16:1200-1560',
      '1st and 3rd Saturday of the month 9am-12pm': '32:540-720#1,3',
      'Last Friday of each month, 6pm-8pm': '16:1080-1200#-1',
      'Tue,Thur 7:30am-5:00pm': '10:450-1020',
    };
    for (const [text, expected] of Object.entries(texts)) assert.equal(short(text, 'en'), expected, text);
  });

  it('reads Spanish', () => {
    const texts: Record<string, string> = {
      'Lunes a viernes de 9:00 a 17:00': '31:540-1020',
      'De lunes a viernes, de 9:00 a 14:00 y de 16:00 a 19:00 h': '31:540-840 31:960-1140',
      'lun-vie 9:00-17:00; sáb 10:00-14:00': '31:540-1020 32:600-840',
      'L-V 08:00-15:00': '31:480-900',
      'Sábados y domingos de 10 a.m. a 2 p.m.': '96:600-840',
      'Todos los días de 8:00 a 20:00': '127:480-1200',
      'Martes de 9 de la mañana a 5 de la tarde': '2:540-1020',
      'Las 24 horas': '127:0-1440',
      'Lunes a viernes 9:00-17:00, cerrado los domingos': '31:540-1020',
      'Primer sábado de cada mes de 10:00 a 13:00': '32:600-780#1',
      'Miércoles: cerrado; jueves: 9:00 a 14:00': '8:540-840',
    };
    for (const [text, expected] of Object.entries(texts)) assert.equal(short(text, 'es-MX'), expected, text);
  });

  it('reads either language where the text does not say which', () => {
    assert.equal(short('Lunes a viernes de 9:00 a 17:00'), '31:540-1020');
    assert.equal(short('Mon-Fri 9am-5pm'), '31:540-1020');
    assert.equal(short('9:00-17:00, L-V'), '31:540-1020');
  });

  it('reads times in each of their spellings', () => {
    for (const [text, lang] of [
      ['Mon 9a-5p'],
      ['Mon 9.00a-5:00p'],
      ['Mon 9a.m.-5p.m.'],
      ['Mon 9 a. - 5 p.'],
      ['Mon 9a.-5p.; closed Tue'],
      ['Mon 9 a.-5 p., closed Tue'],
      ['Mon 9:00 hrs-17:00 hrs'],
      ['Mon 9:00hr-17:00hr'],
      ['Mon 9:00hs-17:00hs'],
      ['Mon 0900 hrs-1700 hrs'],
      ['Mon 0900h-1700hs'],
      ['Mon 09.00-17.00'],
      ['Mon 9h00-17h00'],
      ['Mon 09:00:00-17:00:00'],
      ['lun 9:00 horas a 17:00 horas', 'es'],
      ['lun 9 de la mañana a 5 de la tarde', 'es'],
    ] as const)
      assert.equal(short(text, lang), '1:540-1020', text);
    for (const noon of ['noon', '12 noon', '12:00 noon', '12.00noon', 'midday']) assert.equal(short(`Mon ${noon}-5pm`), '1:720-1020', noon);
    assert.equal(short('lun mediodía a medianoche', 'es'), '1:720-1440');
    assert.equal(short('Mon 9am-midnight'), '1:540-1440');
    assert.equal(short('Mon 10a-12:30p'), '1:600-750');
    for (const text of [
      'Mon 0900-1700',
      'Mon 9ab-5pm',
      'Mon 9:0a-5pm',
      'Mon 109a-5pm',
      'Mon 3900h-1700h',
      'Mon 0960h-1700h',
      'Mon x:30-17:00',
    ])
      assert.equal(short(text), '?127 +', text);
  });

  it('reads the first, second and last such day of a month by every name', () => {
    const ordinals: Record<string, number> = { '1st': 1, first: 1, '2nd': 2, second: 2, '3rd': 3, third: 3, '4th': 4, fourth: 4 };
    for (const [word, nth] of Object.entries({ ...ordinals, '5th': 5, fifth: 5, last: -1 }))
      for (const month of ['of the month', 'of each month', 'every month', 'monthly'])
        assert.equal(short(`${word} Saturday ${month} 9am-12pm`, 'en'), `32:540-720#${nth}`, word);
    const ordinales = { '1er': 1, primer: 1, primero: 1, segundo: 2, tercer: 3, tercero: 3, cuarto: 4, último: -1 };
    for (const [word, nth] of Object.entries(ordinales))
      assert.equal(short(`${word} sábado del mes 9:00-12:00`, 'es'), `32:540-720#${nth}`, word);
    assert.equal(short('1st, 3rd and 5th Monday 9am-12pm'), '1:540-720#1,3,5');
    assert.equal(short('1st and Monday 9am-12pm'), '?127 +');
    assert.equal(short('1st 9am-12pm'), '?127 +');
  });

  it('knows by their signs what belongs together', () => {
    for (const [text, expected] of Object.entries({
      'Mon (9am-5pm) | Tue (10am-2pm)': '1:540-1020 2:600-840',
      'Mon 9am-5pm\\nTue 10am-2pm': '1:540-1020 2:600-840',
      'Mon 9am-5pm\r\nTue 10am-2pm': '1:540-1020 2:600-840',
      'Mon 9am-5pm\rTue 10am-2pm': '1:540-1020 2:600-840',
      'Mon  9am  -  5pm': '1:540-1020',
      'Mon/Tue & Wed + Thu 9am-5pm': '15:540-1020',
      '9am-5pm - Mon': '1:540-1020',
      'Mon 9am-12pm\n1pm-5pm': '1:540-720 1:780-1020',
      '9am-12pm, 1pm-5pm, Mon': '1:540-720 1:780-1020',
      'Mon 9am-12pm, 12pm-5pm': '1:540-720 1:720-1020',
      'Mon-Fri 9am-12pm; Mon 12pm-5pm': '31:540-720 1:720-1020',
      'Mon-Fri 9am-12pm; Wed 1pm-5pm': '31:540-720 4:780-1020',
      'Wed 9am-12pm, 1pm-5pm; Wed 2pm-3pm': '?4 +',
      '24/7/365': '127:0-1440',
    }))
      assert.equal(short(text), expected, text);
    for (const text of [
      '- Mon 9am-5pm',
      'Mon 9am-5pm -',
      'Mon - Tue - Wed 9am-5pm',
      'Mon to 9am-5pm',
      'weekdays-Sat 9am-5pm',
      'Sat-weekdays 9am-5pm',
      'Mon, Tue; Wed 9am-5pm',
      'Mon\nTue 9am-5pm',
      'Mon; 9am-5pm',
      '9am-5pm; Mon 10am-2pm',
      '9am-12pm\n1pm-5pm, Mon',
      '9am-12pm Mon; 1pm-5pm',
      'Mon 9am-12pm; 11am-5pm; Tue 9am-5pm',
      'Mon 9am-12pm, 11am-5pm',
      'Mon 9am-12pm, 1pm-3pm, 2pm-5pm',
      'Mon closed, 9am-5pm',
      'Mon 9am-5pm; 24 hours',
      '24 hours, 24 hours',
      '24/75',
      '124/7',
      'Mon 9am',
      'Mon 9am to Tue 5pm',
    ])
      assert.equal(short(text), '?127 +', text);
  });

  it('keeps the text without the spaces around it, and nothing of a text that is empty', () => {
    assert.deepEqual(parseHoursText(' By chance ').text, ['By chance']);
    assert.deepEqual(parseHoursText(' Mon-Thu 9am-5pm, Fri by appointment ').text, ['Mon-Thu 9am-5pm, Fri by appointment']);
    assert.deepEqual(parseHoursText('  '), { rules: [], exceptions: [], unknownDays: 127, text: [] });
  });

  it('reads no text of more than two thousand letters', () => {
    assert.equal(short('Mon 9am-5pm'.padEnd(2000)), '1:540-1020');
    assert.equal(short('Mon 9am-5pm'.padEnd(2001)), '?127 +');
  });

  it('leaves unknown what could be meant in two ways, and keeps the text', () => {
    for (const text of [
      'By appointment',
      '9am-5pm',
      'Mon-Fri 9-5',
      'Hours vary',
      'Call for hours',
      'Mon-Fri',
      '7:00pm, Tue, Fri',
      'Closed',
      'Ramadan: 10am-2pm daily',
      'Summer: Mon-Fri 9am-1pm',
      'Mon-Fri 9am-5pm and by chance',
      'Every other Monday 9am-12pm',
      'Mon 9am-5pm; Tue; Wed 10am-2pm',
      '9:00am-5:00pm; 10:00am-2:00pm, Sat',
      'Mon 1:00-5:00',
      'Mon-Fri 25:00-26:00',
      'Lunes a viernes por la mañana',
      'lun 9h',
      '9am-5pm Mon, 10am-2pm',
      'First come, first served',
      'T 9am-5pm',
      '8:30amGÇô5:00pm, Mon-Fri',
    ]) {
      const hours = parseHoursText(text);
      assert.deepEqual(hours, { rules: [], exceptions: [], unknownDays: 127, text: [text] }, text);
    }
    assert.deepEqual(parseHoursText('Mon-Fri 9am-5pm', 'de').unknownDays, 127, 'no other language is read');
  });

  it('leaves only the days unknown that are unclear', () => {
    assert.equal(short('Mon-Thu 9am-5pm, Fri by appointment'), '15:540-1020 ?16 +');
    assert.equal(short('Mon-Fri 9am-5pm; Wed 10am-2pm'), '27:540-1020 ?4 +');
    assert.equal(short('9:00am-5:00, Mon-Fri; 10:00am-2:00pm, Sat'), '32:600-840 ?31 +');
    assert.equal(short('Closed Sundays'), '?63 +');
  });

  it('keeps on screen that a place closes on holidays, which have no date', () => {
    assert.equal(short('Mon-Fri 9am-5pm, closed on public holidays'), '31:540-1020 +');
    assert.equal(short('Lunes a viernes de 9:00 a 17:00, excepto festivos'), '31:540-1020 +');
    for (const words of [
      ...['closed holidays', 'closed for holidays', 'and closed on all holidays', 'closed major national holidays', 'not holidays'],
      ...[
        'except holidays',
        'except for holidays',
        'except on holidays',
        'excluding legal holidays',
        'excl. bank holidays',
        'excl holidays',
      ],
      ...['and except most federal holidays', 'closed some public holidays', 'closed US holidays', 'closed u.s. federal holidays'],
    ])
      assert.equal(short(`Mon-Fri 9am-5pm, ${words}`), '31:540-1020 +', words);
    for (const words of [
      'salvo festivos',
      'menos los días festivos',
      'cerrado en los días feriados',
      'cerrada festivos',
      'cerrados los festivos',
    ])
      assert.equal(short(`Lunes a viernes 9:00-17:00, ${words}`), '31:540-1020 +', words);
    for (const text of ['Mon-Fri 9am-5pm, closed holidayseason', 'Mon-Fri 9am-5pm, fun holidays', 'lun 9:00-17:00, salvo festivosos'])
      assert.equal(short(text), '?127 +', text);
  });

  it('never throws and never reads an opening out of nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc
            .array(fc.constantFrom('Mon', '9am', '-', '5pm', ';', ',', '\n', 'closed', 'lunes', 'a', '24', 'to', '1st', '(', '9:00', ' '))
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          const hours = parseHoursText(text);
          for (const { days, from, to } of hours.rules) assert.ok(days > 0 && days < 128 && from >= 0 && from < to && to <= 2880);
          if (hours.unknownDays > 0 && text.trim()) assert.deepEqual(hours.text, [text.trim()]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('believes neither half of a text that closes every day that it opens', () => {
    assert.equal(short('Mon-Fri 9am-9pm; Mon-Fri closed'), '?31 +');
    assert.equal(short('Mon-Fri 9am-9pm; Wed closed'), '27:540-1260');
  });

  it('does not spend time on what is too long to be hours', () => {
    const started = process.cpuUsage();
    parseHoursText('Mon-Fri 9am-5pm, '.repeat(6000));
    parseHoursText('9'.repeat(100_000));
    parseHoursText(' '.repeat(100_000) + 'x');
    for (const part of ['Mon', '9am-', '; ', 'closed ', '1st and ']) parseHoursText(part.repeat(1990 / part.length));
    assert.ok(process.cpuUsage(started).user < 250_000);
  });
});
