import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateOf, dayOf } from '@newcomer/core/civil-time';
import '../../../../../scripts/test/runs.js';
import { REVIEW_DAYS, lastDay, publishable, type SourcedCard } from './index.js';

const card: SourcedCard = {
  type: 'note',
  id: 'a',
  status: 'approved',
  review: { reviewer: 'A. Reader', city: 'Port Lantern', date: '2026-01-10' },
  asOf: '2026',
  evidence: [{ source: 'census', figure: '3 in 100' }],
};
const codes = (changes: Partial<SourcedCard>, today = '2026-11-27') =>
  publishable({ ...card, ...changes }, today).reasons.map(({ code }) => code);

describe('publishable', () => {
  it('shows a card that a named person of a named city approved', () => {
    assert.deepEqual(publishable(card, '2026-11-27'), { publishable: true, reasons: [] });
    assert.deepEqual(publishable(card, '2026-01-10'), { publishable: true, reasons: [] });
  });

  it('says everything that stands in the way, each with what to do', () => {
    const { publishable: shown, reasons } = publishable({ id: 'a', status: 'draft', evidence: [] }, '2026-11-27');
    assert.equal(shown, false);
    assert.deepEqual(
      reasons.map(({ code }) => code),
      ['draft', 'not-reviewed', 'no-source'],
    );
    assert.match(reasons[0]!.message, /approve it under a name/);
    assert.match(reasons[1]!.message, /write reviewer, city and date/);
    assert.match(reasons[2]!.message, /where it is from/);
  });

  it('never shows a card that was taken back', () => {
    assert.deepEqual(codes({ status: 'retired' }), ['retired']);
    assert.match(publishable({ ...card, status: 'retired' }, '2026-11-27').reasons[0]!.message, /taken back/);
  });

  it('takes no review without a name, without a city, or from a day that is still to come', () => {
    assert.deepEqual(codes({ review: { reviewer: ' ', city: 'Port Lantern', date: '2026-01-10' } }), ['not-reviewed']);
    assert.deepEqual(codes({ review: { reviewer: 'A. Reader', city: '\t', date: '2026-01-10' } }), ['not-reviewed']);
    assert.deepEqual(codes({}, '2026-01-09'), ['reviewed-in-future']);
    assert.match(publishable(card, '2026-01-09').reasons[0]!.message, /2026-01-10/);
  });

  it('lets a card expire on the day after its last one, or a year after the review', () => {
    assert.equal(REVIEW_DAYS, 365);
    assert.equal(lastDay(card), '2027-01-10');
    assert.equal(lastDay({ ...card, expires: '2026-12-01' }), '2026-12-01');
    assert.equal(lastDay({ id: 'a' }), undefined);
    assert.deepEqual(codes({}, '2027-01-10'), []);
    assert.deepEqual(codes({}, '2027-01-11'), ['expired']);
    assert.deepEqual(codes({ expires: '2026-11-27' }), []);
    assert.deepEqual(codes({ expires: '2026-11-26' }), ['expired']);
    assert.match(publishable({ ...card, expires: '2026-11-26' }, '2026-11-27').reasons[0]!.message, /until 2026-11-26/);
  });

  it('refuses what is no date, and says which', () => {
    const bad = { code: 'engines/bad-date' };
    assert.throws(() => publishable(card, 'today'), { ...bad, message: /today is "today"/ });
    assert.throws(() => publishable({ ...card, review: { ...card.review!, date: '2026-02-30' } }, '2026-11-27'), {
      ...bad,
      message: /the review of a is "2026-02-30"/,
    });
    assert.throws(() => publishable({ ...card, expires: 'soon' }, '2026-11-27'), { ...bad, message: /expires of a is "soon"/ });
    assert.throws(() => lastDay({ id: 'b', review: { ...card.review!, date: 'x' } }), { ...bad, message: /the review of b is "x"/ });
  });

  it('is monotone: once expired, a card stays expired', () => {
    const first = dayOf('2026-01-10');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) => publishable(card, dateOf(first + days)).publishable);
        assert.ok(early === true || late === false);
      }),
    );
  });
});
