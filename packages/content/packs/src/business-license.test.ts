import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { joinPack, packFiles, standingOf, type PackTexts } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import type { Answers } from '@newcomer/engines/rules';
import { planLicense, type LicensePack } from '@newcomer/livelihoods/business-license';
import { howTo } from '@newcomer/livelihoods/how-to';
import { LicensePack as LicensePackSchema, licensePackProblems } from '@newcomer/livelihoods/schema';
import { gzipSync } from 'node:zlib';

const TODAY = '2026-11-27';
const FIRST_SCREEN = 10_000;

/** A pack with its texts, as they lie in a folder. */
function read(folder: string, place: string): LicensePack {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const json = (name: string): unknown => JSON.parse(readFileSync(`${path}/${name}`, 'utf8'));
  const texts = readdirSync(path).flatMap((name) => {
    const lang = new RegExp(`^${place}\\.([\\w-]+)\\.json$`).exec(name)?.[1];
    return lang === undefined ? [] : [[lang, json(name) as PackTexts] as const];
  });
  return joinPack(json(`${place}.json`) as LicensePack, Object.fromEntries(texts));
}

const chicago = read('../business-license', 'chicago');
const portLantern = read('../../../../examples/city-site/packs/business-license', 'port-lantern');

const SETTLED: Answers = { form: 'own-name', building: false, sign: false, sidewalk: false };
const licenses = (answers: Answers) =>
  planLicense(chicago, { ...SETTLED, ...answers }, TODAY)
    .steps.filter(({ step }) => step.group === 'license')
    .map(({ step, state }) => `${step.id}${state === 'maybe' ? '?' : ''}`);

describe('the guide to licenses in Chicago', () => {
  for (const [area, fee] of [
    [1000, 660],
    [1001, 940],
    [2500, 940],
    [4500, 1110],
    [4501, 1320],
    [10_000, 1320],
    [10_001, 1650],
  ] as const) {
    it(`✔ rfeFee: ${area} square feet cost $${fee}`, () => {
      const { cost, steps } = planLicense(chicago, { ...SETTLED, business: 'coffee-shop', area }, TODAY);
      const rfe = steps.find(({ step }) => step.id === 'rfe');
      assert.deepEqual([rfe?.fee.min, rfe?.fee.max, cost.min, cost.max, cost.currency], [fee, fee, fee, fee, 'USD']);
    });
  }

  it('✔ flower: [LBL], $250 for two years, and nobody from the health department comes', () => {
    assert.deepEqual(licenses({ business: 'flower-shop', food: false }), ['lbl']);
    const { cost, renewals, steps } = planLicense(chicago, { ...SETTLED, business: 'flower-shop', food: false }, TODAY);
    assert.equal(cost.min, 250);
    assert.deepEqual(
      renewals.map(({ step, years }) => [step.id, years]),
      [['lbl', 2]],
    );
    assert.ok(!steps.some(({ step }) => step.id === 'health-inspection'));
  });

  it('✔ flower + coffee bar: [LBL?, RFE], and the office is asked about the first', () => {
    const answers = { business: 'flower-shop', food: true, area: 900 };
    assert.deepEqual(licenses(answers), ['lbl?', 'rfe']);
    assert.deepEqual(
      planLicense(chicago, { ...SETTLED, ...answers }, TODAY).askOffice.map(({ id }) => id),
      ['lblWithFood'],
    );
  });

  it('✔ grocery + beer: [RFE, liquor]', () => {
    assert.deepEqual(licenses({ business: 'grocery', area: 3000, alcohol: true, tobacco: false }), ['rfe', 'liquor']);
  });

  it('goes in the order of the city: zoning before license, license before inspection, inspection before opening', () => {
    const answers = { ...SETTLED, business: 'coffee-shop', area: 900, building: true, form: 'company', sign: true, sidewalk: true };
    const order = planLicense(chicago, answers, TODAY).steps.map(({ step }) => step.id);
    const before = (...ids: string[]) => ids.forEach((id, n) => assert.ok(n === 0 || order.indexOf(ids[n - 1]!) < order.indexOf(id), id));
    before('zoning', 'rfe', 'health-inspection', 'post-license');
    before('state-company', 'ein', 'rfe');
    before('building-permit', 'kitchen', 'health-inspection');
    assert.ok(!order.includes('county-name'));
  });

  it('is an example, because no figure was read at the office, so no machine gets it as a rule', () => {
    assert.equal(standingOf(chicago, TODAY), 'example');
    assert.deepEqual(howTo(chicago, { lang: 'en', today: TODAY }), []);
  });

  it('names for each fee and each wait where it was read, and marks what was only reported', () => {
    for (const { id, source, fee, wait, unverified } of chicago.values.steps) {
      assert.ok(source !== undefined && chicago.sources?.[source], id);
      assert.equal(source === 'reported', !!unverified, id);
      for (const part of [fee, wait])
        if (typeof part === 'object' && part.source !== undefined) assert.ok(chicago.sources[part.source], id);
    }
  });
});

for (const [name, pack] of Object.entries({ chicago, portLantern })) {
  describe(`the pack ${name}`, () => {
    it('fits its schema, has every text in every language, and answers its own cases', () => {
      assert.deepEqual(schemaProblems(LicensePackSchema, pack), []);
      assert.deepEqual(textProblems(pack, textKeysIn(LicensePackSchema, pack)), []);
      assert.deepEqual(licensePackProblems(pack), []);
      assert.deepEqual(Object.keys(pack.texts ?? {}).sort(), ['ar', 'en', 'es', 'fr']);
    });

    it('asks eight questions at most, each with a reason', () => {
      const asked = Object.values(pack.values.facts).filter(({ question }) => question !== undefined);
      for (const { help } of asked) assert.ok(help);
      for (const { value } of pack.values.facts[pack.values.start]!.options ?? []) {
        const { questions } = planLicense(pack, { [pack.values.start]: value, food: true }, TODAY);
        assert.ok(questions.length <= 8, `${value}: ${questions.length}`);
      }
    });

    it('takes less than 10 kB for a first screen in any language', () => {
      const files = packFiles(pack);
      const size = (stem: string) =>
        [...files].flatMap(([file, bytes]) => (file.startsWith(`${stem}.`) ? [gzipSync(bytes, { level: 9 }).length] : []))[0]!;
      for (const lang of Object.keys(pack.texts ?? {}))
        assert.ok(size('data') + size(lang) <= FIRST_SCREEN, `${lang}: ${size('data') + size(lang)}`);
    });
  });
}

describe('the demo city’s food stall', () => {
  it('has only telephone numbers that are reserved for fiction', () => {
    const numbers = Object.values(portLantern.values.offices).map(({ tel }) => tel);
    for (const tel of numbers) assert.match(tel ?? '', /^\+196255501\d\d$/);
  });
});
