import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  cardCases,
  failedChecks,
  lintCards,
  mayLead,
  sharedFact,
  standingsOf,
  textKeysOf,
  type MythFactPack,
  type Statistic,
} from '@newcomer/belonging';
import { MythFactPackSchema, StatisticsSchema } from '@newcomer/belonging/schema';
import { publishable } from '@newcomer/engines/cards';
import { joinPack, packFiles, runCases, standingOf, type PackTexts } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';

const TODAY = '2026-11-27';
const FIRST_SCREEN = 10_000;
const LANGUAGES = ['ar', 'el', 'en', 'es', 'fr'];

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function read(folder: string, place: string): MythFactPack {
  const path = folderOf(folder);
  const texts = readdirSync(path).flatMap((name) => {
    const lang = new RegExp(`^${place}\\.([\\w-]+)\\.json$`).exec(name)?.[1];
    return lang === undefined ? [] : [[lang, json(`${path}/${name}`) as PackTexts] as const];
  });
  return joinPack(json(`${path}/${place}.json`) as MythFactPack, Object.fromEntries(texts));
}

const statistics = json(folderOf('../statistics/migration.json')) as Statistic[];
const world = read('../belonging', 'world');
const portLantern = read('../../../../examples/city-site/packs/belonging', 'port-lantern');
const problems = (pack: MythFactPack) => lintCards(pack, { today: TODAY, statistics: standingsOf(statistics) });

for (const [name, pack] of Object.entries({ world, 'Port Lantern': portLantern })) {
  describe(`the cards of ${name}`, () => {
    it('fit their schema, have every text in five languages, and prove their cases', () => {
      assert.deepEqual(schemaProblems(MythFactPackSchema, pack), []);
      assert.deepEqual(Object.keys(pack.texts ?? {}).sort(), LANGUAGES);
      assert.deepEqual(textProblems(pack, textKeysIn(MythFactPackSchema, pack)), []);
      assert.deepEqual(runCases(pack, cardCases(pack)), []);
    });

    it('keep every rule of the lint but advice', () => {
      const left = problems(pack).filter(({ severity, rule }) => severity !== 'advice' && rule !== 'approved-machine-text');
      assert.deepEqual(left, []);
    });

    it('say that a computer translated them, where one did', () => {
      for (const [lang, { provenance }] of Object.entries(pack.texts!))
        assert.equal(provenance, lang === 'en' ? 'original' : 'machine', lang);
    });

    it('weigh at most 10 kB for a first screen, in any language', () => {
      const files = [...packFiles(pack)];
      const weight = (start: string) => gzipSync(files.find(([file]) => file.startsWith(start))![1], { level: 9 }).length;
      for (const lang of LANGUAGES)
        assert.ok(weight('data.') + weight(`${lang}.`) <= FIRST_SCREEN, `${lang}: ${weight('data.') + weight(`${lang}.`)}`);
    });

    it('have one figure that leads each card, and share it with a publisher and a date', () => {
      for (const card of pack.values.cards) {
        assert.equal(card.evidence.filter(({ headline }) => headline).length, 1, card.id);
        const { source, text } = sharedFact(card, (key) => pack.texts!.en!.entries[key]!, pack.sources!);
        assert.match(source, /^.+, \d{4}/, card.id);
        assert.equal(text.includes(pack.texts!.en!.entries[card.myth]!), false, card.id);
      }
    });
  });
}

describe('the twelve cards', () => {
  it('are drafts: a city has to read and approve each of them', () => {
    assert.equal(world.values.cards.length, 12);
    for (const card of world.values.cards) assert.equal(publishable(card, TODAY).publishable, false, card.id);
    assert.equal(standingOf(world, TODAY), 'in-force');
  });

  it('answer the rumors of Barcelona, and those about schools, homes, safety and arrivals', () => {
    const themes = new Set(world.values.cards.map(({ theme }) => theme));
    for (const theme of ['social-health', 'shops-taxes', 'jobs', 'schools', 'housing', 'safety', 'identity', 'arrivals'] as const) {
      assert.ok(themes.has(theme), theme);
    }
    for (const card of world.values.cards) assert.ok(card.limits !== undefined && textKeysOf(card).length === 7, card.id);
  });
});

describe('the cards of the demo city', () => {
  it('show what its reviewer approved, with its own figures, and keep a draft back', () => {
    const shown = portLantern.values.cards.filter((card) => publishable(card, TODAY).publishable);
    assert.deepEqual(
      shown.map(({ id, local }) => [id, local?.asOf]),
      [
        ['world-share', '2025'],
        ['company-founders', '2025'],
        ['social-homes', '2025'],
        ['classmates', undefined],
      ],
    );
    assert.equal(portLantern.values.cards.length, 5);
  });
});

describe('statistics about migration', () => {
  const check = (number: number, index = 0) => statistics.find((one) => one.number === number)!.checks![index]!.expected;

  it('fit their schema, thirty of them, each with its number', () => {
    assert.deepEqual(schemaProblems(StatisticsSchema, statistics), []);
    assert.deepEqual(
      statistics.map(({ number }) => number),
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  for (const [number, index, value, says] of [
    [1, 0, 41.0, 'more migrants in 2015 than in 2000'],
    [6, 0, 3.27, 'times aid were remittances'],
    [11, 0, 112.5, 'people for each displaced one'],
    [10, 0, 26.8, 'percent displaced, counted on the wrong base'],
    [10, 1, 10.0, 'percent displaced, counted on the right one'],
    [2, 0, 61.9, 'percent in Europe and Asia'],
    [19, 0, 1.25, 'million people a week'],
    [19, 1, 78, 'million a year at 1.5 million a week'],
    [19, 2, 156, 'million a year at 3 million a week'],
    [13, 0, 73, 'percent of displaced people in towns'],
  ] as const) {
    it(`✔ ${number}: ${value} ${says}`, () => assert.equal(check(number, index), value));
  }

  it('follow from each other where they say that they do', () => {
    assert.deepEqual(failedChecks(statistics), []);
  });

  it('✔ 5, 7, 10, 19 and 20 are not ok and never lead a card', () => {
    for (const number of [5, 7, 10, 19, 20]) {
      const one = statistics.find((other) => other.number === number)!;
      assert.notEqual(one.status, 'ok', one.id);
      assert.equal(mayLead(one), false, one.id);
    }
  });
});
