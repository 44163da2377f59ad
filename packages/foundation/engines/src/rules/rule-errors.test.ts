import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EngineError } from '../engine-error.js';
import type { Answers, Expression } from './expression.js';
import { Scope, type Vocabulary } from './scope.js';

const vocabulary: Vocabulary = {
  facts: {
    yes: { type: 'yes-no' },
    size: { type: 'number', max: 5 },
    day: { type: 'date' },
    one: { type: 'choice', options: [{ value: 'a', label: 'a' }] },
    some: { type: 'choices' },
  },
  tables: { rows: { rows: { a: 1 } }, bands: { bands: [{ upTo: 10, value: 1 }] } },
  scores: {
    points: { strategy: 'points', parameters: { items: [{ when: 1, points: 1 }] } },
    mean: { strategy: 'weighted-mean', parameters: { items: [{ value: 'x', weight: 1 }] } },
    none: { strategy: 'weighted-mean', parameters: { items: [] } },
    below: {
      strategy: 'weighted-mean',
      parameters: {
        items: [
          { value: 1, weight: 2 },
          { value: 1, weight: -1 },
        ],
      },
    },
    half: { strategy: 'weighted-mean', parameters: { items: [{ value: 3, weight: 0.5 }] } },
    share: { strategy: 'share', parameters: { of: ['x'] } },
    empty: { strategy: 'share', parameters: { of: [] } },
    lowest: { strategy: 'lowest', parameters: { of: [true] } },
    void: { strategy: 'lowest', parameters: { of: [] } },
    odd: { strategy: 'valueOf', parameters: {} } as never,
  },
};

describe('an error of a formula', () => {
  const cases: [unknown, string, readonly string[], RegExp, Answers?][] = [
    [{ all: [1] }, 'wrong-type', ['all'], /yes or no, not a number/],
    [{ any: ['x'] }, 'wrong-type', ['any'], /yes or no, not a string/],
    [{ not: { list: [] } }, 'wrong-type', ['not'], /not a list/],
    [{ count: [1] }, 'wrong-type', ['count'], /yes or no/],
    [{ sum: [true] }, 'wrong-type', ['sum'], /numbers, not a boolean/],
    [{ in: ['a', 'b'] }, 'wrong-type', ['in'], /a word or a list of words, and a list, not a string and a string/],
    [{ age: 'x' }, 'wrong-type', ['age'], /dates/],
    [{ age: '2000-01-01', on: 3 }, 'wrong-type', ['age'], /dates, not a number/],
    [{ span: [1, '2000-01-01'], unit: 'days' }, 'wrong-type', ['span'], /dates/],
    [{ span: ['2000-01-01', 'x'], unit: 'months' }, 'wrong-type', ['span'], /dates/],
    [{ compare: [1, '=', 'x'] }, 'wrong-type', ['compare'], /"=" cannot compare a number and a string/],
    [{ compare: [1, '<', '2000-01-01'] }, 'wrong-type', ['compare'], /"<" cannot compare a number and a string/],
    [{ compare: [true, '<', 1] }, 'wrong-type', ['compare'], /"<" cannot compare a boolean/],
    [{ compare: [{ list: [] }, '=', { list: [] }] }, 'wrong-type', ['compare'], /a list and a list/],
    [{ compare: [1, '~', 2] }, 'unknown-operator', ['~'], /not "~"/],
    [{ table: 'rows', at: 'b' }, 'no-row', ['rows', 'b'], /no row for "b"/],
    [{ table: 'bands', at: 11 }, 'no-row', ['bands'], /ends below 11/],
    [{ table: 'bands', at: 'x' }, 'wrong-type', ['bands'], /by a number, not by "x"/],
    [{ table: 'rows', at: { list: ['a'] } }, 'wrong-type', ['rows'], /by a word/],
    [{ table: 'gone', at: 1 }, 'missing-table', ['gone'], /the table "gone"/],
    [{ fact: 'gone' }, 'unknown-fact', ['gone'], /the fact "gone"/],
    [{ rule: 'gone' }, 'unknown-rule', ['gone'], /the rule "gone"/],
    [{ score: 'gone' }, 'unknown-score', ['gone'], /the score "gone"/],
    [{ score: 'points' }, 'wrong-type', ['points'], /yes or no/],
    [{ score: 'mean' }, 'wrong-type', ['weighted-mean'], /numbers/],
    [{ score: 'none' }, 'bad-parameters', ['weighted-mean'], /weights that are above zero/],
    [{ score: 'below' }, 'bad-parameters', ['weighted-mean'], /above zero/],
    [{ score: 'share' }, 'wrong-type', ['share'], /yes or no/],
    [{ score: 'empty' }, 'bad-parameters', ['share'], /at least one condition/],
    [{ score: 'lowest' }, 'wrong-type', ['lowest'], /numbers/],
    [{ score: 'void' }, 'bad-parameters', ['lowest'], /at least one number/],
    [{ score: 'odd' }, 'unknown-strategy', ['valueOf'], /points, weighted-mean, share, lowest/],
    [{ fact: 'yes' }, 'bad-answer', ['yes'], /is not true or false/, { yes: 1 }],
    [{ fact: 'size' }, 'bad-answer', ['size'], /is not a number/, { size: 6 }],
    [{ fact: 'day' }, 'bad-answer', ['day'], /is not a date/, { day: 'x' }],
    [{ fact: 'one' }, 'bad-answer', ['one'], /is not one of the options/, { one: 'b' }],
    [{ fact: 'some' }, 'bad-answer', ['some'], /is not a list of options/, { some: 'b' }],
  ];
  for (const [formula, code, ids, message, answers = {}] of cases) {
    it(`is ${code} for ${JSON.stringify(formula)}, and names what it is about`, () => {
      assert.throws(
        () => new Scope(vocabulary, answers, '2026-11-27').evaluate(formula as Expression),
        (error: EngineError) => {
          assert.equal(error.code, `engines/${code}`);
          assert.deepEqual(error.ids, ids);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  it('is about the day where that is none', () => {
    assert.throws(() => new Scope(vocabulary, {}, 'soon'), /today is "soon"/);
  });

  it('is none for a weight below one', () => {
    assert.equal(new Scope(vocabulary, {}, '2026-11-27').evaluate({ score: 'half' }).value, 3);
  });

  it('is none for names that objects have by nature', () => {
    const answers = Object.create({ yes: true }) as Answers;
    assert.equal(new Scope(vocabulary, answers, '2026-11-27').evaluate({ fact: 'yes' }).value, undefined);
  });

  it('comes at a depth that rules and scores count into', () => {
    const chain = (length: number, of: (name: string) => Expression) =>
      Object.fromEntries(Array.from({ length }, (_one, at) => [`r${at}`, at === length - 1 ? true : of(`r${at + 1}`)]));
    const deep = (length: number) =>
      new Scope({ facts: {}, rules: chain(length, (rule) => ({ not: { rule } })) }, {}, '2026-11-27').evaluate({ rule: 'r0' });
    assert.equal(typeof deep(20).value, 'boolean');
    assert.throws(() => deep(22), { code: 'engines/too-deep' });
    const scores = (length: number) => {
      const rules = chain(length, (rule) => ({ compare: [{ score: rule }, '>', 0] }));
      const named = Object.fromEntries(
        Object.keys(rules).map((rule) => [rule, { strategy: 'share', parameters: { of: [{ rule }] } } as const]),
      );
      return new Scope({ facts: {}, rules, scores: named }, {}, '2026-11-27').evaluate({ rule: 'r0' });
    };
    assert.equal(scores(8).value, true);
    assert.throws(() => scores(30), { code: 'engines/too-deep' });
  });
});
