import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SOUNDS } from '../parts/sounds.js';
import { soundOf } from './sound-of.js';

const same = (...names: readonly string[]) => assert.equal(new Set(names.map((name) => soundOf(name, SOUNDS))).size, 1, names.join());

describe('how a name sounds', () => {
  it('is the same in every script', () => {
    same('miami', 'майами', 'ميامي', 'μαιαμι', 'ማያሚ');
    same('berlin', 'берлин', 'برلين', 'በርሊን');
    same('addis', 'адис', 'ادس', 'አዲስ');
  });

  it('minds neither vowels nor h nor what is doubled, but words', () => {
    same('hialeah', 'al', 'хайалиа');
    same('naples', 'napples');
    same('ab ba', 'b b');
    assert.notEqual(soundOf('lib ber', SOUNDS), soundOf('liber', SOUNDS));
  });

  it('takes a t before a hiss for a part of it', () => {
    same('beach', 'بيتش', 'bich');
    same('pizza', 'pitza');
    assert.notEqual(soundOf('best', SOUNDS), soundOf('bes', SOUNDS));
  });

  it('is nothing where no letter sounds', () => {
    assert.equal(soundOf('aeiou', SOUNDS), '');
  });
});
