import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lexicon } from './lexicon.js';

/** Per need what it is called, the label first. */
const ENGLISH = [
  ['Food', 'food bank', 'food safety training'],
  ['Lawyer', 'legal help'],
  ['Tax help', 'help', 'tax form help'],
  ['Language classes', 'learn language'],
];

function lexiconOf(words: Readonly<Record<string, readonly (readonly string[])[]>>, fillers: readonly string[] = []): Lexicon {
  const lexicon = new Lexicon();
  for (const [lang, own] of Object.entries(words)) lexicon.add(lang, own, fillers);
  return lexicon;
}

/** Per need how surely each word of a question means it. */
function meant(question: string, { lexicon = lexiconOf({ en: ENGLISH }), own = ['en'] } = {}): Record<number, number[]> {
  const readings = question.split(' ').map((word) => lexicon.readings(word, own));
  const round = (values: Float32Array) => Array.from(values, (value) => Math.round(value * 100) / 100);
  return Object.fromEntries([...lexicon.needs(readings, own)].map(([need, values]) => [need, round(values)]));
}

describe('the words of a question', () => {
  it('mean a need by a whole phrase of it, in any order, whatever stands beside', () => {
    assert.deepEqual(meant('lawyer'), { 1: [1] });
    assert.deepEqual(meant('please lawyer today'), { 1: [0, 1, 0] });
    assert.deepEqual(meant('bank food'), { 0: [1, 1] });
    assert.deepEqual(meant('lawyer food'), { 0: [0, 1], 1: [1, 0] });
  });

  it('mean it less by half of a phrase, and not at all by less', () => {
    assert.deepEqual(meant('bank'), { 0: [0.32] });
    assert.deepEqual(meant('classes'), { 3: [0.27] });
    assert.deepEqual(meant('training'), {});
    assert.deepEqual(meant('safety training'), { 0: [0.48, 0.48] });
  });

  it('say the less of a need, the more phrases they stand in', () => {
    const lexicon = lexiconOf({ en: [['legal help'], ['housing help'], ['tax help'], ['school help']] });
    assert.deepEqual(meant('legal', { lexicon }), { 0: [0.36] });
    assert.deepEqual(meant('help', { lexicon }), {});
  });

  it('mean it less surely as beginnings, in another form, and each by itself', () => {
    assert.deepEqual(meant('lawye'), { 1: [0.83] });
    assert.deepEqual(meant('lawyers'), { 1: [0.9] });
    assert.deepEqual(meant('la'), { 1: [0.63] });
    // The surer of two words counts.
    assert.deepEqual(meant('lawye lawyer'), { 1: [0, 1] });
    assert.deepEqual(meant('lawyer lawye'), { 1: [1, 0] });
    assert.deepEqual(meant('bank foo'), { 0: [0.93, 0.93] });
  });

  it('of a language that neither the reader nor the city speaks are meant whole, or hardly', () => {
    const own = ['es'];
    assert.deepEqual(meant('lawyer', { own }), { 1: [1] });
    assert.deepEqual(meant('lawye', { own }), { 1: [0.58] });
    assert.deepEqual(meant('lawy', { own }), { 1: [0.54] });
    assert.deepEqual(meant('law', { own }), {});
    assert.deepEqual(meant('lawyers', { own }), {});
    assert.deepEqual(meant('法', { own, lexicon: lexiconOf({ zh: [['法律']] }) }), { 0: [0.49] });
  });

  it('that say nothing of a need count a tenth, and begin no other word', () => {
    const lexicon = lexiconOf({ en: [['form for women'], ['classes for women and men']] }, ['for', 'and']);
    assert.equal(lexicon.telling('for'), 0.1);
    assert.equal(lexicon.telling('form'), 1);
    assert.deepEqual([...lexicon.readings('for', ['en'])], [['for', 1]]);
    assert.deepEqual(meant('form women', { lexicon }), { 0: [0.74, 0.74] });
    assert.deepEqual(meant('form for women', { lexicon })[0], [1, 1, 1]);
  });

  it('are spelled nearly so in the languages of the reader and the city, else in any', () => {
    const lexicon = lexiconOf({ en: [['lawyer'], ['doctor']], es: [['doctora']] });
    assert.deepEqual([...lexicon.respelled('lawyre', ['en']).keys()], ['lawyer']);
    assert.deepEqual([...lexicon.respelled('lawyre', ['es']).keys()], ['lawyer']);
    assert.deepEqual([...lexicon.respelled('doctorz', ['es']).keys()], ['doctora']);
    assert.deepEqual([...lexicon.respelled('doctorz', []).keys()], ['doctor', 'doctora']);
  });

  it('lead to the need whose words begin most alike, from three letters on', () => {
    const lexicon = lexiconOf({ en: [['landlord', 'food'], ['language'], ['lawyer']] });
    assert.equal(lexicon.nearest(['languish']), 1);
    assert.equal(lexicon.nearest(['lanes']), 0);
    assert.equal(lexicon.nearest(['laws']), 2);
    assert.equal(lexicon.nearest(['xyz', 'lawns', 'foods']), 2);
    assert.equal(lexicon.nearest(['laying']), undefined);
    assert.equal(lexicon.nearest(['age']), undefined);
    assert.equal(lexicon.nearest([]), undefined);
  });
});

describe('a language', () => {
  it('is added once, and known by its words from then on', () => {
    const lexicon = lexiconOf({ en: [['Food', 'food', ''], ['Lawyer']] });
    assert.equal(lexicon.size, 2);
    assert.deepEqual(meant('abog', { lexicon, own: ['es'] }), {});
    lexicon.add('en', [['Doctor']]);
    assert.equal(lexicon.knows('doctor'), false);
    lexicon.add('es', [['Comida'], ['Abogado']]);
    assert.equal(lexicon.size, 4);
    assert.equal(lexicon.knows('abogado'), true);
    assert.deepEqual(meant('abog', { lexicon, own: ['es'] }), { 1: [0.73] });
  });
});
