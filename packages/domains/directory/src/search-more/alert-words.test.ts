import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AlertFinder } from './alert-words.js';

describe('words of danger', () => {
  const finder = new AlertFinder();
  finder.add({ for: 'violence', words: { en: ['beats me', 'violence', 'raped', ''], uk: ['насильство'] } });
  finder.add({ for: 'suicide', words: { en: ['kill myself', 'suicide'], de: ['selbstmord begehen'] } });
  const heard = (question: string) => finder.find(question.split(' ')).join(' ');

  it('are heard wherever they stand, one after the other, each once', () => {
    for (const question of ['beats me', 'he beats me', 'he beats me today', 'violence violence'])
      assert.equal(heard(question), 'violence', question);
    for (const question of ['beats', 'me beats', 'beats not me', 'he beats', '']) assert.equal(heard(question), '', question);
    assert.equal(heard('suicide after violence'), 'violence suicide');
  });

  it('are heard with another ending of up to two letters', () => {
    assert.equal(heard('насильства'), 'violence');
    assert.equal(heard('насильством'), 'violence');
    assert.equal(heard('violent'), 'violence');
    assert.equal(heard('suicides'), 'suicide');
    assert.equal(heard('suicidals'), 'suicide');
    assert.equal(heard('suicidally'), '');
    assert.equal(heard('violet'), '');
    assert.equal(heard('suici'), 'suicide');
    assert.equal(heard('suic'), '');
  });

  it('are heard with one typing error in six letters or more, and short ones as they are', () => {
    assert.equal(heard('voilence'), 'violence');
    assert.equal(heard('sucide'), 'suicide');
    assert.equal(heard('kill mysef'), 'suicide');
    assert.equal(heard('sucde'), '');
    assert.equal(heard('violin'), '');
    assert.equal(heard('rapid'), '');
    assert.equal(heard('rapped'), '');
    assert.equal(heard('kil myself'), '');
  });
});
