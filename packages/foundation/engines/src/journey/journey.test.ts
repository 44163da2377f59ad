import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../../../scripts/test/runs.js';
import type { Pack } from '../pack/pack.js';
import { schemaProblems, textKeysIn } from '../pack/schema.js';
import type { Answers } from '../rules/expression.js';
import {
  carryProgress,
  compareJourneys,
  journeyPackProblems,
  orderSteps,
  planJourney,
  summaryOf,
  type JourneyStep,
  type JourneyValues,
} from './index.js';
import { JourneyPack } from './schema.js';

// A Friday.
const TODAY = '2026-11-27';
const free = { title: 't', fee: 'none', wait: 'none' } as const;

function journey(steps: readonly Partial<JourneyStep>[], more: Partial<JourneyValues> = {}): JourneyValues {
  return {
    title: 'title',
    facts: {
      area: { type: 'number', question: 'q.area', min: 0 },
      food: { type: 'yes-no', question: 'q.food' },
      sign: { type: 'yes-no', question: 'q.sign' },
    },
    documents: { id: { label: 'd.id' }, lease: { label: 'd.lease' }, plan: { label: 'd.plan' } },
    agencies: { city: { name: 'a.city' } },
    groups: { register: { title: 'g.register', logic: 'or' }, build: { title: 'g.build', logic: 'and' } },
    steps: steps.map((step, index) => ({ id: `s${index}`, ...free, ...step })),
    ...more,
  };
}

const plan = (values: JourneyValues, answers: Answers = {}, done: readonly string[] = []) => planJourney(values, answers, TODAY, { done });
const ids = (steps: readonly { readonly step: JourneyStep }[]) => steps.map(({ step }) => step.id);
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('the order of steps', () => {
  it('puts each after what it waits for, and else keeps the order of the pack', () => {
    const values = journey([{ id: 'open', after: ['pay'] }, { id: 'plan' }, { id: 'pay', after: ['plan'] }, { id: 'sign' }]);
    assert.deepEqual(ids(orderSteps(values).steps), ['plan', 'pay', 'open', 'sign']);
    assert.deepEqual(orderSteps(values).steps[2]?.before, [['pay']]);
    assert.deepEqual(orderSteps(values).problems, []);
  });

  it('waits for all steps of a group, or for one of a choice', () => {
    const values = journey([
      { id: 'last', after: ['register', 'build'] },
      { id: 'a', group: 'register' },
      { id: 'b', group: 'register' },
      { id: 'c', group: 'build' },
      { id: 'd', group: 'build' },
    ]);
    const graph = orderSteps(values);
    assert.deepEqual(ids(graph.steps), ['a', 'b', 'c', 'd', 'last']);
    assert.deepEqual(graph.steps[4]?.before, [['a', 'b'], ['c'], ['d']]);
  });

  it('refuses a circle and names it, in the order in which its steps would be done', () => {
    const values = journey([
      { id: 'x' },
      { id: 'a', after: ['c', 'x'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['b'] },
      { id: 'd', after: ['c'] },
    ]);
    assert.throws(() => plan(values), { code: 'engines/journey-cycle', ids: ['a', 'b', 'c'], message: /a → b → c → a/ });
    assert.throws(() => plan(journey([{ id: 'a', after: ['a'] }])), { code: 'engines/journey-cycle', ids: ['a'] });
    const late = journey([
      { id: 'd', after: ['c'] },
      { id: 'c', after: ['b'] },
      { id: 'b', after: ['c'] },
    ]);
    assert.throws(() => plan(late), { code: 'engines/journey-cycle', ids: ['c', 'b'] });
  });

  it('refuses a step that does not exist, and an id that two steps have', () => {
    assert.throws(() => plan(journey([{ id: 'a', after: ['b'] }])), { code: 'engines/missing-step', ids: ['a', 'b'] });
    assert.throws(() => plan(journey([{ id: 'a', after: ['toString'] }])), { code: 'engines/missing-step' });
    assert.throws(() => plan(journey([{ id: 'a', after: ['register'] }])), { code: 'engines/missing-step' }, 'a group without steps');
    assert.throws(() => plan(journey([{ id: 'a', after: ['b'] }], { groups: undefined })), { code: 'engines/missing-step' });
    assert.throws(() => plan(journey([{ id: 'a' }, { id: 'a' }])), { code: 'engines/duplicate-step', ids: ['a'] });
  });

  it('still lists what remains of a broken guide for a resident, and flags each slip for the editor', () => {
    const values = journey([
      { id: 'a', after: ['c', 'start'] },
      { id: 'b', after: ['a', 'nowhere'] },
      { id: 'c', after: ['b'] },
      { id: 'start' },
      { id: 'end', after: ['c'] },
      { id: 'end', title: 'second' },
    ]);
    const result = planJourney(values, {}, TODAY, { tolerant: true });
    assert.deepEqual(ids(result.steps), ['start', 'a', 'b', 'c', 'end']);
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['engines/duplicate-step', 'engines/missing-step', 'engines/journey-cycle'],
    );
    assert.deepEqual(result.steps[1]?.after, ['start']);
    assert.deepEqual(planJourney(journey([{}]), {}, TODAY, { tolerant: true }).problems, []);
    const two = journey([
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['d'] },
      { id: 'd', after: ['c'] },
    ]);
    assert.deepEqual(
      orderSteps(two).problems.map(({ ids }) => ids),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    const choice = journey([
      { id: 'a', after: ['register'] },
      { id: 'b', group: 'register', after: ['a'] },
      { id: 'c', group: 'register' },
    ]);
    assert.deepEqual(orderSteps(choice).steps.find(({ step }) => step.id === 'a')?.before, [['c']], 'the other choice is left');
  });

  const anySteps = fc.array(fc.array(fc.nat(12), { maxLength: 3 }), { minLength: 1, maxLength: 12 });
  it('is whole and right for any graph without circles', () => {
    fc.assert(
      fc.property(anySteps, (afters) => {
        const values = journey(afters.map((after, index) => ({ after: after.filter((to) => to < index).map((to) => `s${to}`) })));
        const order = ids(plan(values).steps);
        assert.deepEqual([...order].sort(), values.steps.map(({ id }) => id).sort());
        for (const step of values.steps) for (const before of step.after ?? []) assert.ok(order.indexOf(before) < order.indexOf(step.id));
        assert.deepEqual(order, ids(values.steps.map((step) => ({ step }))), 'the pack was in order already');
      }),
    );
  });

  it('is whole for any graph at all where it has to be tolerant, and strict planning fails exactly where it reports', () => {
    fc.assert(
      fc.property(anySteps, (afters) => {
        const values = journey(afters.map((after) => ({ after: after.map((to) => `s${to}`) })));
        const tolerant = planJourney(values, {}, TODAY, { tolerant: true });
        assert.deepEqual(ids(tolerant.steps).sort(), values.steps.map(({ id }) => id).sort());
        const [problem] = tolerant.problems;
        if (problem) assert.throws(() => plan(values), { code: problem.code });
        else plan(values);
        const order = ids(tolerant.steps);
        for (const { step, after } of tolerant.steps) for (const before of after) assert.ok(order.indexOf(before) < order.indexOf(step.id));
      }),
    );
  });
});

describe('a plan', () => {
  it('has only the steps that apply; those of which nobody can say yet stand apart', () => {
    const values = journey([
      { id: 'always', fee: usd(1) },
      { id: 'kitchen', when: { fact: 'food' }, fee: usd(10) },
      { id: 'board', when: { fact: 'sign' }, fee: usd(100) },
    ]);
    const open = plan(values, { food: false });
    assert.deepEqual(ids(open.steps), ['always']);
    assert.deepEqual(
      open.undecided.map(({ step, missing }) => [step.id, missing]),
      [['board', ['sign']]],
    );
    assert.deepEqual(open.missing, ['sign']);
    assert.equal(open.cost.max, 1, 'and are in no total');
    assert.deepEqual(ids(plan(values, { food: true, sign: true }).steps), ['always', 'kitchen', 'board']);
    assert.deepEqual(plan(values, { food: true, sign: false }).undecided, []);
  });

  it('lets a step that does not apply hold nothing up, and what comes after it come after what it waited for', () => {
    const values = journey([{ id: 'a' }, { id: 'b', when: { fact: 'food' }, after: ['a'] }, { id: 'c', after: ['b'] }]);
    assert.deepEqual(
      plan(values, { food: false }).steps.map(({ after }) => after),
      [[], ['a']],
    );
    assert.deepEqual(
      plan(values, {}).steps.map(({ after }) => after),
      [[], ['a']],
      'nor does one that is undecided',
    );
    assert.deepEqual(
      plan(values, { food: true }).steps.map(({ after }) => after),
      [[], ['a'], ['b']],
    );
  });

  it('says what is ready', () => {
    const values = journey([
      { id: 'a' },
      { id: 'b', after: ['a'] },
      { id: 'x', group: 'register' },
      { id: 'y', group: 'register' },
      { id: 'z', after: ['register', 'b'] },
    ]);
    const ready = (...done: string[]) => summaryOf(plan(values, {}, done)).ready;
    assert.deepEqual(ready(), ['a', 'x', 'y']);
    assert.deepEqual(ready('a'), ['b', 'x', 'y']);
    assert.deepEqual(ready('a', 'x'), ['b']);
    assert.deepEqual(ready('a', 'y', 'b'), ['z']);
    assert.deepEqual(ready('a', 'y', 'b', 'z', 'unheard-of'), []);
    const direct = journey([
      { id: 'x', group: 'register' },
      { id: 'y', group: 'register' },
      { id: 'z', after: ['x'] },
    ]);
    assert.deepEqual(summaryOf(plan(direct, {}, ['y'])).ready, ['z'], 'what is spared holds nothing up');
    assert.deepEqual(
      plan(direct, {}, ['y']).steps.map(({ done, spared, choice }) => [done, spared, choice]),
      [
        [false, true, 'register'],
        [true, false, 'register'],
        [false, false, undefined],
      ],
    );
  });

  it('asks for each document once, and names the steps that use it', () => {
    const values = journey([
      { id: 'a', documents: ['id', { document: 'lease', when: { fact: 'food' } }, 'id'] },
      {
        id: 'b',
        documents: [
          { document: 'lease', when: { fact: 'sign' } },
          { document: 'id', when: { fact: 'food' } },
          { document: 'plan', when: { fact: 'food' } },
        ],
      },
    ]);
    assert.deepEqual(plan(values, { sign: true }).documents, [
      { document: 'id', steps: ['a', 'b'], certain: true },
      { document: 'lease', steps: ['a', 'b'], certain: true },
      { document: 'plan', steps: ['b'], certain: false },
    ]);
    assert.deepEqual(plan(values, { sign: true }).missing, ['food']);
    assert.deepEqual(plan(values, { sign: false, food: false }).documents, [{ document: 'id', steps: ['a'], certain: true }]);
    assert.deepEqual(plan(values, { sign: true }).steps[1]?.perhaps, ['id', 'plan']);
    assert.deepEqual(plan(values, { sign: true }).steps[1]?.documents, ['lease']);
    const choice = journey([
      { id: 'x', group: 'register', documents: ['id'] },
      { id: 'y', group: 'register', documents: ['plan'] },
    ]);
    assert.deepEqual(
      plan(choice, {}, ['y']).documents.map(({ document }) => document),
      ['plan'],
      'without those of a step that is spared',
    );
  });
});

describe('the cost of a plan', () => {
  const bands = [{ upTo: 1000, amount: 660 }, { upTo: 2500, amount: 940 }, { amount: 1110 }];
  const byArea = { by: { fact: 'area' }, bands, currency: 'USD' } as const;

  it('takes the band whose upper end a number reaches', () => {
    const fee = (area: number) => plan(journey([{ fee: byArea }]), { area }).cost.max;
    assert.deepEqual([0, 1000, 1001, 2500, 2501].map(fee), [660, 660, 940, 940, 1110]);
    assert.throws(() => plan(journey([{ fee: { ...byArea, bands: bands.slice(0, 2) } }]), { area: 3000 }), {
      code: 'engines/no-row',
      ids: ['s0'],
    });
  });

  it('is a range while the number is missing, and names it', () => {
    assert.deepEqual(plan(journey([{ fee: byArea }])).cost, { min: 660, max: 1110, currency: 'USD', unknown: [], missing: ['area'] });
    assert.deepEqual(plan(journey([{ fee: byArea }])).missing, ['area']);
    assert.deepEqual(plan(journey([{ fee: { ...byArea, bands: [{ amount: 5 }] } }])).cost, {
      min: 5,
      max: 5,
      currency: 'USD',
      unknown: [],
      missing: [],
    });
  });

  it('keeps apart what nobody knows: a fee that is absent is not free', () => {
    const values = journey([
      { id: 'a', fee: usd(0.1) },
      { id: 'b', fee: { min: 0.2, max: 10, currency: 'USD' } },
      { id: 'c', fee: { unknown: true } },
      { id: 'd', fee: undefined },
      { id: 'e', fee: 'none' },
    ]);
    assert.deepEqual(plan(values).cost, { min: 0.3, max: 10.1, currency: 'USD', unknown: ['c', 'd'], missing: [] });
    assert.deepEqual(summaryOf(plan(values)).fees, {
      a: { min: 0.1, max: 0.1 },
      b: { min: 0.2, max: 10 },
      c: 'unknown',
      d: 'unknown',
      e: { min: 0, max: 0 },
    });
    assert.deepEqual(plan(journey([{}])).cost, { min: 0, max: 0, unknown: [], missing: [] });
    assert.deepEqual(plan(journey([{ id: 'a', fee: usd(1), when: { fact: 'food' } }, {}]), { food: false }).cost, {
      min: 0,
      max: 0,
      unknown: [],
      missing: [],
    });
  });

  it('counts the cheapest and the dearest of a choice, and nothing for what may be left out', () => {
    const values = journey([
      { id: 'a', group: 'register', fee: usd(50) },
      { id: 'b', group: 'register', fee: usd(150) },
      { id: 'c', optional: true, fee: usd(7) },
      { id: 'd', group: 'build', fee: usd(1) },
      { id: 'e', group: 'build', fee: usd(2) },
    ]);
    assert.deepEqual(plan(values).cost, { min: 53, max: 160, currency: 'USD', unknown: [], missing: [] });
    assert.deepEqual(plan(values, {}, ['b']).cost.min, 153, 'what is chosen is chosen');
    assert.deepEqual(plan(values, {}, ['b', 'd']).remainingCost, { min: 2, max: 9, currency: 'USD', unknown: [], missing: [] });
    const open = journey([
      { id: 'a', group: 'register', fee: usd(50) },
      { id: 'b', group: 'register', fee: undefined },
    ]);
    assert.deepEqual(plan(open).cost, { min: 0, max: 50, currency: 'USD', unknown: ['b'], missing: [] });
  });

  it('is never a sum of two currencies', () => {
    const mixed = journey([{ fee: usd(1) }, { fee: { amount: 1, currency: 'EUR' }, when: { fact: 'food' } }]);
    assert.throws(() => plan(mixed, { food: false }), { code: 'engines/mixed-currency', ids: ['USD', 'EUR'] });
  });

  it('grows with every step and narrows with every answer, for any fees', () => {
    const anyFee = fc.oneof(
      fc.constant('none' as const),
      fc.constant(undefined),
      fc.integer({ min: 0, max: 500 }).map(usd),
      fc.tuple(fc.nat(100), fc.nat(100)).map(([min, more]) => ({ min, max: min + more, currency: 'USD' })),
      fc.constant(byArea),
    );
    const anyStep = fc.record({ fee: anyFee, optional: fc.boolean(), group: fc.constantFrom('register', 'build', undefined) });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), fc.nat(4000), (steps, area) => {
        const values = journey(steps);
        const before = plan(values).cost;
        const after = plan(values, { area }).cost;
        assert.ok(before.min <= after.min && after.max <= before.max && after.min <= after.max);
        assert.deepEqual(after.unknown, before.unknown);
        const more = plan(journey([...steps, { fee: usd(5) }]), { area }).cost;
        assert.deepEqual([more.min, more.max], [after.min + 5, after.max + 5]);
        const done = plan(values, { area }, ['s0']).remainingCost;
        assert.ok(done.max <= after.max);
      }),
    );
  });
});

describe('the dates of a plan', () => {
  const days = (min: number, max?: number) => ({ min, ...(max !== undefined && { max }), unit: 'days' }) as const;

  it('add waits along what has to come before', () => {
    const values = journey([
      { id: 'a', wait: days(2, 10) },
      { id: 'b', wait: days(5, 6) },
      { id: 'c', after: ['a', 'b'], wait: days(1, 1) },
    ]);
    const result = plan(values);
    assert.deepEqual(
      result.steps.map(({ dates }) => dates),
      [
        { earliest: '2026-11-29', latest: '2026-12-07' },
        { earliest: '2026-12-02', latest: '2026-12-03' },
        { earliest: '2026-12-03', latest: '2026-12-08' },
      ],
    );
    assert.deepEqual(result.finish, { earliest: '2026-12-03', latest: '2026-12-08' });
    assert.deepEqual(result.criticalPath, ['a', 'c']);
    assert.deepEqual(result.openWaits, []);
  });

  it('leave out days on which offices rest', () => {
    const wait = { min: 1, max: 5, unit: 'business-days' } as const;
    assert.deepEqual(plan(journey([{ wait }])).finish, { earliest: '2026-11-30', latest: '2026-12-04' });
    const restDays = { weekend: [4, 5], holidays: ['2026-11-30'] };
    assert.deepEqual(plan(journey([{ wait }], { restDays })).finish, { earliest: '2026-11-29', latest: '2026-12-06' });
  });

  it('have no latest day after a wait whose end nobody knows', () => {
    const values = journey([
      { id: 'a', wait: undefined },
      { id: 'b', after: ['a'], wait: days(3, 3) },
      { id: 'c', wait: days(1, 2) },
      { id: 'd', wait: days(4) },
    ]);
    const result = plan(values);
    assert.deepEqual(
      result.steps.map(({ dates }) => dates),
      [{ earliest: TODAY }, { earliest: '2026-11-30' }, { earliest: '2026-11-28', latest: '2026-11-29' }, { earliest: '2026-12-01' }],
    );
    assert.deepEqual(result.finish, { earliest: '2026-12-01' });
    assert.deepEqual(result.openWaits, ['a', 'd']);
    assert.deepEqual(result.criticalPath, ['d']);
  });

  it('count what is done as done, and end when nothing is left', () => {
    const values = journey([
      { id: 'a', wait: undefined },
      { id: 'b', after: ['a'], wait: days(3, 4) },
    ]);
    const result = plan(values, {}, ['a']);
    assert.deepEqual(result.finish, { earliest: '2026-11-30', latest: '2026-12-01' });
    assert.deepEqual(result.openWaits, []);
    assert.deepEqual(result.criticalPath, ['b']);
    const over = plan(values, {}, ['a', 'b']);
    assert.equal(over.finish, undefined);
    assert.deepEqual(over.criticalPath, []);
  });

  it('take the quickest of a choice for the earliest day and the slowest for the latest', () => {
    const values = journey([
      { id: 'slow', group: 'register', wait: days(10, 20) },
      { id: 'fast', group: 'register', wait: days(1, 2) },
      { id: 'next', after: ['register'], wait: days(1, 1) },
    ]);
    const result = plan(values);
    assert.deepEqual(result.steps[2]?.dates, { earliest: '2026-11-29', latest: '2026-12-18' });
    assert.deepEqual(result.finish, { earliest: '2026-11-29', latest: '2026-12-18' });
    assert.deepEqual(result.criticalPath, ['slow', 'next']);
    assert.deepEqual(plan(values, {}, ['fast']).finish, { earliest: '2026-11-28', latest: '2026-11-28' });
    assert.deepEqual(
      plan(
        journey([
          { id: 'slow', group: 'register', wait: days(10, 20) },
          { id: 'fast', group: 'register', wait: days(1, 2) },
        ]),
      ).finish,
      {
        earliest: '2026-11-28',
        latest: '2026-12-17',
      },
    );
  });

  it('hold nothing up for what may be left out', () => {
    const values = journey([
      { id: 'a', optional: true, wait: days(10, 10) },
      { id: 'b', after: ['a'], wait: days(1, 1) },
    ]);
    assert.deepEqual(plan(values).finish, { earliest: '2026-11-28', latest: '2026-12-08' });
  });

  it('never end before they begin, and never sooner for a longer wait', () => {
    const anyStep = fc.record({ min: fc.nat(20), more: fc.option(fc.nat(20)), after: fc.array(fc.nat(7), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 7 }), fc.nat(6), (steps, which) => {
        const make = (extra: number) =>
          plan(
            journey(
              steps.map(({ min, more, after }, index) => {
                const least = min + (index === which ? extra : 0);
                return {
                  after: after.filter((to) => to < index).map((to) => `s${to}`),
                  wait: more === null ? days(least) : days(least, least + more),
                };
              }),
            ),
          ).finish!;
        const [before, after] = [make(0), make(3)];
        assert.ok(before.earliest >= TODAY && after.earliest >= before.earliest);
        if (before.latest !== undefined) assert.ok(before.latest >= before.earliest && after.latest! >= before.latest);
        assert.equal(
          before.latest === undefined,
          steps.some(({ more }) => more === null),
        );
      }),
    );
  });
});

describe('progress in a pack that was updated', () => {
  const old = journey([{ id: 'plan' }, { id: 'bank' }, { id: 'zoning', title: 'old' }, { id: 'pay' }]);
  const now = journey([
    { id: 'zoning-check', formerly: ['zoning', 'zone'], title: 'new' },
    { id: 'plan', formerly: ['bank'] },
    { id: 'insure' },
    { id: 'pay' },
  ]);

  it('keeps what is done, under the ids of today', () => {
    assert.deepEqual(carryProgress(now, ['zone', 'pay', 'pay', 'fax']), {
      done: ['zoning-check', 'pay'],
      renamed: [{ from: 'zone', to: 'zoning-check' }],
      gone: ['fax'],
    });
    assert.deepEqual(carryProgress(now, []), { done: [], renamed: [], gone: [] });
    const taken = journey([{ id: 'a' }, { id: 'b', formerly: ['a'] }]);
    assert.deepEqual(carryProgress(taken, ['a']).done, ['a'], 'an id in use is no former one');
  });

  it('says what changed', () => {
    const before = journey([{ id: 'plan' }, { id: 'fax' }, { id: 'zoning', title: 'old' }, { id: 'pay' }]);
    assert.deepEqual(compareJourneys(before, now), {
      added: ['insure'],
      removed: ['fax'],
      renamed: [{ from: 'zoning', to: 'zoning-check' }],
      changed: [{ id: 'zoning-check', fields: ['title'] }],
    });
    assert.deepEqual(compareJourneys(old, old), { added: [], removed: [], renamed: [], changed: [] });
    const paid = journey([
      { id: 'plan', fee: usd(3) },
      { id: 'bank' },
      { id: 'zoning', title: 'old', link: 'https://city.example/' },
      { id: 'pay' },
    ]);
    assert.deepEqual(compareJourneys(old, paid).changed, [
      { id: 'plan', fields: ['fee'] },
      { id: 'zoning', fields: ['link'] },
    ]);
    assert.deepEqual(compareJourneys(paid, old).changed.length, 2);
  });
});

describe('the check of a pack of steps', () => {
  const steps: Partial<JourneyStep>[] = [
    { id: 'a', agency: 'city', documents: ['id', { document: 'lease', when: { fact: 'food' } }], risks: ['r'], source: 'law' },
    {
      id: 'b',
      after: ['a'],
      fee: { by: { fact: 'area' }, bands: [{ upTo: 10, amount: 1 }, { amount: 2 }], currency: 'USD' },
      wait: { min: 1, max: 2, unit: 'days' },
    },
  ];
  const pack = (values: JourneyValues, cases: Pack['cases'] = []): Pack<'journey', JourneyValues> => ({
    format: 1,
    kind: 'journey',
    id: 'shop',
    jurisdiction: 'xx',
    topic: 'shop',
    effectiveFrom: '2026-01-01',
    status: 'in-force',
    source: { title: 'x', read: '2026-11-01' },
    sources: { law: { title: 'x', read: '2026-11-01' } },
    values,
    cases,
  });
  const paths = (values: JourneyValues, cases: Pack['cases'] = []) => journeyPackProblems(pack(values, cases)).map(({ path }) => path);
  const first = (change: Partial<JourneyStep>) => paths(journey([{ ...steps[0], ...change }, steps[1]!]));

  it('finds nothing wrong with a good one, and runs its cases', () => {
    const good = [
      {
        name: 'a plan',
        given: { answers: { area: 5 }, done: ['a'] },
        expect: {
          steps: ['a', 'b'],
          ready: ['b'],
          cost: { min: 1, max: 1 },
          documents: ['id', 'lease'],
          finish: { earliest: '2026-11-02' },
        },
      },
      {
        name: 'nothing',
        given: {},
        expect: { missing: ['food', 'area'], criticalPath: ['a', 'b'], openWaits: [], undecided: [], remainingCost: { max: 2 } },
      },
    ];
    assert.deepEqual(schemaProblems(JourneyPack, pack(journey(steps), good)), []);
    assert.deepEqual(journeyPackProblems(pack(journey(steps), good)), []);
    assert.deepEqual(paths(journey(steps), [{ name: 'wrong', given: {}, expect: { steps: [] } }]), ['cases[0].expect.steps']);
    assert.deepEqual(
      new Set(textKeysIn(JourneyPack, pack(journey(steps), good)).map(({ key }) => key)),
      new Set(['title', 'q.area', 'q.food', 'q.sign', 'd.id', 'd.lease', 'd.plan', 'a.city', 'g.register', 'g.build', 't', 'r']),
    );
  });

  it('follows every name', () => {
    assert.deepEqual(first({ after: ['none'] }), ['values.steps[0].after']);
    assert.deepEqual(first({ id: 'b' }).slice(0, 1), ['values.steps[1].id']);
    assert.deepEqual(first({ after: ['b'] }), ['values.steps[0].after']);
    assert.deepEqual(first({ group: 'none' }), ['values.steps[0].group']);
    assert.deepEqual(first({ agency: 'toString' }), ['values.steps[0].agency']);
    assert.deepEqual(first({ source: 'none' }), ['values.steps[0].source']);
    assert.deepEqual(first({ documents: ['id', 'none', { document: 'gone', when: true }] }), [
      'values.steps[0].documents[1]',
      'values.steps[0].documents[2]',
    ]);
    assert.deepEqual(first({ fee: { unknown: true, source: 'none' } }), ['values.steps[0].fee.source']);
    assert.deepEqual(first({ wait: { min: 1, unit: 'days', source: 'none' } }), ['values.steps[0].wait.source']);
    assert.deepEqual(first({ formerly: ['b', 'c'] }), ['values.steps[0].formerly']);
    assert.deepEqual(
      journeyPackProblems({ ...pack(journey(steps)), sources: undefined }).map(({ path }) => path),
      ['values.steps[0].source'],
    );
  });

  it('checks conditions, fees and waits before anybody answers', () => {
    assert.deepEqual(first({ when: { fact: 'none' } }), ['values.steps[0].when']);
    assert.deepEqual(first({ documents: [{ document: 'id', when: 3 }] }), ['values.steps[0].documents[0].when']);
    assert.deepEqual(first({ fee: { by: { fact: 'food' }, bands: [{ amount: 1 }], currency: 'USD' } }), ['values.steps[0].fee.by']);
    assert.deepEqual(first({ fee: { by: 1, bands: [{ upTo: 3, amount: 1 }], currency: 'USD' } }), ['values.steps[0].fee.bands[0].upTo']);
    assert.deepEqual(first({ fee: { by: 1, bands: [{ amount: 1 }, { amount: 1 }], currency: 'USD' } }), [
      'values.steps[0].fee.bands[0].upTo',
    ]);
    assert.deepEqual(first({ fee: { by: 1, bands: [{ upTo: 3, amount: 1 }, { upTo: 3, amount: 1 }, { amount: 2 }], currency: 'USD' } }), [
      'values.steps[0].fee.bands[1].upTo',
    ]);
    assert.deepEqual(first({ fee: { min: 3, max: 2, currency: 'USD' } }), ['values.steps[0].fee.max']);
    assert.deepEqual(first({ fee: { min: 3, max: 3, currency: 'USD' } }), []);
    assert.deepEqual(first({ fee: { amount: 2, currency: 'EUR' } }), ['values.steps']);
    assert.deepEqual(first({ wait: { min: 3, max: 2, unit: 'days' } }), ['values.steps[0].wait.max']);
    assert.deepEqual(first({ wait: { min: 3, max: 3, unit: 'days' } }), []);
  });

  it('refuses by its schema what is no fee, no wait and no id', () => {
    const found = (change: object) =>
      schemaProblems(
        JourneyPack,
        pack({ ...journey(steps), steps: [{ id: 'a', ...free, ...change }] }, [{ name: 'x', given: {}, expect: {} }]),
      ).map(({ path }) => path);
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ id: 'A b' }), ['values.steps[0].id']);
    assert.deepEqual(found({ fee: { amount: -1, currency: 'USD' } }), ['values.steps[0].fee.amount']);
    assert.deepEqual(found({ fee: { amount: 1, currency: 'dollars' } }), ['values.steps[0].fee.currency']);
    assert.deepEqual(found({ wait: { min: 1.5, unit: 'days' } }), ['values.steps[0].wait.min']);
    assert.deepEqual(found({ link: 'javascript:alert(1)' }), ['values.steps[0].link']);
    assert.deepEqual(found({ price: 3 }).length, 1);
  });
});
