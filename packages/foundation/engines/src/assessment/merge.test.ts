import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { answersOf } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { stableText } from './combine-answers.js';
import { mergeAssessments, resolveConflict, type Answer, type Assessment } from './index.js';

const said = (...answers: Answer[]) => answersOf({}, { answers });

describe('mergeAssessments', () => {
  it('puts together what different people answered', () => {
    const { assessment, openQuestions } = mergeAssessments([
      said({ criterion: 'a', status: 'met' }),
      said({ criterion: 'b', department: 'd', status: 'partial' }),
    ]);
    assert.deepEqual(assessment.answers, [
      { criterion: 'a', status: 'met' },
      { criterion: 'b', department: 'd', status: 'partial' },
    ]);
    assert.deepEqual(openQuestions, []);
    assert.deepEqual(Object.keys(assessment).sort(), ['answers', 'date', 'edition', 'format', 'label', 'pack']);
  });

  it('shows who said what and when where they differ, and takes neither', () => {
    const one: Answer = { criterion: 'a', status: 'met', by: 'health', at: '2026-01-01T10:00:00Z' };
    const other: Answer = { criterion: 'a', status: 'partial', by: 'police', at: '2026-01-02T10:00:00Z' };
    const { assessment } = mergeAssessments([said(one), said(other)]);
    assert.deepEqual(assessment.answers, []);
    assert.deepEqual(new Set((assessment.conflicts ?? []).flatMap(({ versions }) => versions)), new Set([one, other]));
    const again = mergeAssessments([assessment, said({ ...one, status: 'not-met', by: 'parks' })]).assessment;
    assert.equal(again.conflicts?.[0]?.versions.length, 3);
    const settled = resolveConflict(assessment, { ...other, by: 'mayor' });
    assert.deepEqual(settled.answers, [{ ...other, by: 'mayor' }]);
    assert.equal('conflicts' in settled, false);
  });

  it('settles one conflict and leaves the others', () => {
    const a = (status: 'met' | 'partial'): Answer[] => [
      { criterion: 'a', status },
      { criterion: 'a', department: 'd', status },
    ];
    const { assessment } = mergeAssessments([said(...a('met')), said(...a('partial'))]);
    assert.equal(assessment.conflicts?.length, 2);
    const settled = resolveConflict(assessment, { criterion: 'a', department: 'd', status: 'met' });
    assert.deepEqual(
      settled.conflicts?.map(({ department }) => department),
      [undefined],
    );
    assert.deepEqual(resolveConflict(said({ criterion: 'a', status: 'met' }), { criterion: 'a', status: 'partial' }).answers, [
      { criterion: 'a', status: 'partial' },
    ]);
  });

  it('differs by level and by owner too, but not by what nobody said', () => {
    const conflicts = (one: Partial<Answer>, other: Partial<Answer>) =>
      mergeAssessments([said({ criterion: 'a', ...one }), said({ criterion: 'a', ...other })]).assessment.conflicts?.length ?? 0;
    assert.equal(conflicts({ level: 1 }, { level: 2 }), 1);
    assert.equal(conflicts({ level: 2, note: 'x' }, { level: 2 }), 0);
    assert.equal(conflicts({ level: 2 }, { level: 2, status: 'not-applicable' }), 1);
    assert.equal(conflicts({ status: 'met', owner: 'x' }, { status: 'met', owner: 'y' }), 1);
    assert.equal(conflicts({ status: 'met', owner: 'x' }, { status: 'met' }), 0);
    assert.equal(conflicts({ status: 'met' }, { status: 'unanswered', note: 'ask them' }), 0);
    assert.equal(conflicts({ status: 'met' }, {}), 0);
  });

  it('keeps the notes, evidence and indicators of all, and who spoke last', () => {
    const one: Answer = {
      criterion: 'a',
      status: 'met',
      note: 'first',
      seen: ['i'],
      evidence: [{ kind: 'policy', title: 'p' }],
      by: 'x',
      at: '2026-01-01',
      recheck: 'split',
    };
    const other: Answer = {
      criterion: 'a',
      status: 'unanswered',
      note: 'second',
      seen: ['i', 'j'],
      evidence: [
        { title: 'p', kind: 'policy' },
        { kind: 'internal', title: 'q' },
      ],
      owner: 'o',
      by: 'y',
      at: '2026-02-01',
    };
    const [answer] = mergeAssessments([said(one), said(other)]).assessment.answers;
    assert.deepEqual(answer, {
      criterion: 'a',
      status: 'met',
      note: 'first\nsecond',
      seen: ['i', 'j'],
      evidence: [
        { title: 'p', kind: 'policy' },
        { kind: 'internal', title: 'q' },
      ],
      owner: 'o',
      recheck: 'split',
      by: 'y',
      at: '2026-02-01',
    });
  });

  it('takes what only one of them changed since the base', () => {
    const base = said({ criterion: 'a', status: 'not-met' }, { criterion: 'b', status: 'met' });
    const mine = said({ criterion: 'a', status: 'met' }, { criterion: 'b', status: 'met' });
    const { assessment } = mergeAssessments([mine, base], base);
    assert.deepEqual(assessment.answers, mine.answers);
    const theirs = said({ criterion: 'a', status: 'partial' });
    assert.equal(mergeAssessments([mine, theirs], base).assessment.conflicts?.length, 1);
    const facts = (value: boolean) => answersOf({}, { facts: { police: value } });
    assert.deepEqual(mergeAssessments([facts(true), facts(false)], facts(false)).assessment.facts, { police: true });
  });

  it('leaves open what else they say differently, with every version', () => {
    const action = { id: '1', criteria: ['a'], rootCause: 'r', action: 'x', deadline: '2027-01-01', status: 'open' } as const;
    const one: Partial<Assessment> = {
      place: 'Port Lantern',
      facts: { police: true, size: 3 },
      departments: [
        { id: 'd', name: 'D' },
        { id: 'e', name: 'E' },
      ],
      assigned: { a: ['e', 'd'], b: ['d'] },
      findings: [{ criterion: 'a', status: 'met' }],
      plan: { actions: [action], reportedOn: '2026-01-01', approvedOn: '2026-02-01' },
      history: [
        { state: 'audit', on: '2026-03-01' },
        { state: 'self-assessment', on: '2026-01-01' },
      ],
      retired: [{ criterion: 'old' }],
    };
    const other: Partial<Assessment> = {
      place: 'Other',
      facts: { police: false, size: 3 },
      departments: [{ id: 'd', name: 'Other' }],
      assigned: { a: ['f'] },
      findings: [
        { criterion: 'a', status: 'partial' },
        { criterion: 'b', status: 'met' },
      ],
      plan: { actions: [{ ...action, status: 'done' }], reportedOn: '2026-01-01', approvedOn: '2026-02-02' },
      history: [{ state: 'audit', on: '2026-03-01' }],
      retired: [{ criterion: 'old' }],
      date: '2026-12-01',
    };
    const { assessment, openQuestions } = mergeAssessments([answersOf({}, one), answersOf({}, other)]);
    assert.deepEqual(
      openQuestions.map(({ path, versions }) => [path, versions.length]),
      [
        ['place', 2],
        ['facts.police', 2],
        ['departments.d', 2],
        ['findings.a', 2],
        ['plan.actions.1', 2],
        ['plan.approvedOn', 2],
      ],
    );
    assert.deepEqual(assessment, {
      ...answersOf({}),
      date: '2026-12-01',
      facts: { size: 3 },
      departments: [{ id: 'e', name: 'E' }],
      assigned: { a: ['d', 'e', 'f'], b: ['d'] },
      findings: [{ criterion: 'b', status: 'met' }],
      plan: { actions: [], reportedOn: '2026-01-01' },
      history: [
        { state: 'self-assessment', on: '2026-01-01' },
        { state: 'audit', on: '2026-03-01' },
      ],
      retired: [{ criterion: 'old' }],
    });
    const same = mergeAssessments([answersOf({}, one), answersOf({}, one)]);
    assert.deepEqual(same.openQuestions, []);
    assert.equal(same.assessment.place, 'Port Lantern');
    assert.deepEqual(same.assessment.plan, one.plan);
  });

  it('refuses what is not one edition of one pack, and nothing', () => {
    throwsCode(() => mergeAssessments([]), 'engines/assessment-format', /nothing/);
    throwsCode(
      () => mergeAssessments([answersOf({}), answersOf({}, { pack: 'other' })]),
      'engines/assessment-wrong-pack',
      /“other 1”.*“test 1”/,
    );
    throwsCode(() => mergeAssessments([answersOf({}), answersOf({}, { edition: '2' })]), 'engines/assessment-wrong-pack', /“test 2”/);
    throwsCode(() => mergeAssessments([answersOf({})], answersOf({}, { edition: '0' })), 'engines/assessment-wrong-pack', /“test 0”/);
  });

  it('gives the same whatever the order, drops no version, and merging with oneself changes nothing', () => {
    const answer = fc.record(
      {
        criterion: fc.constantFrom('a', 'b', 'c'),
        status: fc.constantFrom('met', 'partial', 'not-met', 'unanswered'),
        note: fc.constantFrom('x', 'y'),
        by: fc.constantFrom('p', 'q'),
        at: fc.constantFrom('2026-01-01', '2026-01-02'),
        owner: fc.constantFrom('o1', 'o2'),
        evidence: fc.array(fc.record({ kind: fc.constantFrom('policy', 'internal'), title: fc.constantFrom('t', 'u') }), {
          minLength: 1,
          maxLength: 2,
        }),
      },
      { requiredKeys: ['criterion', 'status'] },
    ) as fc.Arbitrary<Answer>;
    const assessment = fc.uniqueArray(answer, { selector: ({ criterion }) => criterion }).map((answers) => said(...answers));
    fc.assert(
      fc.property(fc.array(assessment, { minLength: 1, maxLength: 4 }), (all) => {
        const once = mergeAssessments(all);
        assert.equal(stableText(mergeAssessments([...all].reverse())), stableText(once));
        const { answers, conflicts = [] } = once.assessment;
        const cells = new Set(all.flatMap((each) => each.answers.map(({ criterion }) => criterion)));
        assert.equal(answers.length + conflicts.length, cells.size);
        for (const { criterion, status, note } of all.flatMap((each) => each.answers)) {
          const conflict = conflicts.find((each) => each.criterion === criterion);
          const kept = answers.find((each) => each.criterion === criterion);
          if (conflict) assert.ok(conflict.versions.some((each) => each.status === status && each.note === note));
          else if (status !== 'unanswered') assert.equal(kept?.status, status);
          if (kept && note) assert.ok(kept.note?.split('\n').includes(note));
        }
        assert.equal(stableText(mergeAssessments([once.assessment, once.assessment]).assessment), stableText(once.assessment));
      }),
    );
  });
});

describe('what belongs to an assessment as a whole', () => {
  const step = (on: string) => ({ step: 'application', on }) as unknown as NonNullable<Assessment['history']>[number];

  it('keeps the later day, all steps in the order of their days, and asks where plans differ', () => {
    const one = answersOf({}, { date: '2026-03-01', plan: { actions: [], reportedOn: '2026-01-05' }, history: [step('2026-02-01')] });
    const other = answersOf(
      {},
      { date: '2026-02-01', plan: { actions: [], reportedOn: '2026-01-09' }, history: [step('2026-03-01'), step('2026-01-01')] },
    );
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const { assessment, openQuestions } = mergeAssessments(pair);
      assert.equal(assessment.date, '2026-03-01');
      assert.deepEqual(
        assessment.history?.map(({ on }) => on),
        ['2026-01-01', '2026-02-01', '2026-03-01'],
      );
      assert.deepEqual(openQuestions, [{ path: 'plan.reportedOn', versions: ['2026-01-05', '2026-01-09'] }]);
    }
  });

  it('takes who spoke last, each note once, and the evidence of all', () => {
    const versions: Answer[] = [
      { criterion: 'a', status: 'met', note: 'x', by: 'health', at: '2026-01-01T10:00:00Z', evidence: [{ kind: 'policy', title: 'P' }] },
      { criterion: 'a', status: 'met', note: 'x', by: 'parks', at: '2026-01-03T10:00:00Z', evidence: [{ kind: 'policy', title: 'P' }] },
      { criterion: 'a', status: 'met', note: 'y', by: 'police', at: '2026-01-02T10:00:00Z', evidence: [{ kind: 'policy', title: 'Q' }] },
    ];
    for (const order of [versions, [...versions].reverse()]) {
      const [answer] = mergeAssessments(order.map((each) => said(each))).assessment.answers;
      assert.deepEqual([answer?.by, answer?.at], ['parks', '2026-01-03T10:00:00Z']);
      assert.deepEqual(answer?.note?.split('\n').sort(), ['x', 'y']);
      assert.deepEqual(answer.evidence?.map(({ title }) => title).sort(), ['P', 'Q']);
    }
  });

  it('says in its name that an error is one of assessments', () => {
    assert.throws(() => mergeAssessments([said(), { ...said(), edition: '2' }]), { name: 'AssessmentError' });
  });
});
