import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageName, SpokenNames } from './spoken-names.js';

describe('a spoken language', () => {
  const spoken = ['ti', 'ht', 'zh-Hans', 'zh-Hant', 'pt-BR', 'en-GB', 'en-US', 'en-AU', 'en-CA', 'uk'];
  const names = new SpokenNames(spoken, ['en', 'de']);
  const tags = (word: string) => [...names.tagsOf(word)].sort().join(' ');

  it('is asked for by its name in the reader’s language, in the city’s, and in itself', () => {
    assert.deepEqual(['tigrinya', 'ukrainian', 'ukrainisch', 'українська'].map(tags), ['ti', 'uk', 'uk', 'uk']);
    assert.equal(tags('ucraniano'), '');
  });

  it('is asked for by either word of its name, but not by one that many have', () => {
    assert.deepEqual(['haitian', 'creole', 'simplified', 'chinese'].map(tags), ['ht', 'ht', 'zh-Hans', 'zh-Hans zh-Hant']);
    assert.deepEqual(['british', 'american', 'english'].map(tags), ['en-GB', 'en-US', '']);
    // Three may have a word, and more of very many.
    assert.equal(new SpokenNames(['en-GB', 'en-US', 'en-AU'], ['en']).tagsOf('english').size, 3);
    assert.equal(new SpokenNames([...spoken, 'so', 'fa'], ['en']).tagsOf('english').size, 4);
  });

  it('is asked for by the beginning of its name from four letters on', () => {
    assert.deepEqual(['tig', 'tigr', 'chin', 'port'].map(tags), ['', 'ti', 'zh-Hans zh-Hant', 'pt-BR']);
  });

  it('is asked for in its own script by two signs', () => {
    assert.equal(tags('中文'), 'zh-Hans zh-Hant');
    assert.equal(tags('br'), '');
  });

  it('is called nothing where nobody knows it', () => {
    assert.equal(languageName('ti', 'en'), 'Tigrinya');
    assert.equal(languageName('xx', 'en'), undefined);
    assert.equal(languageName('no tag at all', 'en'), undefined);
    assert.equal(languageName('ti', 'no tag at all'), undefined);
  });
});
