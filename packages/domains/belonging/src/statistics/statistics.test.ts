import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failedChecks, mayLead, recompute, standingsOf, type Statistic } from '../index.js';

const statistic: Statistic = {
  number: 1,
  id: 'people',
  claim: 'So many.',
  status: 'ok',
  figures: { all: { value: 244, unit: 'million' }, before: { value: 173, unit: 'million' } },
  checks: [
    { says: 'the increase', formula: { subtract: ['all', 'before'] }, expected: 71, decimals: 0 },
    {
      says: 'in percent',
      formula: { multiply: [100, { divide: [{ subtract: ['all', 'before'] }, 'before'] }] },
      expected: 41,
      decimals: 1,
    },
  ],
};

describe('recompute', () => {
  it('adds, subtracts, multiplies and divides figures, and rounds as the check says', () => {
    const of = (formula: Parameters<typeof recompute>[1]['formula'], decimals = 2) => recompute(statistic, { formula, decimals });
    assert.equal(of(2.345, 1), 2.3);
    assert.equal(of('all'), 244);
    assert.equal(of({ add: ['all', 'before', 3] }), 420);
    assert.equal(of({ subtract: ['all', 'before', 1] }), 70);
    assert.equal(of({ multiply: [2, 3, 4] }), 24);
    assert.equal(of({ divide: [1, 3] }), 0.33);
  });

  it('refuses the name of a figure that is not there', () => {
    const unknown = { code: 'belonging/unknown-figure', message: /people has no figure "none"/ };
    assert.throws(() => recompute(statistic, { formula: { add: ['all', 'none'] }, decimals: 0 }), unknown);
    assert.throws(() => recompute(statistic, { formula: 'constructor', decimals: 0 }), { code: unknown.code });
    assert.throws(() => recompute({ id: 'b' }, { formula: 'all', decimals: 0 }), { code: unknown.code });
  });
});

describe('failedChecks', () => {
  it('says which figures do not follow from the others', () => {
    assert.deepEqual(failedChecks([statistic, { ...statistic, checks: undefined }]), []);
    const wrong = { ...statistic, checks: [{ ...statistic.checks![0]!, expected: 70 }] };
    assert.deepEqual(failedChecks([wrong]), [{ id: 'people', says: 'the increase', expected: 70, computed: 71 }]);
  });
});

describe('mayLead', () => {
  it('lets only a checked figure lead a card', () => {
    assert.equal(mayLead({ status: 'ok' }), true);
    for (const status of ['range', 'unverified', 'disputed', 'wrong'] as const) assert.equal(mayLead({ status }), false);
    assert.deepEqual([...standingsOf([statistic])], [['people', 'ok']]);
  });
});
