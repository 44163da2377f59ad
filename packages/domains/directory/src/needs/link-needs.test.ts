import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { text } from '../testing/small-directory.js';
import { linkNeeds, NeedLinker } from './link-needs.js';
import type { NeedsPack } from './needs-pack.js';

const pack: NeedsPack = {
  format: 1,
  version: '2026-11-22',
  needs: [
    {
      id: 'shelter',
      label: text({ en: 'Shelter', de: 'Unterkunft' }),
      words: { en: ['shelter'] },
      crosswalk: { airs: ['BH'], openEligibility: [1103] },
    },
    {
      id: 'shelter.tonight',
      parent: 'shelter',
      label: text({ en: 'Sleep tonight' }),
      words: {},
      crosswalk: { airs: ['BH-1800.8500'], text: { en: ['emergency shelter'], de: ['notschlafstelle'] } },
    },
    {
      id: 'food',
      label: text({ en: 'Food' }),
      words: { en: ['food bank'] },
      crosswalk: { airs: ['BD'], uk: ['esdServiceTypes:169'], text: { en: ['food pantry', 'groceries'] } },
    },
    { id: 'legal', label: text({ en: 'Legal help' }), words: { en: ['lawyer'] }, crosswalk: { airs: ['FT'] } },
  ],
  firstScreen: [],
  alerts: [],
  shelters: { airs: [], openEligibility: [], words: {} },
};
const needs = (...args: [Parameters<typeof linkNeeds>[0], Partial<Parameters<typeof linkNeeds>[1]>?]) =>
  linkNeeds(args[0], { lang: 'en', ...args[1] }, pack).map(({ need }) => need);

describe('linkNeeds', () => {
  it('reads the codes of the 211 taxonomy by their beginnings, and only at a boundary', () => {
    assert.deepEqual(needs([{ code: 'BH-1800.8500-100' }]), ['shelter.tonight']);
    assert.deepEqual(needs([{ code: 'BH-3000' }]), ['shelter']);
    assert.deepEqual(needs([{ code: 'BHX' }]), []);
    assert.deepEqual(needs([{ id: 'BD-1800.2000' }]), ['food']);
  });

  it('reads Open Eligibility and UK service types where the taxonomy is theirs', () => {
    assert.deepEqual(needs([{ code: '1103', taxonomy: 'Open Eligibility' }]), ['shelter']);
    assert.deepEqual(needs([{ code: '1103', taxonomy: 'SIC' }]), []);
    assert.deepEqual(needs([{ code: '169', taxonomy: 'esdServiceTypes' }]), ['food']);
    assert.deepEqual(needs([{ code: 'esdServiceTypes:169' }]), ['food']);
  });

  it('reads the name of a category in a spreadsheet, in any language of the pack', () => {
    assert.deepEqual(needs([{ name: 'Unterkunft' }]), ['shelter']);
    assert.deepEqual(needs([{ name: 'Food bank' }]), ['food']);
  });

  it('takes words of the description only where nothing better is known', () => {
    const description = 'We give out groceries on Mondays; bring a bag for the groceries.';
    assert.deepEqual(needs([], { description }), ['food']);
    assert.deepEqual(needs([{ code: 'FT-1000' }], { description }), ['legal']);
    assert.deepEqual(needs([], { description: 'Notschlafstelle, eine gute Notschlafstelle', lang: 'de-AT' }), ['shelter.tonight']);
    assert.deepEqual(needs([], { description: 'Notschlafstelle, eine gute Notschlafstelle', lang: 'en' }), []);
  });

  it('lets the city’s own decide', () => {
    const linker = new NeedLinker(pack, { 'BH-1800.8500': ['food'], Advice: ['legal', 'nothing'] });
    assert.deepEqual(linker.link([{ code: 'BH-1800.8500' }], { lang: 'en' }), [{ need: 'food', confidence: 1 }]);
    assert.deepEqual(linker.link([{ name: 'Advice' }], { lang: 'en' }), [{ need: 'legal', confidence: 1 }]);
  });

  it('puts the surest first', () => {
    assert.deepEqual(needs([{ code: 'FT-1000' }, { code: 'BH-1800.8500-100' }]), ['shelter.tonight', 'legal']);
    assert.deepEqual(needs([{ code: 'FT-1000' }], { name: 'Food pantry and legal clinic' }), ['legal', 'food']);
  });
});
