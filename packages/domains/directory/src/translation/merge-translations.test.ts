import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOf } from '../import/dataset-fixture.js';
import { keyOf, mergeTranslations, type TranslatedRow } from './merge-translations.js';
import { translatableTexts, type TranslatableText } from './translatable-texts.js';
import { emptyTranslationFile, readTranslationFile, writeTranslationFile, type TranslationFile } from './translation-file.js';

const TABLES = {
  services: [
    { id: 's1', name: 'Bread for All', description: 'Hot meals. Call (962) 555-0110.', fees_description: 'No cost' },
    { id: 's2', name: 'Night Beds', description: 'A bed for the night.', fees_description: 'No cost' },
  ],
};
const texts = translatableTexts(importOf({ tables: TABLES }), {});
const textAt = (key: string): TranslatableText => texts.find(({ of }) => of.includes(key)) ?? assert.fail(`no ${key}`);
const MEALS = textAt('services/s1/description');
const BED = textAt('services/s2/description');
const FREE = textAt('services/s1/fees_description');

const row = (text: TranslatableText, translation: string, rest: Partial<TranslatedRow> = {}): TranslatedRow => ({
  at: 'row 2',
  key: keyOf(text),
  original: text.text,
  text: translation,
  ...rest,
});
const HUMAN = { provenance: 'human', updated: '2026-11-27' } as const;
const merged = (file: TranslationFile, rows: readonly TranslatedRow[], options: Parameters<typeof mergeTranslations>[3] = HUMAN) =>
  mergeTranslations(file, rows, texts, options);
const es = emptyTranslationFile('es');

describe('translations that come back', () => {
  it('asks once for what several records say, and keeps the answer for all of them', () => {
    assert.deepEqual(FREE.of, ['services/s1/fees_description', 'services/s2/fees_description']);
    const { file } = merged(es, [row(FREE, 'Gratis')], { ...HUMAN, by: 'M. R.' });
    assert.deepEqual(file.texts, [
      { of: FREE.of, original: FREE.hash, text: 'Gratis', provenance: 'human', updated: '2026-11-27', by: 'M. R.' },
    ]);
    assert.deepEqual(readTranslationFile(JSON.parse(writeTranslationFile(file)), 'newcomer.es.json'), file);
  });

  it("never puts a machine's words in a person's place, and says so", () => {
    const { file } = merged(es, [row(BED, 'Una cama para la noche.')]);
    const again = merged(file, [row(BED, 'Cama por la noche.', { provenance: 'machine' })]);
    assert.deepEqual(again.file.texts, file.texts);
    assert.match(again.refused[0]?.what ?? '', /a person has translated/);
    const older: TranslatedRow = { at: 'row 3', key: `services/s2/description#${'0'.repeat(16)}`, text: 'Camas.' };
    const stale = merged(es, [older]).file;
    assert.deepEqual(merged(stale, [row(BED, 'Cama.', { provenance: 'machine' })]).file.texts, stale.texts);
    const better = merged(merged(es, [row(BED, 'Cama.', { provenance: 'machine' })]).file, [row(BED, 'Una cama para la noche.')]);
    assert.equal(better.file.texts[0]?.provenance, 'human');
  });

  it('does not take words for checked that came back as they were sent', () => {
    const machine = merged(es, [row(BED, 'Cama.', { provenance: 'machine' })]).file;
    const untouched = merged(machine, [row(BED, 'Cama.')]);
    assert.equal(untouched.file.texts[0]?.provenance, 'machine');
    assert.equal(untouched.counts.unchanged, 1);
    assert.equal(merged(machine, [row(BED, 'Cama.', { provenance: 'reviewed' })]).file.texts[0]?.provenance, 'reviewed');
  });

  it('takes the old words for a changed original only where a person says that they still hold', () => {
    const old = merged(es, [row(BED, 'Una cama.')]).file;
    const changed = importOf({ tables: { services: [{ id: 's2', name: 'Night Beds', description: 'A bed for seven nights.' }] } });
    const now = translatableTexts(changed, {});
    const rowNow = row(now[0] ?? BED, 'Una cama.');
    const untouched = mergeTranslations(old, [rowNow], now, HUMAN);
    assert.equal(untouched.counts.blank, 1);
    assert.deepEqual(untouched.file.texts, old.texts);
    const said = mergeTranslations(old, [{ ...rowNow, provenance: 'human' }], now, HUMAN);
    assert.equal(said.file.texts[0]?.original, now[0]?.hash);
  });

  it('keeps a translation of an older original, but never over one of today', () => {
    const older: TranslatedRow = { at: 'row 9', key: `services/s2/description#${'0'.repeat(16)}`, text: 'Camas antiguas.' };
    const first = merged(es, [older]);
    assert.equal(first.counts.stale, 1);
    assert.equal(first.file.texts[0]?.text, 'Camas antiguas.');
    const current = merged(es, [row(BED, 'Una cama.')]).file;
    const late = merged(current, [older]);
    assert.deepEqual(late.file.texts, current.texts);
    assert.match(late.refused[0]?.what ?? '', /newer translation/);
  });

  it('names each row that would mislead, with what to do', () => {
    const { refused, file, counts } = merged(emptyTranslationFile('ar'), [
      row(MEALS, 'وجبات ساخنة.', { at: 'row 2' }),
      row(MEALS, 'وجبات ساخنة. اتصل بالرقم ‎(٩٦٢) ٥٥٥-٠١١٠', { at: 'row 3' }),
      row(BED, 'A bed for the night.', { at: 'row 4' }),
      row(BED, 'Una cama para la noche, con cena y desayuno para todos.', { at: 'row 5' }),
      row(BED, 'سرير', { at: 'row 6', original: MEALS.text }),
      row(BED, 'سرير', { at: 'row 7', provenance: 'google' }),
      row(BED, 'سرير', { at: 'row 8', updated: '27/11/2026' }),
      row(BED, 'سرير', { at: 'row 9', key: 'services/s2' }),
      row(BED, 'سرير', { at: 'row 10', key: `services/gone/description#${BED.hash}` }),
      row(BED, ' ', { at: 'row 11' }),
    ]);
    assert.deepEqual(
      refused.map(({ at, what }) => [at, what.slice(0, 30)]),
      [
        ['row 2', 'it lacks "(962) 555-0110", whi'],
        ['row 4', 'it repeats the original word f'],
        ['row 5', 'it has not one letter of the s'],
        ['row 6', 'the original beside it is not '],
        ['row 7', '"google" does not say who made'],
        ['row 8', '"27/11/2026" is no date'],
        ['row 9', 'its key is not one that the ex'],
        ['row 10', 'the directory has no such text'],
      ],
    );
    assert.ok(refused.every(({ todo }) => todo.length > 10));
    assert.equal(counts.blank, 1);
    assert.deepEqual(
      file.texts.map(({ of }) => of),
      [['services/s1/description']],
    );
  });
});

describe('the texts of a directory', () => {
  it('are those that are published: nothing of what is withheld, no address, no person', () => {
    const withheld = importOf({
      tables: {
        services: [
          { id: 's1', name: 'Open', description: 'Meals at noon.' },
          { id: 's2', name: 'Hidden', description: 'Nobody may read this.', marks: ['private'] },
        ],
        locations: [{ id: 'l1', name: 'Hall', transportation: 'Bus 5 to the square.' }],
        service_at_location: [{ id: 'x1', service_id: 's1', location_id: 'l1' }],
        addresses: [{ id: 'a1', location_id: 'l1', address_1: '1 Anchor Square', city: 'Port Lantern' }],
        contacts: [{ id: 'c1', service_id: 's1', name: 'Jane Roe' }],
      },
    });
    const found = translatableTexts(
      withheld,
      { language: 'en', firstPlace: { name: 'City Hall', hours: 'Every weekday' } },
      { names: true },
    );
    const all = JSON.stringify(found);
    for (const secret of ['Hidden', 'Nobody may read', 'Anchor Square', 'Jane Roe']) assert.ok(!all.includes(secret), secret);
    assert.deepEqual(
      found.map(({ of }) => of[0]),
      [
        'services/s1/description',
        'locations/l1/transportation',
        'services/s1/name',
        'locations/l1/name',
        'newcomer.json/firstPlace/name',
        'newcomer.json/firstPlace/hours',
      ],
    );
    assert.equal(found[1]?.context, 'locations.transportation · Hall');
  });
});
