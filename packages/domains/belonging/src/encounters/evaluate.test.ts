import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { agreementChange, evaluateEncounters, OUTCOMES, type EncounterOutcome } from '../index.js';

type Counts = Record<EncounterOutcome, number>;
const talks = (counts: Counts) => OUTCOMES.flatMap((outcome) => Array.from({ length: counts[outcome] }, () => ({ outcome })));
const report = (doubt: number, agreed: number, same: number, worse: number) =>
  evaluateEncounters(talks({ 'more-doubt': doubt, agreed, 'no-change': same, backfired: worse }));

describe('evaluateEncounters', () => {
  it('gives 45 % for 40 encounters with 14 in more doubt and 4 agreed', () => {
    const { encounters, movedPercent } = report(14, 4, 20, 2);
    assert.deepEqual([encounters, movedPercent], [40, 45]);
  });

  it('suppresses counts under 10, and the one beside each that would give it away', () => {
    assert.deepEqual(report(14, 4, 20, 2).outcomes, {
      'more-doubt': undefined,
      agreed: undefined,
      'no-change': undefined,
      backfired: undefined,
    });
    assert.deepEqual(report(14, 10, 20, 2).outcomes, { 'more-doubt': 14, agreed: 10, 'no-change': undefined, backfired: undefined });
    assert.deepEqual(report(14, 10, 20, 11).outcomes, { 'more-doubt': 14, agreed: 10, 'no-change': 20, backfired: 11 });
  });

  it('says nothing of fewer than 10 talks, nor a share of which one side is that small', () => {
    assert.deepEqual(report(9, 0, 0, 0), { encounters: undefined, movedPercent: undefined, outcomes: report(0, 0, 0, 0).outcomes });
    assert.equal(report(5, 5, 5, 4).movedPercent, undefined);
    assert.equal(report(5, 5, 5, 5).movedPercent, 50);
    assert.equal(report(3, 2, 12, 11).movedPercent, undefined);
    assert.deepEqual(report(3, 6, 12, 11).outcomes, report(0, 0, 0, 0).outcomes);
    assert.equal(report(3, 6, 12, 11).encounters, 32);
  });

  it('hides every small count from somebody who adds and subtracts', () => {
    const count = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(count, count, count, count, (doubt, agreed, same, worse) => {
        const actual = { 'more-doubt': doubt, agreed, 'no-change': same, backfired: worse };
        const { encounters, movedPercent, outcomes } = report(doubt, agreed, same, worse);
        for (const outcome of OUTCOMES) assert.equal((outcomes[outcome] ?? 10) >= 10, true);
        if (encounters === undefined) return;
        // Every way to fill what is hidden that agrees with all that is published.
        const options = OUTCOMES.map((outcome) => (outcomes[outcome] === undefined ? range(encounters) : [outcomes[outcome]]));
        const moved = movedPercent === undefined ? undefined : doubt + agreed;
        const seen = OUTCOMES.map(() => new Set<number>());
        for (const a of options[0]!) {
          for (const b of options[1]!) {
            if (moved !== undefined && a + b !== moved) continue;
            for (const c of options[2]!) {
              const d = encounters - a - b - c;
              if (!options[3]!.includes(d)) continue;
              [a, b, c, d].forEach((value, index) => seen[index]!.add(value));
            }
          }
        }
        OUTCOMES.forEach((outcome, index) => assert.ok(actual[outcome] >= 10 || seen[index]!.size > 1, outcome));
      }),
      { numRuns: runs(60) },
    );
  });

  it('does not depend on the order of the talks', () => {
    const list = talks({ 'more-doubt': 12, agreed: 10, 'no-change': 30, backfired: 11 });
    assert.deepEqual(evaluateEncounters([...list].reverse()), evaluateEncounters(list));
  });
});

describe('agreementChange', () => {
  const answers = (count: number, answer: number) => Array.from({ length: count }, () => answer);

  it('compares means, and says of how many answers', () => {
    assert.deepEqual(agreementChange([...answers(6, 4), ...answers(4, 5)], [...answers(5, 2), ...answers(6, 3)]), {
      before: { n: 10, mean: 4.4 },
      after: { n: 11, mean: 2.55 },
      change: -1.85,
    });
  });

  it('suppresses a group of fewer than 10, and the change with it', () => {
    const hidden = { n: undefined, mean: undefined };
    assert.deepEqual(agreementChange(answers(9, 4), answers(10, 2)), { before: hidden, after: { n: 10, mean: 2 }, change: undefined });
    assert.deepEqual(agreementChange(answers(10, 4), []), { before: { n: 10, mean: 4 }, after: hidden, change: undefined });
  });

  it('refuses an answer outside the scale', () => {
    for (const bad of [0, 6, 1.5])
      assert.throws(() => agreementChange([bad], []), { code: 'belonging/bad-rating', message: /an answer is/ });
    assert.throws(() => agreementChange([], [7]), { code: 'belonging/bad-rating' });
  });
});

function range(end: number): number[] {
  return Array.from({ length: end + 1 }, (_, value) => value);
}
