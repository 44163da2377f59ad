import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entry, text } from '../testing/small-directory.js';
import { withLearnedWords } from './learned-words.js';

const need = (id: string, words: Readonly<Record<string, readonly string[]>> = {}) => ({ id, label: text({ en: id }), words });
const NEEDS = [need('pantry', { es: ['despensa'] }), need('doctor'), need('forms'), need('legal', { en: ['notary', 'medicine'] })];
let last = 0;
const services = (count: number, name: Readonly<Record<string, string>>, needs: readonly string[]) =>
  Array.from({ length: count }, () => entry(`e${(last += 1)}`, text(name), { needs, organizationId: `o${last}` }));
const learned = (...entries: ReturnType<typeof services>[]) =>
  new Map(withLearnedWords(NEEDS, entries.flat()).map((own) => [own.id, own.learned]));

describe('withLearnedWords', () => {
  const pantries = services(6, { en: 'Food shelf', es: 'Reparto de víveres' }, ['pantry']);
  const doctors = services(6, { en: 'Family medicine', ar: 'طب الأسرة' }, ['doctor']);
  const forms = services(6, { en: 'Notary', es: 'Notaría', ar: 'كاتب عدل' }, ['forms']);
  const legal = services(9, { en: 'Lawyers', es: 'Abogados', ar: 'محامون' }, ['legal']);

  it('learns in each language from its names', () => {
    const words = learned(pantries, doctors, forms, legal);
    assert.deepEqual(words.get('pantry'), { en: ['food', 'shelf'], es: ['reparto', 'de', 'viveres'] });
    assert.deepEqual(words.get('doctor')?.ar, ['طب', 'اسره']);
  });

  it('leaves a word to the need for which people say it, unless services are called by it alone', () => {
    const words = learned(pantries, doctors, forms, legal);
    assert.deepEqual(words.get('doctor')?.en, ['family']);
    assert.deepEqual(words.get('forms')?.en, ['notary']);
  });

  it('learns nothing twice, and not from a service for each of its places', () => {
    const known = services(6, { es: 'Despensa' }, ['pantry']);
    assert.deepEqual(learned(known, doctors, forms, legal).get('pantry'), {});
    const once = services(1, { en: 'Larder' }, ['pantry']).flatMap((own) => Array.from({ length: 9 }, (_, i) => ({ ...own, id: `p${i}` })));
    assert.deepEqual(learned(once, doctors, forms, legal).get('pantry'), {});
  });
});
