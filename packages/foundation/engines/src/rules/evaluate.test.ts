import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import type { Answers, Expression } from './expression.js';
import { Scope, MAX_DEPTH, type Vocabulary } from './scope.js';

const vocabulary: Vocabulary = {
  facts: {
    adult: { type: 'yes-no' },
    guest: { type: 'yes-no' },
    years: { type: 'number', min: 0, max: 50 },
    rooms: { type: 'number' },
    born: { type: 'date' },
    trade: {
      type: 'choice',
      options: [
        { value: 'flowers', label: 'f' },
        { value: 'coffee', label: 'c' },
      ],
    },
    goods: { type: 'choices' },
  },
  tables: {
    fee: { rows: { flowers: 250, coffee: 660 } },
    open: { rows: { coffee: true }, otherwise: false },
    same: { rows: { flowers: 'city', coffee: 'city' } },
    word: { rows: { flowers: 'a', coffee: 'b' }, otherwise: 3 },
    area: { bands: [{ upTo: 10, value: 1 }, { upTo: 20, value: 2 }, { value: 5 }] },
    short: { bands: [{ upTo: 10, value: 1 }] },
  },
  rules: { grown: { any: [{ fact: 'adult' }, { fact: 'guest' }] }, again: { rule: 'grown' }, a: { rule: 'b' }, b: { not: { rule: 'a' } } },
  scores: {
    points: {
      strategy: 'points',
      parameters: {
        items: [
          { when: { fact: 'adult' }, points: 3 },
          { when: { fact: 'guest' }, points: -1 },
        ],
        most: 2,
      },
    },
    mean: {
      strategy: 'weighted-mean',
      parameters: {
        items: [
          { value: { fact: 'years' }, weight: 3 },
          { value: 10, weight: 1 },
        ],
      },
    },
    share: { strategy: 'share', parameters: { of: [{ fact: 'adult' }, true, { fact: 'guest' }] } },
    lowest: { strategy: 'lowest', parameters: { of: [{ fact: 'years' }, 7] } },
    light: { strategy: 'weighted-mean', parameters: { items: [{ value: 1, weight: 0 }] } },
    minus: {
      strategy: 'weighted-mean',
      parameters: {
        items: [
          { value: 1, weight: -1 },
          { value: 1, weight: 2 },
        ],
      },
    },
    zero: {
      strategy: 'weighted-mean',
      parameters: {
        items: [
          { value: { fact: 'rooms' }, weight: 0 },
          { value: 4, weight: 2 },
        ],
      },
    },
    none: { strategy: 'share', parameters: { of: [] } },
    void: { strategy: 'lowest', parameters: { of: [] } },
    odd: { strategy: 'toString', parameters: {} } as never,
  },
};

const evaluate = (expression: Expression, answers: Answers = {}, today = '2026-11-27') =>
  new Scope(vocabulary, answers, today).evaluate(expression);
const value = (expression: Expression, answers: Answers = {}) => evaluate(expression, answers).value;
const fails = (code: string, expression: unknown, answers: Answers = {}) =>
  assert.throws(() => evaluate(expression as Expression, answers), { code });

describe('the operators of a rule', () => {
  it('join conditions, and wait for an answer only where it could change the result', () => {
    const unknown = { fact: 'adult' };
    assert.equal(value({ all: [true, true] }), true);
    assert.equal(value({ all: [true, unknown, false] }), false);
    assert.deepEqual(evaluate({ all: [true, unknown] }).missing, ['adult']);
    assert.deepEqual(evaluate({ all: [unknown, false] }).missing, []);
    assert.equal(value({ all: [unknown, true] }), undefined);
    assert.equal(value({ any: [false, unknown, true] }), true);
    assert.equal(value({ any: [false, false] }), false);
    assert.equal(value({ any: [false, unknown] }), undefined);
    assert.deepEqual(evaluate({ any: [unknown, { fact: 'guest' }, unknown] }).missing, ['adult', 'guest']);
    assert.equal(value({ not: true }), false);
    assert.equal(value({ not: false }), true);
    assert.equal(value({ not: unknown }), undefined);
    assert.deepEqual(evaluate({ not: unknown }).missing, ['adult']);
  });

  it('count and add within bounds', () => {
    assert.equal(value({ count: [true, false, true] }), 2);
    const open = evaluate({ count: [true, false, { fact: 'adult' }, { fact: 'guest' }] });
    assert.deepEqual([open.value, open.min, open.max, open.missing], [undefined, 1, 3, ['adult', 'guest']]);
    assert.equal(value({ compare: [{ count: [true, true, { fact: 'adult' }] }, '>=', 2] }), true);
    assert.equal(value({ compare: [{ count: [false, { fact: 'adult' }] }, '>=', 2] }), false);
    assert.equal(value({ sum: [0.1, 0.2] }), 0.3);
    const sum = evaluate({ sum: [2, { fact: 'years' }] });
    assert.deepEqual([sum.value, sum.min, sum.max, sum.missing], [undefined, 2, 52, ['years']]);
    assert.equal(value({ sum: [2, { fact: 'years' }] }, { years: 3 }), 5);
    assert.equal(evaluate({ sum: [2, { fact: 'rooms' }] }).min, -Infinity);
  });

  it('compare numbers by their bounds', () => {
    const cases: [Expression, string, Expression, boolean | undefined][] = [
      [1, '=', 1, true],
      [1, '=', 2, false],
      [1, '!=', 2, true],
      [1, '!=', 1, false],
      [1, '<', 2, true],
      [2, '<', 2, false],
      [2, '<=', 2, true],
      [3, '<=', 2, false],
      [3, '>', 2, true],
      [2, '>', 2, false],
      [2, '>=', 2, true],
      [1, '>=', 2, false],
      [{ fact: 'years' }, '<', 51, true],
      [{ fact: 'years' }, '<', 50, undefined],
      [{ fact: 'years' }, '<=', 50, true],
      [{ fact: 'years' }, '<', 0, false],
      [{ fact: 'years' }, '<=', 0, undefined],
      [{ fact: 'years' }, '<=', -1, false],
      [{ fact: 'years' }, '=', 51, false],
      [-1, '=', { fact: 'years' }, false],
      [{ fact: 'years' }, '=', 50, undefined],
      [{ fact: 'years' }, '=', 0, undefined],
      [{ fact: 'years' }, '!=', 51, true],
      [{ fact: 'years' }, '>', 50, false],
      [{ fact: 'years' }, '>=', 0, true],
      [{ fact: 'rooms' }, '>=', 0, undefined],
      [{ fact: 'trade' }, '=', 'coffee', undefined],
    ];
    for (const [left, sign, right, expected] of cases) {
      assert.equal(value({ compare: [left, sign as '=', right] }), expected, JSON.stringify([left, sign, right]));
    }
    assert.deepEqual(evaluate({ compare: [{ fact: 'rooms' }, '>', { fact: 'years' }] }).missing, ['rooms', 'years']);
    assert.deepEqual(evaluate({ compare: [{ fact: 'rooms' }, '!=', 3] }).missing, ['rooms']);
  });

  it('compare dates by day, words and yes or no by equality', () => {
    assert.equal(value({ compare: ['2026-02-01', '<', '2026-11-01'] }), true);
    assert.equal(value({ compare: [{ fact: 'born' }, '<=', { today: true }] }, { born: '2026-11-27' }), true);
    assert.equal(value({ compare: [{ fact: 'trade' }, '=', 'coffee'] }, { trade: 'coffee' }), true);
    assert.equal(value({ compare: [{ fact: 'adult' }, '=', false] }, { adult: true }), false);
    fails('engines/wrong-type', { compare: [1, '=', '1'] });
    fails('engines/wrong-type', { compare: [true, '<', false] });
    fails('engines/wrong-type', { compare: ['coffee', '<', '2026-01-01'] });
    fails('engines/wrong-type', { compare: ['2026-01-01', '<', 20_000] });
    fails('engines/wrong-type', { compare: [{ list: ['a'] }, '=', { list: ['a'] }] });
    fails('engines/unknown-operator', { compare: [1, '~', 1] });
  });

  it('find words in lists', () => {
    const goods = { goods: ['beer', 'bread'] };
    assert.equal(value({ in: ['beer', { fact: 'goods' }] }, goods), true);
    assert.equal(value({ in: ['wine', { fact: 'goods' }] }, goods), false);
    assert.equal(value({ in: [{ list: ['beer', 'bread'] }, { fact: 'goods' }] }, goods), true);
    assert.equal(value({ in: [{ list: ['beer', 'wine'] }, { fact: 'goods' }] }, goods), false);
    assert.equal(value({ in: [{ fact: 'trade' }, { list: ['coffee'] }] }, { trade: 'coffee' }), true);
    assert.deepEqual(evaluate({ in: [{ fact: 'trade' }, { fact: 'goods' }] }).missing, ['trade', 'goods']);
    assert.equal(value({ in: ['beer', { fact: 'goods' }] }), undefined);
    assert.equal(value({ in: [{ fact: 'trade' }, { list: ['coffee'] }] }), undefined);
    fails('engines/wrong-type', { in: ['a', 'abc'] });
    fails('engines/wrong-type', { in: [1, { list: ['1'] }] });
    fails('engines/wrong-type', { in: [true, { list: ['true'] }] });
  });

  it('tell an age on a day, also of people born on 29 February', () => {
    const age = (born: string, on: string) => value({ age: { fact: 'born' }, on }, { born });
    assert.equal(age('2012-11-27', '2026-11-26'), 13);
    assert.equal(age('2012-11-27', '2026-11-27'), 14);
    assert.equal(age('2008-02-29', '2026-02-28'), 17);
    assert.equal(age('2008-02-29', '2026-03-01'), 18);
    assert.equal(age('2026-11-28', '2026-11-27'), -1);
    assert.equal(value({ age: { fact: 'born' } }, { born: '2000-01-01' }), 26, 'today, where no day is named');
    assert.deepEqual(evaluate({ age: { fact: 'born' } }).missing, ['born']);
    assert.equal(value({ age: '2000-01-01', on: { fact: 'born' } }), undefined);
    fails('engines/wrong-type', { age: 'long ago' });
    fails('engines/wrong-type', { age: 12 });
  });

  it('tell days and whole months between two days', () => {
    const span = (from: string, to: string, unit: 'days' | 'months') => value({ span: [from, to], unit });
    assert.equal(span('2026-11-01', '2026-11-27', 'days'), 26);
    assert.equal(span('2026-11-27', '2026-11-01', 'days'), -26);
    assert.equal(span('2026-01-31', '2026-02-28', 'months'), 0);
    assert.equal(span('2026-01-31', '2026-03-01', 'months'), 1);
    assert.equal(span('2025-11-27', '2026-11-27', 'months'), 12);
    assert.equal(span('2026-11-27', '2025-11-27', 'months'), -12);
    assert.equal(span('2026-11-27', '2026-11-27', 'months'), 0);
    assert.deepEqual(evaluate({ span: [{ fact: 'born' }, { today: true }], unit: 'days' }).missing, ['born']);
    assert.equal(value({ span: [{ today: true }, { fact: 'born' }], unit: 'days' }), undefined);
    fails('engines/wrong-type', { span: ['2026-11-01', 'later'], unit: 'days' });
  });

  it('look rows up, and bands with the upper end inside', () => {
    const fee = (trade: string) => value({ table: 'fee', at: { fact: 'trade' } }, { trade });
    assert.deepEqual(['flowers', 'coffee'].map(fee), [250, 660]);
    const area = (rooms: number) => value({ table: 'area', at: { fact: 'rooms' } }, { rooms });
    assert.deepEqual([-5, 10, 10.5, 20, 21].map(area), [1, 1, 2, 2, 5]);
    assert.equal(value({ table: 'open', at: 'books' }), false);
    assert.equal(value({ table: 'open', at: 'coffee' }), true);
    fails('engines/no-row', { table: 'fee', at: 'toString' });
    fails('engines/no-row', { table: 'short', at: 11 });
    fails('engines/missing-table', { table: 'none', at: 1 });
    fails('engines/wrong-type', { table: 'area', at: 'ten' });
    fails('engines/wrong-type', { table: 'fee', at: { list: ['flowers'] } });
  });

  it('know of a row that is not known what all rows have in common', () => {
    const fee = evaluate({ table: 'fee', at: { fact: 'trade' } });
    assert.deepEqual([fee.value, fee.min, fee.max, fee.missing], [undefined, 250, 660, ['trade']]);
    const area = evaluate({ table: 'area', at: { fact: 'rooms' } });
    assert.deepEqual([area.value, area.min, area.max, area.missing], [undefined, 1, 5, ['rooms']]);
    assert.equal(value({ table: 'same', at: { fact: 'trade' } }), 'city');
    assert.deepEqual(evaluate({ table: 'word', at: { fact: 'trade' } }), {
      value: undefined,
      min: -Infinity,
      max: Infinity,
      missing: ['trade'],
    });
    assert.deepEqual(evaluate({ table: 'open', at: { fact: 'trade' } }).value, undefined);
    const bounded = { ...vocabulary, facts: { ...vocabulary.facts, rooms: { type: 'number', min: 11, max: 20 } } } as const;
    assert.equal(new Scope(bounded, {}, '2026-11-27').evaluate({ table: 'area', at: { fact: 'rooms' } }).value, 2);
    const wider = { ...bounded, facts: { ...bounded.facts, rooms: { type: 'number', min: 10, max: 20 } } } as const;
    assert.equal(new Scope(wider, {}, '2026-11-27').evaluate({ table: 'area', at: { fact: 'rooms' } }).min, 1);
  });

  it('use rules by name, each evaluated once, and refuse circles', () => {
    assert.equal(value({ rule: 'again' }, { guest: true }), true);
    assert.deepEqual(evaluate({ rule: 'again' }, { guest: false }).missing, ['adult']);
    const scope = new Scope(vocabulary, {}, '2026-11-27');
    assert.equal(scope.evaluate({ rule: 'grown' }), scope.evaluate({ rule: 'grown' }));
    assert.throws(() => scope.evaluate({ rule: 'a' }), { code: 'engines/rule-cycle', ids: ['a', 'b'] });
    assert.throws(() => scope.evaluate({ rule: 'a' }), { code: 'engines/rule-cycle' }, 'and stay usable after it');
    assert.equal(scope.evaluate({ rule: 'grown' }).value, undefined);
    fails('engines/unknown-rule', { rule: 'constructor' });
  });

  it('are named by an error where a pack asks for others', () => {
    fails('engines/unknown-operator', { divide: [1, 2] });
    fails('engines/unknown-operator', {});
    fails('engines/unknown-operator', { all: [true], any: [true] });
    fails('engines/unknown-fact', { fact: 'status' });
    fails('engines/unknown-fact', { fact: 'toString' });
    fails('engines/wrong-type', { all: [1] });
    fails('engines/wrong-type', { any: ['yes'] });
    fails('engines/wrong-type', { not: 0 });
    fails('engines/wrong-type', { count: [1] });
    fails('engines/wrong-type', { sum: ['1'] });
    assert.throws(() => evaluate({ divide: [1] } as never), /exactly one operator of .*all.*; this one has divide/);
    assert.throws(() => evaluate({} as never), /this one has none/);
    assert.throws(
      () => evaluate({ all: [true, { list: ['secret'] }] }),
      (error: Error) => !error.message.includes('secret') && error.message.includes('a list'),
    );
  });

  it('end at a depth that nobody can read', () => {
    const nest = (depth: number): Expression => (depth === 0 ? true : { not: nest(depth - 1) });
    assert.equal(value(nest(MAX_DEPTH)), true);
    fails('engines/too-deep', nest(MAX_DEPTH + 1));
  });

  it('need a day to be asked on', () => {
    assert.throws(() => evaluate(true, {}, 'now'), { code: 'engines/bad-date' });
    assert.equal(value({ today: true }), '2026-11-27');
  });
});

describe('an answer', () => {
  it('is missing where nothing, an empty field or no number is given', () => {
    for (const nothing of [undefined, null, '', NaN]) {
      assert.deepEqual(evaluate({ fact: 'rooms' }, { rooms: nothing as never }).missing, ['rooms']);
    }
  });

  it('of zero, no or an empty list is an answer', () => {
    assert.equal(value({ fact: 'rooms' }, { rooms: 0 }), 0);
    assert.equal(value({ fact: 'adult' }, { adult: false }), false);
    assert.deepEqual(value({ fact: 'goods' }, { goods: [] }), []);
  });

  it('has to fit its question, and is kept out of the error', () => {
    const wrong: Answers[] = [
      { adult: 'yes' },
      { years: '3' },
      { years: 51 },
      { years: -1 },
      { born: 'May' },
      { born: 2000 },
      { trade: 'books' },
      { trade: 3 },
      { goods: 'beer' },
      { goods: [1] as never },
    ];
    for (const answers of wrong) {
      const [name = ''] = Object.keys(answers);
      assert.throws(
        () => evaluate({ fact: name }, answers),
        (error: { code: string; ids: string[]; message: string }) =>
          error.code === 'engines/bad-answer' && error.ids[0] === name && !error.message.includes(String(answers[name])),
        name,
      );
    }
    assert.equal(value({ fact: 'years' }, { years: 50 }), 50);
    assert.equal(value({ fact: 'years' }, { years: 0 }), 0);
    const options = [{ value: 'a', label: 'a' }];
    const scope = new Scope({ facts: { some: { type: 'choices', options } } }, { some: ['a', 'b'] }, '2026-11-27');
    assert.throws(() => scope.evaluate({ fact: 'some' }), { code: 'engines/bad-answer' });
  });
});

describe('a score', () => {
  const score = (name: string, answers: Answers = {}) => {
    const { min, max, missing } = evaluate({ score: name }, answers);
    return [min, max, ...missing];
  };

  it('adds points up to a limit, and never takes a missing answer for a no', () => {
    assert.deepEqual(score('points'), [-1, 2, 'adult', 'guest']);
    assert.deepEqual(score('points', { adult: true, guest: false }), [2, 2]);
    assert.deepEqual(score('points', { adult: false, guest: true }), [-1, -1]);
    assert.deepEqual(score('points', { adult: true, guest: true }), [2, 2]);
    assert.deepEqual(score('points', { adult: false, guest: false }), [0, 0]);
  });

  it('weighs, shares, and takes the weakest', () => {
    assert.deepEqual(score('mean'), [2.5, 40, 'years']);
    assert.deepEqual(score('mean', { years: 2 }), [4, 4]);
    assert.deepEqual(score('share'), [0.3333, 1, 'adult', 'guest']);
    assert.deepEqual(score('share', { adult: true, guest: false }), [0.6667, 0.6667]);
    assert.deepEqual(score('lowest'), [0, 7, 'years']);
    assert.deepEqual(score('lowest', { years: 9 }), [7, 7]);
    assert.deepEqual(score('zero'), [4, 4]);
  });

  it('is refused where its strategy is unknown or has nothing to work on', () => {
    for (const name of ['light', 'minus', 'none', 'void']) fails('engines/bad-parameters', { score: name });
    fails('engines/unknown-strategy', { score: 'odd' });
    fails('engines/unknown-score', { score: 'nowhere' });
  });
});

const FACTS = ['adult', 'guest', 'years', 'trade', 'born'] as const;
const anyAnswers = fc.record(
  {
    adult: fc.boolean(),
    guest: fc.boolean(),
    years: fc.integer({ min: 0, max: 50 }),
    trade: fc.constantFrom('flowers', 'coffee'),
    born: fc.constantFrom('1990-02-28', '2010-05-05', '2026-11-27'),
  },
  { requiredKeys: [] },
);
const { condition: anyCondition } = fc.letrec<{ condition: Expression; number: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    fc.constantFrom<Expression>({ fact: 'adult' }, { fact: 'guest' }, true, false, { rule: 'again' }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.record({ compare: fc.tuple(tie('number'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('number')) }),
    fc.record({ compare: fc.tuple(fc.constant({ fact: 'trade' }), fc.constantFrom('=', '!='), fc.constant('coffee')) }),
  ),
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    fc.constantFrom<Expression>({ fact: 'years' }, 3, 20, { age: { fact: 'born' } }, { score: 'mean' }, { score: 'points' }),
    fc.record({ count: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ sum: fc.array(tie('number'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ table: fc.constant('area'), at: tie('number') }),
    fc.constant<Expression>({ table: 'fee', at: { fact: 'trade' } }),
  ),
}));

describe('what is known of any formula', () => {
  it('does not change when more is answered, and is known when all is', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, anyAnswers, (condition, some, more) => {
        const before = value(condition, some);
        const after = evaluate(condition, { ...more, ...some });
        if (before !== undefined) assert.equal(after.value, before);
        const all = { adult: true, guest: false, years: 4, trade: 'coffee', born: '2000-01-01', ...some };
        assert.notEqual(value(condition, all), undefined);
      }),
      { numRuns: runs(500) },
    );
  });

  it('misses only what is not answered, and something wherever it is not known', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, (condition, answers) => {
        const result = evaluate(condition, answers);
        assert.equal(result.value === undefined, result.missing.length > 0);
        for (const name of result.missing) assert.ok(FACTS.includes(name as 'adult') && answers[name as 'adult'] === undefined, name);
      }),
      { numRuns: runs(500) },
    );
  });

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, (condition, answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        assert.deepEqual(evaluate(condition, backwards), evaluate(condition, answers));
      }),
    );
  });
});
