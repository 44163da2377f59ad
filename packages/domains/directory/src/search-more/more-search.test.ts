import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import type { AccessAnswers, Directory, DirectoryEntry } from '../directory.js';
import { firstSearch } from '../search/first-search.js';
import type { ServiceQuery } from '../service-source.js';
import { anyDirectory } from '../testing/any-directory.js';
import { anyQuery, AT } from '../testing/any-query.js';
import { searchOf } from '../testing/search-of.js';
import { directoryOf, entry, NEEDS, text } from '../testing/small-directory.js';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The ids that words find among services of these names, best first. */
async function find(
  words: string,
  services: readonly (string | Partial<DirectoryEntry>)[],
  lang = 'en',
  given: Partial<Directory> = {},
): Promise<string[]> {
  const entries = services.map((service, i) =>
    typeof service === 'string' ? entry(names[i] ?? '', service) : entry(names[i] ?? '', service.name ?? 'x', service),
  );
  const search = await searchOf(directoryOf(entries, { languages: ['en', 'es', 'ar'], ...given }));
  return search.search({ words, lang, at: AT }).results.map(({ id }) => id);
}

describe('search', () => {
  it('never throws, whatever is asked of whatever directory', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, fc.array(anyQuery, { minLength: 5, maxLength: 10 }), async (directory, queries) => {
        const search = await searchOf(directory);
        for (const query of queries) {
          const page = search.search(query);
          assert.ok(page.total <= directory.entries.length);
          assert.ok(page.results.length <= Math.max(0, query.limit ?? 20));
          for (const { id } of page.results) assert.equal(search.get(id, query.lang, AT)?.id, id);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('counts for each further filter what it would leave', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, anyQuery, async (directory, asked) => {
        const query = { ...asked, limit: undefined };
        const search = await searchOf(directory);
        const at = { at: AT, ...query };
        const { facets } = search.search(at);
        assert.ok(facets);
        const total = (further: Partial<ServiceQuery>) => search.search({ ...at, ...further }).total;
        for (const { id } of NEEDS) assert.equal(facets.needs[id] ?? 0, total({ needs: [id] }), id);
        for (const spoken of ['ar', 'en', 'es', 'ti', 'zh']) assert.equal(facets.spoken[spoken] ?? 0, total({ spoken }), spoken);
        for (const question of Object.keys(facets.access) as (keyof AccessAnswers)[])
          assert.equal(facets.access[question], total({ access: [...(query.access ?? []), question] }), question);
        assert.equal(facets.interpreter, total({ interpreter: true }));
        assert.equal(facets.wheelchair, total({ wheelchair: true }));
        assert.equal(facets.open, total({ openAt: query.openAt ?? AT }));
      }),
      { numRuns: runs(60) },
    );
  });

  it('pages without losing or repeating anything', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, anyQuery, async (directory, query) => {
        const search = await searchOf(directory);
        const all = search.search({ ...query, at: AT, limit: 1000, offset: 0 }).results.map(({ id }) => id);
        const paged = [0, 7, 14, 21, 28].flatMap((offset) =>
          search.search({ ...query, at: AT, limit: 7, offset }).results.map(({ id }) => id),
        );
        assert.deepEqual(paged, all);
      }),
      { numRuns: runs(30) },
    );
  });

  it('keeps the order of a first answer when the rest has come', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDirectory,
        fc.uniqueArray(fc.constantFrom(...NEEDS.map(({ id }) => id)), { maxLength: 2 }),
        async (directory, needs) => {
          const search = await searchOf(directory);
          const query = { lang: 'ar', needs, at: AT, limit: 50 };
          const first = firstSearch(search.more.store, query);
          const full = search.search(query);
          assert.equal(first.total, full.total);
          assert.deepEqual(
            first.results.map(({ id, score }) => [id, score]),
            full.results.map(({ id, score }) => [id, score]),
          );
        },
      ),
      { numRuns: runs(30) },
    );
  });
});

describe('words', () => {
  it('are found in any order, without accents, in any case, and while they are typed', async () => {
    const services = ['Café für Frauen', 'Frauenhaus', 'Library'];
    for (const words of ['cafe frauen', 'FRAUEN CAFÉ', 'caf', 'café fü']) assert.equal((await find(words, services))[0], 'a', words);
  });

  it('are read to the end of a sentence, which in Thai is of many pairs of letters', async () => {
    const services = [
      entry('a', 'Harbor House', { needs: ['health.dental'] }),
      entry('b', 'Harbor Hall', { needs: ['housing'] }),
      entry('c', 'Hilltop', { description: text({ en: 'Here somebody repairs bicycles.' }) }),
    ];
    const needs = [
      { id: 'health.dental', label: text({ en: 'A dentist', th: 'หมอฟัน' }), words: { en: ['dentist'], th: ['ทันตแพทย์', 'ปวดฟัน'] } },
      { id: 'housing', label: text({ en: 'Housing', th: 'ที่อยู่อาศัย' }), words: { en: ['room'], th: ['หาห้องเช่า'] } },
    ];
    const search = await searchOf(directoryOf(services, { needs }));
    for (const [words, id] of [
      ['สวัสดีค่ะ ฉันเพิ่งมาถึงที่นี่และปวดฟัน', 'a'],
      ['ช่วยบอกหน่อยว่าจะหาห้องเช่า', 'b'],
      ['hello we came here last week and do not yet know anybody who is a dentist', 'a'],
      ['hello we came here last week and do not yet know who repairs bicycles', 'c'],
    ] as const)
      assert.equal(search.search({ words, lang: 'en', at: AT }).results[0]?.id, id, words);
  });

  it('are found with one or two typing errors', async () => {
    const services = ['Vaccination center', 'Homework help', 'Library'];
    for (const words of ['vacination', 'vaccinatoin', 'vaccinattion', 'vacinaton'])
      assert.deepEqual(await find(words, services), ['a'], words);
    for (const words of ['libary', 'libraby']) assert.deepEqual(await find(words, services), ['c'], words);
    assert.deepEqual(await find('hlp', services), []);
  });

  it('are found in the scripts of newcomers', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['移民法律援助中心', '法律'],
      ['เรียนภาษาเยอรมันฟรี', 'ภาษาเยอรมัน'],
      ['المدرسة', 'مدرسة'],
      ['خدمات پزشکی', 'پزشكي'],
      ['Deutschkurse', 'Kurs'],
      ['İŞ KURUMU', 'iş'],
      ['Безкоштовна юридична допомога', 'юридична'],
      ['Ιατρείο Αλληλεγγύης', 'ιατρειο'],
    ];
    const services = [...cases.map(([name]) => name)];
    for (const [i, [name, words]] of cases.entries()) assert.deepEqual(await find(words, services), [names[i]], `${name} by ${words}`);
  });

  it('of Hindi are not taken for one another', async () => {
    const services = ['काम', 'कम', 'कमी'];
    assert.deepEqual(await find('काम', services), ['a']);
    assert.equal((await find('कमी', services))[0], 'c');
    assert.ok(!(await find('कम', services)).includes('a'));
  });

  it('of the city’s own language are found by a reader of another, who sees what matched', async () => {
    const services = [
      { name: text({ en: 'Housing Benefit Office', ar: 'مكتب السكن' }), description: text({ en: 'Apply for Wohngeld here.' }) },
      'Other',
    ];
    assert.deepEqual(await find('wohngeld', services, 'ar'), ['a']);
    const search = await searchOf(
      directoryOf(
        [entry('a', services[0] && typeof services[0] !== 'string' ? services[0].name : 'x', services[0] as Partial<DirectoryEntry>)],
        { languages: ['en', 'ar'] },
      ),
    );
    const [card] = search.search({ words: 'wohngeld', lang: 'ar' }).results;
    assert.equal(card?.name.text, 'مكتب السكن');
    assert.deepEqual(card.matched, [{ field: 'description', text: 'Wohngeld', lang: 'en' }]);
  });

  it('find by organization, spoken language and place', async () => {
    const services: Partial<DirectoryEntry>[] = [
      { name: text({ en: 'Counseling' }), organization: text({ en: 'Caritas' }) },
      { name: text({ en: 'Advice' }), languages: ['ti'] },
      { name: text({ en: 'Kitchen' }), address: { lines: ['Quay Street 4', '20457 Hamburg'], postalCode: '20457', city: 'Hamburg' } },
    ];
    assert.deepEqual(await find('caritas', services), ['a']);
    assert.deepEqual(await find('tigrinya', services), ['b']);
    assert.deepEqual(await find('quay', services), ['c']);
    assert.deepEqual(await find('20457', services), ['c']);
  });

  it('find a need by its words in any language, in plural too, and what is above it', async () => {
    const services: Partial<DirectoryEntry>[] = [
      { name: text({ en: 'Harbor' }), needs: ['health.doctor'] },
      { name: text({ en: 'Quay' }), needs: ['food'] },
    ];
    for (const words of ['doctor', 'doctors', 'médico', 'medicos', 'طبيب', 'лікар', 'лікаря', 'health', 'salud'])
      assert.deepEqual(await find(words, services), ['a'], words);
  });

  it('put what was asked for before what merely mentions it', async () => {
    const services: Partial<DirectoryEntry>[] = [
      { name: text({ en: 'Harbor' }), description: text({ en: 'Near the food market.' }) },
      { name: text({ en: 'Quay' }), needs: ['food'] },
      { name: text({ en: 'Food and Friends, Inc.' }), organization: text({ en: 'Food and Friends, Inc.' }), needs: ['legal'] },
    ];
    assert.deepEqual(await find('food', services), ['b', 'a']);
  });

  it('that are many find what has most of them', async () => {
    const services = ['Homework help for children', 'Homework', 'Chess club for children'];
    assert.equal((await find('homework help children', services))[0], 'a');
  });

  it('that nothing has lead to the nearest need', async () => {
    const search = await searchOf(directoryOf([entry('a', 'Harbor')]));
    assert.equal(search.search({ words: 'hungryyyy', lang: 'en' }).nearestNeed?.id, 'food');
    assert.deepEqual(search.search({ words: 'doctor', lang: 'ar' }).nearestNeed, {
      id: 'health.doctor',
      label: { text: 'طبيب', lang: 'ar', provenance: 'human' },
    });
    assert.equal(search.search({ needs: ['health.doctor'], lang: 'en' }).nearestNeed?.id, 'health');
  });
});

describe('the words of danger', () => {
  it('are heard in the middle of a question, inflected or misspelled, in any language', async () => {
    const search = await searchOf(directoryOf([]));
    const alerts = (words: string) => search.search({ words, lang: 'so' }).alerts;
    assert.deepEqual(alerts('i will kill myself tonight'), ['suicide']);
    assert.deepEqual(alerts('sucide help'), ['suicide']);
    assert.deepEqual(alerts('我想自杀'), ['suicide']);
    assert.deepEqual(alerts('العنف في البيت'), ['violence']);
    assert.deepEqual(alerts('жертва насильства'), ['violence']);
    assert.deepEqual(alerts('violin lessons'), []);
    assert.deepEqual(alerts(''), []);
  });
});

describe('places', () => {
  it('are found by the beginning of any of their words, in the scripts they have', async () => {
    const places = [
      { name: text({ en: 'North Quay Street', ar: 'شارع الرصيف' }), kind: 'street' as const, point: { lat: 1, lon: 2 } },
      { name: text({ en: '20457' }), kind: 'postcode' as const, point: { lat: 3, lon: 4 } },
      { name: text({ en: 'Quarry' }), kind: 'district' as const, point: { lat: 5, lon: 6 } },
    ];
    const search = await searchOf(directoryOf([], { places }));
    const found = (typed: string, lang = 'en') => search.places(typed, lang)?.map(({ name }) => name.text);
    assert.deepEqual(found('qua'), ['Quarry', 'North Quay Street']);
    assert.deepEqual(found('الرصيف', 'ar'), ['شارع الرصيف']);
    assert.deepEqual(found('٢٠٤'), ['20457']);
    assert.deepEqual(found('noth quay'), ['North Quay Street']);
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('wolwerhampton'), []);
  });

  it('are found by how they sound in another script', async () => {
    const city = (name: string) => ({ name: text({ en: name }), kind: 'city' as const, point: { lat: 1, lon: 2 } });
    const search = await searchOf(
      directoryOf([], { places: ['Miami', 'Miami Beach', 'Homestead', 'Hialeah', 'Naples', 'Київ', 'Köln'].map(city) }),
    );
    const found = (typed: string) => search.places(typed, 'en')?.[0]?.name.text;
    for (const typed of ['Майами', 'ميامي', 'میامی', 'Μαϊάμι', 'ማያሚ']) assert.equal(found(typed), 'Miami', typed);
    for (const typed of ['Гомстед', 'هومستد', 'Хомстед']) assert.equal(found(typed), 'Homestead', typed);
    for (const typed of ['ميامي بيتش', 'Майами-Бич', 'Майами Бич']) assert.equal(found(typed), 'Miami Beach', typed);
    assert.equal(found('Хайалиа'), 'Hialeah');
    assert.equal(found('نابلس'), 'Naples');
    assert.equal(found('Kyiv'), 'Київ');
    assert.equal(found('كولن'), 'Köln');
  });

  it('lets words that say nothing of a need decide little', async () => {
    const services = ['Looking glass makers', { name: text({ en: 'Harbor' }), needs: ['health.doctor'] }];
    const fillers = { en: ['looking', 'for', 'a'] };
    assert.deepEqual(await find('looking for a doctor', services, 'en', { fillers }), ['b']);
  });

  it('takes a word of an address for the place that is meant', async () => {
    const at = (street: string, name: string): Partial<DirectoryEntry> => ({
      name: text({ en: name }),
      needs: ['legal'],
      address: { lines: [street] },
    });
    assert.deepEqual(await find('legal lawyer silverbrook', [at('1 Main Street', 'Lawyer'), at('2 Silverbrook Road', 'Harbor')]), [
      'b',
      'a',
    ]);
  });

  it('guesses at endings and compounds in the languages of the reader and the city alone', async () => {
    const services = [{ name: text({ en: 'Harbor' }), needs: ['health.doctor'] }];
    assert.deepEqual(await find('clinicwandler', services), ['a']);
    assert.deepEqual(await find('médicowandler', services, 'es'), ['a']);
    assert.deepEqual(await find('médicowandler', services), []);
  });
});
