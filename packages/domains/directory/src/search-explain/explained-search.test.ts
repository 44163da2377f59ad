import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import type { DirectoryEntry } from '../directory.js';
import { firstKit } from '../search/first-kit.js';
import type { ServiceQuery } from '../service-source.js';
import { anyDirectory } from '../testing/any-directory.js';
import { anyQuery, AT } from '../testing/any-query.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { createExplainedSearchMore, explanationOf, type Explanation } from './index.js';

const explainedSearchOf = (directory: Parameters<typeof searchOf>[0]) =>
  searchOf(directory, (store) => createExplainedSearchMore(store, firstKit));

/** The first hit's explanation among services of these names. */
async function explain(query: Partial<ServiceQuery>, services: readonly (string | Partial<DirectoryEntry>)[]): Promise<Explanation> {
  const entries = services.map((service, i) =>
    typeof service === 'string' ? entry(`e${i}`, service) : entry(`e${i}`, service.name ?? 'x', service),
  );
  const search = await explainedSearchOf(directoryOf(entries, { languages: ['en', 'es', 'ar'] }));
  const [card] = search.search({ lang: 'en', at: AT, ...query }).results;
  const explanation = card && explanationOf(card);
  assert.ok(explanation, 'something is found');
  return explanation;
}

/** Scores are kept in 32 bits. */
function assertSame(actual: number, expected: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= 1e-5 * Math.abs(expected), `${what}: ${actual}, not ${expected}`);
}

describe('an explained search', () => {
  it('answers as the search does, and its parts give each score', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, fc.array(anyQuery, { minLength: 3, maxLength: 6 }), async (directory, queries) => {
        const plain = await searchOf(directory);
        const search = await explainedSearchOf(directory);
        for (const query of queries) {
          const asked = { at: AT, ...query };
          const page = search.search(asked);
          assert.deepEqual(JSON.stringify(page), JSON.stringify(plain.search(asked)));
          for (const card of page.results) {
            const parts = explanationOf(card);
            assert.ok(parts);
            assert.ok(Math.abs(parts.score - card.score) <= 0.001, `${parts.score} is not ${card.score}`);
            const { words, need, open, record, near } = parts;
            assertSame((words?.worth ?? 1) * need.worth * open * record.factor * near, parts.score, 'the score');
            assert.equal(open > 1, card.open.state === 'open');
            if (!words) continue;
            const sum = words.each.reduce((all, { share, worth }) => all + share * worth, 0);
            assertSame(sum * words.cover * words.elsewhere * words.nameBonus, words.worth, 'the words');
            assert.ok(
              [1, 1.2, 1.5].some((bonus) => Math.abs(words.nameBonus - bonus) < 1e-5),
              `bonus ${words.nameBonus}`,
            );
            for (const { worth, said, meant, word } of words.each) assert.equal(worth > 0, !!said || !!meant, word);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('says where a word stands and how it was taken', async () => {
    const cases: readonly (readonly [words: string, name: string, how: string])[] = [
      ['library', 'Library', 'same'],
      ['libr', 'Library', 'beginning'],
      ['kurse', 'Deutschkurse', 'inside a word'],
      ['libary', 'Library', 'one edit'],
      ['vacinaton', 'Vaccination center', 'two edits'],
      ['المدرسة', 'مدرسة', 'same'],
      ['الم', 'مدرسة', 'beginning'],
      ['kurs', 'Deutschkurs, Kursbuch', 'beginning'],
      ['kurs', 'Kursbuch, Kurs', 'same'],
    ];
    for (const [words, name, how] of cases) {
      const { words: told } = await explain({ words }, [name, 'Harbor']);
      const [{ said } = {}] = told?.each ?? [];
      assert.deepEqual([said?.field, said?.how], ['name', how], words);
    }
    const described: Partial<DirectoryEntry> = { description: text({ en: 'Apply for Wohngeld here.' }) };
    const inText = async (words: string) => (await explain({ words }, [described, 'Harbor'])).words?.each[0]?.said;
    assert.deepEqual(await inText('wohngeld'), { field: 'description', text: 'Wohngeld', how: 'same', worth: 2.5 });
    assert.equal((await inText('woh'))?.how, 'beginning');
    assert.equal((await inText('wohngelt'))?.how, 'one edit');
    assert.equal((await inText('wohngeldantrag'))?.how, 'part of the typed word');
    const chinese = await explain({ words: '移' }, [{ description: text({ en: '移民' }) }, 'Harbor']);
    assert.equal(chinese.words?.each[0]?.said?.how, 'beginning');
  });

  it('says which need a word means, and in which language', async () => {
    const doctor: Partial<DirectoryEntry> = { name: text({ en: 'Harbor' }), needs: ['health.doctor'] };
    const meant = async (words: string, lang = 'en') => (await explain({ words, lang }, [doctor, 'Quay'])).words?.each[0]?.meant;
    const doctorIn = await meant('طبيب');
    assert.deepEqual(doctorIn && { ...doctorIn, languages: doctorIn.languages.includes('ar') }, {
      id: 'health.doctor',
      text: 'طبيب',
      languages: true,
      how: 'same',
      acrossLanguages: true,
    });
    assert.equal((await meant('طبيب', 'ar'))?.acrossLanguages, false);
    assert.equal((await meant('doctors'))?.how, 'other ending');
    assert.equal((await meant('health'))?.id, 'health');
  });

  it('names the word that means the need most surely of those that were begun, and of a phrase each word', async () => {
    const meant = async (words: string, needs: readonly string[], at = 0) => {
      const told = (await explain({ words }, [{ name: text({ en: 'Harbor' }), needs: [...needs] }, 'Quay'])).words?.each[at]?.meant;
      return told && [told.id, told.text, told.how, told.acrossLanguages];
    };
    assert.deepEqual(await meant('medic', ['health.doctor']), ['health', 'medical', 'beginning', false]);
    assert.deepEqual(await meant('food ban', ['food'], 1), ['food', 'bank', 'beginning', false]);
    // Spanish has it as well.
    assert.deepEqual(await meant('legal', ['legal']), ['legal', 'legal', 'same', false]);
  });

  it('says how much of the question an entry has', async () => {
    const { words } = await explain({ words: 'harbor quay' }, ['Harbor', 'Quay']);
    assert.deepEqual([words?.cover, words?.each.map(({ share }) => share), words?.elsewhere], [0.5, [0.5, 0.5], 1]);
  });

  it('says that an entry lies elsewhere where a word names a place', async () => {
    const at = (street: string): Partial<DirectoryEntry> => ({ name: text({ en: 'Doctor' }), address: { lines: [street] } });
    const near = await explain({ words: 'doctor clinic silverbrook' }, [
      { ...at('1 Silverbrook Road'), needs: ['health.doctor'] },
      at('2 Main Street'),
    ]);
    assert.equal(near.words?.elsewhere, 1);
    const far = await explain({ words: 'doctor clinic silverbrook', needs: ['legal'] }, [
      at('1 Silverbrook Road'),
      { ...at('2 Main Street'), needs: ['health.doctor', 'legal'] },
    ]);
    assert.equal(far.words?.elsewhere, 0.4);
  });

  it('names the need that was chosen and how sure it is', async () => {
    const both: Partial<DirectoryEntry> = { name: text({ en: 'Harbor' }), needs: ['legal', 'food'] };
    const { words, need } = await explain({ needs: ['food'] }, [both]);
    assert.equal(words, undefined);
    assert.deepEqual(need, { worth: 4, id: 'food', position: 2 });
  });

  it('tells distance, what is known of the record and the bonus of a name that says it all', async () => {
    const point = { lat: 52.5, lon: 13.4 };
    const parts = await explain({ words: 'quay street', near: { lat: 52.5, lon: 13.45 } }, [
      { name: text({ en: 'Quay Street' }), point, description: text({ en: 'Here.' }) },
    ]);
    assert.equal(parts.words?.nameBonus.toFixed(3), '1.500');
    assert.ok(parts.near < 0.7 && parts.near > 0.3, String(parts.near));
    assert.ok(parts.record.quality >= 2);
    assertSame(parts.record.factor, 1 + 0.01 * parts.record.quality, 'the record');
    assert.equal((await explain({}, ['Quay'])).near, 1);
  });
});
