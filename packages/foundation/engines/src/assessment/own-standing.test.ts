import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { throwsCode } from '../testing/throws.js';
import { TODAY } from '../testing/frameworks.js';
import type { Answer } from './assessment.js';
import type { Scale } from './framework.js';
import { isExpired, ownStanding } from './own-standing.js';
import { STANDINGS } from './standing.js';

const LEVELS: Scale = { kind: 'levels', min: 0, max: 3, metAt: 2 };

function standing(answer: Partial<Answer>, scale: Scale = { kind: 'status' }): string | undefined {
  return STANDINGS[ownStanding(scale, { criterion: 'c', ...answer }, (evidence) => isExpired(evidence, TODAY))];
}

describe('an answer on its own', () => {
  it('is what somebody said', () => {
    for (const status of ['met', 'partial', 'not-met', 'not-applicable', 'unanswered'] as const) assert.equal(standing({ status }), status);
    assert.equal(standing({}), 'unanswered');
    assert.equal(standing({ level: 3 }), 'unanswered');
  });

  it('falls to review when evidence has expired, whatever other evidence says', () => {
    const old = { kind: 'policy', title: 'Plan', expires: '2026-11-26' } as const;
    const good = { kind: 'policy', title: 'Plan', expires: TODAY } as const;
    assert.equal(standing({ status: 'met', evidence: [good, old] }), 'review');
    assert.equal(standing({ status: 'partial', evidence: [old] }), 'review');
    assert.equal(standing({ status: 'met', evidence: [good, { kind: 'internal', title: 'x' }] }), 'met');
    assert.equal(standing({ status: 'not-met', evidence: [old] }), 'not-met');
    assert.equal(standing({ status: 'not-applicable', evidence: [old] }), 'not-applicable');
    assert.equal(standing({ status: 'unanswered', evidence: [old] }), 'unanswered');
    assert.equal(standing({ status: 'met', recheck: 'split' }), 'review');
    assert.equal(standing({ status: 'not-met', recheck: 'merged' }), 'not-met');
  });

  it('counts evidence through its last day, and a date that is none as expired', () => {
    const expires = (day: string) => isExpired({ kind: 'policy', title: 't', expires: day }, TODAY);
    assert.deepEqual([expires('2026-11-26'), expires(TODAY), expires('2026-11-28')], [true, false, false]);
    assert.deepEqual([expires('next year'), expires('2027-02-30')], [true, true]);
    assert.equal(isExpired({ kind: 'policy', title: 't' }, TODAY), false);
  });

  it('is met by a level from the one on that the scale names', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((level) => standing({ level }, LEVELS)),
      ['not-met', 'partial', 'met', 'met'],
    );
    assert.equal(standing({ level: 2 }, { kind: 'levels', min: 0, max: 3 }), 'partial');
    assert.equal(standing({}, LEVELS), 'unanswered');
    assert.equal(standing({ status: 'met' }, LEVELS), 'unanswered');
    assert.equal(standing({ status: 'not-applicable', level: 3 }, LEVELS), 'not-applicable');
    assert.equal(standing({ level: 3, evidence: [{ kind: 'policy', title: 'x', expires: '2020-01-01' }] }, LEVELS), 'review');
  });

  it('is there where a note is, for a question that takes a note', () => {
    assert.equal(standing({ note: 'text' }, { kind: 'note' }), 'met');
    assert.equal(standing({ note: ' ' }, { kind: 'note' }), 'unanswered');
    assert.equal(standing({}, { kind: 'note' }), 'unanswered');
  });

  it('refuses a status and a level that do not exist, by name', () => {
    for (const status of ['review', 'blocked', 'certified', ''] as never[])
      throwsCode(() => standing({ status }), 'engines/assessment-status', /“c”/);
    for (const level of [-1, 4, 1.5, NaN]) throwsCode(() => standing({ level }, LEVELS), 'engines/assessment-level', /“c”/, /from 0 to 3/);
  });
});
