import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewcomerError } from '@newcomer/core';
import { readNeedsPack } from './needs-pack.schema.js';

const label = { en: { text: 'Food', provenance: 'original' } };
const need = (id: string, more: object = {}) => ({ id, label, words: { en: ['food'] }, crosswalk: {}, ...more });
const pack = (more: object = {}) => ({
  format: 1,
  version: '2026-11-22',
  needs: [
    need('food', { crosswalk: { airs: ['B', 'BD', 'BD-1800', 'BD-1800.8200-250', 'BV-8900.9300-850.10'] } }),
    need('food.meals', { parent: 'food' }),
  ],
  firstScreen: [{ id: 'eat-today', needs: ['food.meals'], label, pictogram: 'food' }],
  alerts: [{ for: 'suicide', words: { en: ['want to die'] } }],
  shelters: { airs: ['BH-1800.1500-100'], openEligibility: [1124], words: { en: ['safe house'] } },
  ...more,
});

/** What the message says is wrong with a pack. */
function complaint(more: object): string {
  try {
    readNeedsPack(pack(more));
  } catch (error) {
    assert.ok(error instanceof NewcomerError && error.code === 'directory/bad-needs-pack', String(error));
    return error.message;
  }
  return '';
}

describe('readNeedsPack', () => {
  it('takes a pack as it is', () => assert.deepEqual(readNeedsPack(pack()), pack()));

  it('names each field that is wrong', () => {
    assert.match(complaint({ format: 2 }), /^ {2}format:/m);
    assert.match(complaint({ version: 'today' }), /^ {2}version:/m);
    assert.match(complaint({ needs: [need('Food')] }), /^ {2}needs\.0\.id: must be an id/m);
    assert.match(complaint({ needs: [need('food', { words: { en: [' '] } })] }), /^ {2}needs\.0\.words\.en\.0: must not be blank/m);
    assert.match(complaint({ needs: [need('food', { words: { EN_us: ['food'] } })] }), /words/);
    assert.match(complaint({ needs: [need('food', { crosswalk: { airs: ['BD-18'] } })] }), /needs\.0\.crosswalk\.airs\.0: must be a code/);
    assert.match(complaint({ needs: [need('food', { crosswalk: { openEligibility: ['1102'] } })] }), /openEligibility\.0/);
    assert.match(complaint({ alerts: [{ for: 'noise', words: {} }] }), /alerts\.0\.for/);
  });

  it('finds what points at nothing and what stands twice', () => {
    assert.match(complaint({ needs: [need('food.meals', { parent: 'food' })] }), /needs\.0\.parent: there is no need "food"/);
    assert.match(complaint({ needs: [need('food')] }), /firstScreen\.0\.needs: there is no need "food\.meals"/);
    assert.match(complaint({ needs: [need('food'), need('food')] }), /needs\.1\.id: "food" stands here a second time/);
  });

  it('says what is wrong with something that is no pack', () => assert.throws(() => readNeedsPack([]), /\(the pack\)/));
});
