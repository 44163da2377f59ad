import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toJsonLd } from '@newcomer/engines/cards';
import '../../../../../scripts/test/runs.js';
import { deck, taxes } from '../testing/small-deck.js';
import { cardCases, claimReview, echoOf, sharedFact, shownCard, slugTellsMyth, textKeysOf, type MythFactCard } from './index.js';

const textOf = (key: string) => deck.texts!.en!.entries[key] ?? '';
const local = {
  place: 'place',
  title: 'local.title',
  fact: 'local.fact',
  factAgain: 'local.again',
  asOf: '2026-06',
  evidence: [{ source: 'city', figure: '9 in 10' }],
};

describe('echoOf', () => {
  it('hears four words in a row, or the whole of a shorter myth', () => {
    assert.equal(echoOf('They say: “They take all the aid!”', 'They take all the aid'), 'they take all the');
    assert.equal(echoOf('They take all aid', 'They take all the aid'), undefined);
    assert.equal(echoOf('Is it a lie?', 'A lie'), 'a lie');
    assert.equal(echoOf('', 'A lie'), undefined);
    assert.equal(echoOf('A lie', ''), undefined);
    assert.equal(echoOf('A lie', '…'), undefined);
  });

  it('hears it in scripts without spaces and in other alphabets', () => {
    assert.equal(echoOf('有人说：新来的人不交税。', '新来的人不交税') !== undefined, true);
    assert.equal(echoOf('新来的人也交税。', '新来的人不交税'), undefined);
    assert.equal(echoOf('يقولون إن القادمين لا يدفعون أي ضريبة', 'القادمون لا يدفعون أي ضريبة') !== undefined, true);
  });

  it('always hears a myth that is quoted whole', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem(), fc.lorem(), (myth, before, after) => {
        return echoOf(`${before} ${myth} ${after}`, myth) !== undefined;
      }),
    );
  });
});

describe('slugTellsMyth', () => {
  it('reads an address as words', () => {
    assert.equal(slugTellsMyth('take-aid', 'They take all the aid'), true);
    assert.equal(slugTellsMyth('aid', 'They take all the aid'), false);
    assert.equal(slugTellsMyth('aid-shared', 'They take all the aid'), false);
  });
});

describe('shownCard', () => {
  it("puts the city's own figure in the place of the national one, with its date and its source", () => {
    const shown = shownCard({ ...taxes, limits: 'taxes.limits', local });
    assert.deepEqual(
      [shown.title, shown.fact, shown.factAgain, shown.limits, shown.asOf, shown.evidence],
      ['local.title', 'local.fact', 'local.again', undefined, '2026-06', local.evidence],
    );
    assert.equal(shown.myth, 'taxes.myth');
    assert.equal(shownCard(taxes), taxes);
  });

  it('names the texts that are shown, and no others', () => {
    assert.deepEqual(textKeysOf(taxes), ['taxes.title', 'taxes.fact', 'warning', 'taxes.myth', 'taxes.alternative', 'taxes.again']);
    assert.deepEqual(textKeysOf({ ...taxes, limits: 'taxes.limits', local }), [
      'local.title',
      'local.fact',
      'warning',
      'taxes.myth',
      'taxes.alternative',
      'local.again',
      'place',
    ]);
  });
});

describe('sharedFact', () => {
  it('carries the fact alone, with its publisher and its date', () => {
    assert.deepEqual(sharedFact(taxes, textOf, deck.sources!), {
      title: 'Work is taxed, whoever does it',
      fact: 'In 2022, 96 of 100 workers from abroad paid tax on what they earned.',
      source: 'Office of Counting, 2022',
      text: 'Work is taxed, whoever does it\nIn 2022, 96 of 100 workers from abroad paid tax on what they earned.\n(Office of Counting, 2022)',
      fileName: 'fact-taxes-paid.png',
    });
  });

  it('names the source of the headline; without a publisher its title; without a source the date alone', () => {
    const evidence = [
      { source: 'b', figure: '' },
      { source: 'a', figure: '', headline: true },
    ];
    const sources = { a: { title: 'Book A', read: '2026-11-27' }, b: { title: 'Book B', read: '2026-11-27' } };
    assert.equal(sharedFact({ ...taxes, evidence }, textOf, sources).source, 'Book A, 2022');
    assert.equal(sharedFact({ ...taxes, evidence: [evidence[0]!] }, textOf, sources).source, 'Book B, 2022');
    assert.equal(sharedFact({ ...taxes, evidence: [] }, textOf, sources).source, '2022');
    assert.equal(sharedFact({ ...taxes, evidence: [{ source: 'constructor', figure: '' }] }, textOf, sources).source, '2022');
  });
});

describe('claimReview', () => {
  const approved: MythFactCard = {
    ...taxes,
    status: 'approved',
    firstHeard: '2026-10-01',
    review: { reviewer: 'A. Reader', city: 'Port Lantern', date: '2026-11-20' },
  };
  const context = { page: 'https://city.example/facts', lang: 'en', textOf };

  it('says what was claimed, how true it is, and who says so', () => {
    assert.deepEqual(toJsonLd([approved], { 'myth-fact': claimReview }, context, '2026-11-27'), {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          url: 'https://city.example/facts#newcomer=taxes-paid',
          inLanguage: 'en',
          claimReviewed: 'Foreigners pay no tax at all here',
          datePublished: '2026-11-20',
          author: { '@type': 'Organization', name: 'Port Lantern' },
          reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
          itemReviewed: { '@type': 'Claim', datePublished: '2026-10-01' },
        },
      ],
    });
    assert.deepEqual(toJsonLd([taxes], { 'myth-fact': claimReview }, context, '2026-11-27')['@graph'], []);
  });

  it('takes the ratings from 1, false, to 5, true, and names in any language', () => {
    const rating = (alternateName: string, ratingValue: number) => ({
      '@type': 'Rating',
      alternateName,
      ratingValue,
      bestRating: 5,
      worstRating: 1,
    });
    for (const [veracity, name, value] of [
      ['false', 'False', 1],
      ['misleading', 'Misleading', 2],
      ['unproven', 'Unproven', 3],
      ['partly-true', 'Partly true', 4],
      ['true', 'True', 5],
    ] as const) {
      assert.deepEqual(claimReview({ ...approved, veracity }, context)!.reviewRating, rating(name, value));
    }
    const ratingNames = { false: 'Falso', misleading: 'Engañoso', unproven: 'Sin pruebas', 'partly-true': 'En parte', true: 'Cierto' };
    const node = claimReview(taxes, { ...context, ratingNames, author: { name: 'City', url: 'https://city.example/' } });
    assert.deepEqual(node!.author, { '@type': 'Organization', name: 'City', url: 'https://city.example/' });
    assert.deepEqual(node!.reviewRating, rating('Falso', 1));
    assert.deepEqual(node!.itemReviewed, { '@type': 'Claim' });
    assert.equal('datePublished' in node!, false);
    assert.equal('author' in claimReview(taxes, context)!, false);
  });

  it('refuses a claim of more than 75 characters', () => {
    const longer = (length: number) => claimReview(approved, { ...context, textOf: () => 'é'.repeat(length) });
    assert.equal(longer(75)!.claimReviewed, 'é'.repeat(75));
    assert.throws(() => longer(76), { code: 'belonging/claim-too-long', message: /taxes-paid has 76 characters in "en"/ });
  });
});

describe('cardCases', () => {
  it('says whether a card of the deck may be shown, and what a review would change', () => {
    const run = cardCases(deck);
    assert.deepEqual(run({ card: 'taxes-paid' }, '2026-11-27'), { publishable: false, reasons: ['draft', 'not-reviewed'] });
    const review = { reviewer: 'A. Reader', city: 'Port Lantern', date: '2026-11-27' };
    assert.deepEqual(run({ card: 'taxes-paid', review }, '2026-11-27'), { publishable: true, reasons: [] });
    assert.deepEqual(run({ card: 'none' }, '2026-11-27'), { error: 'belonging/unknown-card' });
  });
});
