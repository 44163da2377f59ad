import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewcomerError } from '@newcomer/core/errors';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import type { LicenseGuide, LicensePack, LicenseStep } from './license-guide.js';
import { planSummary } from './license-problems.js';
import { planLicense } from './plan-license.js';

const TODAY = '2026-11-27';

const step = (id: string, more: Partial<LicenseStep> = {}): LicenseStep => ({ id, title: id, fee: 'none', ...more });
const summary = (pack: LicensePack, answers: Record<string, string | number | boolean>) => planSummary(planLicense(pack, answers, TODAY));
const codeAndIds = (code: string, ids: string) => (error: NewcomerError & { readonly ids: readonly string[] }) =>
  error.code === code && error.ids.join() === ids;

/** A pack of two kinds of shop, with what a test changes. */
function guide(steps: readonly LicenseStep[], more: Partial<LicenseGuide> = {}): LicensePack {
  return {
    format: 1,
    kind: 'business-license',
    id: 'test',
    jurisdiction: 'xx/test',
    topic: 'business-license',
    effectiveFrom: '2026-01-01',
    status: 'in-force',
    source: { title: 'Invented', read: TODAY },
    cases: [],
    values: {
      title: 'title',
      howTo: 'how-to',
      maybe: 'maybe',
      start: 'kind',
      facts: {
        kind: { type: 'choice', question: 'q.kind', options: ['bakery', 'kiosk'].map((value) => ({ value, label: value })) },
        area: { type: 'number', question: 'q.area', min: 1, when: { compare: [{ fact: 'kind' }, '=', 'bakery'] } },
        sign: { type: 'yes-no', question: 'q.sign' },
        power: { type: 'yes-no' },
      },
      askOffice: { power: 'q.power' },
      documents: { id: { label: 'id' }, plan: { label: 'plan' } },
      agencies: {},
      offices: {},
      steps,
      ...more,
    },
  };
}

const bands = {
  by: { fact: 'area' },
  bands: [{ upTo: 50, amount: 100 }, { upTo: 100, amount: 150.5 }, { amount: 300 }],
  currency: 'USD',
} as const;
const bakery = { compare: [{ fact: 'kind' }, '=', 'bakery'] } as const;

describe('planLicense', () => {
  it('keeps steps that surely apply, names the question that decides an open one, and drops the others', () => {
    const pack = guide([
      step('always'),
      step('baking', { when: bakery }),
      step('sign', { when: { fact: 'sign' } }),
      step('power', { when: { fact: 'power' } }),
    ]);
    const seen = (answers: Record<string, string | boolean>) =>
      planLicense(pack, answers, TODAY).steps.map(
        ({ step: { id }, state, question }) => `${id} ${state} ${question?.asked ?? ''}${question?.id ?? ''}`,
      );
    assert.deepEqual(seen({}), ['always applies ', 'baking maybe personkind', 'sign maybe personsign', 'power maybe officepower']);
    assert.deepEqual(seen({ kind: 'kiosk', sign: false, power: false }), ['always applies ']);
    assert.deepEqual(seen({ kind: 'bakery', sign: true, power: true }), [
      'always applies ',
      'baking applies ',
      'sign applies ',
      'power applies ',
    ]);
  });

  it('asks a person before it sends to an office, where either could decide', () => {
    const pack = guide([step('both', { when: { all: [{ fact: 'power' }, { fact: 'sign' }] } })]);
    assert.equal(planLicense(pack, {}, TODAY).steps[0]?.question?.id, 'sign');
    assert.equal(planLicense(pack, { sign: true }, TODAY).steps[0]?.question?.id, 'power');
    assert.deepEqual(
      planLicense(pack, { sign: true }, TODAY).askOffice.map(({ text }) => text),
      ['q.power'],
    );
  });

  it('asks only what applies, and does not look at answers to the rest', () => {
    const pack = guide([step('permit', { fee: bands })]);
    const asked = (answers: Record<string, string | number>) => planLicense(pack, answers, TODAY).questions.map(({ id }) => id);
    assert.deepEqual(asked({}), ['kind', 'sign']);
    assert.deepEqual(asked({ kind: 'bakery' }), ['kind', 'area', 'sign']);
    assert.deepEqual(planLicense(pack, { kind: 'kiosk', area: 10 }, TODAY).cost.max, 300);
  });

  it('takes the upper end of a band into it, and says all that is possible where nothing is answered', () => {
    const pack = guide([step('permit', { fee: bands })]);
    const cost = (area?: number) => {
      const { min, max } = planLicense(pack, { kind: 'bakery', ...(area !== undefined && { area }) }, TODAY).cost;
      return [min, max];
    };
    assert.deepEqual(cost(50), [100, 100]);
    assert.deepEqual(cost(50.5), [150.5, 150.5]);
    assert.deepEqual(cost(100), [150.5, 150.5]);
    assert.deepEqual(cost(101), [300, 300]);
    assert.deepEqual(cost(), [100, 300]);
    assert.equal(planLicense(pack, { kind: 'bakery' }, TODAY).steps[0]?.fee.question?.id, 'area');
  });

  it('never counts an unknown fee as nothing: it is in neither sum, and named', () => {
    const pack = guide([
      step('free'),
      step('dear', { fee: { amount: 20, currency: 'USD' } }),
      step('who-knows', { fee: { unknown: true } }),
      step('open', { when: { fact: 'sign' }, fee: { min: 5, max: 9.9, currency: 'USD' } }),
    ]);
    assert.deepEqual(planLicense(pack, {}, TODAY).cost, { currency: 'USD', min: 20, max: 29.9, unknown: ['who-knows'] });
    assert.deepEqual(planLicense(pack, {}, TODAY).steps[2]?.fee, { min: undefined, max: undefined, question: undefined });
  });

  it('counts of several ways that are open only the dearest', () => {
    const way = (id: string, value: string, amount: number) =>
      step(id, { group: 'way', when: { compare: [{ fact: 'kind' }, '=', value] }, fee: { amount, currency: 'USD' } });
    const pack = guide([way('a', 'bakery', 10), way('b', 'kiosk', 30)], { groups: { way: { title: 'way', logic: 'or' } } });
    assert.deepEqual(planLicense(pack, {}, TODAY).cost, { currency: 'USD', min: 0, max: 30, unknown: [] });
    assert.deepEqual(planLicense(pack, { kind: 'bakery' }, TODAY).cost, { currency: 'USD', min: 10, max: 10, unknown: [] });
    assert.equal(planLicense(pack, {}, TODAY).stages[0]?.logic, 'or');
    assert.deepEqual(planLicense(pack, { kind: 'bakery' }, TODAY).stages, [
      { id: 'a', title: 'a', steps: planLicense(pack, { kind: 'bakery' }, TODAY).steps },
    ]);
  });

  it('refuses fees in two currencies', () => {
    const pack = guide([step('a', { fee: { amount: 1, currency: 'USD' } }), step('b', { fee: { amount: 1, currency: 'EUR' } })]);
    assert.throws(() => planLicense(pack, {}, TODAY), { code: 'engines/mixed-currency' });
  });

  it('puts each step after those it waits for, whatever the order in the pack, and a group for all in it', () => {
    const pack = guide(
      [
        step('last', { after: ['papers'] }),
        step('b', { group: 'papers', after: ['a'] }),
        step('a', { group: 'papers' }),
        step('never', { when: false }),
        step('free', { after: ['never'] }),
      ],
      { groups: { papers: { title: 'papers', logic: 'and' } } },
    );
    const { steps, stages } = planLicense(pack, {}, TODAY);
    assert.deepEqual(
      steps.map(({ step: { id }, before }) => [id, ...before]),
      [['a'], ['b', 'a'], ['last', 'b', 'a'], ['free']],
    );
    assert.deepEqual(
      stages.map(({ id, logic, steps: inside }) => [id, logic, inside.length]),
      [
        ['papers', 'and', 2],
        ['last', undefined, 1],
        ['free', undefined, 1],
      ],
    );
  });

  it('names the circle, and the step that does not exist', () => {
    const circle = guide([step('start'), step('a', { after: ['b'] }), step('b', { after: ['c'] }), step('c', { after: ['a'] })]);
    assert.throws(() => planLicense(circle, {}, TODAY), codeAndIds('engines/journey-cycle', 'a,c,b'));
    assert.throws(() => planLicense(guide([step('a', { after: ['ghost'] })]), {}, TODAY), codeAndIds('engines/missing-step', 'a,ghost'));
  });

  it('lists each paper once with the steps that ask for it', () => {
    const pack = guide([
      step('a', { documents: ['id', { document: 'plan', when: { fact: 'sign' } }] }),
      step('b', { documents: ['id'] }),
      step('c', { documents: ['plan'], when: { fact: 'power' } }),
    ]);
    const papers = (answers: Record<string, boolean>) =>
      planLicense(pack, answers, TODAY).documents.map(({ id, steps, state }) => `${id} ${state} ${steps.join()}`);
    assert.deepEqual(papers({}), ['id applies a,b', 'plan maybe a,c']);
    assert.deepEqual(papers({ sign: false, power: false }), ['id applies a,b']);
    assert.deepEqual(papers({ sign: true, power: false }), ['id applies a,b', 'plan applies a']);
  });

  it('finds the earliest day along the longest way, working days apart from days, and names what nobody knows', () => {
    const pack = guide([
      step('a', { wait: { min: 2, max: 4, unit: 'days' } }),
      // From Sunday 29 November: five working days end on Friday 4 December.
      step('b', { after: ['a'], wait: { min: 5, max: 6, unit: 'business-days' } }),
      step('side', { wait: { min: 1, max: 90, unit: 'days' } }),
      step('left-out', { optional: true, wait: { min: 400, max: 400, unit: 'days' } }),
    ]);
    assert.deepEqual(planLicense(pack, {}, TODAY).time, { earliest: '2026-12-04', latest: '2028-01-01', unknown: [] });
    const open = guide([step('a', { wait: { min: 3, unit: 'days' } }), step('b', { after: ['a'] })]);
    assert.deepEqual(planLicense(open, {}, TODAY).time, { earliest: '2026-11-30', latest: undefined, unknown: ['a', 'b'] });
    assert.equal(planLicense(open, {}, TODAY, ['a']).time.earliest, TODAY);
  });

  it('says what comes again, once it surely applies', () => {
    const pack = guide([step('a', { renewYears: 2 }), step('b', { renewYears: 1, when: { fact: 'sign' } })]);
    assert.deepEqual(summary(pack, {}).renewals, [{ step: 'a', years: 2 }]);
  });

  it('takes an answer that it does not offer, given to an older pack, for none', () => {
    const pack = guide([step('permit', { fee: bands })]);
    assert.equal(planLicense(pack, { kind: 'circus' }, TODAY).started, false);
    for (const area of [0, '60', true]) {
      assert.deepEqual(planLicense(pack, { kind: 'bakery', area }, TODAY).cost.max, 300, String(area));
    }
    assert.equal(planLicense(guide([step('a', { when: { fact: 'sign' } })]), { sign: 'yes' }, TODAY).steps[0]?.state, 'maybe');
  });

  it('refuses what is no guide by a code', () => {
    const pack = guide([step('a')]);
    const wrong: Partial<LicenseGuide>[] = [
      { steps: [] },
      { start: 'constructor' },
      { steps: [step('a', { documents: ['ghost'] })] },
      { offices: undefined as never },
    ];
    for (const change of wrong) {
      assert.throws(() => planLicense({ ...pack, values: { ...pack.values, ...change } }, {}, TODAY), { code: 'livelihoods/bad-guide' });
    }
    assert.throws(() => planLicense({ ...pack, values: null as never }, {}, TODAY), { code: 'livelihoods/bad-guide' });
  });

  it('knows that nothing can be said before the first question', () => {
    const pack = guide([step('a')]);
    assert.equal(planLicense(pack, { sign: true }, TODAY).started, false);
    assert.equal(planLicense(pack, { kind: 'kiosk' }, TODAY).started, true);
  });

  it('does not depend on the order of answers, and an answer more never widens a range', () => {
    const pack = guide([
      step('permit', { fee: bands, when: bakery }),
      step('sign', { when: { fact: 'sign' }, fee: { amount: 40, currency: 'USD' } }),
      step('power', { when: { any: [{ fact: 'power' }, { fact: 'sign' }] }, fee: { min: 1, max: 3, currency: 'USD' } }),
    ]);
    const value = {
      kind: fc.constantFrom('bakery', 'kiosk'),
      area: fc.integer({ min: 1, max: 200 }),
      sign: fc.boolean(),
      power: fc.boolean(),
    };
    fc.assert(
      fc.property(fc.record(value), fc.shuffledSubarray(Object.keys(value)), (all, some) => {
        const answers = Object.fromEntries(some.map((key) => [key, all[key as keyof typeof all]]));
        const turned = Object.fromEntries([...some].reverse().map((key) => [key, all[key as keyof typeof all]]));
        const plan = summary(pack, answers);
        assert.deepEqual(summary(pack, turned), plan);
        const full = summary(pack, all);
        assert.ok(
          plan.cost.min <= full.cost.min && full.cost.max <= plan.cost.max,
          `${JSON.stringify(plan.cost)} ${JSON.stringify(full.cost)}`,
        );
        // Whatever is certain stays so; whatever is gone stays gone.
        for (const id of plan.steps) assert.ok(full.steps.includes(id));
        for (const id of full.steps) assert.ok(plan.steps.includes(id) || plan.maybeSteps.includes(id));
      }),
    );
  });
});
