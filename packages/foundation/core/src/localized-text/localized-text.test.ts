import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import '../../../../../scripts/test/runs.js';
import { chooseText, localized, originalText } from './choose-text.js';
import { LocalizedText } from './localized-text.js';

const library: LocalizedText = {
  es: { text: 'Biblioteca', provenance: 'original' },
  en: { text: 'Library', provenance: 'human', updated: '2026-05-01' },
  'zh-Hans': { text: '图书馆', provenance: 'machine' },
};

describe('LocalizedText', () => {
  it('takes text by language with who wrote it', () => {
    assert.ok(z.safeParse(LocalizedText, library).success);
    assert.ok(z.safeParse(LocalizedText, {}).success);
  });

  it('refuses an empty text, an unknown provenance, a day that is none and a key that is no language', () => {
    const text = { text: 'x', provenance: 'human' };
    for (const wrong of [
      { en: { ...text, text: '' } },
      { en: { ...text, provenance: 'guess' } },
      { en: { ...text, updated: 'yesterday' } },
      { english: text },
      { es_mx: text },
      { en: 'x' },
    ]) {
      assert.equal(z.safeParse(LocalizedText, wrong).success, false, JSON.stringify(wrong));
    }
  });
});

describe('chooseText', () => {
  it('takes the reader’s language, then the page’s, then English, then the original', () => {
    assert.deepEqual(chooseText(library, 'es-MX', 'en'), { text: 'Biblioteca', lang: 'es', provenance: 'original' });
    assert.deepEqual(chooseText(library, 'ar', 'es'), { text: 'Biblioteca', lang: 'es', provenance: 'original' });
    assert.deepEqual(chooseText(library, 'ar'), { text: 'Library', lang: 'en', provenance: 'human' });
    const greek = { uk: { text: 'а', provenance: 'human' }, el: { text: 'β', provenance: 'original' } } as const;
    assert.equal(chooseText(greek, 'ar')?.lang, 'el');
    assert.equal(chooseText({ uk: { text: 'а', provenance: 'machine' } }, 'ar')?.lang, 'uk');
  });

  it('does not give Simplified Chinese to a reader of Traditional Chinese', () => {
    assert.equal(chooseText(library, 'zh-TW')?.lang, 'en');
    assert.equal(chooseText(library, 'zh-CN')?.lang, 'zh-Hans');
  });

  it('gives nothing where there is nothing', () => {
    assert.equal(chooseText({}, 'en'), undefined);
    assert.equal(originalText({}), undefined);
  });

  it('never finds what a page’s prototype was polluted with', () => {
    const polluted = Object.create({ en: { text: 'evil', provenance: 'original' } }) as LocalizedText;
    assert.equal(chooseText(polluted, 'en'), undefined);
  });

  it('always gives one of the versions where there is one', () => {
    const tags = ['en', 'es', 'ar', 'fa', 'zh-Hans', 'zh-Hant', 'pt-BR', 'so'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...tags), { minLength: 1 }),
        fc.constantFrom(...tags, 'xx', '', 'x y'),
        (languages, wish) => {
          const text = Object.assign({}, ...languages.map((tag) => localized(`text in ${tag}`, tag))) as LocalizedText;
          const chosen = chooseText(text, wish);
          assert.ok(chosen);
          assert.equal(chosen.text, `text in ${chosen.lang}`);
          if (languages.includes(wish)) assert.equal(chosen.lang, wish);
        },
      ),
    );
  });
});

describe('originalText', () => {
  it('is the author’s own version', () => {
    assert.deepEqual(originalText(library), { text: 'Biblioteca', lang: 'es', provenance: 'original' });
    assert.equal(originalText({ en: { text: 'a', provenance: 'machine' } }), undefined);
  });
});
