import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Expression } from './expression.js';
import { combine, flip, polarityOf, type Polarity } from './polarity.js';
import type { Vocabulary } from './scope.js';

const n: Expression = { fact: 'n' };
const many: Expression = { compare: [n, '>', 3] };
const vocabulary: Vocabulary = {
  facts: { n: { type: 'number' }, list: { type: 'choices' }, one: { type: 'choice' }, day: { type: 'date' } },
  tables: {
    up: { bands: [{ upTo: 1, value: false }, { value: true }] },
    flat: { bands: [{ upTo: 1, value: 2 }, { upTo: 2, value: 2 }, { value: 2 }] },
    steps: { bands: [{ upTo: 1, value: 2 }, { upTo: 2, value: 2 }, { value: 1 }] },
    both: { bands: [{ upTo: 1, value: 2 }, { upTo: 2, value: 1 }, { value: 3 }] },
    words: { bands: [{ upTo: 1, value: '1' }, { value: '2' }] },
    rows: { rows: { a: 1 } },
  },
  rules: { many },
  scores: {
    points: {
      strategy: 'points',
      parameters: {
        items: [
          { when: many, points: 0 },
          { when: many, points: 2 },
        ],
      },
    },
    minus: { strategy: 'points', parameters: { items: [{ when: many, points: -0.5 }] } },
    mean: { strategy: 'weighted-mean', parameters: { items: [{ value: n, weight: 1 }] } },
    share: { strategy: 'share', parameters: { of: [{ not: many }] } },
    lowest: { strategy: 'lowest', parameters: { of: [1, n] } },
  },
};
const way = (expression: Expression, fact = 'n') => polarityOf(expression, fact, vocabulary);

describe('which way a formula goes', () => {
  it('joins to both ways, or to one', () => {
    assert.deepEqual((['up', 'down', 'mixed', 'none'] as const).map(flip), ['down', 'up', 'mixed', 'none']);
    assert.equal(combine(), 'none');
    assert.equal(combine('none', 'up', 'up'), 'up');
    assert.equal(combine('up', 'down'), 'mixed');
    assert.equal(combine('none', 'mixed'), 'mixed');
  });

  it('is known of every operator', () => {
    const cases: [Expression, Polarity][] = [
      [3, 'none'],
      [n, 'up'],
      [{ fact: 'list' }, 'none'],
      [{ rule: 'many' }, 'up'],
      [{ rule: 'gone' }, 'none'],
      [{ all: [true, many] }, 'up'],
      [{ any: [many, { not: many }] }, 'mixed'],
      [{ count: [many] }, 'up'],
      [{ sum: [n, 1] }, 'up'],
      [{ not: many }, 'down'],
      [{ compare: [n, '>=', 1] }, 'up'],
      [{ compare: [n, '<=', 1] }, 'down'],
      [{ compare: [n, '<', 1] }, 'down'],
      [{ compare: [1, '<', n] }, 'up'],
      [{ compare: [n, '=', 1] }, 'mixed'],
      [{ compare: [1, '!=', n] }, 'mixed'],
      [{ compare: [1, '=', 1] }, 'none'],
      [{ compare: [n, '>', n] }, 'mixed'],
      [{ table: 'up', at: n }, 'up'],
      [{ table: 'flat', at: n }, 'up'],
      [{ table: 'steps', at: n }, 'down'],
      [{ table: 'both', at: n }, 'mixed'],
      [{ table: 'words', at: n }, 'mixed'],
      [{ table: 'rows', at: n }, 'mixed'],
      [{ table: 'gone', at: n }, 'mixed'],
      [{ table: 'gone', at: 1 }, 'none'],
      [{ table: 'rows', at: 1 }, 'none'],
      [{ score: 'points' }, 'up'],
      [{ score: 'minus' }, 'down'],
      [{ score: 'mean' }, 'up'],
      [{ score: 'share' }, 'down'],
      [{ score: 'lowest' }, 'up'],
      [{ score: 'gone' }, 'none'],
      [{ today: true }, 'none'],
      [{ list: ['n'] }, 'none'],
    ];
    for (const [expression, expected] of cases) assert.equal(way(expression), expected, JSON.stringify(expression));
  });

  it('is known of dates and lists', () => {
    assert.equal(way({ age: { fact: 'day' } }, 'day'), 'down');
    assert.equal(way({ age: '2000-01-01', on: { fact: 'day' } }, 'day'), 'up');
    assert.equal(way({ age: '2000-01-01' }, 'day'), 'none');
    assert.equal(way({ span: [{ fact: 'day' }, { today: true }], unit: 'days' }, 'day'), 'down');
    assert.equal(way({ span: [{ today: true }, { fact: 'day' }], unit: 'days' }, 'day'), 'up');
    assert.equal(way({ in: ['a', { fact: 'list' }] }, 'list'), 'up');
    assert.equal(way({ in: [{ fact: 'list' }, { list: ['a'] }] }, 'list'), 'down');
    assert.equal(way({ in: [{ fact: 'one' }, { list: ['a'] }] }, 'one'), 'mixed');
    assert.equal(way({ fact: 'gone' }, 'gone'), 'up');
  });
});
