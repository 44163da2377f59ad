import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directoryOf, entry, text } from '../testing/small-directory.js';
import { createMemorySource } from './memory-source.js';

const directory = directoryOf(
  [
    entry('a', 'Harbor Clinic', {
      needs: ['health.doctor'],
      languages: ['en', 'ar'],
      description: text({ en: 'See a nurse or a doctor. Bring nothing.' }),
      point: { lat: 52.5, lon: 13.4 },
    }),
    entry('b', text({ en: 'Pantry on Quay Street', es: 'Despensa de la calle Quay' }), {
      needs: ['food'],
      access: { noPapers: 'yes', free: 'yes', walkIn: 'yes', families: 'ask', womenOnly: 'no', minors: 'ask' },
    }),
    entry('c', 'Lantern Health Center', { needs: ['legal'], organization: text({ en: 'Lantern Health Center' }) }),
  ],
  { languages: ['en', 'es'] },
);

describe('createMemorySource', () => {
  it('opens with what the first screen shows, in the language of the reader', async () => {
    const info = await createMemorySource(directory).open('ar');
    assert.equal(info.services, 3);
    assert.equal(info.needs.find(({ id }) => id === 'health')?.count, 1);
    assert.deepEqual(info.firstScreen[0]?.label, { text: 'زيارة طبيب', lang: 'ar', provenance: 'human' });
  });

  it('finds by a need in another language than the directory’s and says what matched', async () => {
    const page = await createMemorySource(directory).search({ words: 'طبيب', lang: 'ar' });
    assert.deepEqual(
      page.results.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(page.results[0]?.matched, [{ field: 'need', text: 'طبيب', lang: 'ar' }]);
  });

  it('does not take the name of an organization for what is asked', async () => {
    const page = await createMemorySource(directory).search({ words: 'health', lang: 'en' });
    assert.deepEqual(
      page.results.map(({ id }) => id),
      ['a'],
    );
  });

  it('shows a translated name beside the name on the door', async () => {
    const page = await createMemorySource(directory).search({ words: 'despensa', lang: 'es' });
    assert.equal(page.results[0]?.name.text, 'Despensa de la calle Quay');
    assert.equal(page.results[0].nameOnDoor?.text, 'Pantry on Quay Street');
  });

  it('keeps services without a point below the near ones', async () => {
    const page = await createMemorySource(directory).search({ lang: 'en', near: { lat: 52.51, lon: 13.4 }, withinMeters: 5000 });
    assert.deepEqual(
      page.results.map(({ distanceMeters }) => distanceMeters),
      [1112, null, null],
    );
    assert.equal(page.results[1]?.pointAbsent, 'none');
  });

  it('answers in full what one entry says, and nothing for an id that is none', async () => {
    const source = createMemorySource(directory);
    assert.equal((await source.get('a', 'en'))?.description?.text, 'See a nurse or a doctor. Bring nothing.');
    assert.equal(await source.get('nobody', 'en'), undefined);
  });

  it('brings the emergency up for a word in the middle of a question, in any language', async () => {
    const source = createMemorySource(directory);
    assert.deepEqual((await source.search({ words: 'my husband beats me every day', lang: 'es' })).alerts, ['violence']);
    assert.deepEqual((await source.search({ words: 'домашнє насильства', lang: 'en' })).alerts, ['violence']);
  });

  it('rejects with the reason of an abort', async () => {
    const abort = new AbortController();
    abort.abort(new Error('gone'));
    await assert.rejects(createMemorySource(directory).search({ lang: 'en' }, { signal: abort.signal }), /gone/);
  });
});
