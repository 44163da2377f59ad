import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClockTime } from './clock-time.js';
import { openingSpan } from './opening-span.js';

const minutes = (text: string): number | undefined => readClockTime(text)?.minutes;

describe('readClockTime', () => {
  it('reads times as people type them', () => {
    const times: Record<string, number> = {
      '9:00am': 540,
      '9:00 am': 540,
      ' 7:30 am ': 450,
      '9am': 540,
      '9:00a': 540,
      '9 a.m.': 540,
      '9a.m.': 540,
      '9a.': 540,
      '9:00 A.M': 540,
      '9:00 a. m.': 540,
      '12:00pm': 720,
      '12:00am': 0,
      '12:30 AM': 30,
      noon: 720,
      '12 noon': 720,
      Midnight: 0,
      '5:00p': 1020,
      '17:00': 1020,
      '17:00:00': 1020,
      '09:00:00Z': 540,
      '09:00-05:00': 540,
      '0900': 540,
      '1730': 1050,
      '17h30': 1050,
      '17:00 h': 1020,
      '9.30': 570,
      '24:00': 1440,
      '17:00pm': 1020,
      mediodía: 720,
      medianoche: 0,
      '9 de la mañana': 540,
      '5 de la tarde': 1020,
      '0:00': 0,
      '12:00 noon': 720,
      '12.00 noon': 720,
      '12noon': 720,
      midday: 720,
      '12 midnight': 0,
      '12:00 midnight': 0,
      '9:00:00 am': 540,
      '9:00:00.00am': 540,
      '9:00   am': 540,
      '9 a.': 540,
      '17pm': 1020,
      '13:00pm': 780,
      '17:00:00.25': 1020,
      '8 de la noche': 1200,
      'n\u0308\u0301oon': 720,
      '9': 540,
      '17': 1020,
      '2400': 1440,
    };
    for (const hours of ['', ' hr', ' hrs', 'hs', 'h', ' horas', ' Uhr'])
      for (const time of ['17', '17:00', ...(hours === ' Uhr' ? [] : ['1700'])]) times[`${time}${hours}`] = 1020;
    for (const [text, expected] of Object.entries(times)) assert.equal(minutes(text), expected, text);
  });

  it('does not guess', () => {
    for (const text of [
      '6:300pm',
      '8:00m',
      '830am',
      '9:0am',
      '12:00pm (dispensing)',
      '5:00pm Mon',
      '5:00pm (Counter closes at 4:30 pm)',
      '25:00',
      '24:30',
      '13:00am',
      '9:60',
      '09:00-17:00',
      '',
      '?',
      'n/a',
      '0pm',
      'afternoon',
      'noonish',
      'after midnight',
      'midnight or so',
      '100am',
      '009',
      '009:00',
      'x17:00',
      'x0900',
      '0900x',
      '2500',
      '24:01',
      '24:00pm',
      '9:00:30am',
      '09:00+14:30',
      '09:00-12:30',
    ]) {
      assert.equal(readClockTime(text), undefined, text);
    }
  });

  it('keeps what a time says of its distance to UTC, and whether it can only be meant in one way', () => {
    assert.deepEqual(readClockTime('09:00:00Z'), { minutes: 540, style: '24-hour', offset: 0 });
    assert.deepEqual(readClockTime('09:00-04:30'), { minutes: 540, style: '24-hour', offset: -270 });
    assert.deepEqual(
      ['+0530', '+05', '+14:00', '-12:00'].map((zone) => readClockTime(`09:00${zone}`)?.offset),
      [330, 300, 840, -720],
    );
    assert.deepEqual(readClockTime('9am'), { minutes: 540, style: 'meridiem' });
    for (const bare of ['9:00', '9', '09', '12:00', '12']) assert.equal(readClockTime(bare)?.style, 'bare', bare);
    for (const whole of ['09:00', '21:00', '13:00', '0900', '0:00', '9:00:00']) assert.equal(readClockTime(whole)?.style, '24-hour', whole);
    for (const half of ['9:00am', '17:00pm', 'noon', 'midnight']) assert.equal(readClockTime(half)?.style, 'meridiem', half);
  });

  it('looks at no text that is too long for a time', () => {
    assert.equal(minutes('9:00am'.padEnd(40)), 540);
    assert.equal(minutes('9:00am'.padEnd(41)), undefined);
  });
});

describe('openingSpan', () => {
  const span = (opens: string, closes: string): string => {
    const [from, to] = [readClockTime(opens), readClockTime(closes)];
    assert.ok(from && to);
    const result = openingSpan(from, to);
    return 'from' in result ? `${result.kind} ${result.from}-${result.to}` : result.kind;
  };

  it('closes on the next day only where both times are explicit and the night is at most 16 hours', () => {
    assert.equal(span('4:00pm', '12:00am'), 'overnight 960-1440');
    assert.equal(span('22:00', '6:00'), 'overnight 1320-1800');
    assert.equal(span('22:00', '6am'), 'overnight 1320-1800');
    assert.equal(span('9:00pm', '7:00pm'), 'closes-before-opens');
    assert.equal(span('9:00am', '5:00'), 'closes-before-opens');
    assert.equal(span('9:00', '5:00'), 'closes-before-opens');
    assert.equal(span('11:00', '1:00'), 'closes-before-opens');
    assert.equal(span('11:00:00', '01:00:00'), 'overnight 660-1500');
    assert.equal(span('16:00', '08:00'), 'overnight 960-1920');
    assert.equal(span('16:00', '08:01'), 'closes-before-opens');
    assert.equal(span('4:00pm', '8:00am'), 'overnight 960-1920');
    assert.equal(span('23:59', '06:00'), 'overnight 1439-1800');
    assert.equal(span('24:00', '08:00'), 'closes-before-opens');
    assert.equal(span('24:00', '24:00'), 'opens-equals-closes');
    assert.equal(span('11:00am', '8:00'), 'closes-before-opens');
  });

  it('reads a whole day, and leaves a day of no length unknown', () => {
    assert.equal(span('00:00', '23:59'), 'read 0-1440');
    assert.equal(span('12:00am', '11:59pm'), 'read 0-1440');
    assert.equal(span('00:00', '24:00'), 'read 0-1440');
    assert.equal(span('9:00', '9:00'), 'opens-equals-closes');
    assert.equal(span('00:00', '00:00'), 'opens-equals-closes');
  });

  it('takes a bare time only where one reading is possible', () => {
    assert.equal(span('8:00', '4:00pm'), 'read 480-960');
    assert.equal(span('12:00', '4:00pm'), 'read 720-960');
    assert.equal(span('6:00', '8:00pm'), 'ambiguous');
    assert.equal(span('1:00', '5:00'), 'ambiguous');
    assert.equal(span('8:00am', '11:00'), 'ambiguous');
    assert.equal(span('8:00am', '12:00'), 'read 480-720');
    assert.equal(span('9:00', '12:00'), 'read 540-720');
    assert.equal(span('7:00', '17:00'), 'read 420-1020');
    assert.equal(span('8:00', '9:00'), 'read 480-540');
    assert.equal(span('7:59', '9:00'), 'ambiguous');
    assert.equal(span('7:00', '7:00'), 'opens-equals-closes');
    assert.equal(span('5:00', '5:00pm'), 'read 300-1020');
    assert.equal(span('5:00', '5:01pm'), 'ambiguous');
    assert.equal(span('11:00', 'midnight'), 'ambiguous');
    assert.equal(span('12:30', '1:00pm'), 'ambiguous');
    assert.equal(span('8:00am', '11:59'), 'ambiguous');
    assert.equal(span('12:00', '6:00'), 'closes-before-opens');
  });
});
