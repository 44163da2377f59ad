import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextKey, schemaProblems, textKeysIn } from '../pack/schema.js';
import { cardSchema, cardsPackSchema } from './schema.js';

const schema = cardsPackSchema(cardSchema('note', { fact: TextKey }));
const card = {
  type: 'note',
  id: 'world-share',
  status: 'draft',
  asOf: '2015',
  evidence: [{ source: 'un', figure: '3.3 %', standing: 'ok', headline: true, statistic: 'migrants-2015' }],
  fact: 'world-share.fact',
};
const pack = {
  format: 1,
  kind: 'cards',
  id: 'notes',
  jurisdiction: 'world',
  topic: 'belonging',
  effectiveFrom: '2026-11-27',
  status: 'in-force',
  source: { title: 'Notes', read: '2026-11-27' },
  values: { cards: [card] },
  cases: [{ name: 'one card', given: {}, expect: {} }],
};
const withCards = (...cards: object[]) => schemaProblems(schema, { ...pack, values: { cards } }).map(({ path }) => path);

describe('cardsPackSchema', () => {
  it('takes a pack of cards, and finds their texts', () => {
    assert.deepEqual(schemaProblems(schema, pack), []);
    assert.deepEqual(textKeysIn(schema, pack), [{ key: 'world-share.fact', path: 'values.cards[0].fact' }]);
    assert.deepEqual(
      withCards({ ...card, status: 'approved', expires: '2027-01-01', review: { reviewer: 'A', city: 'B', date: '2026-11-01' } }),
      [],
    );
  });

  it('says which field is wrong', () => {
    assert.deepEqual(withCards(), ['values.cards']);
    assert.deepEqual(withCards(card, card), ['values.cards[1].id']);
    assert.deepEqual(withCards({ ...card, id: 'World share' }), ['values.cards[0].id']);
    assert.deepEqual(withCards({ ...card, status: 'public' }), ['values.cards[0].status']);
    assert.deepEqual(withCards({ ...card, asOf: 'last year' }), ['values.cards[0].asOf']);
    assert.deepEqual(withCards({ ...card, type: 'poem' }), ['values.cards[0].type']);
    assert.deepEqual(withCards({ ...card, review: { reviewer: ' ', city: 'B', date: '2026-11-01' } }), ['values.cards[0].review.reviewer']);
    assert.deepEqual(withCards({ ...card, evidence: [{ source: 'un', figure: '3.3 %', standing: 'true' }] }), [
      'values.cards[0].evidence[0].standing',
    ]);
    assert.deepEqual(withCards({ ...card, extra: 1 }), ['values.cards[0]']);
  });

  it('names the id that two cards share', () => {
    assert.match(schemaProblems(schema, { ...pack, values: { cards: [card, card] } })[0]!.message, /two cards have the id "world-share"/);
  });
});
