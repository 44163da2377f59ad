import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { answersOf, CORE, frameworkOf, many, MEAN, SHARES, SUM, TIERS, TODAY } from '../testing/frameworks.js';
import { standingsOf } from '../testing/oracle.js';
import { scoreAssessment, Scorer, type Answer, type Assessment, type Criterion, type Framework, type Score, type Status } from './index.js';

const GATES = {
  id: 'gates',
  title: 'gates',
  strategy: 'gates',
  gates: [
    { id: 'committed', title: '', atLeast: 1 },
    { id: 'established', title: '', allCore: true, atLeast: 2 },
    { id: 'advanced', title: '', completeAreas: 1 },
    { id: 'excelling', title: '', completeAreas: 2 },
  ],
} as const;
const STATUSES: readonly Status[] = ['met', 'partial', 'not-met', 'not-applicable', 'unanswered'];
const DEPARTMENTS = [
  { id: 'health', name: 'Health' },
  { id: 'police', name: 'Police' },
];

/** Frameworks with areas in areas and criteria under criteria. */
const frameworks: fc.Arbitrary<Framework> = fc
  .array(
    fc.record({
      area: fc.constantFrom('top', 'part', 'other'),
      tier: fc.constantFrom(null, 1, 2, 3),
      core: fc.boolean(),
      parent: fc.nat(),
      across: fc.constantFrom('every' as const, 'any' as const, undefined),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => ({
    edition: '1',
    title: 't',
    areas: [
      { id: 'part', title: 'part', parent: 'top' },
      { id: 'top', title: 'top' },
      { id: 'other', title: 'other' },
    ],
    criteria: rows.map(({ parent, across, ...row }, at): Criterion => {
      const above = parent % (at + 2);
      return { id: `c${at}`, title: `c${at}`, ...row, ...(above < at && { parent: `c${above}` }), ...(across && { across }) };
    }),
    scoring: [TIERS, CORE, GATES],
  }));

function answersFor(framework: Framework): fc.Arbitrary<Answer[]> {
  return fc
    .uniqueArray(
      fc.record(
        {
          criterion: fc.constantFrom(...framework.criteria.map(({ id }) => id)),
          department: fc.constantFrom(undefined, 'health', 'police'),
          status: fc.constantFrom(...STATUSES),
          evidence: fc.constantFrom(
            [],
            [{ kind: 'policy' as const, title: 'p', expires: '2026-11-26' }],
            [{ kind: 'policy' as const, title: 'p', expires: TODAY }],
          ),
        },
        { requiredKeys: ['criterion', 'department', 'status', 'evidence'] },
      ),
      { selector: ({ criterion, department }) => `${criterion} ${department}`, maxLength: 40 },
    )
    .map((rows) => rows.map(({ department, ...row }): Answer => ({ ...row, ...(department !== undefined && { department }) })));
}

const cases = frameworks.chain((framework) =>
  fc.record({
    framework: fc.constant(framework),
    answers: answersFor(framework),
    assigned: fc.dictionary(fc.constantFrom(...framework.criteria.map(({ id }) => id)), fc.subarray(['health', 'police']), { maxKeys: 4 }),
  }),
);

function assessmentOf(answers: readonly Answer[], assigned: Record<string, string[]> = {}): Assessment {
  return answersOf({}, { answers, assigned, departments: DEPARTMENTS });
}

function everything(scorer: Scorer): Score[] {
  return [scorer.score(), scorer.score('health'), scorer.score('police')];
}

describe('Scorer', () => {
  it('finds the standing of every criterion that the slow and obvious way finds, and counts them', () => {
    fc.assert(
      fc.property(cases, ({ framework, answers, assigned }) => {
        const assessment = assessmentOf(answers, assigned);
        const scorer = new Scorer(framework, assessment, { today: TODAY });
        const expected = standingsOf(framework, assessment, TODAY);
        for (const [id, standing] of expected) assert.equal(scorer.standing(id), standing, id);
        const score = scorer.score();
        const inArea = (ids: string[]) => framework.criteria.filter(({ area }) => ids.includes(area)).map(({ id }) => expected.get(id));
        for (const [at, ids] of [['part'], ['part', 'top'], ['other']].entries()) {
          const found = inArea(ids);
          const area = score.areas[at]!;
          assert.equal(area.area, framework.areas[at]?.id);
          for (const standing of Object.keys(area.counts) as (keyof Score['whole']['counts'])[]) {
            assert.equal(area.counts[standing], found.filter((each) => each === standing).length, standing);
          }
          assert.equal(area.applicable, found.filter((each) => each !== 'not-applicable').length);
          const answered = found.filter((each) => each && !['not-applicable', 'unanswered', 'review'].includes(each)).length;
          assert.equal(area.answered, answered);
          assert.equal(area.assessed, answered > 0);
        }
        assert.equal(score.whole.applicable, [...expected.values()].filter((each) => each !== 'not-applicable').length);
        const met = (tier: number) =>
          framework.criteria
            .filter((each) => each.tier === tier)
            .every(({ id }) => ['met', 'not-applicable'].includes(expected.get(id) ?? ''));
        const most = Math.max(0, ...framework.criteria.map(({ tier }) => tier ?? 0));
        let star = 0;
        while (star < most && met(star + 1)) star++;
        const stars = score.rules[0]?.whole;
        if (stars?.state === 'assessed') assert.equal(stars.low, star);
        const cores = framework.criteria.filter(({ core, id }) => core && expected.get(id) !== 'not-applicable');
        const core = score.rules[1]!.whole!;
        assert.equal(core.of, cores.length);
        if (core.state === 'assessed') assert.equal(core.counted, cores.filter(({ id }) => expected.get(id) === 'met').length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives after one answer more what it gives from the start', () => {
    fc.assert(
      fc.property(
        cases.chain((one) => fc.record({ one: fc.constant(one), later: answersFor(one.framework) })),
        ({ one, later }) => {
          const { framework, answers, assigned } = one;
          const scorer = new Scorer(framework, assessmentOf(answers, assigned), { today: TODAY });
          const all = [...answers];
          for (const answer of later) {
            scorer.set(answer);
            all.push(answer);
            const fresh = new Scorer(framework, assessmentOf(all, assigned), { today: TODAY });
            assert.deepEqual(everything(scorer), everything(fresh));
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ({ framework, answers, assigned }, random) => {
        const shuffled = answers
          .map((answer) => [random.next().value, answer] as const)
          .sort(([a], [b]) => a - b)
          .map(([, answer]) => answer);
        const once = new Scorer(framework, assessmentOf(answers, assigned), { today: TODAY });
        const again = new Scorer(framework, assessmentOf(shuffled, assigned), { today: TODAY });
        assert.deepEqual(everything(once), everything(again));
      }),
      { numRuns: runs(100) },
    );
  });

  it('never falls when an answer rises from not met to partly met to met', () => {
    const better = { 'not-met': 'partial', partial: 'met' } as const;
    fc.assert(
      fc.property(cases, fc.nat(), ({ framework, answers, assigned }, at) => {
        const answer = answers[at % Math.max(1, answers.length)];
        const status = answer?.status;
        fc.pre(status === 'not-met' || status === 'partial');
        const raised = answers.map((each) => (each === answer ? { ...each, status: better[status], evidence: [] } : each));
        const before = scoreAssessment(framework, assessmentOf(answers, assigned), { today: TODAY });
        const after = scoreAssessment(framework, assessmentOf(raised, assigned), { today: TODAY });
        before.rules.forEach((rule, index) => {
          const other = after.rules[index];
          // "Partly" of one department beside the silence of another is open, where "not met" was not: no figure then, and no fall.
          if (rule.whole?.state !== 'assessed' || other?.whole?.state !== 'assessed') return;
          assert.ok((other.whole.low ?? 0) >= (rule.whole.low ?? 0), rule.rule);
          assert.ok((other.whole.high ?? 0) >= (rule.whole.high ?? 0), rule.rule);
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('keeps every later figure between the low and the high that it gave while answers were open', () => {
    fc.assert(
      fc.property(
        cases.chain((one) => fc.record({ one: fc.constant(one), rest: fc.infiniteStream(fc.constantFrom('met', 'not-met', 'partial')) })),
        ({ one, rest }) => {
          // One department alone, nothing expired: then an open criterion is one that nobody answered.
          const answers = one.answers
            .filter(({ department }) => department === undefined)
            .map(({ criterion, status }) => ({ criterion, status })) as Answer[];
          const before = scoreAssessment(one.framework, assessmentOf(answers), { today: TODAY });
          const open = one.framework.criteria.filter(
            ({ id }) => !answers.some(({ criterion, status }) => criterion === id && status !== 'unanswered'),
          );
          const full = [
            ...answers.filter(({ status }) => status !== 'unanswered'),
            ...open.map(({ id }): Answer => ({ criterion: id, status: rest.next().value as Status })),
          ];
          const after = scoreAssessment(one.framework, assessmentOf(full), { today: TODAY });
          before.rules.forEach(({ whole, rule }, at) => {
            const then = after.rules[at]?.whole;
            if (whole?.state !== 'assessed' || then?.state !== 'assessed') return;
            assert.notEqual(then.value, undefined, rule);
            assert.ok((whole.low ?? NaN) <= (then.value ?? NaN) && (then.value ?? NaN) <= (whole.high ?? NaN), rule);
          });
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('never takes what nobody answered for a zero: no rule has a figure then', () => {
    const levels = {
      ...frameworkOf(many(4, 'c', { core: true, tier: 1 }), MEAN, SUM, SHARES, TIERS, CORE, GATES),
      scale: { kind: 'levels', min: 0, max: 3 } as const,
    };
    for (const framework of [levels, frameworkOf(many(4, 'c', { core: true, tier: 1 }), TIERS, CORE, GATES)]) {
      for (const answers of [
        {},
        { c1: 'unanswered' },
        { c1: 'not-applicable', c2: 'not-applicable', c3: 'not-applicable', c4: 'not-applicable' },
      ] as const) {
        const { rules, whole } = scoreAssessment(framework, answersOf(answers), { today: TODAY });
        assert.equal(whole.assessed, false);
        for (const rule of rules) {
          for (const measure of [...(rule.whole ? [rule.whole] : []), ...rule.areas]) {
            assert.equal(measure.state, 'not-assessed', rule.rule);
            assert.equal(measure.value, undefined, rule.rule);
          }
        }
      }
    }
  });

  it('gives a mean that an answer only moves between the lowest and the highest level, and that rises with a level', () => {
    const framework = { ...frameworkOf(many(5, 'c'), MEAN, SUM), scale: { kind: 'levels', min: 1, max: 5 } as const };
    const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(level, { minLength: 5, maxLength: 5 }), fc.nat(4), (levels, at) => {
        const of = (list: readonly (number | undefined)[]) =>
          scoreAssessment(
            framework,
            answersOf(Object.fromEntries(list.flatMap((each, index) => (each === undefined ? [] : [[`c${index + 1}`, each]])))),
            { today: TODAY },
          );
        const score = of(levels);
        const given = levels.filter((each) => each !== undefined);
        const mean = score.rules[0]?.areas[0];
        if (given.length >= 3) assert.ok(Math.abs((mean?.value ?? NaN) - given.reduce((a, b) => a + b, 0) / given.length) < 1e-12);
        else assert.equal(mean?.value, undefined);
        const old = levels[at];
        if (old === undefined || old === 5) return;
        const raised = of(levels.map((each, index) => (index === at ? old + 1 : each)));
        if (mean?.value !== undefined) assert.ok((raised.rules[0]?.areas[0]?.value ?? 0) > mean.value);
        assert.ok((raised.rules[1]?.whole?.low ?? 0) > (score.rules[1]?.whole?.low ?? 1));
      }),
    );
  });

  it('counts a level under a parent that is not met as the lowest, and leaves it out while the parent is open', () => {
    const framework: Framework = {
      ...frameworkOf([{ id: 'p' }, { id: 'c', parent: 'p' }], MEAN, SUM),
      scale: { kind: 'levels', min: 1, max: 5, metAt: 3 },
    };
    const means = (answers: Record<string, number>) => {
      const { rules } = scoreAssessment(framework, answersOf(answers), { today: TODAY });
      return [rules[0]?.areas[0]?.value, rules[1]?.whole?.low, rules[1]?.whole?.high];
    };
    assert.deepEqual(means({ p: 3, c: 5 }), [4, 6 / 8, 6 / 8]);
    assert.deepEqual(means({ p: 2, c: 5 }), [1.5, 1 / 8, 1 / 8]);
    assert.deepEqual(means({ c: 5 }), [undefined, undefined, undefined]);
  });

  it('climbs gates in their order: numbers met, core, whole areas', () => {
    const framework = frameworkOf(
      [
        { id: 'a1', area: 'a', core: true },
        { id: 'a2', area: 'a' },
        { id: 'b1', area: 'b' },
        { id: 'b2', area: 'b', core: true },
      ],
      GATES,
    );
    const gate = (answers: Record<string, Status>) => {
      const [rule] = scoreAssessment(framework, answersOf(answers), { today: TODAY }).rules;
      return [rule?.gate, rule?.whole?.low, rule?.whole?.high];
    };
    assert.deepEqual(gate({ a1: 'not-met', a2: 'not-met', b1: 'not-met', b2: 'not-met' }), [undefined, 0, 0]);
    assert.deepEqual(gate({ a1: 'not-met', a2: 'met', b1: 'met', b2: 'not-met' }), ['committed', 1, 1]);
    assert.deepEqual(gate({ a1: 'met', a2: 'not-met', b1: 'not-met', b2: 'met' }), ['established', 2, 2]);
    assert.deepEqual(gate({ a1: 'met', a2: 'met', b1: 'not-met', b2: 'met' }), ['advanced', 3, 3]);
    assert.deepEqual(gate({ a1: 'met', a2: 'met', b1: 'met', b2: 'met' }), ['excelling', 4, 4]);
    assert.deepEqual(gate({ a1: 'met', a2: 'met', b2: 'met' }), ['advanced', 3, 4]);
    assert.deepEqual(gate({ a1: 'met' }), ['committed', 1, 4]);
  });

  it('lets one department answer for a criterion of any, and the weakest for one of every', () => {
    const framework = frameworkOf([{ id: 'any', across: 'any' }, { id: 'every' }], TIERS);
    const scorer = new Scorer(
      framework,
      answersOf(
        {},
        {
          departments: DEPARTMENTS,
          answers: ['any', 'every'].flatMap((criterion): Answer[] => [
            { criterion, department: 'health', status: 'met' },
            { criterion, department: 'police', status: 'not-met' },
          ]),
        },
      ),
      { today: TODAY },
    );
    assert.equal(scorer.standing('any'), 'met');
    assert.equal(scorer.standing('every'), 'not-met');
    assert.equal(scorer.standing('every', 'health'), 'met');
    assert.equal(scorer.score('health').department, 'health');
    assert.equal('department' in scorer.score(), false);
  });

  it('takes the lowest or the highest level of several departments', () => {
    const framework: Framework = {
      ...frameworkOf([{ id: 'any', across: 'any' }, { id: 'every' }, { id: 'none' }], SUM),
      scale: { kind: 'levels', min: 0, max: 9 },
    };
    const levels = (department: string, level: number): Answer[] => ['any', 'every'].map((criterion) => ({ criterion, department, level }));
    for (const answers of [
      [...levels('health', 3), ...levels('police', 6)],
      [...levels('health', 6), ...levels('police', 3)],
    ]) {
      const scorer = new Scorer(framework, answersOf({}, { departments: DEPARTMENTS, answers }), { today: TODAY });
      assert.equal(scorer.level('any'), 6);
      assert.equal(scorer.level('every'), 3);
      assert.equal(scorer.level('none'), undefined);
      assert.equal(scorer.level('every', 'health'), answers[0]?.level);
    }
    const none = new Scorer(framework, answersOf({ any: 'not-applicable' }), { today: TODAY });
    assert.equal(none.level('any'), undefined);
    assert.equal(new Scorer(frameworkOf([{ id: 'a' }]), answersOf({ a: 'met' }), { today: TODAY }).level('a'), undefined);
  });

  it('keeps a criterion open while a department that has to answer it has not', () => {
    const framework = frameworkOf([{ id: 'a' }, { id: 'b' }], TIERS);
    const departments = DEPARTMENTS;
    const answers: Answer[] = [{ criterion: 'a', department: 'health', status: 'met' }];
    const free = new Scorer(framework, answersOf({}, { departments, answers }), { today: TODAY });
    assert.equal(free.standing('a'), 'met');
    const asked = new Scorer(framework, answersOf({}, { departments, answers, assigned: { a: ['health', 'police'] } }), { today: TODAY });
    assert.equal(asked.standing('a'), 'unanswered');
    const mine = new Scorer(framework, answersOf({}, { departments, answers, assigned: { b: ['police'] } }), { today: TODAY });
    assert.equal(mine.standing('b', 'health'), 'not-applicable');
    assert.equal(mine.standing('b', 'police'), 'unanswered');
    assert.equal(mine.standing('b'), 'unanswered');
  });

  it('scores what the auditor found apart, and says so', () => {
    const framework = frameworkOf(
      [
        { id: 'a', tier: 1 },
        { id: 'b', tier: 1 },
      ],
      TIERS,
    );
    const assessment = answersOf(
      { a: 'met', b: 'met' },
      { findings: [{ criterion: 'a', status: 'partial' }], departments: DEPARTMENTS, assigned: { a: ['police'] } },
    );
    const audit = new Scorer(framework, assessment, { today: TODAY, layer: 'audit' });
    assert.equal(audit.score().label, 'audit');
    assert.deepEqual([audit.standing('a'), audit.standing('b')], ['partial', 'unanswered']);
    const self = new Scorer(framework, assessment, { today: TODAY, layer: 'self' }).score();
    assert.equal(self.label, 'self-assessment');
    assert.equal(self.rules[0]?.rule, 'stars');
  });

  it('never counts a note', () => {
    const framework = frameworkOf([{ id: 'a' }, { id: 'n', scale: { kind: 'note' } }], TIERS);
    const scorer = new Scorer(
      framework,
      answersOf(
        {},
        {
          answers: [
            { criterion: 'n', note: 'text' },
            { criterion: 'a', status: 'met' },
          ],
        },
      ),
      { today: TODAY },
    );
    assert.equal(scorer.standing('n'), 'met');
    assert.deepEqual([scorer.score().whole.applicable, scorer.score().whole.counts.met], [1, 1]);
    scorer.set({ criterion: 'n', note: '  ' });
    assert.equal(scorer.standing('n'), 'unanswered');
  });

  it('names the criterion or the department that it does not know', () => {
    const framework = frameworkOf([{ id: 'a' }], TIERS);
    const error = (code: string, text: RegExp) => (thrown: { code: string; message: string }) =>
      thrown.code === `engines/assessment-${code}` && text.test(thrown.message);
    const options = { today: TODAY };
    assert.throws(() => new Scorer(framework, answersOf({ zz: 'met' }), options), error('unknown-criterion', /“zz”/));
    assert.throws(() => new Scorer(framework, answersOf({}, { assigned: { yy: [] } }), options), error('unknown-criterion', /“yy”/));
    assert.throws(
      () => new Scorer(framework, answersOf({}, { answers: [{ criterion: 'a', department: 'd' }] }), options),
      error('unknown-department', /“d”/),
    );
    const scorer = new Scorer(framework, answersOf({}), options);
    assert.throws(() => scorer.standing('zz'), error('unknown-criterion', /“zz”/));
    for (const use of [() => scorer.score('d'), () => scorer.standing('a', 'd'), () => scorer.level('a', 'd')]) {
      assert.throws(use, error('unknown-department', /“d”/));
    }
    assert.throws(
      () => scoreAssessment({ ...framework, scoring: [{ id: 'r', title: '', strategy: 'magic' } as never] }, answersOf({}), options),
      error('strategy', /“r”.*“magic”/),
    );
  });
});
