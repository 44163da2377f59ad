import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import { encodeBundle } from '../build/encode-bundle.js';
import { indexWords } from '../parts/index-words.js';
import { packNumbers, packRising, packSteps, unpackNumbers, unpackRising, unpackSteps } from '../parts/packed-numbers.js';
import type { BasePart } from '../parts/parts.js';
import { partition } from '../parts/partition.js';
import { TextTable } from '../parts/text-table.js';
import { firstKit } from '../search/first-kit.js';
import { anyDirectory } from '../testing/any-directory.js';
import { packSorted, packTexts, unpackSorted, unpackTexts } from './columns.js';
import * as format from './index.js';

const decoder = new TextDecoder();

/** Tables as plain values, without columns in which nothing stands. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === 'number' && Number.isNaN(part)) return 'NaN';
      if (!(part instanceof TextTable)) return part;
      const table = part;
      const columns = table.fields().map((field) => [field, table.column(field)] as const);
      return {
        lang: table.lang,
        provenance: table.provenance,
        odd: [...table.odd].sort(),
        columns: columns.filter(([, column]) => column?.some((text) => text !== '')),
      };
    }),
  );
}

/** Which set of needs is counted first is nobody's business. */
function needsByEntry({ needSet, needSets, ...base }: BasePart) {
  return { ...base, needs: needSet.map((set) => needSets[set]) };
}

describe('encodeBundle', () => {
  it('unpacks to what was packed, file by file', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const { files, manifest } = encodeBundle(directory);
        const parts = partition(directory);
        const read = (file: format.BundleFile | undefined, kind: string): never => {
          const content = format.readFileText(decoder.decode(files.get(file?.name ?? '')), kind);
          assert.notEqual(typeof content, 'string', kind);
          return content as never;
        };
        assert.deepEqual(plain(needsByEntry(format.unpackBase(read(manifest.files.base, 'base')))), plain(needsByEntry(parts.base)));
        for (const part of parts.labels)
          assert.deepEqual(plain(format.unpackLabels(read(manifest.files.labels[part.lang], `labels-${part.lang}`))), plain(part));
        assert.deepEqual(plain(format.unpackContacts(read(manifest.files.contacts, 'contacts'), firstKit)), plain(parts.contacts));
        assert.deepEqual(plain(format.unpackTable(read(manifest.files.summaries, 'summaries'))), plain(parts.summaries.heads));
        parts.details.forEach((part, i) =>
          assert.deepEqual(plain(format.unpackDetails(read(manifest.files.details[i], `details-${i}`), firstKit)), plain(part)),
        );
        for (const part of parts.texts)
          assert.deepEqual(
            plain(format.unpackTable(read(manifest.files.texts[part.texts.lang], `texts-${part.texts.lang}`))),
            plain(part.texts),
          );
        for (const lang of directory.languages)
          assert.deepEqual(
            format.unpackWords(read(manifest.files.words[lang], `words-${lang}`), firstKit),
            indexWords(directory.entries, lang),
          );
        assert.deepEqual(format.unpackLexicon(read(manifest.files.lexicon, 'lexicon')), parts.lexicon);
        assert.deepEqual(plain(format.unpackPlaces(read(manifest.files.places, 'places'), firstKit)), plain(parts.places));
      }),
      { numRuns: runs(60), includeErrorInReport: true },
    );
  });

  it('gives the same bytes for the same directory, and names every file that does not change by its hash', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const first = encodeBundle(directory);
        const second = encodeBundle(JSON.parse(JSON.stringify(directory)) as typeof directory);
        assert.deepEqual([...first.files], [...second.files]);
        for (const [name, bytes] of first.files) {
          if (name !== 'manifest.json' && name !== 'notices.json')
            assert.ok(name.includes(createHash('sha384').update(bytes).digest('hex').slice(0, 16)), name);
        }
        assert.equal([...first.files.keys()].pop(), 'manifest.json');
      }),
      { numRuns: runs(15) },
    );
  });
});

describe('readFileText', () => {
  const [directory] = fc.sample(
    anyDirectory.filter(({ entries }) => entries.length > 20),
    { numRuns: 1, seed: 7 },
  );
  const texts = [...encodeBundle(directory!).files]
    .filter(([name]) => name !== 'notices.json')
    .map(([name, bytes]) => ({
      kind: name === 'manifest.json' ? 'bundle' : name.replace(/-[0-9a-f]{16}\.json$/, ''),
      text: decoder.decode(bytes),
    }));

  it('never takes a file for whole that was cut off, at 1,000 places', () => {
    let cuts = 0;
    for (let seed = 1; cuts < 1000; seed = (seed * 48271) % 2147483647) {
      const { kind, text } = texts[seed % texts.length]!;
      const whole = text.trimEnd().length;
      assert.equal(typeof format.readFileText(text.slice(0, seed % whole), kind), 'string');
      cuts++;
    }
  });

  it('tells another version, another kind, another file and no file apart', () => {
    assert.equal(format.readFileText('{"newcomer":"base","format":99,"end":"newcomer"}', 'base'), 'other-format');
    assert.equal(format.readFileText('{"newcomer":"places","format":1,"end":"newcomer"}', 'base'), 'not-a-bundle');
    assert.equal(format.readFileText('{"name":"my app"}', 'base'), 'not-a-bundle');
    assert.equal(format.readFileText('<!doctype html>', 'base'), 'cut-off');
    assert.equal(format.readFileText('', 'base'), 'cut-off');
    assert.deepEqual(format.readFileText('\ufeff{"newcomer":"base","format":1,"end":"newcomer"}\n', 'base'), {
      newcomer: 'base',
      format: 1,
      end: 'newcomer',
    });
  });
});

describe('columns', () => {
  it('keeps numbers of any size and sign', () => {
    fc.assert(fc.property(fc.array(fc.nat(2 ** 40)), (values) => assert.deepEqual(unpackNumbers(packNumbers(values)), values)));
    fc.assert(fc.property(fc.array(fc.integer()), (values) => assert.deepEqual(unpackSteps(packSteps(values)), values)));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99999)), (values) =>
        assert.deepEqual(unpackRising(packRising(values.sort((a, b) => a - b))), values),
      ),
    );
  });

  it('writes numbers without a character that JSON escapes', () => {
    const text = packNumbers(Array.from({ length: 5000 }, (_, i) => i));
    assert.equal(JSON.stringify(text).length, text.length + 2);
  });

  it('keeps texts, repeated and absent ones too, and words in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'short', 'a longer text', 'another text')), (values) =>
        assert.deepEqual(unpackTexts(packTexts(values)), values),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zäö法]{1,60}$/)), (words) =>
        assert.deepEqual(unpackSorted(packSorted(words.sort())), words),
      ),
    );
  });
});
