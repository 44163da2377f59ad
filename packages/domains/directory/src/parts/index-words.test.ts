import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, text } from '../testing/small-directory.js';
import { indexWords } from './index-words.js';

describe('indexWords', () => {
  it('leaves out where words stand that tell nothing: those of every fourth text, and fillers that stand in more than a few', () => {
    const entries = Array.from({ length: 40 }, (_, i) => {
      const words = ['all', ...(i < 9 ? ['office', 'bread'] : []), ...(i < 8 ? ['near'] : [])];
      return entry(String(i), 'x', { description: text({ en: `${words.join(' ')} ${i}` }) });
    });
    const { terms, postings } = indexWords(entries, 'en', ['office', 'near']);
    const isLeftOut = (word: string) => postings[terms.indexOf(word)] === '';
    assert.deepEqual(['all', 'office', 'bread', 'near', '39'].filter(isLeftOut), ['all', 'office']);
  });
});
