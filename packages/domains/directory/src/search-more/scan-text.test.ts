import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ScanText } from './scan-text.js';

/** Where a word is found in texts, the first of which is that of entry `from`, and how surely it was meant. */
function find(word: string, texts: readonly (string | undefined)[], from?: number): [entry: number, sure: number][] {
  const scan = new ScanText(texts, from);
  while (scan.prepare(2));
  const found: [number, number][] = [];
  const isFound = scan.find(word, (entry, sure) => found.push([entry, Math.round(sure * 100) / 100]));
  assert.equal(isFound, found.length > 0);
  return found;
}

describe('a word in short texts', () => {
  it('is surest where it stands alone, then where it begins a longer one, then inside it', () => {
    assert.deepEqual(find('library', ['Library', 'Toy Libraries']), [[0, 1]]);
    assert.deepEqual(find('libr', ['The Library card', 'Hall', 'Toy Libraries']), [
      [0, 0.73],
      [2, 0.68],
    ]);
    assert.deepEqual(find('kurs', ['Viele Deutschkurse hier', 'Ein Kurs']), [
      [0, 0.3],
      [1, 1],
    ]);
  });

  it('is told once of each text, as surely as it is at best', () => {
    assert.deepEqual(find('kurs', ['Kursbuch, Kurs, Deutschkurs', 'Deutschkurse']), [
      [0, 1],
      [1, 0.3],
    ]);
    assert.deepEqual(find('kurs', ['Deutschkurse: Kurse']), [[0, 0.82]]);
  });

  it('of three letters counts at the beginning of words alone, but anywhere in a script without spaces', () => {
    assert.deepEqual(find('bar', ['Sidebar', 'Barber', 'Wine Bar']), [
      [1, 0.7],
      [2, 1],
    ]);
    assert.deepEqual(find('法', ['移民法律', 'Law']), [[0, 0.7]]);
    assert.deepEqual(find('民', ['移民']), [[0, 0.35]]);
  });

  it('is found in what an area adds behind the entries that were there', () => {
    assert.deepEqual(find('quay', [undefined, 'Quay House', '', 'Old Quay'], 40), [
      [41, 1],
      [43, 1],
    ]);
    assert.deepEqual(find('qua', ['', 'Quay House', 'Quarter'], 7), [
      [8, 0.8],
      [9, 0.67],
    ]);
    assert.deepEqual(find('quay', []), []);
  });
});

describe('short texts', () => {
  it('are readied so many at a time, and say whether more are left', () => {
    const scan = new ScanText(['Quay', 'Harbor', 'Hall']);
    assert.equal(scan.prepare(2), true);
    assert.equal(scan.prepare(2), false);
    assert.equal(scan.prepare(2), false);
    assert.ok(scan.find('hall', (entry) => assert.equal(entry, 2)));
  });

  it('give the words of an entry', () => {
    const scan = new ScanText(['Café für alle', undefined], 3);
    scan.prepare(9);
    assert.deepEqual(
      [2, 3, 4, 5].map((entry) => scan.words(entry)),
      ['', ' cafe fur alle', '', ''],
    );
  });

  it('know words that are spelled nearly so', () => {
    const scan = new ScanText(['City Library', 'Library Hall']);
    scan.prepare(9);
    assert.deepEqual([...scan.respelled('libary').keys()], ['library']);
  });
});
