import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { canonicalTag, tagParts } from './canonical-tag.js';
import { direction } from './direction.js';
import { isSameLanguage, negotiate } from './negotiate.js';

const INTERFACE = ['en', 'es', 'fr', 'pt', 'ar', 'fa', 'ps', 'uk', 'el', 'zh-Hans', 'so', 'ti'];

describe('negotiate', () => {
  it('says how a language was found', () => {
    assert.deepEqual(negotiate(['ar'], INTERFACE), { tag: 'ar', match: 'exact' });
    assert.deepEqual(negotiate(['AR_eg'], INTERFACE), { tag: 'ar', match: 'base' });
    assert.deepEqual(negotiate(['zh-CN'], INTERFACE), { tag: 'zh-Hans', match: 'script' });
    assert.deepEqual(negotiate(['zh'], INTERFACE), { tag: 'zh-Hans', match: 'script' });
    assert.deepEqual(negotiate(['de'], INTERFACE, { pageDefault: 'el' }), { tag: 'el', match: 'page' });
    assert.deepEqual(negotiate(['de'], INTERFACE), { tag: 'en', match: 'english' });
    assert.deepEqual(negotiate([], ['fr', 'en-GB']), { tag: 'en-GB', match: 'english' });
    assert.equal(negotiate(['de'], ['fr']), undefined);
    assert.equal(negotiate(['de'], []), undefined);
  });

  it('tries the first wish in full before the second', () => {
    assert.equal(negotiate(['fr-CH', 'en'], INTERFACE)?.tag, 'fr');
    assert.equal(negotiate(['tlh', 'so-SO', 'ar'], INTERFACE)?.tag, 'so');
  });

  it('never crosses scripts', () => {
    for (const [wish, available] of [
      ['zh-TW', 'zh-Hans'],
      ['zh-Hant', 'zh-Hans'],
      ['zh-HK', 'zh'],
      ['zh-Hans', 'zh-Hant'],
      ['sr-Latn', 'sr'],
      ['sr', 'sr-Latn'],
      ['pa-PK', 'pa'],
      ['uz-Arab', 'uz'],
      ['ku', 'ckb'],
      ['az-IR', 'az-Latn'],
    ] as const) {
      assert.equal(negotiate([wish], [available]), undefined, `${wish} ← ${available}`);
    }
  });

  it('prefers the version that names its script, then the one for everybody, then another region’s', () => {
    assert.equal(negotiate(['zh-HK'], ['zh-TW', 'zh-Hant'])?.tag, 'zh-Hant');
    assert.equal(negotiate(['pt-AO'], ['pt-BR', 'pt'])?.tag, 'pt');
    assert.equal(negotiate(['pt-AO'], ['pt-BR'])?.tag, 'pt-BR');
    assert.equal(negotiate(['es-MX'], ['es', 'es-MX'])?.tag, 'es-MX');
  });

  it('reads old and other codes of a language', () => {
    assert.equal(negotiate(['prs'], ['fa', 'en'])?.tag, 'fa');
    assert.equal(negotiate(['iw'], ['he', 'en'])?.tag, 'he');
    assert.equal(negotiate(['nb-NO'], ['no', 'en'])?.tag, 'no');
    assert.equal(negotiate(['no'], ['nb', 'en'])?.tag, 'nb');
    assert.equal(negotiate(['spa'], ['es'])?.tag, 'es');
    assert.equal(negotiate(['ar-u-nu-latn'], ['ar'])?.match, 'exact');
  });

  it('bears wishes and languages that are no tags', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '-', 'x', 'en-', '*', 'und', '__proto__', 'constructor', 'toString'));
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (requested, available) => {
        const found = negotiate(requested, available);
        if (found) assert.ok(available.includes(found.tag));
      }),
    );
  });

  it('finds every interface language by itself, whatever else is there', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(INTERFACE, { minLength: 1 }), (available) => {
        for (const tag of available) assert.deepEqual(negotiate([tag], available), { tag, match: 'exact' });
      }),
    );
  });
});

describe('isSameLanguage', () => {
  it('looks at language and script, not at the region', () => {
    assert.ok(isSameLanguage('es', 'es-MX'));
    assert.ok(isSameLanguage('zh-TW', 'zh-Hant'));
    assert.ok(!isSameLanguage('zh-Hans', 'zh-Hant'));
    assert.ok(!isSameLanguage('es', 'pt'));
    assert.ok(!isSameLanguage('', ''));
  });
});

describe('canonicalTag', () => {
  it('spells tags as they are usually spelled', () => {
    assert.equal(canonicalTag('es_mx'), 'es-MX');
    assert.equal(canonicalTag('ZH-hans'), 'zh-Hans');
    assert.equal(canonicalTag(' fr '), 'fr');
    assert.equal(canonicalTag('eng'), 'en');
    for (const wrong of ['', 'english language', 'e', 'es-', 'und', '123']) assert.equal(canonicalTag(wrong), undefined, wrong);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INTERFACE, 'es_mx', 'zh-tw', 'prs', 'nb', 'iw', 'SPA'), (tag) => {
        const once = canonicalTag(tag) ?? '';
        assert.equal(canonicalTag(once), once);
      }),
    );
    assert.equal(tagParts('pt-br')?.region, 'BR');
  });
});

describe('direction', () => {
  it('follows the script, not the language', () => {
    for (const tag of ['ar', 'fa', 'fa-AF', 'ps', 'ur', 'he', 'yi', 'ckb', 'ug', 'dv', 'sd', 'pa-PK', 'uz-Arab', 'syr']) {
      assert.equal(direction(tag), 'rtl', tag);
    }
    for (const tag of ['en', 'ku', 'uz', 'zh-Hans', 'ti', 'so', 'az', 'pa', '', 'nonsense tag']) assert.equal(direction(tag), 'ltr', tag);
  });
});
