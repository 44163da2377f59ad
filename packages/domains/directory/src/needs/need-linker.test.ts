import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NeedLinker, type LinkTerm } from './link-needs.js';
import type { Need, NeedsPack } from './needs-pack.js';
import { tellingWords } from './telling-words.js';

const need = (id: string, crosswalk: Need['crosswalk'], words: Need['words'] = {}): Need => ({
  id,
  ...(id.includes('.') && { parent: id.split('.')[0] }),
  label: { en: { text: id.replace(/.*\./, ''), provenance: 'original' } },
  words,
  crosswalk,
});

const pack: NeedsPack = {
  format: 1,
  version: '2026-11-22',
  needs: [
    need('food', { airs: ['BD'] }, { en: ['food'], fr: ['manger', 'pain'] }),
    need('food.meals', { airs: ['BD-5000'], text: { en: ['hot meals', 'canteen'] } }),
    need('health', { airs: ['LV'] }, { fr: ['santé'] }),
    need('health.doctor', { text: { en: ['clinic'] } }, { fr: ['médecin', 'centre de santé'] }),
    need('health.dental', { airs: ['LV-1600'], text: { en: ['dentist'] } }),
    need('school', { airs: ['HD', 'HH'] }, { en: ['school', 'primary school'] }),
    need('language', {}),
    need('language.course', { airs: ['HH-0500.8000'], openEligibility: [1326], text: { en: ['english classes'] } }),
  ],
  firstScreen: [],
  alerts: [],
  shelters: { airs: [], openEligibility: [], words: {} },
};
const named = (name: string, id: string) => Array.from({ length: 5 }, (_, i) => ({ name, needs: [id], by: String(i) }));
const linker = new NeedLinker(pack, { 'Cat 7': ['food.meals'] });
const linked = (terms: readonly LinkTerm[], text: { name?: string; description?: string } = {}, lang = 'en') =>
  linker.link(terms, { ...text, lang }).map((link) => link.need);

describe('NeedLinker', () => {
  it('follows codes to the nearest need that is known', () => {
    assert.deepEqual(linked([{ code: 'BD-5000.1470' }]), ['food.meals']);
    assert.deepEqual(linked([{ code: 'BD-1800' }]), ['food']);
    assert.deepEqual(linked([{ code: '1326', taxonomy: 'Open Eligibility' }]), ['language.course']);
    assert.deepEqual(linked([{ code: '1326', taxonomy: 'Rooms' }]), []);
  });

  it('asks the whole section of a taxonomy only where nothing closer is known', () => {
    assert.deepEqual(linked([{ code: 'HH-0500.8000-150' }]), ['language.course']);
    assert.deepEqual(linked([{ code: 'HH-4500' }]), ['school']);
  });

  it('does not take whom a service is for as what it does', () => {
    assert.deepEqual(linked([{ code: 'YB-9500.1500-680', name: 'Primary School Age Children' }]), []);
  });

  it('takes names of terms: all of one, or a telling part, or any part where the taxonomy is the city’s own', () => {
    assert.deepEqual(linked([{ name: 'Food' }]), ['food']);
    assert.deepEqual(linked([{ name: 'Food and clothing' }]), ['food']);
    assert.deepEqual(linked([{ code: 'TI-1800.2000', name: 'Food donation programs' }]), []);
    assert.deepEqual(linked([{ code: 'PX-1800', name: 'Hot meals volunteer opportunities' }]), ['food.meals']);
  });

  it('reads parts of names in the language of the text and in English, not in every language that it knows', () => {
    assert.deepEqual(linked([{ name: 'Pain management' }]), []);
    assert.deepEqual(linked([{ name: 'Pain et lait' }], {}, 'fr'), ['food']);
    assert.deepEqual(linked([{ name: 'School' }], {}, 'fr-CA'), ['school']);
  });

  it('lets the city say otherwise', () => {
    assert.deepEqual(linked([{ id: 'Cat 7', code: 'LV-1600', name: 'Food' }]), ['food.meals']);
  });

  it('reads the name, where a closer term does not know better', () => {
    assert.deepEqual(linked([], { name: 'Eastside Clinic' }), ['health.doctor']);
    assert.deepEqual(linked([{ code: 'LV-1600' }], { name: 'Eastside Clinic' }), ['health.dental']);
    assert.deepEqual(linked([{ code: 'BD-5000' }], { name: 'English classes and lunch' }), ['food.meals', 'language.course']);
  });

  it('believes a description only where no term says more, and not one word in passing', () => {
    assert.deepEqual(linked([], { description: 'We serve hot meals at noon.' }), ['food.meals']);
    assert.deepEqual(linked([{ code: 'LV-1600' }], { description: 'We serve hot meals at noon.' }), ['health.dental']);
    assert.deepEqual(linked([], { description: 'The museum stands where a clinic was.' }), []);
    assert.deepEqual(linked([], { description: 'A clinic for all. The clinic is free.' }), ['health.doctor']);
  });

  it('learns from names of services that a term tells of', () => {
    const learned = new NeedLinker(pack);
    learned.learn(tellingWords([...named('Larder', 'food.meals'), ...named('Tooth care', 'health.dental'), ...named('Primer', 'school')]));
    const needs = (name: string, description?: string) =>
      learned.link([], { name, description, lang: 'en' }).map(({ need: id, confidence }) => [id, confidence]);
    assert.deepEqual(needs('Eastside Larder'), [['food.meals', 0.55]]);
    assert.deepEqual(needs('Harbor', 'Tooth care for all'), [['health.dental', 0.3]]);
    assert.deepEqual(needs('Harbor', 'It was a larder once'), []);
    assert.deepEqual(
      learned.link([{ code: 'HD' }], { name: 'Larder', lang: 'en' }).map(({ need: id }) => id),
      ['school'],
    );
  });

  it('makes do with what people type in a language for which nobody chose telling words', () => {
    assert.deepEqual(linked([], { name: 'Centre de santé Voltaire' }, 'fr'), ['health.doctor']);
    assert.deepEqual(linked([], { name: 'Le centre de santé' }, 'en'), []);
  });

  it('names at most eight needs and none above another that it names', () => {
    const all = pack.needs.flatMap(({ crosswalk }) => (crosswalk.airs ?? []).map((code) => ({ code })));
    const needs = linked(all);
    assert.ok(needs.length <= 8, String(needs));
    assert.ok(!needs.includes('food') && !needs.includes('health'), String(needs));
  });
});
