import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../../scripts/test/runs.js';
import { CP437, CP850, MAC_ROMAN, WINDOWS_1251, WINDOWS_1252 } from './code-pages.js';
import { repairBroken } from './broken-characters.js';

const repaired = (text: string, dosEvidence = false): string => repairBroken(text, { dosEvidence }).text;

describe('repairBroken', () => {
  it('repairs UTF-8 that was read as another encoding', () => {
    assert.equal(repaired('The Armyâ€™s â€œRed Shieldâ€\u009d â€“ open'), 'The Army’s “Red Shield” – open');
    assert.equal(repaired('CafÃ© SeÃ±or Ã¼ber'), 'Café Señor über');
    assert.equal(repaired('TheyÔÇÖre here'), 'They’re here');
    assert.equal(repaired('They‚Äôre at the Caf√©'), 'They’re at the Café');
    assert.equal(repaired('ÐŸÑ€Ð¸Ð²ÐµÑ‚'), 'Привет');
    assert.equal(repaired('РџСЂРёРІРµС‚'), 'Привет');
    assert.equal(repaired('Ù…Ø±Ø­Ø¨Ø§'), 'مرحبا');
  });

  it('repairs what a DOS code page left when its frames were replaced by what looks alike', () => {
    assert.equal(repaired('The Salvation ArmyGÇÖs GÇ£Red ShieldGÇ¥ GÇô oneGÇæonGÇæone'), 'The Salvation Army’s “Red Shield” – one-on-one');
    assert.equal(
      repaired('Instituto Nacional del C+íncer, ni+¦os, educaci+¦n, Caf+¬'),
      'Instituto Nacional del Cáncer, niños, educación, Café',
    );
    assert.equal(repaired('in-áAugust of 1987-áas', true), 'in August of 1987 as');
    assert.equal(repaired('ALZConnected-« and -ôknow your rights-ö', true), 'ALZConnected® and “know your rights”');
  });

  it('leaves alone what only looks broken, and what could be two letters', () => {
    for (const text of [
      'Âge d’or, l’école, vice-évêque, c’est-à-dire, semi-éternel',
      'Straße, Ærø, naïve, Niño, São João, Łódź, 日本語, Привет, مرحبا',
      'vitamin C+E, A+, 2+2, G+ and GÉ',
      'in-áAugust',
      'NÃO, IRMÃ, MAÇÃ',
    ]) {
      assert.equal(repaired(text), text);
    }
    const left = repairBroken('productos que son +¦tiles, c+¦mo', { dosEvidence: true });
    assert.equal(left.text, 'productos que son +¦tiles, c+¦mo');
    assert.equal(left.left, true);
    assert.equal(repairBroken('broken \ufffd character').left, true);
  });

  it('says which kind it repaired', () => {
    const { punctuation, letters } = repairBroken('ArmyGÇÖs');
    assert.deepEqual([punctuation, letters], [true, false]);
    assert.equal(repairBroken('C+íncer').letters, true);
    assert.equal(repairBroken('plain').punctuation, false);
  });

  it('brings back any Latin word with punctuation, from any of five encodings', () => {
    const pages = [WINDOWS_1252, CP850, CP437, MAC_ROMAN];
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgéñüöçàèóíá’“”–—…'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.constantFrom(...pages), (original, page) => {
        const broken = [...new TextEncoder().encode(original)]
          .map((byte) => (byte < 128 ? String.fromCharCode(byte) : (page[byte - 128] ?? '')))
          .join('');
        assert.equal(repairBroken(broken).text, original);
      }),
      { numRuns: runs(2000) },
    );
    assert.equal(WINDOWS_1251.length, 128);
  });

  it('changes nothing in text of one script, and never throws', () => {
    for (const text of ['œàœà', 'œâœé', 'æçœà']) assert.equal(repairBroken(text).text, text);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => typeof repairBroken(text, { dosEvidence: true }).text === 'string',
      ),
    );
    const clean = fc.string({ unit: fc.constantFrom(...'aàâäæbcçdeéèêëfghiîïjklmnñoôœöpqrstuùûüvwxyzßåø ’-.,'), maxLength: 60 });
    fc.assert(
      fc.property(clean, (text) => assert.equal(repairBroken(text).text, text)),
      { numRuns: runs(2000) },
    );
  });
});
