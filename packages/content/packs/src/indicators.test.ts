import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { frameworkProblems, migrate, newAssessment, runAssessmentCase } from '@newcomer/engines/assessment';
import { runCases, standingOf, type PackTexts } from '@newcomer/engines/pack';
import { schemaProblems, textKeysIn, textProblems } from '@newcomer/engines/pack/schema';
import type { AssessmentPack, AssessmentPackData } from '@newcomer/indicators';
import { AssessmentPackSchema } from '@newcomer/indicators/schema';

const NAMES = ['welcoming-standard-v1', 'welcoming-standard-v2', 'resilience', 'offices'] as const;

function read(name: (typeof NAMES)[number]): AssessmentPack {
  const file = (path: string): unknown => JSON.parse(readFileSync(new URL(`../indicators/${path}`, import.meta.url), 'utf8'));
  return { ...(file(`${name}.json`) as AssessmentPackData), texts: { en: file(`${name}.en.json`) as PackTexts } };
}

for (const name of NAMES) {
  describe(`the pack ${name}`, () => {
    const pack = read(name);

    it('has the shape of its kind, a text for every key and no other, and cases that hold', () => {
      assert.deepEqual(schemaProblems(AssessmentPackSchema, pack), []);
      assert.deepEqual(textProblems(pack, textKeysIn(AssessmentPackSchema, pack)), []);
      assert.deepEqual(frameworkProblems(pack.values), []);
      assert.deepEqual(
        runCases(pack, (given, today) => runAssessmentCase(pack.values, given, today)),
        [],
      );
    });

    it('is an example: nobody’s standing is decided by it', () => {
      assert.equal(standingOf(pack, '2026-11-27'), 'example');
    });

    it('never calls a city certified by what it says of itself, and says what is not known', () => {
      const texts = Object.entries(pack.texts?.en?.entries ?? {});
      for (const [key, text] of texts) if (!key.startsWith('state.')) assert.doesNotMatch(text, /certified/i, key);
      assert.ok((pack.values.unknown?.length ?? 0) > 0);
    });
  });
}

describe('the resilience framework', () => {
  const { values } = read('resilience');

  it('has 4 dimensions, 12 goals, 52 indicators and 7 qualities', () => {
    assert.equal(values.areas.filter(({ parent }) => parent === undefined).length, 4);
    const goals = values.areas.filter(({ parent }) => parent !== undefined);
    assert.equal(goals.length, 12);
    const indicators = values.criteria.filter(({ scale }) => scale === undefined);
    assert.equal(indicators.length, 52);
    assert.deepEqual(
      values.areas
        .filter(({ parent }) => parent === undefined)
        .map(({ id }) => {
          const mine = goals.filter(({ parent }) => parent === id).map((goal) => goal.id);
          return indicators.filter(({ area }) => mine.includes(area)).length;
        }),
      [14, 13, 13, 12],
    );
    assert.equal(values.lists?.find(({ id }) => id === 'qualities')?.items.length, 7);
    for (const { certainty } of indicators) assert.equal(certainty, 'unverified');
  });

  it('asks one question of the migration lens for each goal, and maps four aspects to goals', () => {
    const lens = values.criteria.filter(({ scale }) => scale?.kind === 'note');
    assert.equal(lens.length, 12);
    assert.deepEqual(
      lens.map(({ area }) => area),
      Array.from({ length: 12 }, (_, at) => `goal-${at + 1}`),
    );
    assert.deepEqual(
      values.lists?.find(({ id }) => id === 'aspects')?.items.map(({ areas }) => areas?.map((area) => Number(area.slice(5)))),
      [
        [1, 3, 5],
        [1, 8, 9],
        [2, 6],
        [4, 11, 12],
      ],
    );
  });

  it('has no rule with an overall score', () => {
    for (const rule of values.scoring) assert.ok(rule.strategy === 'mean' && !rule.overall);
  });
});

describe('the Welcoming Standard', () => {
  it('has seven areas in both editions, renames the first, and knows no tier', () => {
    const [v1, v2] = [read('welcoming-standard-v1'), read('welcoming-standard-v2')];
    assert.equal(v1.values.areas.length, 7);
    assert.equal(v2.values.areas.length, 7);
    assert.equal(v1.texts?.en?.entries['area.gl'], 'Government Leadership');
    assert.equal(v2.texts?.en?.entries['area.gl'], 'Government and Community Leadership');
    for (const { tier } of v2.values.criteria) assert.equal(tier, null);
    for (const { id, certainty } of [...v1.values.criteria, ...v2.values.criteria])
      assert.equal(certainty === 'own', id.startsWith('wl-'), id);
    assert.equal(v1.values.plan?.dueBusinessDays, 30);
  });

  it('carries answers from the first edition to the second', () => {
    const [v1, v2] = [read('welcoming-standard-v1'), read('welcoming-standard-v2')];
    const answers = v1.values.criteria.map(({ id }) => ({ criterion: id, status: 'met' as const }));
    const { changes, assessment } = migrate({ ...newAssessment(v1.id, 'v1', '2026-01-01'), answers }, v1.values, v2.values, v2.id);
    const of = (kind: string) => changes.filter(({ change }) => change === kind).length;
    assert.deepEqual([of('renamed'), of('removed'), of('added')], [3, 1, 4]);
    assert.equal(assessment.answers.length, answers.length - 1);
    assert.equal(assessment.pack, 'welcoming-standard-v2');
  });

  it('has a process that leads from an application to a certificate, and back', () => {
    const { process } = read('welcoming-standard-v2').values;
    const reached = new Set([process!.start]);
    for (const id of reached) for (const next of process!.states.find((state) => state.id === id)!.next) reached.add(next);
    assert.equal(reached.size, process!.states.length);
    for (const state of [
      'application',
      'self-assessment',
      'audit',
      'final-report',
      'action-plan',
      'certified',
      'recertification',
      'appeal',
      'complaint',
      'decertified',
    ])
      assert.ok(reached.has(state), state);
  });
});

describe('the ten characteristics of offices', () => {
  it('are ten, on four levels', () => {
    const { values } = read('offices');
    assert.equal(values.criteria.length, 10);
    assert.deepEqual(values.scale, { kind: 'levels', min: 0, max: 3, labels: ['level.0', 'level.1', 'level.2', 'level.3'] });
  });
});
