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
    };
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
    ]) {
      assert.equal(readClockTime(text), undefined, text);
    }
  });

  it('keeps what a time says of its distance to UTC, and whether it can only be meant in one way', () => {
    assert.deepEqual(readClockTime('09:00:00Z'), { minutes: 540, style: '24-hour', offset: 0 });
    assert.deepEqual(readClockTime('09:00-04:30'), { minutes: 540, style: '24-hour', offset: -270 });
    assert.deepEqual(
      [readClockTime('9:00')?.style, readClockTime('09:00')?.style, readClockTime('9:00am')?.style, readClockTime('21:00')?.style],
      ['bare', '24-hour', 'meridiem', '24-hour'],
    );
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
  });
});
