import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARD_RULES, fixCards, lintCards, type MythFactCard, type MythFactPack } from '../index.js';
import { deck, deckWith, taxes } from '../testing/small-deck.js';

const today = '2026-11-27';
const found = (pack: MythFactPack, options = {}) => lintCards(pack, { today, ...options }).map(({ rule, path }) => `${rule} ${path}`);
const rules = (changes: Partial<MythFactCard>, texts?: Record<string, string>, more?: Partial<MythFactPack>) =>
  found(deckWith(changes, texts, more));
const words = (count: number) => Array.from({ length: count / 5 }, () => 'We all go home now.').join(' ');

describe('lintCards', () => {
  it('has nothing to say about a good card', () => {
    assert.deepEqual(found(deck), []);
  });

  it('finds the myth in the first block, also where it is only denied, in capitals or with accents', () => {
    for (const fact of ['It is wrong that foreigners pay no tax at all.', 'FOREIGNERS PAY NO TAX, they say.', 'Foreigners páy no tax?']) {
      assert.deepEqual(rules({}, { 'taxes.fact': fact }), ['fact-first texts.en.entries.taxes.fact'], fact);
    }
    assert.deepEqual(rules({}, { 'taxes.fact': 'Foreigners pay no less tax than others.' }), []);
    const [problem] = lintCards(deckWith({}, { 'taxes.fact': 'It is wrong that foreigners pay no tax at all.' }), { today });
    assert.equal(problem?.severity, 'error');
    assert.match(problem.message, /repeats the myth: “foreigners pay no tax”/);
    assert.match(problem.todo, /Say what is true/);
  });

  it('finds the myth in the title, also as a question', () => {
    assert.deepEqual(rules({}, { 'taxes.title': 'Do foreigners pay no tax?' }), ['myth-in-title texts.en.entries.taxes.title']);
  });

  it('lets the myth stand once, in its own place', () => {
    for (const [key, text] of [
      ['warning', 'Some say foreigners pay no tax.'],
      ['taxes.alternative', 'That foreigners pay no tax is old.'],
      ['taxes.again', 'So: foreigners pay no tax? They do.'],
    ] as const) {
      assert.deepEqual(rules({}, { [key]: text }), [`myth-once texts.en.entries.${key}`], key);
    }
    assert.deepEqual(rules({ limits: 'taxes.limits' }, { 'taxes.limits': 'Not “no tax at all here”.' }), [
      'myth-once texts.en.entries.taxes.limits',
    ]);
  });

  it('finds the myth in links and names of files', () => {
    for (const id of ['foreigners-pay-no-tax-at-all', 'foreigners-tax', 'no-tax-here']) {
      assert.deepEqual(rules({ id }), ['myth-in-address values.cards[0].id'], id);
    }
    for (const id of ['taxes-paid', 'tax', 'tax-of-foreigners']) assert.deepEqual(rules({ id }), [], id);
  });

  it('finds the myth in what is shared', () => {
    const sources = { count: { title: 'Foreigners pay no tax, or do they?', date: '2022', read: today } };
    assert.deepEqual(rules({}, {}, { sources }), ['myth-in-share-text values.cards[0].evidence']);
    assert.deepEqual(rules({}, {}, { sources: { count: { ...sources.count, publisher: 'Office of Counting' } } }), []);
  });

  it('wants a fallacy that it knows', () => {
    assert.deepEqual(rules({ fallacy: '' as MythFactCard['fallacy'] }), ['fallacy-named values.cards[0].fallacy']);
  });

  it('wants at least one source with a date, and knows every source', () => {
    assert.deepEqual(rules({ evidence: [] }), ['dated-source values.cards[0].evidence']);
    assert.deepEqual(rules({}, {}, { sources: { count: { title: 'A count', publisher: 'Office', read: today } } }), [
      'dated-source values.cards[0].evidence',
    ]);
    assert.deepEqual(rules({ evidence: [...taxes.evidence, { source: 'rumor', figure: '0' }] }), [
      'known-source values.cards[0].evidence[1].source',
    ]);
  });

  it('takes 120 words and no more', () => {
    const fixed = 9 + 14 + 7 + 9; // warning, fact, myth, the fact again
    const alternative = (count: number) => `${words(count - (count % 5))}${' Yes.'.repeat(count % 5)}`;
    assert.deepEqual(rules({}, { 'taxes.alternative': alternative(120 - fixed) }), []);
    assert.deepEqual(rules({}, { 'taxes.alternative': alternative(121 - fixed) }), ['too-long values.cards[0]']);
    const [problem] = lintCards(deckWith({}, { 'taxes.alternative': alternative(121 - fixed) }), { today });
    assert.match(problem!.message, /in “en” the answer has 121 words, 1 too many/);
  });

  it('wants a reading grade of 9 or below in English, and short sentences everywhere', () => {
    const hard = 'Intergovernmental administrative responsibilities necessitate considerable organizational coordination.';
    assert.deepEqual(rules({}, { 'taxes.alternative': `${hard} ${hard} ${hard}` }), ['reading-grade values.cards[0]']);
    const long = `${Array.from({ length: 26 }, () => 'va').join(' ')}.`;
    const es = { provenance: 'human', entries: { ...deck.texts!.en!.entries, 'taxes.alternative': long } } as const;
    assert.deepEqual(found({ ...deck, texts: { ...deck.texts, es } }), ['long-sentence texts.es.entries.taxes.alternative']);
  });

  it('takes a myth of 75 characters and no longer one', () => {
    assert.deepEqual(rules({}, { 'taxes.myth': 'x'.repeat(75) }), []);
    assert.deepEqual(rules({}, { 'taxes.myth': 'x'.repeat(76) }), ['claim-length texts.en.entries.taxes.myth']);
  });

  it('never lets a figure lead that is disputed, unchecked, a range or wrong, and offers to take it from the lead', () => {
    const evidence = [{ ...taxes.evidence[0]!, standing: 'disputed' as const }];
    const path = 'values.cards[0].evidence[0].headline';
    for (const standing of ['disputed', 'unverified', 'range', 'wrong'] as const) {
      assert.deepEqual(rules({ evidence: [{ ...evidence[0]!, standing }] }), [`disputed-headline ${path}`]);
    }
    assert.deepEqual(rules({ evidence: [{ ...evidence[0]!, headline: false }] }), []);
    const { subject, applied, left } = fixCards(deckWith({ evidence }), { today });
    assert.deepEqual(
      applied.map(({ rule }) => rule),
      ['disputed-headline'],
    );
    assert.deepEqual(left, []);
    assert.deepEqual(subject.values.cards[0]!.evidence, [{ source: 'count', figure: '96 in 100 workers paid', standing: 'disputed' }]);
  });

  it('asks the statistics how far a figure can be trusted, and trusts none that it does not know', () => {
    const pack = deckWith({ evidence: [{ ...taxes.evidence[0]!, statistic: 'tax-share' }] });
    const finding = ['disputed-headline values.cards[0].evidence[0].headline'];
    assert.deepEqual(found(pack), finding);
    assert.deepEqual(found(pack, { statistics: new Map([['tax-share', 'range']]) }), finding);
    assert.deepEqual(found(pack, { statistics: new Map([['tax-share', 'ok']]) }), []);
  });

  it('makes no card younger than its figures', () => {
    assert.deepEqual(rules({ asOf: '2023' }), ['as-of-after-source values.cards[0].asOf']);
    assert.equal(fixCards(deckWith({ asOf: '2023' }), { today }).subject.values.cards[0]!.asOf, '2022');
    for (const asOf of ['2022', '2022-06', '2021-12-31']) assert.deepEqual(rules({ asOf }), [], asOf);
    const monthly = { sources: { count: { ...deck.sources!.count!, date: '2022-06' } } };
    assert.deepEqual(rules({ asOf: '2022-07' }, {}, monthly), ['as-of-after-source values.cards[0].asOf']);
    assert.deepEqual(rules({ asOf: '2022-06-30' }, {}, monthly), []);
  });

  it('asks for a younger or a local figure after five years, as advice', () => {
    assert.deepEqual(rules({ asOf: '2021' }), []);
    const [problem, ...others] = lintCards(deckWith({ asOf: '2020' }), { today });
    assert.deepEqual([problem?.rule, problem?.severity, others], ['old-figure', 'advice', []]);
    assert.match(problem!.message, /6 years old/);
  });

  it('lets nobody approve without a name, and makes such a card a draft again', () => {
    assert.deepEqual(rules({ status: 'approved' }), ['approved-without-review values.cards[0].status']);
    assert.deepEqual(rules({ status: 'approved', review: { reviewer: ' ', city: 'Port Lantern', date: today } }), [
      'approved-without-review values.cards[0].status',
    ]);
    assert.deepEqual(rules({ status: 'approved', review: { reviewer: 'A. Reader', city: 'Port Lantern', date: today } }), []);
    assert.equal(fixCards(deckWith({ status: 'approved' }), { today }).subject.values.cards[0]!.status, 'draft');
  });

  it('warns where approved cards are shown in words that only a computer has read', () => {
    const texts = { ...deck.texts, es: { provenance: 'machine', entries: deck.texts!.en!.entries } } as const;
    const review = { reviewer: 'A. Reader', city: 'Port Lantern', date: today };
    assert.deepEqual(rules({ status: 'approved', review }, {}, { texts }), ['approved-machine-text texts.es.provenance']);
    assert.deepEqual(rules({}, {}, { texts }), []);
  });

  it('tidies text and takes quotation marks from the myth by itself', () => {
    const pack = deckWith({}, { 'taxes.myth': '“Foreigners pay no tax at all here”', 'taxes.fact': ' In 2022,  96 of 100 paid tax.' });
    assert.deepEqual(found(pack), ['myth-in-quotation-marks texts.en.entries.taxes.myth', 'untidy-text texts.en.entries.taxes.fact']);
    const { subject, applied, left } = fixCards(pack, { today });
    assert.deepEqual(
      [applied.length, left, subject.texts!.en!.entries['taxes.myth'], subject.texts!.en!.entries['taxes.fact']],
      [2, [], 'Foreigners pay no tax at all here', 'In 2022, 96 of 100 paid tax.'],
    );
  });

  it('misses no text of the own language', () => {
    const entries = Object.fromEntries(Object.entries(deck.texts!.en!.entries).filter(([key]) => key !== 'taxes.again'));
    assert.deepEqual(found({ ...deck, texts: { en: { provenance: 'original', entries } } }), ['missing-text texts.en.entries.taxes.again']);
    assert.equal(
      found({ ...deck, texts: undefined }).every((line) => line.startsWith('missing-text')),
      true,
    );
  });

  it("holds the city's own figure to the same rules, and says where it stands", () => {
    const local = {
      place: 'place',
      title: 'local.title',
      fact: 'local.fact',
      factAgain: 'local.again',
      asOf: '2026',
      evidence: [{ source: 'none', figure: '9 in 10', headline: true, standing: 'unverified' as const }],
    };
    const texts = {
      place: 'Port Lantern',
      'local.title': 'Work is taxed',
      'local.fact': 'Foreigners pay no tax? 9 of 10 do.',
      'local.again': 'So it is.',
    };
    assert.deepEqual(rules({ local }, texts).sort(), [
      'dated-source values.cards[0].local.evidence',
      'disputed-headline values.cards[0].local.evidence[0].headline',
      'fact-first texts.en.entries.local.fact',
      'known-source values.cards[0].local.evidence[0].source',
    ]);
    const mended = fixCards(deckWith({ local }, texts), { today }).subject.values.cards[0]!;
    assert.equal('headline' in mended.local!.evidence[0]!, false);
  });

  it('gives every rule a name, a reason and something to do', () => {
    for (const { id, why } of CARD_RULES) assert.equal(/^[a-z-]+$/.test(id) && why.length > 20, true, id);
    const problems = lintCards(deckWith({ id: 'foreigners-tax', status: 'approved', evidence: [] }), { today });
    for (const { todo, why } of problems) assert.equal(todo.length > 5 && why.length > 20, true);
    assert.equal(problems.length, 3);
  });
});
