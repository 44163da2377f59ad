import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { errorsAllowed, typingErrors } from './typing-errors.js';
import { Vocabulary } from './vocabulary.js';

/** The whole table of distances, as a textbook fills it: slow, and plain to check. */
function everyStep(typed: string, word: string, open: boolean): number {
  const table = Array.from({ length: typed.length + 1 }, (_, i) => Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : i)));
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= typed.length; i++) {
    for (let j = 1; j <= word.length; j++) {
      const swapped = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      table[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (typed[i - 1] === word[j - 1] ? 0 : 1), swapped);
    }
  }
  return open ? Math.min(...(table[typed.length] ?? [])) : at(typed.length, word.length);
}

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 10 });

describe('typing errors', () => {
  const errors = (typed: string, word: string, most = 2, open = false) => typingErrors(typed, word, most, open);

  it('are a letter too few, too many, another one, or two that changed places', () => {
    assert.equal(errors('library', 'library'), 0);
    for (const typed of ['libary', 'librrary', 'librery', 'libarry', 'ibrary', 'blibrary', 'librar', 'libraryy', 'ilbrary', 'libraray'])
      assert.equal(errors(typed, 'library', 1), 1, typed);
    for (const typed of ['libay', 'libbrrary', 'lebrery', 'ilbrayr', 'brary', 'yrarbil'])
      assert.equal(errors(typed, 'library'), typed === 'yrarbil' ? -1 : 2, typed);
    assert.equal(errors('libay', 'library', 1), -1);
    assert.equal(errors('', 'ab'), 2);
    assert.equal(errors('ab', ''), 2);
    assert.equal(errors('abc', ''), -1);
    assert.equal(errors('', 'abc'), -1);
  });

  it('are none at the end of what is still being typed', () => {
    assert.equal(errors('lib', 'library', 1, true), 0);
    assert.equal(errors('lbi', 'library', 1, true), 1);
    assert.equal(errors('lbr', 'library', 1, true), 1);
    assert.equal(errors('lxbx', 'library', 1, true), -1);
    assert.equal(errors('libraryxx', 'library', 2, true), 2);
    assert.equal(errors('libraryxxx', 'library', 2, true), -1);
  });

  it('are allowed by the length of a word', () => {
    assert.deepEqual([1, 3, 4, 7, 8, 20].map(errorsAllowed), [0, 0, 1, 1, 2, 2]);
  });

  it('are counted as a whole table of distances counts them', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom(1, 2), fc.boolean(), (typed, word, most, open) => {
        const errors = everyStep(typed, word, open);
        assert.equal(typingErrors(typed, word, most, open), errors <= most ? errors : -1);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('leave no word out that one of them explains', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 40 }), anyWord, (words, typed) => {
        const found = new Vocabulary(words).respelled(typed);
        const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
        for (const word of words) {
          const whole = most > 0 && word.length > 2 && everyStep(typed, word, false) <= most;
          const begun = typed.length > 4 && word.length > typed.length && everyStep(typed, word.slice(0, typed.length + 1), true) <= 1;
          assert.equal(found.has(word), whole || begun, word);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
