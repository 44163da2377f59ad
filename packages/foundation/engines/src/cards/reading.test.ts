import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { READING_LIMITS, countWords, readingOf, readingProblems, sentencesOf } from './index.js';
import { syllablesOf } from './syllables.js';

describe('readingOf', () => {
  it('grades English by Flesch and Kincaid', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    assert.deepEqual(readingOf('The cat sat on the mat.', 'en'), { words: 6, sentences: 1, longestSentence: 6, grade: -1.4 });
    // 7 words, 2 sentences, 12 syllables: 0.39 × 3.5 + 11.8 × 12 / 7 − 15.59 = 6.0.
    assert.deepEqual(readingOf('Money is needed. Children visit the city.', 'en-US'), {
      words: 7,
      sentences: 2,
      longestSentence: 4,
      grade: 6,
    });
    assert.equal(readingOf('Intergovernmental responsibilities necessitate administrative coordination.', 'EN').grade! > 20, true);
  });

  it('grades no other language, because the formula knows English only', () => {
    for (const lang of ['es', 'ar', 'el', 'enm', 'fr-CA']) assert.equal('grade' in readingOf('Una frase corta.', lang), false);
    assert.equal('grade' in readingOf('', 'en'), false);
    assert.deepEqual(readingOf(' … ', 'en'), { words: 0, sentences: 0, longestSentence: 0 });
  });

  it('says what goes beyond the limits, and lets pass what reaches them', () => {
    assert.deepEqual(READING_LIMITS, { grade: 9, sentenceWords: 25 });
    const words = (count: number) => `${Array.from({ length: count }, () => 'no').join(' ')}.`;
    assert.deepEqual(readingProblems(words(25), 'en'), []);
    assert.deepEqual(readingProblems(words(26), 'es'), [{ code: 'long-sentence', found: 26, limit: 25 }]);
    assert.deepEqual(readingProblems('Administrative coordination necessitates responsibilities.', 'en'), [
      { code: 'grade', found: readingOf('Administrative coordination necessitates responsibilities.', 'en').grade!, limit: 9 },
    ]);
    const grade = readingOf('We visit the city.', 'en').grade!;
    assert.deepEqual(readingProblems('We visit the city.', 'en', { grade, sentenceWords: 4 }), []);
    assert.deepEqual(
      readingProblems('We visit the city.', 'en', { grade: grade - 0.1, sentenceWords: 3 }).map(({ code }) => code),
      ['grade', 'long-sentence'],
    );
  });
});

describe('sentencesOf', () => {
  it('ends sentences by the marks of many scripts, and none inside a number or after an initial', () => {
    assert.deepEqual(sentencesOf('It was 3.3 %. Now it is more!  Is it? Yes…'), ['It was 3.3 %', 'Now it is more', 'Is it', 'Yes']);
    assert.deepEqual(sentencesOf('J. Smith and the U.S. office agreed (see A. B.). Good.'), [
      'J Smith and the US office agreed (see A B.)',
      'Good',
    ]);
    assert.deepEqual(sentencesOf('هل هذا صحيح؟ لا.'), ['هل هذا صحيح', 'لا']);
    assert.deepEqual(sentencesOf('これは本です。はい！'), ['これは本です', 'はい']);
    assert.deepEqual(sentencesOf('ሰላም። ደሓን።'), ['ሰላም', 'ደሓን']);
    assert.deepEqual(sentencesOf('He said “no.” She left.'), ['He said “no', 'She left']);
    assert.deepEqual(sentencesOf('A title\nA line\n\n—\nAn end'), ['A title', 'A line', 'An end']);
    assert.deepEqual(sentencesOf(''), []);
  });
});

describe('countWords', () => {
  it('counts between spaces what has a letter or a digit', () => {
    assert.equal(countWords('3 of 100 people — one “in” thirty'), 7);
    assert.equal(countWords('word–word  well-known'), 3);
    assert.equal(countWords('... — !'), 0);
    assert.equal(countWords('ثلاثة من كل مئة'), 4);
  });

  it('counts two characters as a word where a script has no spaces', () => {
    assert.equal(countWords('世界人口'), 2);
    assert.equal(countWords('世界人口的'), 3);
    assert.equal(countWords('2015年'), 2);
    assert.equal(countWords('ภาษาไทย'), 4);
    assert.equal(countWords('เมืองABC'), 4);
  });

  it('adds up over texts that are put together', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => countWords(`${a} ${b}`) === countWords(a) + countWords(b)));
  });
});

describe('syllablesOf', () => {
  it('counts as people speak', () => {
    const known: Record<number, string> = {
      1: 'a cat the moved homes tasks born world rate year schools worked spoke by through 2015 3.3 I’m',
      2: 'people table wanted houses city taxes money market refuge started workers needed countries yellow',
      3: 'refugees company animal resident migration immigrants languages business arrested',
      4: 'population community economy',
    };
    for (const [count, words] of Object.entries(known)) {
      for (const word of words.split(' ')) assert.equal(syllablesOf(word), Number(count), word);
    }
  });

  it('hears at least one in every word', () => {
    fc.assert(fc.property(fc.string(), (word) => syllablesOf(word) >= 1));
    assert.equal(syllablesOf('hmmmmm'), 1);
  });
});
