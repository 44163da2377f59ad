import {
  keyOf,
  mergeTranslations,
  emptyTranslationFile,
  textHash,
  type TextStanding,
  type TranslatedRow,
} from '@newcomer/directory/translation';
import { filesOf } from '@newcomer/hsds/read';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runs } from '../../../../../scripts/test/runs.js';
import { readTranslationCsv, writeTranslationCsv } from './translation-csv.js';
import { readXliff, writeXliff } from './translation-xliff.js';

/** Texts with what breaks formats: quotes, separators, markup, formulas, code points that XML cannot hold, numbers, placeholders. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '"',
    "'",
    '=1+1',
    '@x',
    ',',
    ';',
    '\t',
    '\n\n',
    '\r\n',
    '<b>',
    '&amp;',
    ']]>',
    '{place}',
    '+1 305 555 0100',
    'a@b.example',
    '\u2028',
    'مرحبا',
    '中文',
    '٠١٢',
  ),
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(' ').trim())
  .filter((text) => /\p{L}{2}/u.test(text));
const id = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x');
const standing = fc
  .record({
    text: words,
    translation: fc.option(words, { nil: undefined }),
    id,
    state: fc.constantFrom('missing', 'stale', 'machine', 'human', 'reviewed'),
  })
  .map(({ text, translation, id: record, state }): TextStanding => ({
    text: { of: [`services/${record}/description`], text, hash: textHash(text), context: `services.description · ${record}` },
    state: translation === undefined ? 'missing' : state,
    translation,
  }));
const standings = fc.uniqueArray(standing, { minLength: 1, maxLength: 8, selector: ({ text }) => text.of[0] });

// What a spreadsheet's reader takes away, texts of a directory do not have: control characters and spaces at the ends.

const cleaned = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '').trim();

describe('a file for translators', () => {
  it('comes back from a spreadsheet as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(standings, async (sent) => {
        const csv = writeTranslationCsv(sent);
        const rows = await readTranslationCsv(filesOf({ 'translate-es.csv': csv }));
        for (const [n, { text, translation }] of sent.entries()) {
          const row = rows[n];
          assert.deepEqual([row?.key, row?.original, row?.text], [keyOf(text), text.text, translation ?? ''].map(cleaned));
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("comes back from a translator's program as it was sent, code points and codes alike", () => {
    fc.assert(
      fc.property(standings, (sent) => {
        const { target, rows } = readXliff(writeXliff(sent, 'en', 'es', 'Port Lantern'), 'x.xlf');
        assert.equal(target, 'es');
        assert.deepEqual(
          rows.map(({ original, text, provenance }) => [original, text, provenance]),
          sent.map(({ text, translation, state }) => [
            text.text,
            translation ?? '',
            state === 'missing' || state === 'stale' ? undefined : state,
          ]),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('loses nothing on the way into the file of a language and out again', () => {
    fc.assert(
      fc.property(standings, (sent) => {
        const texts = sent.map(({ text }) => text);
        const rows = sent.flatMap(({ text, translation, state }, n): TranslatedRow[] =>
          translation === undefined
            ? []
            : [
                {
                  at: `row ${n}`,
                  key: keyOf(text),
                  original: text.text,
                  text: translation,
                  provenance: state === 'machine' ? 'machine' : 'human',
                },
              ],
        );
        const options = { provenance: 'human', updated: '2026-11-27' } as const;
        const once = mergeTranslations(emptyTranslationFile('es'), rows, texts, options);
        assert.equal(once.counts.taken + once.counts.blank + once.counts.stale + once.counts.unchanged + once.refused.length, rows.length);
        const twice = mergeTranslations(once.file, rows, texts, options);
        assert.deepEqual(twice.file, once.file);
        assert.equal(twice.counts.taken, 0);
        for (const { of, text, original } of once.file.texts)
          assert.ok(of.every((key) => rows.some((row) => row.key === `${key}#${original}` && row.text.trim() === text)));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('an XLIFF file', () => {
  const unit = (segments: string) =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f1"><unit id="u1" name="services/a/description#0123456789abcdef"><originalData><data id="d1">(962) 555-0110</data></originalData>${segments}</unit></file></xliff>`;

  it('is refused with its line where it is broken, of another version, or brings entities', () => {
    assert.throws(() => readXliff('<xliff><a></xliff>', 'a.xlf'), /a\.xlf is not well-formed XML/);
    assert.throws(() => readXliff('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'a.xlf'), /is not XLIFF 2/);
    assert.throws(() => readXliff('<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', 'a.xlf'), /DOCTYPE/);
  });

  it('may come back in several segments, with marks of the program, and counts only when all are done', () => {
    const segment = (state: string, text: string, target: string) =>
      `<segment state="${state}"><source>${text}</source><target>${target}</target></segment>`;
    const both = `${segment('translated', 'Call <ph id="1" dataRef="d1"/>.', 'اتصل <mrk id="m1" type="term">بالرقم</mrk> <ph id="1" dataRef="d1"/>.')}<ignorable><source> </source></ignorable>`;
    const done = readXliff(unit(both + segment('final', 'Now.', 'الآن.')), 'a.xlf').rows[0];
    assert.deepEqual([done?.original, done?.text, done?.done], ['Call (962) 555-0110. Now.', 'اتصل بالرقم (962) 555-0110. الآن.', true]);
    const half = readXliff(unit(`${both}<segment><source>Now.</source></segment>`), 'a.xlf').rows[0];
    assert.deepEqual([half?.text, half?.done], ['', false]);
    const approved = readXliff(unit(segment('reviewed', 'Now.', 'الآن.')), 'a.xlf').rows[0];
    assert.equal(approved?.provenance, 'reviewed');
  });
});
