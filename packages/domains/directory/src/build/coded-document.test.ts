import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localized, type LocalizedText } from '@newcomer/core';
import { codedDocument, type DocumentLabels } from './coded-document.js';

const text = (versions: Readonly<Record<string, string>>): LocalizedText =>
  Object.fromEntries(Object.entries(versions).map(([lang, value]) => [lang, { text: value, provenance: 'machine' as const }]));

const labels: DocumentLabels = {
  none: text({ en: 'No papers needed', ar: 'لا حاجة لأوراق', fr: 'Aucun papier' }),
  or: text({ en: 'or', ar: 'أو' }),
  passport: text({ en: 'Passport', ar: 'جواز سفر', fr: 'Passeport' }),
  'national-id': text({ en: 'National identity card', ar: 'بطاقة هوية' }),
};
const arabic = (original: string, lang = 'en') => codedDocument(localized(original, lang), labels).ar;

describe('codedDocument', () => {
  it('says in other languages what is nothing but known kinds, as machine text', () => {
    assert.deepEqual(arabic('Passport'), { text: 'جواز سفر', provenance: 'machine' });
    assert.equal(arabic('A valid passport and your identity card')?.text, 'جواز سفر · بطاقة هوية');
    assert.equal(arabic('Pasaporte o cédula', 'es')?.text, 'جواز سفر أو بطاقة هوية');
    assert.equal(arabic('Nothing. No papers needed.')?.text, 'لا حاجة لأوراق');
  });

  it('leaves alone what says more, what is in a language that it cannot read, and what has no label', () => {
    for (const original of ['Passport, if you have one', 'Comfortable shoes', 'Two passports'])
      assert.equal(arabic(original), undefined, original);
    assert.equal(arabic('Passport', 'de'), undefined);
    assert.equal(arabic('Birth certificate'), undefined);
    assert.deepEqual(codedDocument(localized('Passport', 'en'), undefined), localized('Passport', 'en'));
    assert.equal(codedDocument(localized('Passport or identity card', 'en'), labels).fr, undefined);
  });

  it('keeps the original and what people translated', () => {
    const own: LocalizedText = { en: { text: 'Passport', provenance: 'original' }, ar: { text: 'جواز', provenance: 'human' } };
    const coded = codedDocument(own, labels);
    assert.equal(coded.en, own.en);
    assert.equal(coded.ar, own.ar);
    assert.equal(coded.fr?.text, 'Passeport');
  });
});
