import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, CORE, frameworkOf, TIERS, TODAY } from '../testing/frameworks.js';
import { compareAssessments, disagreements, type Assessment } from './index.js';

describe('compareAssessments', () => {
  const ids = ['up', 'down', 'said', 'gone', 'scope', 'same', 'aged'];
  const framework = frameworkOf(
    ids.map((id) => ({ id, tier: 1, core: true, area: id === 'up' ? 'b' : 'a' })),
    TIERS,
    CORE,
  );
  const evidence = [{ kind: 'policy', title: 'Plan', expires: '2026-06-30' }] as const;
  const with_ = (assessment: Assessment): Assessment => ({
    ...assessment,
    answers: [...assessment.answers, { criterion: 'aged', status: 'met', evidence }],
  });
  const before = with_(answersOf({ up: 'not-met', down: 'met', gone: 'met', scope: 'met', same: 'partial' }, { date: '2026-01-01' }));
  const after = with_(answersOf({ up: 'partial', down: 'partial', said: 'not-met', scope: 'not-applicable', same: 'partial' }));

  it('tells what got better and worse from what was only answered, withdrawn or taken out of scope', () => {
    const { criteria, from, to } = compareAssessments(framework, before, after);
    assert.deepEqual([from, to], ['2026-01-01', TODAY]);
    assert.deepEqual(Object.fromEntries(criteria.map(({ criterion, direction }) => [criterion, direction])), {
      up: 'better',
      down: 'worse',
      said: 'answered',
      gone: 'withdrawn',
      scope: 'scope',
      // Nobody changed this answer: its evidence expired between the two days.
      aged: 'worse',
    });
    assert.deepEqual(
      criteria.find(({ criterion }) => criterion === 'aged'),
      { criterion: 'aged', from: 'met', to: 'review', direction: 'worse' },
    );
    assert.equal(compareAssessments(framework, after, before).criteria.find(({ criterion }) => criterion === 'scope')?.direction, 'scope');
  });

  it('puts areas and rules of both days side by side', () => {
    const { areas, rules, before: old, after: now } = compareAssessments(framework, before, after);
    assert.deepEqual(
      areas.map(({ area, before: a, after: b }) => [area, a.counts.partial, b.counts.partial]),
      [
        ['b', 0, 1],
        ['a', 1, 2],
      ],
    );
    assert.deepEqual(
      rules.map(({ rule, before: a, after: b }) => [rule, a.whole?.counted, b.whole?.counted]),
      [
        ['stars', 3 + 1, 0],
        ['core', 3 + 1, 0],
      ],
    );
    assert.equal(old.whole.counts.met, 4);
    assert.equal(now.whole.counts.met, 0);
  });

  it('compares levels, one department, and the auditor’s layer', () => {
    const levels = { ...frameworkOf([{ id: 'a' }, { id: 'b' }]), scale: { kind: 'levels', min: 0, max: 5 } } as const;
    const departments = [{ id: 'd', name: 'D' }];
    const on = (a: number, b: number, finding: number) =>
      answersOf(
        {},
        {
          departments,
          answers: [
            { criterion: 'a', department: 'd', level: a },
            { criterion: 'b', level: b },
          ],
          findings: [{ criterion: 'a', level: finding }],
        },
      );
    const changes = (options?: Parameters<typeof compareAssessments>[3]) =>
      compareAssessments(levels, on(2, 3, 1), on(3, 2, 4), options).criteria;
    assert.deepEqual(changes(), [
      { criterion: 'a', from: 'partial', to: 'partial', fromLevel: 2, toLevel: 3, direction: 'better' },
      { criterion: 'b', from: 'partial', to: 'partial', fromLevel: 3, toLevel: 2, direction: 'worse' },
    ]);
    assert.deepEqual(
      changes({ department: 'd' }).map(({ criterion }) => criterion),
      ['a'],
    );
    assert.deepEqual(changes({ layer: 'audit' }), [
      { criterion: 'a', from: 'partial', to: 'partial', fromLevel: 1, toLevel: 4, direction: 'better' },
    ]);
  });
});

describe('disagreements', () => {
  it('are where the auditor found something else than the city says', () => {
    const framework = frameworkOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const findings = [
      { criterion: 'a', status: 'partial', note: 'no budget' },
      { criterion: 'b', status: 'met' },
    ] as const;
    assert.deepEqual(disagreements(framework, answersOf({ a: 'met', b: 'met', c: 'met' }, { findings }), TODAY), [
      { criterion: 'a', city: 'met', auditor: 'partial', finding: findings[0] },
    ]);
    assert.deepEqual(disagreements(framework, answersOf({ a: 'met' }), TODAY), []);
  });

  it('compare levels where there are some', () => {
    const framework = { ...frameworkOf([{ id: 'a' }, { id: 'b' }]), scale: { kind: 'levels', min: 0, max: 5 } } as const;
    const findings = [
      { criterion: 'a', level: 2 },
      { criterion: 'b', level: 1 },
    ];
    const [one, other] = disagreements(framework, answersOf({ a: 3 }, { findings }), TODAY);
    assert.deepEqual([one?.cityLevel, one?.auditorLevel], [3, 2]);
    assert.equal(other?.city, 'unanswered');
    assert.equal('cityLevel' in { ...other }, false);
  });
});
