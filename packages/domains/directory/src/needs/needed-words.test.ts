import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neededWords } from './needed-words.js';

describe('neededWords', () => {
  it('leaves out a phrase that adds nothing but words that say nothing', () => {
    assert.deepEqual(neededWords(['where to eat', 'eat', 'free food bank', 'food bank'], ['where', 'to', 'free']), ['eat', 'food bank']);
  });

  it('leaves out a phrase of whose words each one means the need', () => {
    assert.deepEqual(neededWords(['emergency dentist', 'dentist', 'tooth', 'tooth dentist']), ['emergency dentist', 'dentist', 'tooth']);
  });

  it('takes two orders of the same words for one phrase', () => {
    assert.deepEqual(neededWords(['rent help', 'help rent', 'Rent  HELP']), ['rent help']);
  });

  it('keeps what consists of words that say nothing alone', () => {
    assert.deepEqual(neededWords(['where', 'where to', 'what is'], ['where', 'to', 'what', 'is']), ['where', 'where to', 'what is']);
  });

  it('keeps the order, and words of scripts without spaces', () => {
    assert.deepEqual(neededWords(['看医生', '医生', '牙医'], ['看医']), ['医生', '牙医']);
    assert.deepEqual(neededWords([]), []);
  });
});
