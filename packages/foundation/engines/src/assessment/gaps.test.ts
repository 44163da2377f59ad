import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { answersOf, CORE, frameworkOf, SUM, TIERS, TODAY } from '../testing/frameworks.js';
import type { Status } from './assessment.js';
import type { Framework } from './framework.js';
import { gapsOf, type GapOptions } from './gaps.js';
import { Scorer } from './scorer.js';

function gaps(framework: Framework, answers: Record<string, Status | number>, options?: GapOptions) {
  return gapsOf(new Scorer(framework, answersOf(answers), { today: TODAY }), options);
}
const ids = (list: readonly { criterion: string }[]) => list.map(({ criterion }) => criterion);

describe('gapsOf', () => {
  it('puts first what unlocks the next star, and last what has no known tier', () => {
    const framework = frameworkOf(
      [{ id: 'x' }, { id: 'c', tier: 3 }, { id: 'b', tier: 2 }, { id: 'a', tier: 1 }, { id: 'b2', tier: 2 }],
      TIERS,
    );
    const found = gaps(framework, { a: 'met', c: 'partial' });
    assert.deepEqual(ids(found), ['b', 'b2', 'c', 'x']);
    assert.deepEqual(
      found.map(({ unlocks }) => unlocks),
      [true, true, false, false],
    );
    assert.deepEqual(found[2], { criterion: 'c', area: 'a', standing: 'partial', tier: 3, core: false, unlocks: false });
    assert.equal(found[3]?.tier, undefined);
  });

  it('puts core criteria first where the rule is about them', () => {
    const framework = frameworkOf([{ id: 'a' }, { id: 'b', core: true }], CORE);
    const found = gaps(framework, {});
    assert.deepEqual(ids(found), ['b', 'a']);
    assert.deepEqual([found[0]?.unlocks, found[1]?.unlocks, found[0]?.core], [true, false, true]);
    assert.deepEqual(ids(gaps({ ...framework, scoring: [{ id: 'g', title: '', strategy: 'gates', gates: [] }] }, {})), ['b', 'a']);
    assert.deepEqual(ids(gaps({ ...framework, scoring: [SUM] }, {})), ['a', 'b']);
  });

  it('within one tier asks first for what is nearest: look again, finish, answer, begin', () => {
    const framework = frameworkOf(
      ['n', 'u', 'p', 'r', 'm', 'na'].map((id) => ({ id, tier: 1 })),
      TIERS,
    );
    const scorer = new Scorer(framework, answersOf({ n: 'not-met', p: 'partial', m: 'met', na: 'not-applicable' }), { today: TODAY });
    scorer.set({ criterion: 'r', status: 'met', recheck: 'reworded' });
    assert.deepEqual(ids(gapsOf(scorer)), ['r', 'p', 'u', 'n']);
  });

  it('then for what is least work, and takes what is not known between medium and high', () => {
    const framework = frameworkOf(
      [{ id: 'h', effort: 'high' }, { id: 'q' }, { id: 'm', effort: 'medium' }, { id: 'l', effort: 'low' }],
      TIERS,
    );
    assert.deepEqual(ids(gaps(framework, {})), ['l', 'm', 'q', 'h']);
  });

  it('gives the next easiest: what nobody has begun and costs least', () => {
    const framework = frameworkOf(
      [
        { id: 'begun', effort: 'low' },
        { id: 'far', effort: 'high', tier: 1 },
        { id: 'easy', effort: 'low', tier: 3 },
        { id: 'open', effort: 'medium' },
      ],
      TIERS,
    );
    const answers = { begun: 'partial', far: 'not-met', easy: 'not-met' } as const;
    assert.deepEqual(ids(gaps(framework, answers, { easiestFirst: true })), ['easy', 'open', 'far', 'begun']);
  });

  it('asks for a parent before what refines it, as early as the earliest of those', () => {
    const framework = frameworkOf(
      [
        { id: 'child', parent: 'parent', tier: 1, core: true },
        { id: 'other', tier: 1 },
        { id: 'parent', tier: 5 },
      ],
      TIERS,
      CORE,
    );
    const found = gaps(framework, { child: 'met', other: 'not-met', parent: 'not-met' });
    assert.deepEqual(ids(found), ['parent', 'child', 'other']);
    assert.deepEqual(found[0], { criterion: 'parent', area: 'a', standing: 'not-met', tier: 1, core: true, unlocks: true });
    assert.deepEqual(found[1], { criterion: 'child', area: 'a', standing: 'blocked', tier: 1, core: true, unlocks: true, after: 'parent' });
    assert.equal(gaps(framework, { parent: 'met' })[0]?.after, undefined);
    assert.deepEqual(
      gaps(framework, { child: 'not-applicable' }).map(({ tier }) => tier),
      [1, 5],
    );
  });

  it('says the level that is reached, and looks at one department where it is asked to', () => {
    const framework: Framework = {
      ...frameworkOf([{ id: 'a' }, { id: 'n', scale: { kind: 'note' } }], SUM),
      scale: { kind: 'levels', min: 0, max: 3 },
    };
    const scorer = new Scorer(
      framework,
      answersOf(
        {},
        {
          departments: [
            { id: 'd', name: 'D' },
            { id: 'e', name: 'E' },
          ],
          answers: [
            { criterion: 'a', department: 'd', level: 2 },
            { criterion: 'a', department: 'e', level: 3 },
          ],
        },
      ),
      { today: TODAY },
    );
    assert.deepEqual(gapsOf(scorer), [{ criterion: 'a', area: 'a', standing: 'partial', level: 2, core: false, unlocks: false }]);
    assert.deepEqual(gapsOf(scorer, { department: 'e' }), []);
  });

  it('lists every criterion that applies and is not met, once, parents first', () => {
    const statuses = fc.constantFrom<Status>('met', 'partial', 'not-met', 'not-applicable', 'unanswered');
    fc.assert(
      fc.property(
        fc.array(fc.record({ status: statuses, tier: fc.constantFrom(null, 1, 2), core: fc.boolean(), above: fc.nat() }), {
          maxLength: 12,
        }),
        (rows) => {
          const framework = frameworkOf(
            rows.map(({ tier, core, above }, at) => ({
              id: `c${at}`,
              tier,
              core,
              ...(above % (at + 1) < at && { parent: `c${above % (at + 1)}` }),
            })),
            TIERS,
            CORE,
          );
          const scorer = new Scorer(framework, answersOf(Object.fromEntries(rows.map(({ status }, at) => [`c${at}`, status]))), {
            today: TODAY,
          });
          const found = ids(gapsOf(scorer));
          const expected = framework.criteria.filter(({ id }) => !['met', 'not-applicable'].includes(scorer.standing(id)));
          assert.deepEqual([...found].sort(), ids(expected.map(({ id }) => ({ criterion: id }))).sort());
          for (const { id, parent } of expected)
            if (parent !== undefined && found.includes(parent)) assert.ok(found.indexOf(parent) < found.indexOf(id));
        },
      ),
    );
  });
});
