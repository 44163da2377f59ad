import { catalogs } from '@newcomer/components/record-words';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readElementFiles } from '../element-files.js';
import { nameOfLanguage, pageWords } from './page-words.js';

interface Catalog {
  readonly $code: string;
  readonly $reviewed: boolean;
  readonly words: Readonly<Record<string, string>>;
}

const folder = new URL('locales/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Catalog;
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const english = read('en.json');

describe('the words of pages', () => {
  it('are there in every language of the interface', () => {
    assert.deepEqual(
      readdirSync(folder)
        .map((name) => name.replace('.json', ''))
        .sort(),
      catalogs.map(([tag]) => tag).sort(),
    );
  });

  for (const [tag] of catalogs) {
    it(`say in ${tag} all that they say in English, and come with the finder's own`, async () => {
      const { $code, words } = read(`${tag}.json`);
      assert.equal($code, tag);
      assert.deepEqual(Object.keys(words), Object.keys(english.words));
      for (const [key, text] of Object.entries(words)) {
        assert.deepEqual(placeholders(text), placeholders(english.words[key]), key);
        assert.match(text, /^[^<>]+$/, key);
      }
      const { files } = await readElementFiles();
      const all = await pageWords(tag, files);
      assert.equal(all.own('pageOf', { n: 2, total: 7 }).replace(/[^27]/g, '').length, 2);
      assert.equal(all.reviewed, tag === 'en');
      assert.equal(all.dir, ['ar', 'fa', 'ps', 'ur'].includes(tag) ? 'rtl' : 'ltr');
    });
  }

  it('name languages in themselves, also those that Node cannot', () => {
    assert.deepEqual(nameOfLanguage('ht'), { name: 'Kreyòl ayisyen', lang: 'ht' });
    assert.deepEqual(nameOfLanguage('ti'), { name: 'ትግርኛ', lang: 'ti' });
    assert.deepEqual(nameOfLanguage('de'), { name: 'Deutsch', lang: 'de' });
  });
});
