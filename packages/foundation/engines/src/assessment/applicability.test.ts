import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, frameworkOf, TIERS, TODAY } from '../testing/frameworks.js';
import { throwsCode } from '../testing/throws.js';
import { frameworkProblems, PlainScorer, Scorer, type Framework } from './index.js';

const framework: Framework = {
  ...frameworkOf(
    [
      { id: 'always', tier: 1 },
      { id: 'police', tier: 2, applies: { fact: 'police' } },
      { id: 'child', tier: 2, parent: 'police' },
      { id: 'large', tier: 3, applies: { all: [{ fact: 'police' }, { compare: [{ fact: 'residents' }, '>', 100_000] }] } },
    ],
    TIERS,
  ),
  facts: { police: { type: 'yes-no' }, residents: { type: 'number', min: 0 } },
};

function stars(facts: Record<string, boolean | number>, answers: Parameters<typeof answersOf>[0] = { always: 'met' }) {
  const score = new Scorer(framework, answersOf(answers, { facts }), { today: TODAY }).score();
  return [score.rules[0]?.whole?.low, score.rules[0]?.whole?.high, score.missingFacts, score.whole.applicable];
}

describe('which criteria apply', () => {
  it('is decided by what is true of the city; what refines a criterion goes with it', () => {
    assert.deepEqual(stars({ police: false }), [3, 3, [], 1]);
    assert.deepEqual(stars({ police: true, residents: 5 }), [1, 3, [], 3]);
    assert.deepEqual(stars({ police: true, residents: 200_000 }), [1, 3, [], 4]);
  });

  it('is taken to be so while a fact is not known, and the fact is named', () => {
    assert.deepEqual(stars({}), [1, 3, ['police', 'residents'], 4]);
    assert.deepEqual(stars({ police: true }), [1, 3, ['residents'], 4]);
    assert.deepEqual(stars({}, { always: 'met', police: 'not-met', child: 'not-met', large: 'not-met' }).slice(0, 2), [1, 1]);
    assert.deepEqual(stars({}, { always: 'met', police: 'met', child: 'met', large: 'not-met' }).slice(0, 2), [2, 3]);
  });

  it('is never guessed: a scorer that cannot weigh a formula says so', () => {
    throwsCode(() => new PlainScorer(framework, answersOf({}), { today: TODAY }), 'engines/assessment-formula', /“police”/);
    assert.equal(new PlainScorer(frameworkOf([{ id: 'a' }]), answersOf({ a: 'met' }), { today: TODAY }).score().whole.applicable, 1);
  });

  it('says what is wrong with a formula', () => {
    const bad: Framework = { ...framework, criteria: [{ id: 'a', area: 'a', title: 't', applies: { fact: 'nothing' } }] };
    throwsCode(() => new Scorer(bad, answersOf({}), { today: TODAY }), 'engines/unknown-fact', /nothing/);
    assert.deepEqual(
      frameworkProblems(bad).map(({ path }) => path),
      ['values.criteria[0].applies'],
    );
    assert.deepEqual(frameworkProblems(framework), []);
    const number: Framework = { ...framework, criteria: [{ id: 'a', area: 'a', title: 't', applies: { fact: 'residents' } }] };
    throwsCode(
      () => new Scorer(number, answersOf({}, { facts: { residents: 4 } }), { today: TODAY }),
      'engines/wrong-type',
      /applies of a/,
    );
  });
});
