import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { decodeHours, encodeHours } from './hours-code.js';
import type { Hours, HoursRule } from './hours.js';
import { UNKNOWN_HOURS } from './schedule-hours.js';

const date = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 960 }))
  .map(([from, length]) => ({ from, to: from + length }));
const rule = fc
  .record(
    {
      days: fc.integer({ min: 1, max: 127 }),
      span,
      validFrom: date,
      validTo: date,
      everyWeeks: fc.record({ n: fc.integer({ min: 2, max: 9 }), anchor: date }),
      monthDays: fc.array(fc.integer({ min: -31, max: 31 }).filter(Boolean), { minLength: 1 }),
      nthOfMonth: fc.array(fc.constantFrom(-1, 1, 2, 3, 4, 5), { minLength: 1 }),
    },
    { requiredKeys: ['days', 'span'] },
  )
  .map(({ span: { from, to }, ...rest }) => ({ ...rest, from, to }));
const exception = fc.record(
  { date: fc.oneof(date, fc.constant('--12-25')), to: date, spans: fc.array(span), unknown: fc.constant(true as const) },
  { requiredKeys: ['date', 'spans'] },
);
const hours: fc.Arbitrary<Hours> = fc.record({
  rules: fc.array(rule),
  exceptions: fc.array(exception),
  unknownDays: fc.integer({ min: 0, max: 127 }),
  text: fc.array(fc.string({ unit: 'binary', minLength: 1 })),
});

const defined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** In the order of their texts, which is that of a decoded one. */
function sorted(rules: readonly HoursRule[]): HoursRule[] {
  const code = (each: HoursRule): string => encodeHours({ rules: [each], exceptions: [], unknownDays: 0, text: [] });
  return [...rules].sort((a, b) => (code(a) < code(b) ? -1 : 1));
}

describe('encodeHours and decodeHours', () => {
  it('bring all hours back', () => {
    fc.assert(
      fc.property(hours, (given) => {
        const back = decodeHours(encodeHours(given));
        assert.deepEqual(defined(back), defined({ ...given, rules: sorted(given.rules) }));
        assert.equal(encodeHours(back), encodeHours(given));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('write equal hours alike, whatever the order of their rules', () => {
    fc.assert(
      fc.property(hours, (given) => assert.equal(encodeHours({ ...given, rules: [...given.rules].reverse() }), encodeHours(given))),
    );
  });

  it('are short', () => {
    assert.equal(encodeHours({ rules: [{ days: 31, from: 540, to: 1020 }], exceptions: [], unknownDays: 0, text: [] }), 'v,f0,sc');
    assert.equal(encodeHours(UNKNOWN_HOURS), '|3j');
    assert.deepEqual(decodeHours('|3j'), UNKNOWN_HOURS);
    const patterns = Array.from({ length: 300 }, (_, index) =>
      encodeHours({
        rules: [
          { days: 31, from: 420 + 15 * (index % 20), to: 900 + 15 * (index % 27) },
          { days: 32, from: 540, to: 720 + index },
        ],
        exceptions: [],
        unknownDays: 0,
        text: [],
      }),
    );
    assert.ok(gzipSync(patterns.join('\n')).length < 1900);
  });
});
