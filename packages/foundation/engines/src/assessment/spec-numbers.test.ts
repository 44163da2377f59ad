import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, CORE, frameworkOf, many, MEAN, SHARES, SUM, TIERS, TODAY } from '../testing/frameworks.js';
import { addBusinessDays, scoreAssessment, type Framework, type RuleScore, type Status } from './index.js';

const approved = { plan: { actions: [], approvedOn: '2026-11-01' } };

function rule(framework: Framework, answers: Record<string, Status | number>, more = {}): RuleScore {
  return scoreAssessment(framework, answersOf(answers, more), { today: TODAY }).rules[0]!;
}

function met(count: number, of: number): Record<string, Status> {
  return Object.fromEntries(Array.from({ length: of }, (_, at) => [`c${at + 1}`, at < count ? 'met' : 'not-met']));
}

describe('core criteria (indicators §1)', () => {
  const forty = frameworkOf([...many(40, 'c', { core: true }), { id: 'more' }], CORE);

  it('36 of 40 is 0.90: conditional with an approved plan of action', () => {
    const { whole, outcome, possible } = rule(forty, met(36, 40), approved);
    assert.deepEqual(whole, { state: 'assessed', value: 0.9, low: 0.9, high: 0.9, counted: 36, of: 40 });
    assert.equal(outcome, 'conditional');
    assert.equal(possible, 'conditional');
  });

  it('36 of 40 without an approved plan needs one, and an approval of tomorrow is none', () => {
    assert.equal(rule(forty, met(36, 40)).outcome, 'plan-needed');
    assert.equal(rule(forty, met(36, 40), { plan: { actions: [], approvedOn: '2026-11-28' } }).outcome, 'plan-needed');
    assert.equal(rule(forty, met(36, 40), { plan: { actions: [], approvedOn: TODAY } }).outcome, 'conditional');
  });

  it('35 of 40 is 0.875: not', () => {
    const { whole, outcome } = rule(forty, met(35, 40), approved);
    assert.equal(whole?.value, 0.875);
    assert.equal(outcome, 'not');
  });

  it('40 of 40 is full, with or without a plan, whatever the additional criteria say', () => {
    assert.equal(rule(forty, met(40, 40), approved).outcome, 'full');
    assert.equal(rule(forty, { ...met(40, 40), more: 'not-met' }).outcome, 'full');
  });

  it('takes what does not apply out of the count: 36 of 40 with 4 that do not apply is full', () => {
    const answers = { ...met(36, 40), c37: 'not-applicable', c38: 'not-applicable', c39: 'not-applicable', c40: 'not-applicable' } as const;
    const { whole, outcome } = rule(forty, answers);
    assert.equal(whole?.of, 36);
    assert.equal(outcome, 'full');
  });

  it('says what is still possible while four are open, and gives no figure', () => {
    const answers = met(36, 40);
    for (const id of ['c37', 'c38', 'c39', 'c40']) answers[id] = 'unanswered';
    const { whole, outcome, possible } = rule(forty, answers, approved);
    assert.deepEqual(whole, { state: 'assessed', low: 0.9, high: 1, counted: 36, of: 40 });
    assert.equal(outcome, 'conditional');
    assert.equal(possible, 'full');
  });

  it('holds its threshold where a processor’s product of two numbers does not', () => {
    // 0.9 × 110 is a little more than 99 in binary fractions.
    const large = frameworkOf(many(110, 'c', { core: true }), CORE);
    assert.equal(rule(large, met(99, 110), approved).outcome, 'conditional');
    assert.equal(rule(large, met(98, 110), approved).outcome, 'not');
  });
});

describe('stars (indicators §1)', () => {
  const tiers = frameworkOf(
    [
      { id: 'a', tier: 1 },
      { id: 'b', tier: 2 },
      { id: 'c', tier: 2 },
      { id: 'd', tier: 4 },
      { id: 'x', tier: null },
    ],
    TIERS,
  );

  it('star is the highest tier up to which every applicable criterion is met', () => {
    assert.equal(rule(tiers, { a: 'met', b: 'met', c: 'met', d: 'not-met' }).whole?.value, 3);
    assert.equal(rule(tiers, { a: 'met', b: 'met', c: 'not-met', d: 'met' }).whole?.value, 1);
    assert.equal(rule(tiers, { a: 'not-met', b: 'met', c: 'met', d: 'met' }).whole?.value, 0);
    assert.equal(rule(tiers, { a: 'met', b: 'met', c: 'met', d: 'met' }).whole?.value, 4);
  });

  it('partial is not met, and what does not apply is left out', () => {
    assert.equal(rule(tiers, { a: 'met', b: 'partial', c: 'met', d: 'met' }).whole?.value, 1);
    assert.equal(rule(tiers, { a: 'met', b: 'not-applicable', c: 'met', d: 'met' }).whole?.value, 4);
  });

  it('an open criterion leaves a range, never a zero', () => {
    const { whole } = rule(tiers, { a: 'met', b: 'met', d: 'not-met' });
    assert.deepEqual(whole, { state: 'assessed', low: 1, high: 3, counted: 2, of: 4 });
  });

  it('counts criteria without a known tier apart', () => {
    assert.equal(scoreAssessment(tiers, answersOf({ a: 'met' }), { today: TODAY }).withoutTier, 1);
  });

  it('a child cannot count where its parent is not met', () => {
    const family = frameworkOf(
      [
        { id: '3.0', tier: 1 },
        { id: '3.1', tier: 1, parent: '3.0' },
        { id: '3.1.1', tier: 2, parent: '3.1' },
      ],
      TIERS,
    );
    const score = scoreAssessment(family, answersOf({ '3.0': 'not-met', '3.1': 'met', '3.1.1': 'met' }), { today: TODAY });
    assert.deepEqual([score.whole.counts.met, score.whole.counts.blocked, score.whole.counts['not-met']], [0, 2, 1]);
    assert.equal(score.rules[0]?.whole?.value, 0);
    const partly = scoreAssessment(family, answersOf({ '3.0': 'met', '3.1': 'partial', '3.1.1': 'met' }), { today: TODAY });
    assert.deepEqual([partly.whole.counts.met, partly.whole.counts.partial, partly.whole.counts.blocked], [1, 1, 1]);
  });

  it('an area in which nothing applies is not assessed, never 100 %', () => {
    const two = frameworkOf(
      [
        { id: 'a', tier: 1 },
        { id: 'b', area: 'b', tier: 1, core: true },
      ],
      TIERS,
      CORE,
    );
    const score = scoreAssessment(two, answersOf({ a: 'met', b: 'not-applicable' }), { today: TODAY });
    assert.deepEqual([score.areas[1]?.assessed, score.areas[1]?.applicable, score.areas[1]?.answered], [false, 0, 0]);
    assert.equal(score.areas[0]?.assessed, true);
    assert.deepEqual(score.rules[0]?.areas[1], { state: 'not-assessed', counted: 0, of: 0 });
    const core = score.rules[1]!;
    assert.deepEqual([core.whole, core.outcome, core.possible], [{ state: 'not-assessed', counted: 0, of: 0 }, undefined, undefined]);
  });

  it('30 business days from Monday 2024-01-01 end on Monday 2024-02-12', () => {
    assert.equal(addBusinessDays('2024-01-01', 30), '2024-02-12');
  });
});

describe('means of levels (indicators §2)', () => {
  const levels = { kind: 'levels', min: 1, max: 5 } as const;
  const goals: Framework = {
    edition: '1',
    title: 't',
    scale: levels,
    areas: [
      { id: 'd', title: 'dimension' },
      { id: 'g4', parent: 'd', title: 'goal 4' },
      { id: 'g5', parent: 'd', title: 'goal 5' },
    ],
    criteria: [...many(4, '4.', { area: 'g4' }), ...many(4, '5.', { area: 'g5' })].map((each) => ({ area: '', title: '', ...each })),
    scoring: [MEAN],
  };

  it('goal 4 with {5, 3, —, 4} is 4.0 at 75 %', () => {
    const { areas, whole } = rule(goals, { '4.1': 5, '4.2': 3, '4.4': 4 });
    assert.deepEqual(areas[1], { state: 'assessed', value: 4, counted: 3, of: 4 });
    assert.equal(whole, undefined);
  });

  it('a dimension is the mean of its goals, not of their indicators', () => {
    const { areas } = rule(goals, { '4.1': 5, '4.2': 3, '4.4': 4, '5.1': 1, '5.2': 1, '5.3': 3, '5.4': 3 });
    assert.equal(areas[2]?.value, 2);
    assert.deepEqual(areas[0], { state: 'assessed', value: 3, counted: 7, of: 8 });
  });

  it('below half of the answers it says insufficient, and with half it does not', () => {
    assert.deepEqual(rule(goals, { '4.1': 5 }).areas[1], { state: 'insufficient', counted: 1, of: 4 });
    assert.equal(rule(goals, { '4.1': 5, '4.2': 2 }).areas[1]?.value, 3.5);
    assert.deepEqual(rule(goals, { '4.1': 5, '4.2': 2 }).areas[2], { state: 'not-assessed', counted: 0, of: 4 });
    assert.deepEqual(rule(goals, { '4.1': 5, '4.2': 2 }).areas[0], { state: 'insufficient', counted: 2, of: 8 });
  });
});

describe('shares (indicators §7 and §15)', () => {
  const ten = { ...frameworkOf(many(10, 'c'), SUM), scale: { kind: 'levels', min: 0, max: 3 } as const };

  it('readiness is Σ level / 30', () => {
    const all = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`c${at + 1}`, at < 5 ? 3 : 1]));
    assert.equal(rule(ten, all).whole?.value, 20 / 30);
  });

  it('has no figure while one of the ten is open, and says how far it can go', () => {
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`c${at + 1}`, 1]));
    assert.deepEqual(rule(ten, nine).whole, { state: 'assessed', low: 9 / 30, high: 12 / 30, counted: 9, of: 10 });
  });

  it('Seeds of Growth: topics of .5, .25, 1, 0, .5, .75, 0, .5 are .4375', () => {
    const topics = [0.5, 0.25, 1, 0, 0.5, 0.75, 0, 0.5];
    const seeds = {
      ...frameworkOf(
        topics.flatMap((_, at) => many(2, `t${at}-`, { area: `t${at}` })),
        SHARES,
      ),
      scale: { kind: 'levels', min: 0, max: 2 } as const,
    };
    const answers = Object.fromEntries(
      topics.flatMap((share, at) => [
        [`t${at}-1`, Math.min(2, share * 4)],
        [`t${at}-2`, Math.max(0, share * 4 - 2)],
      ]),
    );
    const { whole, areas } = rule(seeds, answers);
    assert.deepEqual(
      areas.map(({ value }) => value),
      topics,
    );
    assert.equal(whole?.value, 0.4375);
  });
});
