import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { joinPack, packFiles, splitPack, type PackData, type PackTexts } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import { cityIdPackProblems, type CityIdPack } from '@newcomer/municipal-id';
import { CityIdPack as Schema } from '@newcomer/municipal-id/schema';
import { gzipSync } from 'node:zlib';

const FOLDERS = ['../municipal-id/', '../../../../examples/city-site/packs/municipal-id/'].map((path) => new URL(path, import.meta.url));
/** Bytes, gzip -9: data and one language, for a first screen. */
const BUDGET = 10_000;

function packsOf(folder: URL): CityIdPack[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return names
    .filter((name) => !/\.[A-Za-z-]+\.json$/.test(name))
    .map((name) => {
      const stem = name.slice(0, -'.json'.length);
      const texts = names
        .filter((other) => other.startsWith(`${stem}.`) && other !== name)
        .map((other) => [other.slice(stem.length + 1, -'.json'.length), read(other) as PackTexts] as const);
      return joinPack(read(name) as PackData<'municipal-id', CityIdPack['values']>, Object.fromEntries(texts));
    });
}

for (const pack of FOLDERS.flatMap(packsOf)) {
  describe(`the card ${pack.id}`, () => {
    it('has the shape of a card, every text in every language, and answers its cases', () => {
      assert.deepEqual(schemaProblems(Schema, pack), []);
      assert.deepEqual(textProblems(pack, textKeysIn(Schema, pack)), []);
      assert.deepEqual(cityIdPackProblems(pack), []);
    });

    it('decides nothing, because nobody read it at the office', () => {
      assert.ok(['historic', 'example'].includes(pack.status));
    });

    it('marks every translation as one that no person has read', () => {
      for (const [lang, { provenance }] of Object.entries(splitPack(pack).texts))
        assert.equal(provenance, lang === 'en' ? 'original' : 'machine');
    });

    it('weighs at most 10 kB in any language', () => {
      const weights = [...packFiles(pack)].map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 }).length] as const);
      const data = weights.find(([name]) => name.startsWith('data.'))?.[1] ?? 0;
      for (const [name, bytes] of weights) assert.ok(name.startsWith('data.') || data + bytes <= BUDGET, `${name}: ${data + bytes} bytes`);
    });
  });
}
