import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { answersOf, CORE, frameworkOf, MEAN, TIERS } from '../testing/frameworks.js';
import type { Assessment as AssessmentType, Framework as FrameworkType } from './index.js';
import { Assessment, Framework } from './schema.js';

describe('the schemas of assessments', () => {
  it('have the types of the engine', () => {
    // Checked by the compiler: what a schema lets through is what the engine takes.
    const framework: FrameworkType = z.parse(Framework, frameworkOf([{ id: 'a', tier: null }], TIERS, CORE, MEAN));
    const assessment: AssessmentType = z.parse(Assessment, answersOf({ a: 'met', b: 3 }));
    assert.equal(framework.criteria[0]?.id, 'a');
    assert.equal(assessment.answers.length, 2);
  });

  it('refuse fields that they do not know, and figures that cannot be', () => {
    const fits = (value: unknown) => z.safeParse(Assessment, value).success;
    assert.ok(fits(answersOf({ a: 'met' }, { facts: { police: true }, history: [{ state: 'audit', on: '2026-01-01' }] })));
    for (const wrong of [
      { label: 'certified' },
      { format: 2 },
      { date: '2026-02-30' },
      { immigrationStatus: 'x' },
      { answers: [{ criterion: 'a', status: 'yes' }] },
      { answers: [{ criterion: 'a', level: 1.5 }] },
      { answers: [{ criterion: 'a', evidence: [{ kind: 'policy', title: 't', url: 'javascript:alert(1)' }] }] },
      { answers: [{ criterion: 'a\nb' }] },
    ]) {
      assert.equal(fits({ ...answersOf({}), ...wrong }), false, JSON.stringify(wrong));
    }
    const framework = frameworkOf([{ id: 'a' }], CORE);
    assert.ok(z.safeParse(Framework, framework).success);
    for (const wrong of [
      { criteria: [{ id: 'a', area: 'a', title: 'A sentence, no key.' }] },
      { criteria: [{ id: 'a', area: 'a', title: 't', tier: 0 }] },
      { scoring: [{ id: 'r', title: 't', strategy: 'magic' }] },
      { scoring: [{ id: 'r', title: 't', strategy: 'core-share', conditionalFrom: 90 }] },
    ]) {
      assert.equal(z.safeParse(Framework, { ...framework, ...wrong }).success, false, JSON.stringify(wrong));
    }
  });
});
