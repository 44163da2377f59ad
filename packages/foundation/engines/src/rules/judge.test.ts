import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../../scripts/test/runs.js';
import type { Pack } from '../pack/pack.js';
import { schemaProblems, textKeysIn } from '../pack/schema.js';
import type { Answers } from './expression.js';
import { judge, questionsFor } from './judge.js';
import { rulePackProblems } from './rule-problems.js';
import type { RuleValues } from './rule-values.js';
import { RulePack } from './schema.js';

const values: RuleValues = {
  facts: {
    lives: { type: 'yes-no', question: 'q.lives', better: 'more' },
    age: { type: 'number', question: 'q.age', min: 0, max: 120, better: 'more' },
    caretaker: { type: 'yes-no', question: 'q.caretaker', when: { compare: [{ fact: 'age' }, '<', 14] }, better: 'more' },
    barred: { type: 'yes-no', question: 'q.barred', better: 'less' },
    office: { type: 'choice', options: [{ value: 'north', label: 'north' }] },
    papers: {
      type: 'choices',
      question: 'q.papers',
      options: [
        { value: 'letter', label: 'letter' },
        { value: 'bill', label: 'bill' },
      ],
      better: 'more',
    },
  },
  rules: { child: { compare: [{ fact: 'age' }, '<', 14] } },
  scores: {
    papers: { strategy: 'share', parameters: { of: [{ in: ['letter', { fact: 'papers' }] }, { in: ['bill', { fact: 'papers' }] }] } },
  },
  requirements: {
    home: { needs: { fact: 'lives' }, met: 'home.met', unmet: 'home.unmet', next: 'home.next', source: 'law' },
    grown: {
      needs: { compare: [{ fact: 'age' }, '>=', 10] },
      met: 'age.met',
      unmet: 'age.unmet',
      next: 'age.next',
      values: { age: { fact: 'age' }, least: 10, list: { fact: 'papers' } },
    },
    company: { when: { rule: 'child' }, needs: { fact: 'caretaker' }, met: 'c.met', unmet: 'c.unmet', next: 'c.next' },
    free: { needs: { not: { fact: 'barred' } }, met: 'f.met', unmet: 'f.unmet', next: 'f.next', otherwise: 'ask-a-professional' },
    proof: { needs: { compare: [{ score: 'papers' }, '>=', 0.5] }, met: 'p.met', unmet: 'p.unmet', next: 'p.next', otherwise: 'likely' },
  },
};
const pack: Pack<'rules', RuleValues> = {
  format: 1,
  kind: 'rules',
  id: 'card',
  jurisdiction: 'xx',
  topic: 'card',
  effectiveFrom: '2026-01-01',
  status: 'in-force',
  source: { title: 'Rules', read: '2026-11-01' },
  sources: { law: { title: 'Law', read: '2026-11-01' } },
  values,
  cases: [{ name: 'all is well', given: { lives: true, age: 30, barred: false, papers: ['bill'] }, expect: { verdict: 'yes' } }],
};
const TODAY = '2026-11-27';
const good: Answers = { lives: true, age: 30, barred: false, papers: ['letter'] };
const verdict = (change: Answers) => judge(pack, { ...good, ...change }, TODAY).verdict;

describe('a verdict', () => {
  it('is yes where every requirement that counts is satisfied, with the reason of each', () => {
    assert.deepEqual(judge(pack, good, TODAY), {
      verdict: 'yes',
      reasons: [
        { rule: 'home', met: true, text: 'home.met', source: 'law' },
        { rule: 'grown', met: true, text: 'age.met', values: { age: 30, least: 10 } },
        { rule: 'free', met: true, text: 'f.met' },
        { rule: 'proof', met: true, text: 'p.met' },
      ],
      missing: [],
      next: [],
      scores: { papers: { min: 0.5, max: 0.5 } },
      standing: 'in-force',
    });
  });

  it('is not yet where one is not, and says what to do', () => {
    const result = judge(pack, { ...good, age: 9, caretaker: true }, TODAY);
    assert.equal(result.verdict, 'not-yet');
    assert.deepEqual(result.next, [{ rule: 'grown', text: 'age.next' }]);
    assert.deepEqual(result.reasons.find(({ rule }) => rule === 'grown')?.text, 'age.unmet');
    assert.equal(result.reasons.find(({ rule }) => rule === 'company')?.met, true);
  });

  it('sends to a professional before it says anything else, and is likely where only proof is thin', () => {
    assert.equal(verdict({ barred: true, lives: false }), 'ask-a-professional');
    assert.equal(verdict({ papers: [] }), 'likely');
    assert.equal(verdict({ papers: [], lives: false }), 'not-yet');
    assert.equal(verdict({ lives: false, papers: [] }), 'not-yet');
  });

  it('gives words and figures of a reason, and nothing else', () => {
    const home = { ...values.requirements.home!, values: { word: 'north', many: 3, yes: true, list: { list: ['a'] } } };
    const [reason] = judge({ ...pack, values: { ...values, requirements: { home } } }, good, TODAY).reasons;
    assert.deepEqual(reason?.values, { word: 'north', many: 3 });
    const when = { ...values.requirements.home!, when: { fact: 'barred' } };
    const one = (answers: Answers) => judge({ ...pack, values: { facts: values.facts, requirements: { home: when } } }, answers, TODAY);
    assert.deepEqual(
      [one({}).verdict, one({ lives: true }).verdict, one({ lives: false }).verdict, one({ barred: false }).verdict],
      ['need-more-information', 'yes', 'need-more-information', 'yes'],
    );
    assert.deepEqual(one({ lives: false }).missing, ['barred']);
    assert.deepEqual(one({ barred: true }).missing, ['lives']);
  });

  it('waits for answers that could change it, and only for these', () => {
    assert.equal(verdict({ lives: undefined }), 'need-more-information');
    assert.equal(verdict({ lives: false, barred: undefined }), 'need-more-information');
    assert.equal(verdict({ lives: false, papers: undefined }), 'not-yet');
    assert.equal(verdict({ barred: true, lives: undefined }), 'ask-a-professional');
    assert.deepEqual(judge(pack, {}, TODAY).missing, ['lives', 'age', 'caretaker', 'barred', 'papers']);
    assert.equal(judge(pack, {}, TODAY).verdict, 'need-more-information');
    assert.equal(verdict({ age: 12 }), 'need-more-information');
    assert.equal(verdict({ age: 12, caretaker: false }), 'not-yet');
    assert.equal(verdict({ age: undefined, caretaker: true }), 'need-more-information');
    const partly = judge(pack, { ...good, age: undefined, caretaker: true }, TODAY);
    assert.deepEqual(partly.missing, ['age']);
    assert.equal(partly.reasons.find(({ rule }) => rule === 'grown')?.met, undefined);
    assert.deepEqual(partly.reasons.find(({ rule }) => rule === 'grown')?.values, { least: 10 });
    assert.deepEqual(partly.reasons.find(({ rule }) => rule === 'grown')?.text, 'age.unmet');
  });

  it('carries what the pack is worth, and has no scores where the pack has none', () => {
    const { home, grown } = values.requirements;
    const historic = {
      ...pack,
      status: 'historic',
      values: { facts: values.facts, requirements: { home: home!, grown: grown! } },
    } as const;
    const result = judge(historic, good, TODAY);
    assert.equal(result.standing, 'historic');
    assert.ok(!('scores' in result));
  });

  it('never says not yet without a next step, whatever is answered, and never takes back what it said', () => {
    const anyAnswers = fc.record(
      {
        lives: fc.boolean(),
        age: fc.integer({ min: 0, max: 120 }),
        caretaker: fc.boolean(),
        barred: fc.boolean(),
        papers: fc.subarray(['letter', 'bill']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (some, more) => {
        const first = judge(pack, some, TODAY);
        if (first.verdict === 'not-yet' || first.verdict === 'ask-a-professional') assert.ok(first.next.length > 0);
        if (first.verdict === 'need-more-information') assert.ok(first.missing.length > 0);
        const second = judge(pack, { ...more, ...some }, TODAY);
        if (first.verdict !== 'need-more-information') assert.equal(second.verdict, first.verdict);
        assert.deepEqual(judge(pack, Object.fromEntries(Object.entries(some).reverse()), TODAY), first);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is never made worse by a fact that the pack promises to be better', () => {
    const ranks = ['ask-a-professional', 'not-yet', 'likely', 'yes'];
    const all = fc.record({
      lives: fc.boolean(),
      age: fc.integer({ min: 0, max: 120 }),
      caretaker: fc.boolean(),
      barred: fc.boolean(),
      papers: fc.subarray(['letter', 'bill']),
    });
    fc.assert(
      fc.property(all, fc.integer({ min: 0, max: 60 }), (answers, years) => {
        const rank = (change: Answers) => ranks.indexOf(judge(pack, { ...answers, ...change }, TODAY).verdict);
        const before = rank({});
        assert.ok(rank({ lives: true }) >= before);
        assert.ok(rank({ caretaker: true }) >= before);
        assert.ok(rank({ barred: false }) >= before);
        assert.ok(rank({ papers: ['letter', 'bill'] }) >= before);
        assert.ok(rank({ age: Math.min(120, answers.age + years) }) >= before);
      }),
    );
  });
});

describe('the questions of a pack', () => {
  const names = (answers: Answers, missing?: readonly string[]) => questionsFor(values, answers, TODAY, missing).map(({ name }) => name);

  it('come in order, without those that are ruled out and those that nobody is asked', () => {
    assert.deepEqual(names({}), ['lives', 'age', 'caretaker', 'barred', 'papers']);
    assert.deepEqual(names({ age: 30 }), ['lives', 'age', 'barred', 'papers']);
    assert.deepEqual(names({ age: 12 }), ['lives', 'age', 'caretaker', 'barred', 'papers']);
    assert.equal(questionsFor(values, {}, TODAY)[0]?.fact, values.facts.lives);
  });

  it('include one that is ruled out where a rule still misses it', () => {
    assert.deepEqual(names({ age: 30 }, ['caretaker', 'office']), ['lives', 'age', 'caretaker', 'barred', 'papers']);
  });
});

describe('the check of a pack of rules', () => {
  const paths = (change: Partial<RuleValues>, more: Partial<typeof pack> = {}) =>
    rulePackProblems({ ...pack, ...more, values: { ...values, ...change } }).map(({ path }) => path);
  const needing = (needs: unknown) =>
    paths({ requirements: { ...values.requirements, home: { ...values.requirements.home!, needs: needs as never } } });
  const at = (rest: string) => [`values.requirements.home.needs${rest}`];

  it('finds nothing wrong with a good one', () => {
    assert.deepEqual(schemaProblems(RulePack, pack), []);
    assert.deepEqual(rulePackProblems(pack), []);
    assert.equal(textKeysIn(RulePack, pack).length, 5 + 3 + 15);
  });

  it('follows every name', () => {
    assert.deepEqual(needing({ fact: 'none' }), at(''));
    assert.deepEqual(needing({ all: [true, { rule: 'toString' }] }), at('.all[1]'));
    assert.deepEqual(needing({ compare: [{ score: 'none' }, '>', 1] }), at('.compare[0]'));
    assert.deepEqual(needing({ not: { table: 'none', at: 'x' } }), at('.not.table'));
    assert.deepEqual(paths({ requirements: { ...values.requirements, home: { ...values.requirements.home!, source: 'none' } } }), [
      'values.requirements.home.source',
    ]);
    assert.deepEqual(paths({}, { sources: {} }), ['values.requirements.home.source']);
    assert.deepEqual(paths({}, { sources: undefined }), ['values.requirements.home.source']);
  });

  it('knows types before anybody answers', () => {
    const wrong: [unknown, string][] = [
      [1, ''],
      [{ today: true }, ''],
      [{ list: ['a'] }, ''],
      [{ count: [true] }, ''],
      [{ any: [true, 'x'] }, '.any[1]'],
      [{ not: { fact: 'age' } }, '.not'],
      [{ compare: [{ count: [{ fact: 'age' }] }, '=', 1] }, '.compare[0].count[0]'],
      [{ compare: [{ sum: [{ fact: 'lives' }] }, '=', 1] }, '.compare[0].sum[0]'],
      [{ compare: [{ age: { fact: 'age' } }, '>', 1] }, '.compare[0].age'],
      [{ compare: [{ age: { today: true }, on: 3 }, '>', 1] }, '.compare[0].on'],
      [{ compare: [{ span: [{ today: true }, 'soon'], unit: 'days' }, '>', 1] }, '.compare[0].span[1]'],
      [{ compare: [{ fact: 'age' }, '=', '12'] }, '.compare'],
      [{ compare: [{ fact: 'lives' }, '<', true] }, '.compare'],
      [{ compare: [{ fact: 'papers' }, '=', { list: ['bill'] }] }, '.compare'],
      [{ compare: ['soon', '<', { today: true }] }, '.compare'],
      [{ compare: [1, '<>', 2] }, '.compare[1]'],
      [{ compare: [{ fact: 'office' }, '=', 'south'] }, '.compare[2]'],
      [{ compare: ['south', '!=', { fact: 'office' }] }, '.compare[0]'],
      [{ in: [3, { fact: 'papers' }] }, '.in[0]'],
      [{ in: ['bill', 'bill'] }, '.in[1]'],
      [{ in: ['pass', { fact: 'papers' }] }, '.in[0]'],
      [{ in: [{ fact: 'papers' }, { list: ['bill', 'pass'] }] }, '.in[1].list[1]'],
      [{ sum: [1] }, ''],
      [{ score: 'papers' }, ''],
      [{ span: ['2026-01-01', '2026-01-02'], unit: 'days' }, ''],
      [{ age: '2026-01-01' }, ''],
      [{ divide: 1 }, ''],
    ];
    for (const [needs, path] of wrong) assert.deepEqual(needing(needs), at(path), JSON.stringify(needs));
    const right = [
      { compare: [{ fact: 'office' }, '=', 'north'] },
      { compare: [{ fact: 'office' }, '=', '2026-01-01'] },
      { in: [{ fact: 'office' }, { list: ['north'] }] },
      { in: [{ list: ['bill'] }, { fact: 'papers' }] },
      { compare: [{ span: ['2026-01-01', { today: true }], unit: 'months' }, '>=', 0] },
      { compare: [{ age: '2000-01-01', on: { today: true } }, '>=', 18] },
    ];
    for (const needs of right.filter((_needs, index) => index !== 1)) {
      assert.deepEqual(
        needing(needs).filter((path) => path.startsWith('values.requirements')),
        [],
        JSON.stringify(needs),
      );
    }
    assert.deepEqual(needing(right[1]), at('.compare[2]'), 'a date is a word, and no option');
  });

  it('knows what comes out of rules and tables', () => {
    const tables = {
      fee: { rows: { north: 3 } },
      gap: { rows: { south: 3 } },
      filled: { rows: { south: 3 }, otherwise: 1 },
      mixed: { rows: { north: 3, south: 'x' } },
      yes: { bands: [{ upTo: 5, value: false }, { value: true }] },
      ends: { bands: [{ upTo: 100, value: true }] },
      far: { bands: [{ upTo: 120, value: true }] },
    } as const;
    const tabled = (needs: unknown) =>
      paths({ tables, requirements: { ...values.requirements, home: { ...values.requirements.home!, needs: needs as never } } }).filter(
        (path) => path.startsWith('values.req'),
      );
    assert.deepEqual(tabled({ table: 'fee', at: { fact: 'office' } }), at(''));
    assert.deepEqual(tabled({ compare: [{ table: 'gap', at: { fact: 'office' } }, '>', 1] }), at('.compare[0].table'));
    assert.deepEqual(tabled({ compare: [{ table: 'filled', at: { fact: 'office' } }, '>', 1] }), []);
    assert.deepEqual(tabled({ table: 'mixed', at: { fact: 'office' } }), []);
    assert.deepEqual(tabled({ table: 'yes', at: { fact: 'age' } }), []);
    assert.deepEqual(tabled({ table: 'yes', at: { fact: 'office' } }), at('.at'));
    assert.deepEqual(tabled({ table: 'ends', at: { fact: 'age' } }), at('.table'));
    assert.deepEqual(tabled({ table: 'far', at: { fact: 'age' } }), []);
    const bands = [{ upTo: 5, value: 1 }, { value: 2 }, { upTo: 5, value: 3 }, { upTo: 4, value: 4 }];
    assert.deepEqual(paths({ tables: { bad: { bands } } }), ['values.tables.bad.bands[1]', 'values.tables.bad.bands[3].upTo']);
    assert.deepEqual(
      paths({ rules: { ...values.rules, word: 'x' }, facts: { ...values.facts, lives: { type: 'yes-no', when: { rule: 'word' } } } }),
      ['values.facts.lives.when'],
    );
  });

  it('finds circles of rules, and formulas that nobody can read', () => {
    const rules = { ...values.rules, a: { all: [{ rule: 'b' }] }, b: { rule: 'c' }, c: { not: { rule: 'a' } }, self: { rule: 'self' } };
    const problems = rulePackProblems({ ...pack, values: { ...values, rules } });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['values.rules.a', 'values.rules.self'],
    );
    assert.match(problems[0]!.message, /a → b → c → a/);
    let deep: unknown = true;
    for (let i = 0; i < 50; i++) deep = { not: deep };
    assert.equal(needing(deep).length, 1);
  });

  it('checks scores and the figures of reasons', () => {
    const scores = {
      a: { strategy: 'points', parameters: { items: [{ when: 3 as never, points: 1 }] } },
      b: { strategy: 'weighted-mean', parameters: { items: [{ value: true as never, weight: 1 }] } },
      c: { strategy: 'share', parameters: { of: [true, 1 as never] } },
      d: { strategy: 'lowest', parameters: { of: [false as never] } },
    } as const;
    assert.deepEqual(paths({ scores: { ...values.scores, ...scores } }), [
      'values.scores.a.parameters.items[0].when',
      'values.scores.b.parameters.items[0].value',
      'values.scores.c.parameters.of[1]',
      'values.scores.d.parameters.of[0]',
    ]);
    const home = { ...values.requirements.home!, values: { n: { fact: 'none' } }, when: 1 };
    assert.deepEqual(paths({ requirements: { ...values.requirements, home } }), [
      'values.requirements.home.when',
      'values.requirements.home.values.n',
    ]);
  });

  it('holds a pack to its promise that more is better', () => {
    const promise = (needs: unknown, facts: RuleValues['facts'] = {}, when?: unknown) =>
      rulePackProblems({
        ...pack,
        values: {
          facts: { n: { type: 'number', better: 'more' }, day: { type: 'date', better: 'more' }, pick: { type: 'choices' }, ...facts },
          tables: {
            up: { bands: [{ upTo: 1, value: false }, { value: true }] },
            down: { bands: [{ upTo: 1, value: 2 }, { value: 1 }] },
            both: { bands: [{ upTo: 1, value: 2 }, { upTo: 2, value: 1 }, { value: 3 }] },
            words: { bands: [{ upTo: 1, value: 'b' }, { value: 'a' }] },
            rows: { rows: { a: true } },
          },
          rules: { many: { compare: [{ fact: 'n' }, '>', 3] } },
          scores: {
            minus: { strategy: 'points', parameters: { items: [{ when: { rule: 'many' }, points: -1 }] } },
            plus: { strategy: 'points', parameters: { items: [{ when: { rule: 'many' }, points: 1 }] } },
            mean: { strategy: 'weighted-mean', parameters: { items: [{ value: { fact: 'n' }, weight: 1 }] } },
            share: { strategy: 'share', parameters: { of: [{ rule: 'many' }] } },
            lowest: { strategy: 'lowest', parameters: { of: [{ fact: 'n' }] } },
          },
          requirements: {
            r: { needs: needs as never, met: 'a', unmet: 'b', next: 'c', ...(when !== undefined && { when: when as never }) },
          },
        },
        cases: [],
      }).map(({ path }) => path);
    const broken = ['values.facts.n.better'];
    for (const kept of [
      true,
      { rule: 'many' },
      { compare: [{ fact: 'n' }, '>=', 1] },
      { compare: [1, '<', { fact: 'n' }] },
      { compare: [1, '<=', { sum: [{ fact: 'n' }, 3] }] },
      { not: { compare: [{ fact: 'n' }, '<', 1] } },
      { all: [{ rule: 'many' }, { any: [{ rule: 'many' }] }] },
      { compare: [{ count: [{ rule: 'many' }] }, '>', 0] },
      { table: 'up', at: { fact: 'n' } },
      { compare: [{ table: 'down', at: { fact: 'n' } }, '<', 2] },
      { compare: [{ score: 'plus' }, '>=', 1] },
      { compare: [{ score: 'minus' }, '<', 0] },
      { compare: [{ score: 'mean' }, '>', 1] },
      { compare: [{ score: 'share' }, '>', 0] },
      { compare: [{ score: 'lowest' }, '>', 1] },
      { compare: [{ span: ['2026-01-01', { fact: 'day' }], unit: 'days' }, '>', 3] },
      { compare: [{ age: { fact: 'day' } }, '<', 3] },
      { compare: [{ age: '2000-01-01', on: { fact: 'day' } }, '>', 3] },
      { compare: [1, '=', 1] },
      { in: ['a', { list: ['a'] }] },
    ]) {
      assert.deepEqual(promise(kept), [], JSON.stringify(kept));
    }
    for (const lost of [
      { not: { rule: 'many' } },
      { compare: [{ fact: 'n' }, '=', 1] },
      { compare: [{ fact: 'n' }, '!=', 1] },
      { compare: [{ fact: 'n' }, '<', 1] },
      { compare: [1, '>', { fact: 'n' }] },
      { all: [{ rule: 'many' }, { not: { rule: 'many' } }] },
      { compare: [{ table: 'both', at: { fact: 'n' } }, '<', 2] },
      { compare: [{ table: 'words', at: { fact: 'n' } }, '=', 'a'] },
      { compare: [{ score: 'minus' }, '>=', 0] },
    ]) {
      assert.deepEqual(promise(lost), broken, JSON.stringify(lost));
    }
    assert.deepEqual(promise({ compare: [{ fact: 'day' }, '<', { today: true }] }), ['values.facts.day.better']);
    assert.deepEqual(promise({ compare: [{ span: [{ fact: 'day' }, '2026-01-01'], unit: 'days' }, '>', 3] }), ['values.facts.day.better']);
    assert.deepEqual(promise({ rule: 'many' }, {}, { rule: 'many' }), broken, 'what makes a requirement count can make it fail');
    const pick = { pick: { type: 'choices', better: 'more' } } as const;
    assert.deepEqual(promise({ in: ['a', { fact: 'pick' }] }, pick), []);
    assert.deepEqual(promise({ in: [{ fact: 'pick' }, { list: ['a'] }] }, pick), ['values.facts.pick.better']);
    const one = { one: { type: 'choice', better: 'more', options: [{ value: 'a', label: 'a' }] } } as const;
    assert.deepEqual(promise({ in: [{ fact: 'one' }, { list: ['a'] }] }, one), ['values.facts.one.better']);
    assert.deepEqual(promise({ table: 'rows', at: { fact: 'one' } }, one), ['values.facts.one.better']);
    assert.deepEqual(promise({ compare: [{ fact: 'n' }, '<', 3] }, { n: { type: 'number', better: 'less' } }), []);
    assert.deepEqual(promise({ rule: 'many' }, { n: { type: 'number', better: 'less' } }), broken);
  });

  it('says in words what is wrong and what to do', () => {
    const said = (needs: unknown, change: Partial<RuleValues> = {}) =>
      rulePackProblems({
        ...pack,
        values: {
          ...values,
          ...change,
          requirements: { ...values.requirements, home: { ...values.requirements.home!, needs: needs as never } },
        },
      })
        .map(({ message }) => message)
        .join('; ');
    assert.equal(said({ fact: 'none' }), 'there is no fact "none"; correct the name, or add it under "facts"');
    assert.match(said({ rule: 'none' }), /no rule "none".* "rules"/);
    assert.match(said({ compare: [{ score: 'none' }, '>', 1] }), /no score "none".* "scores"/);
    assert.match(said({ table: 'none', at: 1 }), /no table "none".* "tables"/);
    assert.match(said(3), /gives a number where yes or no is needed/);
    assert.match(said({ compare: [{ sum: [{ today: true }] }, '=', 1] }), /gives a date where a number is needed/);
    assert.match(said({ compare: [{ age: { list: ['a'] } }, '=', 1] }), /gives a list where a date is needed/);
    assert.match(said({ in: [true, { list: ['a'] }] }), /gives yes or no where a word is needed/);
    assert.match(said({ in: ['a', 'b'] }), /gives a word where a list is needed/);
    assert.match(
      said({ compare: [true, '<', { rule: 'x' }] }, { rules: { x: { table: 't', at: 'a' } }, tables: { t: { rows: { a: 1, b: 'x' } } } }),
      /cannot compare yes or no and anything/,
    );
    assert.match(said({ compare: [1, '~', 2] }), /knows =, !=, <, <=, > and >=|knows =, !=, <, <=, >, >=, not "~"/);
    assert.match(said({ compare: [{ fact: 'papers' }, '=', 1] }), /"=" cannot compare a list and a number/);
    const office = {
      ...values.facts,
      office: { type: 'choice', options: ['north', 'south', 'east'].map((value) => ({ value, label: value })) },
    } as const;
    assert.match(said({ compare: [{ fact: 'office' }, '=', 'west'] }, { facts: office }), /"west" is no option .* north, south, east$/);
    assert.match(
      said({ compare: [{ table: 't', at: { fact: 'office' } }, '>', 1] }, { facts: office, tables: { t: { rows: { east: 2 } } } }),
      /no row for north, south;/,
    );
    assert.match(
      said(true, { tables: { t: { bands: [{ value: 1 }, { upTo: 2, value: 1 }] } } }),
      /^only the last band may have no "upTo"$/,
    );
    const rules = { z: { rule: 'y' }, y: { all: [{ rule: 'x' }] }, x: { rule: 'y' } };
    assert.match(said(true, { rules: { ...values.rules, ...rules } }), /in a circle: y → x → y;/);
  });

  it('counts how deep a formula is, whatever its operators', () => {
    const nest = (depth: number, wrap: (inner: unknown) => unknown): unknown => (depth === 0 ? true : wrap(nest(depth - 1, wrap)));
    const wraps: ((inner: unknown) => unknown)[] = [
      (inner) => ({ not: inner }),
      (inner) => ({ all: [inner] }),
      (inner) => ({ compare: [inner, '=', true] }),
      (inner) => ({ compare: [true, '=', inner] }),
      (inner) => ({ table: 'same', at: inner }),
    ];
    const tables = { same: { rows: { true: true }, otherwise: false } };
    for (const wrap of wraps) {
      const problems = (depth: number) =>
        paths({
          tables,
          requirements: { ...values.requirements, home: { ...values.requirements.home!, needs: nest(depth, wrap) as never } },
        }).filter((path) => path.startsWith('values'));
      assert.deepEqual(problems(40), [], JSON.stringify(wrap(true)));
      assert.ok(problems(41).length > 0, JSON.stringify(wrap(true)));
    }
  });

  it('lets an open band stand alone at the end, and any number of rules share one', () => {
    const bands = [{ upTo: 5, value: 1 }, { upTo: 6, value: 2 }, { value: 3 }];
    assert.deepEqual(paths({ tables: { fine: { bands } } }), []);
    assert.deepEqual(
      paths({
        tables: {
          even: {
            bands: [
              { upTo: 5, value: 1 },
              { upTo: 5, value: 2 },
            ],
          },
        },
      }),
      ['values.tables.even.bands[1].upTo'],
    );
    const rules = { ...values.rules, a: { any: [{ rule: 'c' }, { rule: 'b' }] }, b: { rule: 'c' }, c: true };
    assert.deepEqual(paths({ rules }), []);
  });

  it('runs the cases', () => {
    const cases = [{ name: 'nobody', given: {}, expect: { verdict: 'yes' } }];
    assert.deepEqual(paths({}, { cases }), ['cases[0].expect.verdict']);
  });

  it('refuses by its schema what is no formula', () => {
    const paths = (needs: unknown) =>
      schemaProblems(RulePack, { ...pack, values: { ...values, requirements: { home: { ...values.requirements.home, needs } } } }).map(
        ({ path }) => path,
      );
    assert.deepEqual(paths({ divide: [1] }).length > 0, true);
    assert.deepEqual(paths({ all: [] }), at('.all'));
    assert.deepEqual(paths({ all: [{ any: [{ compare: [1, '~', 2] }] }] }), at('.all[0].any[0].compare[1]'));
    assert.deepEqual(paths(undefined).length > 0, true);
    const fact = (change: object) =>
      schemaProblems(RulePack, { ...pack, values: { ...values, facts: { x: change } } }).map(({ path }) => path);
    assert.deepEqual(fact({ type: 'choice' }), ['values.facts.x.options']);
    assert.deepEqual(fact({ type: 'number', options: [{ value: 'a', label: 'a' }] }), ['values.facts.x.options']);
  });
});
