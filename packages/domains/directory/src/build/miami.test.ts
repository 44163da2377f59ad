import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readDataset } from '@newcomer/hsds/read';
import { filesOfPath } from '@newcomer/hsds/node';
import type { Directory, EmergencyNumber } from '../directory.js';
import { importDataset } from '../import/index.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import type { MoreSearch } from '../search-more/more-search.js';
import { searchOf } from '../testing/search-of.js';
import { compileDirectory } from './compile-directory.js';
import { encodeBundle, type EncodedBundle } from './encode-bundle.js';

const root = new URL('../../../../../', import.meta.url).pathname;
const source = join(process.env.NEWCOMER_SHARED ?? join(root, '../shared'), 'data/miami-hsds-1x/datapackage.zip');
const skip = existsSync(source) ? false : `${source} is not here (set NEWCOMER_SHARED)`;
const AT = Date.UTC(2026, 10, 23, 16);

describe('Miami’s 4,089 services', { skip }, () => {
  let directory: Directory;
  let bundle: EncodedBundle;
  let search: MoreSearch;

  before(async () => {
    // The pack is content and depends on this package, so a test alone may reach for it.
    const { needs, emergencyNumbers } = (await import(new URL('packages/content/packs/dist/src/index.js', `file://${root}`).href)) as {
      needs: NeedsPack;
      emergencyNumbers: (country: string) => EmergencyNumber[];
    };
    const config = { place: 'Miami', timeZone: 'America/New_York', country: 'US' };
    const dataset = await readDataset(await filesOfPath(source));
    const imported = importDataset(dataset, { config, needs, today: '2026-11-22' });
    directory = compileDirectory(imported, config, needs, { today: '2026-11-22', emergency: emergencyNumbers('US') });
    bundle = encodeBundle(directory);
    search = await searchOf(directory);
  });

  const gzipped = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(bundle.files.get(name) ?? new Uint8Array(), { level: 9 }).length, 0);

  it('are packed into no more than a phone can wait for', () => {
    const { base, labels, contacts, words } = bundle.manifest.files;
    const allWords = gzipped(['manifest.json', base.name, contacts.name, words.en?.name ?? '']);
    // A phone downloads the labels of its own language alone.
    const ofLabels = Object.values(labels).map(({ name }) => name);
    const whole =
      gzipped([...bundle.files.keys()].filter((name) => !ofLabels.includes(name))) + Math.max(...ofLabels.map((name) => gzipped([name])));
    for (const [lang, { name }] of Object.entries(labels)) {
      const first = gzipped([base.name, name]);
      assert.ok(first <= 100_000, `the base and its labels in ${lang} are ${first} bytes, more than 100,000`);
    }
    assert.ok(allWords <= 380_000, `all words take ${allWords} bytes, more than 380,000`);
    assert.ok(whole <= 1_300_000, `the whole is ${whole} bytes, more than 1,300,000`);
  });

  it('are nearly all there, most of them with a need', () => {
    assert.ok(directory.entries.length > 3900 && directory.entries.length <= 4089, String(directory.entries.length));
    const linked = directory.entries.filter((entry) => entry.needs.length > 0).length;
    assert.ok(linked > directory.entries.length * 0.7, String(linked));
    assert.ok(directory.entries.filter((entry) => !entry.point).length >= 1829);
    assert.ok(directory.places.length > 500);
  });

  it('say nothing of costs, which the source does not tell', () => {
    assert.ok(directory.entries.every((entry) => entry.access.free === 'ask'));
  });

  it('are found by words of many languages, misspelled ones and a postcode', () => {
    for (const words of [
      'food',
      'docotr',
      'طبيب',
      'abogado',
      'لاجئ',
      '医生',
      'shelter',
      'homestead',
      '33130',
      'creole',
      'diabetes',
      'salvation army',
    ]) {
      assert.ok(search.search({ words, lang: 'en', at: AT }).total > 0, words);
    }
    assert.match(search.search({ words: 'salvation army', lang: 'es', at: AT }).results[0]?.name.text ?? '', /Salvation Army/i);
  });

  it('answer in Arabic from their coded fields alone', () => {
    const page = search.search({ lang: 'ar', needs: ['health'], at: AT });
    for (const card of page.results) {
      assert.equal(card.needs[0]?.label.lang, 'ar', card.name.text);
      assert.equal(card.name.lang, 'en');
      assert.ok(['open', 'closed', 'unknown'].includes(card.open.state));
    }
  });

  it('never show a place that is withheld', () => {
    const withheld = directory.entries.filter((entry) => entry.pointAbsent === 'withheld');
    for (const entry of withheld) assert.equal(entry.address ?? entry.point, undefined);
  });
});
