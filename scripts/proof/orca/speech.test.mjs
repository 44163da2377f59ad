import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference, spokenIn } from './speech.mjs';

describe('what a screen reader said, from its log', () => {
  it('leaves out the keys that it echoes, and names the language that it asked a voice for', () => {
    const log = [
      "06:39:01.512995 - SPEECH OUTPUT: 'h ' {'established': False}",
      "06:39:01.6 - SPEECH GENERATOR: default voice requested with language='ar', dialect=''",
      "06:39:01.6 - SPEECH GENERATOR: system voice requested with language='None', dialect='None'",
      "06:39:01.677324 - SPEECH OUTPUT: 'مفتوح \u200e8:00\u200f heading level 2.'{'established': False}",
      '06:39:01.7 - DEFAULT: Not in SayAll',
      "06:39:02.1 - SPEECH OUTPUT: 'It's 2\nplaces' voice=system{'established': False}",
      '',
    ].join('\n');
    assert.deepEqual(spokenIn(log), ['[ar] مفتوح 8:00 heading level 2.', "It's 2 places"]);
  });

  it('shows a difference as what was expected and what was heard, and none where there is none', () => {
    assert.equal(difference('> h\none\n', '> h\none\n'), undefined);
    assert.equal(difference('> h\none\n> b\n', '> h\ntwo\n> b\n'), '  > h\n- one\n+ two\n  > b');
    assert.equal(difference('one\n', 'one\none\n'), '  one\n+ one');
  });
});
