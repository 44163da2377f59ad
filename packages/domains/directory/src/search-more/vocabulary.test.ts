import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Vocabulary, type Readings } from './vocabulary.js';

const surely = (readings: Readings) => Object.fromEntries([...readings].map(([word, sure]) => [word, Math.round(sure * 100) / 100]));
const readings = (words: readonly string[], typed: string, least = 3, guess?: boolean) =>
  surely(new Vocabulary(words).readings(typed, least, guess));
const respelled = (words: readonly string[], typed: string) => surely(new Vocabulary(words).respelled(typed));

describe('a typed word', () => {
  const words = ['doctor', 'doctoral', 'document', 'dog'];

  it('means itself, and less surely what it begins: the less, the more is missing', () => {
    assert.deepEqual(readings(words, 'doctor'), { doctor: 1, doctoral: 0.8 });
    assert.deepEqual(readings(words, 'doc'), { doctor: 0.7, doctoral: 0.65, document: 0.65 });
    assert.deepEqual(readings(words, 'tor'), {});
  });

  it('of too few letters begins nothing', () => {
    assert.deepEqual(readings(words, 'do'), {});
    assert.deepEqual(readings([...words, 'do'], 'do'), { do: 1 });
    assert.deepEqual(Object.keys(readings(words, 'do', 2)), words);
    assert.deepEqual(Object.keys(readings(['abc', ...words], 'd', 1)), words);
  });

  it('begins sixty words at most', () => {
    const many = Array.from({ length: 100 }, (_, n) => `help${n}`);
    assert.equal(Object.keys(readings(many, 'help')).length, 60);
  });

  it('means a word without its ending of one or two letters, where four are left', () => {
    assert.deepEqual(readings(['class'], 'classes'), { class: 0.9 });
    assert.deepEqual(readings(['лікар'], 'лікаря'), { лікар: 0.9 });
    assert.deepEqual(readings(['food'], 'foods'), { food: 0.9 });
    assert.deepEqual(readings(['vaccination'], 'vaccinations'), { vaccination: 0.9 });
    assert.deepEqual(readings(['cat'], 'cats'), {});
    assert.deepEqual(readings(['food'], 'foodies'), {});
    assert.deepEqual(readings(['food'], 'foods', 3, false), {});
  });

  it('of nine letters or more means words of five that it is put together from', () => {
    assert.deepEqual(readings(['wohnung', 'suche', 'haus'], 'wohnungssuche'), { suche: 0.65, wohnung: 0.72 });
    assert.deepEqual(readings(['stadt'], 'stadtplan'), { stadt: 0.72 });
    assert.deepEqual(readings(['wanderung'], 'zuwanderung'), { wanderung: 0.83 });
    assert.deepEqual(readings(['stadt'], 'stadtamt'), {});
    assert.deepEqual(readings(['haus'], 'krankenhaus'), {});
    assert.deepEqual(readings(['wohnung', 'suche'], 'wohnungssuche', 3, false), {});
  });

  it('of Arabic may begin with an article', () => {
    assert.deepEqual(readings(['مدرسه'], 'المدر'), { مدرسه: 0.74 });
  });
});

describe('a misspelled word', () => {
  it('means what differs by one letter, from eight letters on by two, and less surely by two', () => {
    assert.deepEqual(respelled(['library', 'liberty'], 'libary'), { library: 0.6 });
    assert.deepEqual(respelled(['vaccination', 'vacation'], 'vacinaton'), { vaccination: 0.4 });
    assert.deepEqual(respelled(['vacation'], 'vactoin'), {});
  });

  it('may be the beginning of what it means', () => {
    assert.deepEqual(respelled(['vaccination'], 'vacinat'), { vaccination: 0.5 });
    assert.deepEqual(respelled(['vaccination'], 'vaccibat'), { vaccination: 0.5 });
    assert.deepEqual(respelled(['vaccination'], 'caccina'), { vaccination: 0.5 });
    // Four letters begin too much.
    assert.deepEqual(respelled(['vaccination'], 'vaci'), {});
    assert.deepEqual(respelled(['vaccination'], 'vacci'), { vaccination: 0.5 });
  });

  it('of three letters, or one that means a word of two, is left as it is', () => {
    assert.deepEqual(respelled(['help', 'hole'], 'hlp'), {});
    assert.deepEqual(respelled(['an', 'and', 'sand'], 'andd'), { and: 0.6 });
  });
});
