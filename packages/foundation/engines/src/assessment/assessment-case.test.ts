import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CORE, frameworkOf, MEAN, TIERS, TODAY } from '../testing/frameworks.js';
import { frameworkProblems, runAssessmentCase } from './index.js';

describe('a case of an assessment pack', () => {
  it('gives the figures of every rule, counts and gaps', () => {
    const framework = frameworkOf(
      [
        { id: 'a', tier: 1, core: true },
        { id: 'b', tier: 2, core: true, area: 'z' },
      ],
      TIERS,
      CORE,
    );
    const result = runAssessmentCase(framework, { answers: { b: 'not-met' }, others: 'met' }, TODAY);
    assert.deepEqual(result.rules.stars, {
      state: 'assessed',
      value: 1,
      low: 1,
      high: 1,
      counted: 1,
      of: 2,
      areas: {
        a: { state: 'assessed', value: 1, low: 1, high: 1, counted: 1, of: 1 },
        z: { state: 'assessed', value: 0, low: 0, high: 0, counted: 0, of: 1 },
      },
    });
    assert.equal(result.rules.core?.outcome, 'not');
    assert.equal(result.counts.met, 1);
    assert.deepEqual(result.gaps, ['b']);
    assert.equal(runAssessmentCase(framework, {}, TODAY).rules.stars?.state, 'not-assessed');
    const approved = { answers: { a: 'met', b: 'met' }, assessment: { answers: [{ criterion: 'a', status: 'met' }] } };
    assert.equal(runAssessmentCase(framework, approved, TODAY).counts.unanswered, 1);
  });

  it('takes levels, and says which gate is passed', () => {
    const levels = { ...frameworkOf([{ id: 'a' }], MEAN), scale: { kind: 'levels', min: 0, max: 3 } } as const;
    assert.equal(runAssessmentCase(levels, { others: 2 }, TODAY).rules.mean?.areas.a?.value, 2);
    const gates = frameworkOf([{ id: 'a' }], { id: 'g', title: 'g', strategy: 'gates', gates: [{ id: 'one', title: 'one', atLeast: 1 }] });
    assert.equal(runAssessmentCase(gates, { others: 'met' }, TODAY).rules.g?.gate, 'one');
    assert.equal(runAssessmentCase(gates, { others: 'not-met' }, TODAY).rules.g?.gate, undefined);
  });
});

describe('frameworkProblems', () => {
  it('finds what a schema does not see, each with its path', () => {
    const good = frameworkOf([{ id: 'a' }], TIERS);
    assert.deepEqual(frameworkProblems(good), []);
    const paths = (change: object) => frameworkProblems({ ...good, ...change }).map(({ path }) => path);
    assert.deepEqual(paths({ criteria: [{ id: 'a', area: 'a', title: 't', parent: 'a' }] }), ['values']);
    assert.deepEqual(
      paths({
        areas: [
          { id: 'a', title: 't', parent: 'b' },
          { id: 'b', title: 't' },
          { id: 'c', title: 't' },
        ],
      }),
      ['values.areas[2]'],
    );
    const lists = [
      {
        id: 'l',
        title: 't',
        items: [
          { id: 'i', title: 't', areas: ['a'] },
          { id: 'j', title: 't', areas: ['a', 'q'] },
          { id: 'k', title: 't' },
        ],
      },
    ];
    assert.deepEqual(paths({ lists }), ['values.lists[0].items[1].areas']);
    const states = [{ id: 's', title: 't', next: ['s', 'u'] }];
    assert.deepEqual(paths({ process: { start: 's', states } }), ['values.process.states[0].next[1]']);
    assert.deepEqual(paths({ process: { start: 'x', states: [{ id: 's', title: 't', next: [] }] } }), ['values.process.start']);
    assert.match(frameworkProblems({ ...good, process: { start: 's', states } })[0]!.message, /“s” leads to “u”/);
  });
});
