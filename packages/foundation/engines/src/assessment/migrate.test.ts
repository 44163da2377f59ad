import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { answersOf, frameworkOf, TIERS, TODAY } from '../testing/frameworks.js';
import { migrate, Scorer, type Answer, type Criterion, type Status } from './index.js';

type Rows = readonly (Partial<Criterion> & { id: string })[];

function between(old: Rows, now: Rows) {
  const from = frameworkOf(old, TIERS);
  const to = { ...frameworkOf(now, TIERS), edition: '2' };
  return (answers: Parameters<typeof answersOf>[0], more: Parameters<typeof answersOf>[1] = {}) =>
    migrate(answersOf(answers, more), from, to, 'pack-2');
}

describe('migrate', () => {
  it('keeps an answer under its new name, with its evidence', () => {
    const evidence = [{ kind: 'policy', title: 'Plan' }] as const;
    const { assessment, changes, recheck } = between([{ id: 'a' }, { id: 'same' }], [{ id: 'b', formerly: ['a'] }, { id: 'same' }])(
      {},
      {
        answers: [
          { criterion: 'a', status: 'met', evidence, by: 'x' },
          { criterion: 'same', status: 'partial' },
        ],
      },
    );
    assert.deepEqual(assessment.answers, [
      { criterion: 'b', status: 'met', evidence, by: 'x' },
      { criterion: 'same', status: 'partial' },
    ]);
    assert.deepEqual([assessment.pack, assessment.edition], ['pack-2', '2']);
    assert.deepEqual(changes, [{ change: 'renamed', from: 'a', to: 'b' }]);
    assert.deepEqual(recheck, []);
    assert.equal('retired' in assessment, false);
  });

  it('sets answers aside whose criterion is gone, and says what is new', () => {
    const { assessment, changes } = between([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'c' }])(
      { a: 'met', b: 'met' },
      { retired: [{ criterion: 'older' }] },
    );
    assert.deepEqual(assessment.retired, [{ criterion: 'older' }, { criterion: 'a', status: 'met' }]);
    assert.deepEqual(assessment.answers, [{ criterion: 'b', status: 'met' }]);
    assert.deepEqual(changes, [
      { change: 'added', to: 'c' },
      { change: 'removed', from: 'a' },
    ]);
  });

  it('asks to look again where one criterion became two, also where one kept the id', () => {
    for (const now of [
      [
        { id: 'a1', formerly: ['a'] },
        { id: 'a2', formerly: ['a'] },
      ],
      [{ id: 'a' }, { id: 'a2', formerly: ['a'] }],
    ]) {
      const { assessment, changes, recheck } = between([{ id: 'a' }], now)({ a: 'met' });
      const ids = now.map(({ id }) => id);
      assert.deepEqual(changes, [{ change: 'split', from: 'a', to: ids }]);
      assert.deepEqual(recheck, ids);
      assert.deepEqual(
        assessment.answers,
        ids.map((criterion) => ({ criterion, status: 'met', recheck: 'split' })),
      );
      const scorer = new Scorer({ ...frameworkOf(now, TIERS), edition: '2' }, assessment, { today: TODAY });
      assert.deepEqual(
        ids.map((id) => scorer.standing(id)),
        ['review', 'review'],
      );
    }
  });

  it('takes the weakest of what became one, and leaves it open where a part was not answered', () => {
    const run = between([{ id: 'a' }, { id: 'b' }], [{ id: 'ab', formerly: ['a', 'b'] }]);
    assert.deepEqual(run({ a: 'met', b: 'partial' }).assessment.answers, [{ criterion: 'ab', status: 'partial', recheck: 'merged' }]);
    assert.deepEqual(run({ a: 'met' }).assessment.answers, [{ criterion: 'ab', status: 'unanswered', recheck: 'merged' }]);
    assert.deepEqual(run({ a: 'not-applicable', b: 'met' }).assessment.answers[0]?.status, 'met');
    assert.deepEqual(run({ a: 2, b: 1 }).assessment.answers, [{ criterion: 'ab', status: 'unanswered', level: 1, recheck: 'merged' }]);
    assert.deepEqual(run({}).changes, [{ change: 'merged', from: ['a', 'b'], to: 'ab' }]);
    assert.deepEqual(run({}).assessment.answers, []);
    const both = run(
      {},
      {
        departments: [{ id: 'd', name: 'D' }],
        answers: [
          { criterion: 'a', department: 'd', status: 'met', note: 'one', evidence: [{ kind: 'policy', title: 'p' }] },
          { criterion: 'b', department: 'd', status: 'met', note: 'two', evidence: [{ kind: 'policy', title: 'q' }] },
          { criterion: 'b', status: 'met' },
        ],
      },
    ).assessment.answers;
    assert.deepEqual(both, [
      {
        criterion: 'ab',
        department: 'd',
        status: 'met',
        note: 'one\ntwo',
        evidence: [
          { kind: 'policy', title: 'p' },
          { kind: 'policy', title: 'q' },
        ],
        recheck: 'merged',
      },
      { criterion: 'ab', status: 'unanswered', recheck: 'merged' },
    ]);
  });

  it('says what changed about a criterion that stayed', () => {
    const changes = (old: Partial<Criterion>, now: Partial<Criterion>) =>
      between(
        [{ id: 'p' }, { id: 'q' }, { id: 'x', ...old }, { id: 'z', area: 'b' }],
        [{ id: 'p' }, { id: 'r', formerly: ['q'] }, { id: 'x', ...now }, { id: 'z', area: 'b' }],
      )({}).changes.filter(({ change }) => change !== 'renamed');
    assert.deepEqual(changes({}, {}), []);
    assert.deepEqual(changes({ area: 'a' }, { area: 'b' }), [{ change: 'moved', to: 'x' }]);
    assert.deepEqual(changes({ tier: 1 }, { tier: 2 }), [{ change: 'tier', to: 'x' }]);
    assert.deepEqual(changes({ tier: null }, {}), []);
    assert.deepEqual(changes({}, { core: true }), [{ change: 'core', to: 'x' }]);
    assert.deepEqual(changes({ core: false }, {}), []);
    assert.deepEqual(changes({ parent: 'p' }, {}), [{ change: 'parent', to: 'x' }]);
    assert.deepEqual(changes({}, { parent: 'p' }), [{ change: 'parent', to: 'x' }]);
    assert.deepEqual(changes({ parent: 'q' }, { parent: 'r' }), []);
    assert.deepEqual(changes({}, { scale: { kind: 'note' } }), [{ change: 'scale', to: 'x' }]);
    assert.deepEqual(changes({ scale: { kind: 'levels', min: 0, max: 3 } }, { scale: { kind: 'levels', min: 0, max: 3, metAt: 3 } }), []);
    assert.deepEqual(changes({ scale: { kind: 'levels', min: 0, max: 3 } }, { scale: { kind: 'levels', min: 0, max: 3, metAt: 2 } }), [
      { change: 'scale', to: 'x' },
    ]);
    assert.deepEqual(changes({ scale: { kind: 'levels', min: 0, max: 3 } }, { scale: { kind: 'levels', min: 1, max: 3 } }), [
      { change: 'scale', to: 'x' },
    ]);
    assert.deepEqual(changes({ scale: { kind: 'levels', min: 0, max: 3 } }, { scale: { kind: 'levels', min: 0, max: 4, metAt: 3 } }), [
      { change: 'scale', to: 'x' },
    ]);
  });

  it('takes a criterion with an empty list of former ids as new, and ignores former ids of editions before', () => {
    const fresh = between([{ id: 'a' }], [{ id: 'a', formerly: [] }])({ a: 'met' });
    assert.deepEqual(fresh.changes, [
      { change: 'added', to: 'a' },
      { change: 'removed', from: 'a' },
    ]);
    assert.deepEqual(fresh.assessment.retired, [{ criterion: 'a', status: 'met' }]);
    const older = between([{ id: 'a' }], [{ id: 'a', formerly: ['v0'] }])({ a: 'met' });
    assert.deepEqual([older.changes, older.assessment.answers], [[], [{ criterion: 'a', status: 'met' }]]);
    assert.deepEqual(between([{ id: 'a' }], [{ id: 'b', formerly: ['a', 'a'] }])({}).changes, [{ change: 'renamed', from: 'a', to: 'b' }]);
  });

  it('keeps aside a level that the new scale does not have', () => {
    const scale = (max: number) => ({ kind: 'levels', min: 1, max }) as const;
    const run = between([{ id: 'a', scale: scale(5) }], [{ id: 'a', scale: scale(3) }]);
    const high = run({ a: 5 });
    assert.deepEqual(high.assessment.answers, [{ criterion: 'a', recheck: 'reworded' }]);
    assert.deepEqual(high.assessment.retired, [{ criterion: 'a', level: 5 }]);
    assert.deepEqual(run({ a: 3 }).assessment.answers, [{ criterion: 'a', level: 3, recheck: 'reworded' }]);
    assert.deepEqual(run({ a: 0 }).assessment.retired, [{ criterion: 'a', level: 0 }]);
    assert.deepEqual(run({ a: 1 }).recheck, ['a']);
    assert.equal('retired' in run({ a: 1 }).assessment, false);
  });

  it('keeps what had to be looked at again as it was', () => {
    const { assessment, recheck } = between([{ id: 'a' }], [{ id: 'a' }])(
      {},
      { answers: [{ criterion: 'a', status: 'met', recheck: 'split' }] },
    );
    assert.deepEqual(assessment.answers, [{ criterion: 'a', status: 'met', recheck: 'split' }]);
    assert.deepEqual(recheck, ['a']);
  });

  it('carries findings, conflicts, who has to answer, and the plan', () => {
    const action = { id: '1', rootCause: 'r', action: 'x', deadline: '2027-01-01', status: 'open' } as const;
    const versions = [{ criterion: 'a', status: 'met' } as Answer, { criterion: 'a', status: 'partial' } as Answer];
    const { assessment } = between([{ id: 'a' }, { id: 'gone' }], [{ id: 'b', formerly: ['a'] }])(
      {},
      {
        findings: [{ criterion: 'a', status: 'met' }, { criterion: 'gone' }],
        conflicts: [{ criterion: 'a', versions }],
        assigned: { a: ['d'], gone: ['d'] },
        plan: { actions: [{ ...action, criteria: ['a', 'gone', 'never'] }], approvedOn: '2026-01-01' },
      },
    );
    assert.deepEqual(assessment.findings, [{ criterion: 'b', status: 'met' }]);
    assert.deepEqual(assessment.conflicts, [{ criterion: 'b', versions: versions.map((each) => ({ ...each, criterion: 'b' })) }]);
    assert.deepEqual(assessment.assigned, { b: ['d'] });
    assert.deepEqual(assessment.plan, { actions: [{ ...action, criteria: ['b', 'gone', 'never'] }], approvedOn: '2026-01-01' });
    const bare = between([{ id: 'a' }], [{ id: 'a' }])({}).assessment;
    assert.deepEqual(Object.keys(bare).sort(), ['answers', 'date', 'edition', 'format', 'label', 'pack']);
  });

  it('loses no answer: each is carried or set aside, and the result can be scored', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const status = fc.constantFrom<Status>('met', 'partial', 'not-met', 'unanswered');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), status),
        fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'x', 'y'), formerly: fc.subarray(ids) }), {
          selector: ({ id }) => id,
          minLength: 1,
        }),
        (answers, now) => {
          const to = { ...frameworkOf(now, TIERS), edition: '2' };
          const { assessment } = migrate(
            answersOf(answers),
            frameworkOf(
              ids.map((id) => ({ id })),
              TIERS,
            ),
            to,
          );
          const carried = new Set([
            ...now.flatMap(({ formerly }) => formerly),
            ...(assessment.retired ?? []).map(({ criterion }) => criterion),
          ]);
          for (const id of Object.keys(answers)) assert.ok(carried.has(id), id);
          assert.equal(new Scorer(to, assessment, { today: TODAY }).score().label, 'self-assessment');
        },
      ),
    );
  });
});
