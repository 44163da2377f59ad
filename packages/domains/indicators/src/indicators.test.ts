import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runAssessmentCase, scoreAssessment, newAssessment, type Framework } from '@newcomer/engines/assessment';
import { runCases, textsOf } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import fc from 'fast-check';
import '../../../../scripts/test/runs.js';
import {
  byDividend,
  dividendCount,
  documentCoverage,
  isDividend,
  isSustainable,
  languageCoverage,
  withOfficialText,
  type AssessmentPack,
  type OfficialText,
  type ResilienceAction,
} from './index.js';
import { assessmentJsonSchema, assessmentPackJsonSchema, AssessmentPackSchema } from './schema.js';
import { syntheticStandard } from './testing/synthetic-standard.js';

const TODAY = '2026-11-27';
const code = (expected: string, named: RegExp) => (error: { code?: string; message: string }) =>
  error.code === expected && named.test(error.message);

describe('schemas for other tools', () => {
  it('are what the schema says today', () => {
    const hint = 'run: node packages/domains/indicators/scripts/write-schemas.mjs';
    const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
    assert.equal(file('assessment.schema.json'), assessmentJsonSchema(), hint);
    assert.equal(file('assessment-pack.schema.json'), assessmentPackJsonSchema(), hint);
  });

  it('take a pack of the size of a real standard', () => {
    const pack = syntheticStandard();
    assert.equal(pack.values.criteria.length, 140);
    assert.deepEqual(schemaProblems(AssessmentPackSchema, pack), []);
    assert.deepEqual(textProblems(pack, textKeysIn(AssessmentPackSchema, pack)), []);
    assert.deepEqual(
      runCases(pack, (given, today) => runAssessmentCase(pack.values, given, today)),
      [],
    );
  });
});

describe('withOfficialText', () => {
  const starter: AssessmentPack = {
    ...syntheticStandard(),
    values: {
      ...syntheticStandard().values,
      criteria: [{ id: 'wl-gl-1', area: 'gl', title: 'criterion.gl.1.0', tier: null, effort: 'low' }],
      unknown: ['title'],
    },
  };
  const official: OfficialText = {
    source: { title: 'The Standard', license: 'with permission', read: '2026-11-01' },
    language: 'en',
    criteria: [
      { id: 'GL 1.0', area: 'gl', tier: 1, core: true, title: 'Wording of one', formerly: ['wl-gl-1'] },
      { id: 'GL 1.1', area: 'gl', parent: 'GL 1.0', title: 'Wording of two' },
      { id: 'wl-gl-1', area: 'ea', tier: 2, title: 'Kept id', formerly: [] },
    ],
    areas: { gl: 'Leadership' },
  };

  it('puts the official criteria, tiers and wording in place of the starter checklist', () => {
    const pack = withOfficialText(starter, official);
    const text = textsOf(pack, 'en');
    assert.deepEqual(
      pack.values.criteria.map(({ id, tier, core, certainty, parent, title }) => [id, tier, core, certainty, parent, text(title).text]),
      [
        ['GL 1.0', 1, true, 'published', undefined, 'Wording of one'],
        ['GL 1.1', null, undefined, 'published', 'GL 1.0', 'Wording of two'],
        ['wl-gl-1', 2, undefined, 'published', undefined, 'Kept id'],
      ],
    );
    assert.equal(text(pack.values.areas[0]!.title).text, 'Leadership');
    assert.equal(text(pack.values.areas[1]!.title).text, 'Area ea');
    assert.equal(pack.source.license, 'with permission');
    assert.equal(pack.values.criteria[2]?.effort, 'low');
    assert.equal(pack.values.unknown, undefined);
    assert.deepEqual(pack.cases, []);
    assert.equal(starter.values.criteria.length, 1);
    const score = scoreAssessment(
      pack.values,
      {
        ...newAssessment('p', 'e', TODAY),
        answers: [
          { criterion: 'GL 1.0', status: 'met' },
          { criterion: 'wl-gl-1', status: 'not-met' },
        ],
      },
      { today: TODAY },
    );
    assert.equal(score.rules[0]?.whole?.value, 1);
  });

  it('takes a language that the pack does not have yet', () => {
    const pack = withOfficialText(starter, { ...official, language: 'es' });
    assert.equal(pack.texts?.es?.entries['official.gl-1-0'], 'Wording of one');
    assert.equal(pack.texts.es.provenance, 'original');
    assert.equal(pack.texts.en?.entries.title, 'Synthetic standard');
  });

  it('names what does not fit', () => {
    const [first] = official.criteria;
    const bad = (change: object) => () => withOfficialText(starter, { ...official, criteria: [{ ...first!, ...change }] });
    assert.throws(bad({ area: 'zz' }), code('indicators/unknown-criterion', /“GL 1.0”.*“zz”/));
    assert.throws(bad({ parent: 'GL 9.9' }), code('indicators/unknown-criterion', /“GL 9.9”/));
    assert.throws(bad({ title: ' ' }), code('indicators/missing-text', /“GL 1.0”/));
  });
});

describe('the resilience dividend', () => {
  const housing: ResilienceAction = {
    id: 'housing',
    title: 'Homes for refugees in empty rooms',
    effects: [
      { goal: 'goal-1', group: 'newcomers', effect: 2 },
      { goal: 'goal-1', group: 'other people without a home', effect: 1 },
      { goal: 'goal-8', group: 'everybody', effect: 1 },
      { goal: 'goal-7', group: 'everybody', effect: 0 },
      { goal: 'goal-6', group: 'everybody', effect: -1 },
      { goal: 'goal-9', group: 'everybody' },
    ],
  };
  const alone: ResilienceAction = {
    id: 'alone',
    title: '',
    effects: [1, 2, 3].map((goal) => ({ goal: `goal-${goal}`, group: 'newcomers', effect: 1 })),
  };
  const single: ResilienceAction = { id: 'single', title: '', effects: [{ goal: 'goal-1', group: 'everybody', effect: 1 }] };

  it('counts different goals with an effect above zero', () => {
    assert.equal(dividendCount(housing), 2);
    assert.equal(dividendCount(alone), 3);
    assert.equal(dividendCount({ id: 'x', title: '', effects: [] }), 0);
  });

  it('needs somebody beside newcomers, and more than one goal', () => {
    assert.deepEqual([isDividend(housing), isDividend(alone), isDividend(single)], [true, false, false]);
  });

  it('puts actions in order without ranking a city', () => {
    assert.deepEqual(
      byDividend([single, alone, housing, { ...single, id: 'a' }]).map(({ id }) => id),
      ['housing', 'alone', 'a', 'single'],
    );
  });
});

describe('offices for immigrants', () => {
  it('are sustainable with a legal basis and money', () => {
    assert.equal(isSustainable({ legalBasis: 'ordinance', budget: 1 }), true);
    assert.equal(isSustainable({ legalBasis: 'executive', budget: 0 }), false);
    assert.equal(isSustainable({ legalBasis: 'informal', budget: 5 }), false);
    assert.equal(isSustainable({ legalBasis: 'informal' }), false);
    assert.equal(isSustainable({ legalBasis: 'ordinance' }), undefined);
  });

  it('8 documents in 10 languages with 60 translations are covered to 75 %', () => {
    assert.equal(documentCoverage({ common: 8, languages: 10, translated: 60 }), 0.75);
    assert.equal(documentCoverage({ common: 8, languages: 10, translated: 90 }), 1);
    assert.equal(documentCoverage({ common: 0, languages: 10, translated: 0 }), undefined);
    assert.throws(() => documentCoverage({ common: 8.5, languages: 10, translated: 0 }), code('indicators/not-whole', /“common”/));
    assert.throws(() => documentCoverage({ common: 8, languages: 10, translated: -1 }), code('indicators/negative', /“translated”/));
  });

  it('reach never fewer people with one language more', () => {
    const table = fc.array(
      fc.record({ language: fc.constantFrom('es', 'ar', 'fr', 'so', 'uk'), people: fc.option(fc.nat(1000), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: -1, max: 8 }), (rows, k) => {
        const one = languageCoverage(rows, k);
        const more = languageCoverage(rows, k + 1);
        assert.equal(one.share === undefined, more.share === undefined);
        assert.ok((more.share ?? 0) >= (one.share ?? 0));
        assert.deepEqual(more.languages.slice(0, one.languages.length), one.languages);
        assert.ok((one.share ?? 0) <= 1);
        if (k >= 5 && one.share !== undefined) assert.equal(one.share, 1);
      }),
    );
  });

  it('choose the most spoken languages, and say for which there is no number', () => {
    const rows = [
      { language: 'so', people: 10 },
      { language: 'es', people: 60 },
      { language: 'ar', people: 20 },
      { language: 'fr', people: 10 },
      { language: 'ti' },
      { language: 'es', people: 0 },
    ];
    assert.deepEqual(languageCoverage(rows, 3), { languages: ['es', 'ar', 'fr'], share: 0.9, uncounted: ['ti'] });
    assert.deepEqual(languageCoverage([], 3), { languages: [], share: undefined, uncounted: [] });
    assert.throws(() => languageCoverage([{ language: 'es', people: -1 }], 1), code('indicators/negative', /“es”/));
  });
});

describe('a framework in the types of the domain', () => {
  it('is the engine’s own', () => {
    const { values }: { values: Framework } = syntheticStandard(4);
    assert.equal(values.criteria.length, 28);
  });
});
