import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../../../../../scripts/test/runs.js';
import { numberWord, spelledNumber } from './number-words.js';

const UNITS =
  ',one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(
    ',',
  );
const TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');

function read(text: string): string {
  const words = text.split(/[\s-]+/).flatMap((word) => numberWord(word) ?? []);
  const { length, number } = spelledNumber(words);
  assert.equal(length, words.length, text);
  return number;
}

function below100(number: number): string {
  return number < 20 ? (UNITS[number] ?? '') : [TENS[Math.floor(number / 10)], UNITS[number % 10]].filter(Boolean).join('-');
}

function inWords(number: number): string {
  const thousands = Math.floor(number / 1000);
  const hundreds = Math.floor((number % 1000) / 100);
  return [thousands && `${inWords(thousands)} thousand`, hundreds && `${below100(hundreds)} hundred`, below100(number % 100)]
    .filter(Boolean)
    .join(' ');
}

test('a house number that is written out is the number', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), (number) => read(inWords(number)) === String(number)));
});

test('a house number is also read in groups', () => {
  for (const [text, number] of [
    ['one twelve', '112'],
    ['forty-eight twenty-one', '4821'],
    ['four eight two one', '4821'],
    ['twelve hundred', '1200'],
    ['one hundred sixtieth', '160'],
    ['twenty-third', '23'],
    ['hundred twelve', '112'],
  ] as const)
    assert.equal(read(text), number, text);
});

test('an ordinal begins a number of its own', () => {
  const words = ['nine', 'fifth'].flatMap((word) => numberWord(word) ?? []);
  assert.deepEqual(spelledNumber(words), { length: 1, number: '9' });
});
