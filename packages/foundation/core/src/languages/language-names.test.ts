import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import { languagesInText, languageTagOf } from './language-names.js';
import { DIRECTORY_NAMES, LANGUAGES } from './language-table.js';

describe('languageTagOf', () => {
  it('reads what directories write', () => {
    const cases: Record<string, string> = {
      Spanish: 'es',
      spanish: 'es',
      SPANISH: 'es',
      SPA: 'es',
      es: 'es',
      es_MX: 'es-MX',
      'es-419': 'es-419',
      Español: 'es',
      espanol: 'es',
      Castellano: 'es',
      Creole: 'ht',
      'Haitian Creole': 'ht',
      Haitian: 'ht',
      Kreyòl: 'ht',
      'Creole (Haitian)': 'ht',
      HAT: 'ht',
      'American Sign Language': 'ase',
      ASL: 'ase',
      'Sign Language': 'sgn',
      'Lenguaje de señas': 'sgn',
      'Lengua de signos española': 'ssp',
      Chinese: 'zh',
      Mandarin: 'zh',
      'Chinese (Mandarin)': 'zh',
      CHI: 'zh',
      Cantonese: 'yue',
      'Chinese (Traditional)': 'zh-Hant',
      'zh-CN': 'zh-CN',
      Farsi: 'fa',
      Persian: 'fa',
      per: 'fa',
      Dari: 'fa-AF',
      prs: 'fa-AF',
      Pashto: 'ps',
      Pushto: 'ps',
      Tagalog: 'fil',
      Filipino: 'fil',
      tgl: 'fil',
      French: 'fr',
      fre: 'fr',
      fra: 'fr',
      Français: 'fr',
      Francés: 'fr',
      German: 'de',
      ger: 'de',
      Alemán: 'de',
      Portuguese: 'pt',
      'Brazilian Portuguese': 'pt',
      Russian: 'ru',
      Ruso: 'ru',
      Русский: 'ru',
      Ukrainian: 'uk',
      Ucraniano: 'uk',
      Українська: 'uk',
      Arabic: 'ar',
      Árabe: 'ar',
      العربية: 'ar',
      Somali: 'so',
      Tigrinya: 'ti',
      Tigrigna: 'ti',
      Amharic: 'am',
      Vietnamese: 'vi',
      Vietnamita: 'vi',
      Hmong: 'hmn',
      Hindi: 'hi',
      Gujarati: 'gu',
      Punjabi: 'pa',
      Bengali: 'bn',
      Nepali: 'ne',
      Burmese: 'my',
      Karen: 'ksw',
      Rohingya: 'rhg',
      'Cape Verdean': 'kea',
      'K’iche’': 'quc',
      Quiche: 'quc',
      Mam: 'mam',
      Kurdish: 'ku',
      Sorani: 'ckb',
      Wolof: 'wo',
      Swahili: 'sw',
      Kinyarwanda: 'rw',
      Lingala: 'ln',
      Yoruba: 'yo',
      Igbo: 'ig',
      Twi: 'ak',
      Polish: 'pl',
      Polaco: 'pl',
      Italian: 'it',
      Greek: 'el',
      Griego: 'el',
      Romanian: 'ro',
      rum: 'ro',
      Albanian: 'sq',
      alb: 'sq',
      Armenian: 'hy',
      Hebrew: 'he',
      Yiddish: 'yi',
      Japanese: 'ja',
      Korean: 'ko',
      Thai: 'th',
      Lao: 'lo',
      Khmer: 'km',
      Cambodian: 'km',
    };
    for (const [written, tag] of Object.entries(cases)) assert.equal(languageTagOf(written), tag, written);
  });

  it('does not guess', () => {
    for (const text of [
      '',
      ' ',
      'No',
      'no',
      'Yes',
      'the',
      'and',
      'All',
      'Other',
      'N/A',
      'None',
      'Multiple languages',
      'Call for information',
      '123',
      'x',
      '—',
      'constructor',
      '__proto__',
    ]) {
      assert.equal(languageTagOf(text), undefined, text);
    }
  });

  it('bears any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof (languageTagOf(text) ?? '') === 'string'));
  });

  it('has each name once, and each tag in its usual spelling', () => {
    for (const tag of [...LANGUAGES, ...Object.keys(DIRECTORY_NAMES)]) assert.doesNotThrow(() => new Intl.Locale(tag), tag);
    assert.equal(new Set(LANGUAGES).size, LANGUAGES.length);
    const seen = new Map<string, string>();
    for (const [tag, names] of Object.entries(DIRECTORY_NAMES)) {
      for (const name of names.split('|')) {
        assert.ok(name.trim() === name && name !== '', `${tag}: "${name}"`);
        assert.equal(seen.get(name.toLowerCase()) ?? tag, tag, name);
        seen.set(name.toLowerCase(), tag);
      }
    }
  });
});

describe('languagesInText', () => {
  it('reads lists as they are typed', () => {
    assert.deepEqual(languagesInText('English, Spanish and Creole; ASL (by appointment)').tags, ['en', 'es', 'ht', 'ase']);
    assert.deepEqual(languagesInText('English/Español').tags, ['en', 'es']);
    assert.deepEqual(languagesInText('Inglés y español').tags, ['en', 'es']);
    assert.deepEqual(languagesInText('Languages: French | Portuguese').tags, ['fr', 'pt']);
    assert.deepEqual(languagesInText('Spanish-speaking staff available').tags, ['es']);
    assert.deepEqual(languagesInText('Spanish, spanish, SPA').tags, ['es']);
    assert.deepEqual(languagesInText(''), { tags: [], unknown: [] });
  });

  it('keeps what it cannot read as it was written', () => {
    assert.deepEqual(languagesInText('English, Klingonese'), { tags: ['en'], unknown: ['Klingonese'] });
    assert.deepEqual(languagesInText('An interpreter can be called within a week').unknown, ['An interpreter can be called within a week']);
  });
});
