import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { byPriority, priorityOf, type Rating, type Rumor } from '../index.js';

const rated = (frequency?: Rating, harm?: Rating, spread?: Rating) => ({ frequency, harm, spread });
const rating = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Rating>;

describe('priorityOf', () => {
  it('answers from 27, watches below, and always answers the worst harm', () => {
    assert.deepEqual(priorityOf(rated(3, 3, 3)), { score: 27, action: 'answer' });
    assert.deepEqual(priorityOf(rated(5, 2, 2)), { score: 20, action: 'monitor' });
    assert.deepEqual(priorityOf(rated(1, 5, 1)), { score: 5, action: 'answer' });
    assert.deepEqual(priorityOf(rated(2, 3, 4)), { score: 24, action: 'monitor' });
  });

  it('takes what is not rated for unknown: it decides only what it can', () => {
    assert.deepEqual(priorityOf(rated()), { score: undefined, action: 'rate' });
    assert.deepEqual(priorityOf(rated(3, 3)), { score: undefined, action: 'rate' });
    assert.deepEqual(priorityOf(rated(undefined, 5)), { score: undefined, action: 'answer' });
    assert.deepEqual(priorityOf(rated(1, 1)), { score: undefined, action: 'monitor' });
    assert.deepEqual(priorityOf(rated(1, undefined, 1)), { score: undefined, action: 'rate' });
  });

  it('refuses what is no whole number from 1 to 5', () => {
    for (const bad of [0, 6, 2.5, NaN]) {
      assert.throws(() => priorityOf({ harm: bad as Rating }), { code: 'belonging/bad-rating', message: /harm is/ });
    }
  });

  it('is monotone: a higher rating never turns an answer into watching', () => {
    fc.assert(
      fc.property(rating, rating, rating, (frequency, harm, spread) => {
        const higher = (value: Rating) => Math.min(5, value + 1) as Rating;
        const before = priorityOf(rated(frequency, harm, spread)).action;
        const after = [
          priorityOf(rated(higher(frequency), harm, spread)),
          priorityOf(rated(frequency, higher(harm), spread)),
          priorityOf(rated(frequency, harm, higher(spread))),
        ];
        assert.ok(before === 'monitor' || after.every(({ action }) => action === 'answer'));
      }),
    );
  });

  it('says the same whatever is rated first: a decision without a rating stays when the rating comes', () => {
    fc.assert(
      fc.property(rating, rating, rating, fc.integer({ min: 0, max: 2 }), (a, b, c, left) => {
        const ratings = [a, b, c];
        const some = rated(...(ratings.map((value, index) => (index === left ? undefined : value)) as [Rating, Rating, Rating]));
        const early = priorityOf(some).action;
        assert.ok(early === 'rate' || early === priorityOf(rated(a, b, c)).action);
      }),
    );
  });
});

describe('byPriority', () => {
  const rumor = (id: string, ...ratings: Rating[]): Rumor => ({
    id,
    text: 'Something',
    theme: 'jobs',
    firstHeard: '2026-11-01',
    channel: 'street',
    heardBy: 'teacher',
    status: 'new',
    ...rated(...ratings),
  });

  it('puts first what has to be rated, then what has to be answered, and what is only watched last', () => {
    const list = [rumor('watch', 1, 1, 2), rumor('small', 3, 3, 3), rumor('new'), rumor('large', 5, 4, 5), rumor('also-small', 3, 3, 3)];
    const order = ['new', 'large', 'also-small', 'small', 'watch'];
    assert.deepEqual(
      byPriority(list).map(({ id }) => id),
      order,
    );
    assert.deepEqual(
      byPriority([...list].reverse()).map(({ id }) => id),
      order,
    );
  });
});
