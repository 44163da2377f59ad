import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import '../../../../../scripts/test/runs.js';
import { normalizeForSearch } from '../search-text/normalize.js';
import { DOCUMENT_TYPES, DocumentType, documentLabel, readDocuments } from './index.js';
import { DOCUMENT_WORDS } from './document-words.js';

describe('readDocuments', () => {
  it('reads what a service asks for in English and Spanish', () => {
    for (const [text, types] of [
      ['Photo ID and two pay stubs', ['photo-id', 'proof-of-income']],
      ['Driver’s license, Social Security card, birth certificate', ['driver-license', 'social-security-card', 'birth-certificate']],
      ['Proof of residency (FPL bill or lease)', ['proof-of-address', 'lease']],
      ['Pasaporte o cédula; comprobante de domicilio', ['passport', 'national-id', 'proof-of-address']],
      ['Acta de nacimiento y cartilla de vacunación de su hijo', ['birth-certificate', 'immunization-record']],
      ['PASSPORT PHOTOS', ['photo']],
      ['Referral from a doctor', ['referral-letter']],
      ['Eviction notice or lease agreement', ['eviction-notice', 'lease']],
      ['Bring anything that helps', []],
      ['', []],
    ] as const) {
      const read = readDocuments(text);
      assert.deepEqual([read.types, read.none], [types, false], text);
    }
  });

  it('says that nothing is needed only where the text says so', () => {
    for (const text of [
      'None',
      'No documents required',
      'No ID needed',
      'no documentation is required.',
      'There is no paperwork required',
      'Ninguno',
      'No se requieren documentos',
      'N/A',
      'Sin papeles',
      'Nothing. No papers needed.',
    ]) {
      assert.deepEqual(readDocuments(text), { types: [], none: true }, text);
    }
    for (const text of ['', '.', 'Nothing. A phone helps.', 'No one is turned away without ID', 'Nonelectronic birth certificate', 'Call'])
      assert.equal(readDocuments(text).none, false, text);
  });

  it('says what kind of list a text is only where it is nothing else', () => {
    for (const [text, list] of [
      ['Photo ID', 'all'],
      ['A valid passport, your birth certificate and proof of income', 'all'],
      ['Pasaporte o cédula', 'any'],
      ['Lease or eviction notice', 'any'],
      ['Photo ID and two pay stubs', undefined],
      ['Passport, if you have one', undefined],
      ['Passport or photo ID and proof of address', undefined],
      ['Passport or photo ID; proof of address', undefined],
      ['A copy of your passport', undefined],
      ['Comfortable shoes', undefined],
      ['', undefined],
    ] as const) {
      assert.equal(readDocuments(text).list, list, text);
    }
  });

  it('knows every phrase of its table, each for one kind', () => {
    const seen = new Map<string, string>();
    for (const type of DOCUMENT_TYPES) {
      assert.ok(z.safeParse(DocumentType, type).success);
      assert.ok(documentLabel(type, 'en') && documentLabel(type, 'es'));
      for (const phrase of `${DOCUMENT_WORDS[type].en}|${DOCUMENT_WORDS[type].es}`.split('|')) {
        const plain = normalizeForSearch(phrase);
        assert.equal(seen.get(plain) ?? type, type, phrase);
        seen.set(plain, type);
        assert.deepEqual(readDocuments(phrase).types, [type], phrase);
      }
    }
    assert.equal(z.safeParse(DocumentType, 'fingerprint').success, false);
  });

  it('bears any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readDocuments(text).types)));
  });
});
