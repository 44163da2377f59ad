import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import { MythFactPackSchema, RumorSchema, StatisticsSchema } from './schema.js';
import { deck, deckWith, taxes } from './testing/small-deck.js';

const cases = [{ name: 'a draft', given: {}, expect: {} }];
const paths = (pack: unknown) => schemaProblems(MythFactPackSchema, pack).map(({ path }) => path);
const rumor = { id: 'r', text: 'T', theme: 'jobs', firstHeard: '2026-11-01', channel: 'work', heardBy: 'nurse', status: 'new', harm: 5 };

describe('MythFactPackSchema', () => {
  it('takes a deck, and knows all its texts', () => {
    const pack = { ...deck, cases };
    assert.deepEqual(paths(pack), []);
    assert.deepEqual(textProblems(pack, textKeysIn(MythFactPackSchema, pack)), []);
  });

  it('names the field that is wrong', () => {
    const withCard = (changes: object) => paths({ ...deckWith({}), cases, values: { cards: [{ ...taxes, ...changes }] } });
    assert.deepEqual(withCard({ theme: 'weather' }), ['values.cards[0].theme']);
    assert.deepEqual(withCard({ fallacy: '' }), ['values.cards[0].fallacy']);
    assert.deepEqual(withCard({ tone: 'mocking' }), ['values.cards[0].tone']);
    assert.deepEqual(withCard({ veracity: 'maybe' }), ['values.cards[0].veracity']);
    assert.deepEqual(withCard({ fact: 'A whole sentence.' }), ['values.cards[0].fact']);
    assert.deepEqual(withCard({ local: { place: 'a', title: 'a', fact: 'a', factAgain: 'a', asOf: '2026', evidence: [] } }), [
      'values.cards[0].local.evidence',
    ]);
    assert.deepEqual(withCard({ saidBy: 'a person' }), ['values.cards[0]']);
  });
});

describe('RumorSchema', () => {
  it('takes a rumor that says what was said, and has no field for who said it', () => {
    assert.deepEqual(schemaProblems(RumorSchema, rumor), []);
    assert.deepEqual(
      schemaProblems(RumorSchema, { ...rumor, harm: 6 }).map(({ path }) => path),
      ['harm'],
    );
    assert.equal(schemaProblems(RumorSchema, { ...rumor, saidBy: 'a name' }).length, 1);
  });
});

describe('StatisticsSchema', () => {
  it('takes formulas of four operators, and no others', () => {
    const of = (formula: unknown) =>
      schemaProblems(StatisticsSchema, [
        { number: 1, id: 'a', claim: 'C', status: 'ok', checks: [{ says: 's', formula, expected: 1, decimals: 0 }] },
      ]).map(({ path }) => path);
    for (const good of [1, 'a', { add: [1, { divide: ['a', 2] }] }]) assert.deepEqual(of(good), []);
    for (const bad of [null, true, {}, { add: [] }, { power: [2, 3] }, { add: [1], subtract: [1] }, { add: 1 }, { add: [null] }]) {
      assert.deepEqual(of(bad), ['[0].checks[0].formula'], JSON.stringify(bad));
    }
  });
});
