import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decides, runCases } from '@newcomer/engines/pack';
import { schemaProblems } from '@newcomer/engines/pack/schema';
import { runs } from '../../../../scripts/test/runs.js';
import {
  benefitsFor,
  cityIdPackProblems,
  evaluate,
  feeFor,
  placesOn,
  renewalOf,
  runCityIdCase,
  validityOf,
  type Applicant,
  type CityIdDocument,
  type CityIdPack,
  type CityIdValues,
  type HeldDocument,
} from './index.js';
import { CityIdPack as Schema } from './schema.js';

const TODAY = '2026-11-27';
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../content/packs/municipal-id/${name}.json`, import.meta.url), 'utf8')) as CityIdPack;
const idnyc = read('idnyc-2018');
const citykey = read('citykey');
const paris = read('paris-2016');

/** The day that lies so many days before today. */
const ago = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
const later = ago(-400);
const adult: Applicant = { ageYears: 34 };
const judge = (held: readonly HeldDocument[] | undefined, applicant = adult, pack = idnyc) => evaluate(pack, applicant, held, TODAY);
const unmet = (held: readonly HeldDocument[], applicant?: Applicant) =>
  judge(held, applicant)
    .reasons.filter(({ met }) => met === false)
    .map(({ rule }) => rule);

const passport = { document: 'foreign-passport', expiresOn: later };
const bill = (days: number) => ({ document: 'utility-bill', issuedOn: ago(days) });

describe('the vectors of the specification', () => {
  it('(a) a machine-readable passport and a bill of 20 days: 3 and 1, yes', () => {
    const result = judge([passport, bill(20)]);
    assert.deepEqual([result.identity.sure, result.residency.sure, result.verdict], [3, 1, 'yes']);
    assert.deepEqual(result.completions, []);
    assert.deepEqual(result.next, []);
  });

  it('(b) a consular ID, a foreign birth certificate and a lease: 2 and 1 and 1, yes', () => {
    const result = judge([
      { document: 'consular-id', expiresOn: later },
      { document: 'foreign-birth-certificate' },
      { document: 'lease', inDate: true },
    ]);
    assert.deepEqual([result.identity.sure, result.residency.sure, result.verdict], [3, 1, 'yes']);
  });

  it('(c) a Social Security card, a birth certificate and a bank statement: points enough, no photo; yes at 19 with a caretaker', () => {
    const held = [
      { document: 'social-security-card' },
      { document: 'foreign-birth-certificate' },
      { document: 'bank-statement', issuedOn: ago(10) },
    ];
    const result = judge(held);
    assert.deepEqual([result.identity.sure, result.residency.sure, result.photoOk, result.verdict], [3, 1, false, 'not-yet']);
    assert.deepEqual(unmet(held), ['photo']);
    assert.equal(judge(held, { ageYears: 19, caretaker: true }).verdict, 'yes');
    assert.equal(judge(held, { ageYears: 21, caretaker: true }).verdict, 'yes');
    assert.equal(judge(held, { ageYears: 22, caretaker: true }).verdict, 'not-yet');
    assert.equal(judge(held, { ageYears: 19, caretaker: false }).verdict, 'not-yet');
    assert.equal(judge(held, { ageYears: 19 }).verdict, 'need-more-information');
    assert.deepEqual(judge(held, { ageYears: 19 }).missing, ['caretaker']);
  });

  it('says which papers a caretaker spares, and why, and says nothing of it where a paper has a photo anyway', () => {
    const held = [
      { document: 'social-security-card' },
      { document: 'foreign-birth-certificate' },
      { document: 'bank-statement', issuedOn: ago(10) },
    ];
    const photoText = (result: ReturnType<typeof judge>) => result.reasons.find(({ rule }) => rule === 'photo')?.text;
    const spared = judge(held, { ageYears: 19, caretaker: true });
    assert.deepEqual(
      spared.spared.map(({ rule, because }) => [rule, because]),
      [['photo', { ageUpTo: 21, caretaker: true }]],
    );
    assert.ok(spared.spared[0]!.documents.includes('consular-id'));
    assert.ok(!spared.spared[0]!.documents.includes('social-security-card'));
    assert.equal(photoText(spared), 'rule.photo.spared');
    for (const applicant of [{ ageYears: 22, caretaker: true }, { ageYears: 19, caretaker: false }, { ageYears: 19 }, { caretaker: true }])
      assert.deepEqual(judge(held, applicant).spared, [], JSON.stringify(applicant));
    const shown = judge([...held, { document: 'consular-id', expiresOn: later }], { ageYears: 19, caretaker: true });
    assert.deepEqual([shown.spared, photoText(shown)], [[], 'rule.photo.met']);
  });

  it('(d) a plain passport and a letter from a shelter: identity 2, one more point of identity', () => {
    const held = [
      { document: 'foreign-passport-plain', expiresOn: later },
      { document: 'shelter-letter', issuedOn: ago(3) },
    ];
    const result = judge(held);
    assert.deepEqual([result.identity.sure, result.verdict], [2, 'not-yet']);
    assert.deepEqual(unmet(held), ['identity', 'total']);
    for (const { documents, brings } of result.completions) {
      assert.equal(documents.length, 1);
      assert.ok(brings[0]!.identity >= 1);
      assert.notEqual(documents[0], 'foreign-passport', 'nobody has a second version of one passport');
    }
    assert.ok(result.completions.some(({ documents }) => documents[0] === 'foreign-birth-certificate'));
  });

  it('(e) a passport that expired two years ago: 2 points; four years ago: none', () => {
    const worth = (days: number) => judge([{ document: 'foreign-passport', expiresOn: ago(days) }]).documents[0]!;
    assert.deepEqual([worth(730).identity, worth(730).reason], [2, 'counts-expired']);
    assert.deepEqual([worth(1460).identity, worth(1460).reason], [0, 'expired']);
    assert.deepEqual([worth(0).identity, worth(1).identity, worth(1095).identity, worth(1096).identity], [3, 2, 2, 0]);
  });

  it('(f) a bill of 75 days: none', () => {
    const worth = (days: number) => judge([bill(days)]).documents[0]!;
    assert.deepEqual([worth(75).residency, worth(75).reason], [0, 'too-old']);
    assert.deepEqual([worth(60).residency, worth(61).residency, worth(0).residency, worth(-1).residency], [1, 0, 1, 0]);
  });

  it('(g) a state license with an address in the city alone: yes', () => {
    assert.equal(judge([{ document: 'state-id-city', expiresOn: later }]).verdict, 'yes');
  });

  it('(h) twelve years old without a caretaker: not yet', () => {
    const held = [passport, bill(20)];
    assert.deepEqual(unmet(held, { ageYears: 12, caretaker: false }), ['caretaker']);
    assert.equal(judge(held, { ageYears: 12, caretaker: false }).verdict, 'not-yet');
    assert.equal(judge(held, { ageYears: 12, caretaker: true }).verdict, 'yes');
    assert.deepEqual(judge(held, { ageYears: 12 }).missing, ['caretaker']);
    assert.deepEqual(unmet(held, { ageYears: 9, caretaker: true }), ['age']);
    assert.equal(judge(held, { ageYears: 14 }).verdict, 'yes');
  });

  it('(i) issued at 13 a card lasts two years, at 14 five', () => {
    assert.deepEqual(validityOf(idnyc.values, 13, TODAY), { years: 2, expiresOn: '2028-11-27' });
    assert.deepEqual(validityOf(idnyc.values, 14, TODAY), { years: 5, expiresOn: '2031-11-27' });
  });

  it('CityKey: 5 dollars at 12, 10 at 30, nothing at 70, nothing for a veteran of 30; and never ends at 65', () => {
    const fee = (age: number, ...waivers: string[]) => feeFor(citykey.values, age, waivers)?.amount;
    assert.deepEqual([fee(12), fee(30), fee(70), fee(30, 'veteran'), fee(18), fee(19), fee(64), fee(65)], [5, 10, 0, 0, 5, 10, 10, 0]);
    assert.deepEqual(feeFor(citykey.values, 30, ['none', 'veteran']), { amount: 0, currency: 'USD', waivedBy: 'veteran' });
    assert.deepEqual(feeFor(citykey.values, 30, ['none']), { amount: 10, currency: 'USD' });
    assert.deepEqual(validityOf(citykey.values, 65, TODAY), {});
  });

  it('Paris: free from seven years for whoever lives there, and not an identity document', () => {
    const verdict = (applicant: Applicant) => evaluate(paris, applicant, undefined, TODAY).verdict;
    assert.equal(paris.values.mode, 'benefits-only');
    assert.equal(verdict({ ageYears: 7, livesInCity: true }), 'yes');
    assert.equal(verdict({ ageYears: 6, livesInCity: true }), 'not-yet');
    assert.equal(verdict({ ageYears: 30, livesInCity: false }), 'not-yet');
    assert.equal(verdict({ ageYears: 30 }), 'need-more-information');
    assert.deepEqual(evaluate(paris, { ageYears: 30 }, undefined, TODAY).missing, ['livesInCity']);
    assert.equal(feeFor(paris.values, 30)?.amount, 0);
  });

  it('never decides by a historic pack or an example', () => {
    for (const pack of [idnyc, citykey, paris]) assert.equal(decides(evaluate(pack, adult, [], TODAY).standing), false, pack.id);
    assert.equal(judge([]).standing, 'historic');
  });
});

const texts = { met: 'm', unmet: 'u', next: 'n' };
function doc(id: string, change: Partial<CityIdDocument> = {}): CityIdDocument {
  return { id, label: id, group: 'g', identity: 1, residency: 0, photo: false, birthDate: false, expires: false, common: 2, ...change };
}
function pack(change: Partial<CityIdValues> = {}): CityIdPack {
  return {
    format: 1,
    kind: 'municipal-id',
    id: 'x',
    jurisdiction: 'xx',
    topic: 'municipal-id',
    effectiveFrom: '2026-01-01',
    status: 'in-force',
    source: { title: 'x', read: '2026-11-01' },
    sources: { law: { title: 'x', read: '2026-11-01' } },
    values: {
      name: 'name',
      mode: 'identity',
      ages: { from: 10, caretakerBelow: 14 },
      points: { identity: 2, residency: 1, total: 3 },
      requires: { photo: true, birthDate: true },
      groups: { g: { label: 'g' } },
      documents: [
        doc('card', { photo: true, birthDate: true, expires: true, expired: { days: 10, identity: 1, residency: 0 }, identity: 2 }),
        doc('paper', { common: 3 }),
        doc('photo', { photo: true, common: 1 }),
        doc('birth', { birthDate: true }),
        doc('bill', { identity: 0, residency: 1, maxAgeDays: 30, common: 3 }),
        doc('wage', { identity: 0, residency: 1, untilNextYear: '04-15' }),
        doc('letter', { identity: 0, residency: 1, noFixedAddress: true }),
      ],
      reasons: { age: texts, caretaker: texts, identity: texts, residency: texts, total: texts, photo: texts, 'birth-date': texts },
      categories: { culture: { label: 'c' }, sport: { label: 's' } },
      benefits: [
        { id: 'museum', category: 'culture', title: 't' },
        { id: 'play', category: 'sport', title: 't', toAge: 12 },
        { id: 'run', category: 'sport', title: 't', fromAge: 13 },
      ],
      places: [
        { id: 'hall', name: 'n', type: 'permanent' },
        { id: 'tent', name: 'n', type: 'temporary', from: '2026-11-27', to: '2026-11-30' },
      ],
      retention: [{ text: 'r', days: 0 }],
      ...change,
    },
    cases: [],
  };
}
const own = (held: readonly HeldDocument[] | undefined, applicant = adult, change?: Partial<CityIdValues>) =>
  evaluate(pack(change), applicant, held, TODAY);

describe('a document', () => {
  const worth = (held: HeldDocument) => own([held]).documents[0]!;

  it('whose day decides and is not known is uncertain, neither good nor bad', () => {
    assert.deepEqual(worth({ document: 'card' }), {
      document: 'card',
      reason: 'day-missing',
      identity: 0,
      residency: 0,
      photo: false,
      birthDate: false,
      atBest: { identity: 2, residency: 0, photo: true, birthDate: true },
      missing: 'expiresOn',
    });
    assert.equal(worth({ document: 'bill' }).missing, 'issuedOn');
    assert.equal(worth({ document: 'wage' }).missing, 'issuedOn');
    const result = own([{ document: 'card' }, { document: 'bill' }]);
    assert.equal(result.verdict, 'need-more-information');
    assert.deepEqual(result.missing, ['documents[0].expiresOn', 'documents[1].issuedOn']);
    assert.deepEqual(
      [result.identity, result.residency],
      [
        { sure: 0, possible: 2, needed: 2 },
        { sure: 0, possible: 1, needed: 1 },
      ],
    );
    assert.deepEqual([result.photoOk, result.birthDateOk], [undefined, undefined]);
    assert.deepEqual(
      result.reasons.map(({ met }) => met),
      [true, undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('is what the person says of it where they have looked themselves', () => {
    assert.equal(worth({ document: 'card', inDate: true }).reason, 'counts');
    assert.equal(worth({ document: 'bill', inDate: true }).residency, 1);
    assert.equal(worth({ document: 'bill', inDate: false }).reason, 'too-old');
    assert.equal(worth({ document: 'paper', inDate: false }).reason, 'counts', 'a paper without an end is not out of date');
    const over = worth({ document: 'card', inDate: false });
    assert.deepEqual([over.missing, over.atBest?.identity], ['expiresOn', 1], 'for how long decides');
    assert.equal(
      own([{ document: 'id', inDate: false }], adult, { documents: [doc('id', { expires: true })] }).documents[0]!.reason,
      'expired',
    );
  });

  it('counts until a day of the year after its own', () => {
    assert.deepEqual(
      ['2024-12-31', '2025-01-02', '2026-01-02'].map((issuedOn) => worth({ document: 'wage', issuedOn }).reason),
      ['too-old', 'too-old', 'counts'],
    );
    assert.equal(evaluate(pack(), adult, [{ document: 'wage', issuedOn: '2025-02-01' }], '2026-04-15').residency.sure, 1);
    assert.equal(evaluate(pack(), adult, [{ document: 'wage', issuedOn: '2025-02-01' }], '2026-04-16').residency.sure, 0);
  });

  it('of a kind that is not listed, or a second one of a kind, counts for nothing', () => {
    const result = own([{ document: 'ticket' }, { document: 'paper' }, { document: 'paper' }]);
    assert.deepEqual(
      result.documents.map(({ reason }) => reason),
      ['not-listed', 'counts', 'same-kind'],
    );
    assert.equal(result.identity.sure, 1);
    const bills = own([{ document: 'bill', issuedOn: ago(40) }, { document: 'bill', issuedOn: ago(4) }, { document: 'bill' }]);
    assert.deepEqual(
      bills.documents.map(({ reason }) => reason),
      ['same-kind', 'counts', 'same-kind'],
    );
    const unsure = own([{ document: 'bill', issuedOn: ago(40) }, { document: 'bill' }]);
    assert.deepEqual(
      unsure.documents.map(({ reason }) => reason),
      ['same-kind', 'day-missing'],
    );
    assert.deepEqual(
      own([{ document: 'ticket' }, { document: 'ticket' }]).documents.map(({ reason }) => reason),
      ['not-listed', 'not-listed'],
    );
  });
});

describe('an evaluation', () => {
  it('gives each rule with its points, its words and the next step', () => {
    const result = own([{ document: 'paper' }], { ageYears: 12, caretaker: false });
    assert.equal(result.verdict, 'not-yet');
    assert.deepEqual(result.reasons[2], { rule: 'identity', met: false, text: 'u', values: { have: 1, need: 2 } });
    assert.deepEqual(result.reasons[0], { rule: 'age', met: true, text: 'm' });
    assert.deepEqual(
      result.next.map(({ rule }) => rule),
      ['caretaker', 'identity', 'residency', 'total', 'photo', 'birth-date'],
    );
    assert.deepEqual(result.missing, []);
  });

  it('takes nobody for old enough, alone or without papers who was not asked', () => {
    const result = own(undefined, {});
    assert.equal(result.verdict, 'need-more-information');
    assert.deepEqual(result.missing, ['ageYears', 'caretaker', 'documents']);
    assert.ok(result.reasons.every(({ met }) => met === undefined));
    assert.deepEqual(own([], {}).missing, ['ageYears', 'caretaker']);
    assert.equal(own([], adult).verdict, 'not-yet');
    assert.equal(own(undefined, { ageYears: 5 }).verdict, 'not-yet');
  });

  it('knows programs that ended, that ask no photo, and whose documents nobody knows', () => {
    const running = { running: texts, ...pack().values.reasons };
    const ended = (endedOn: string) => own([], adult, { endedOn, reasons: running }).reasons[0];
    assert.deepEqual(ended('2026-11-27'), { rule: 'running', met: false, text: 'u' });
    assert.equal(ended('2026-11-28')?.met, true);
    const plain = own([{ document: 'paper' }, { document: 'birth' }, { document: 'letter' }], adult, {
      requires: { photo: false, birthDate: false },
    });
    assert.deepEqual([plain.verdict, plain.photoOk, plain.birthDateOk], ['yes', true, true]);
    assert.equal(own([], adult, { points: undefined, requires: { photo: false, birthDate: false } }).verdict, 'likely');
    assert.equal(
      own([], adult, { mode: 'benefits-only', points: undefined, requires: { photo: false, birthDate: false } }).verdict,
      'need-more-information',
    );
  });
});

describe('the cheapest completions', () => {
  const sets = (held: readonly HeldDocument[], applicant?: Applicant, change?: Partial<CityIdValues>) =>
    own(held, applicant, change).completions.map(({ documents }) => documents);

  it('are the smallest sets that are enough, those first that more people have', () => {
    assert.deepEqual(sets([{ document: 'card', inDate: true }]), [['bill'], ['wage'], ['letter']]);
    assert.deepEqual(sets([]), [
      ['bill', 'card'],
      ['card', 'wage'],
      ['card', 'letter'],
    ]);
    assert.deepEqual(sets([{ document: 'bill', inDate: true }, { document: 'photo' }]), [['card'], ['birth']]);
    assert.deepEqual(own([{ document: 'card', inDate: true }]).completions[0]?.brings, [
      { document: 'bill', identity: 0, residency: 1, photo: false, birthDate: false },
    ]);
    assert.deepEqual(own([{ document: 'bill', inDate: true }, { document: 'photo' }]).completions[1]?.brings, [
      { document: 'birth', identity: 1, residency: 0, photo: false, birthDate: true },
    ]);
  });

  it('propose what people without an address have to those, and not to others who say that they have one', () => {
    assert.deepEqual(sets([{ document: 'card', inDate: true }], { ageYears: 30, noFixedAddress: true }), [['letter'], ['bill'], ['wage']]);
    assert.deepEqual(sets([{ document: 'card', inDate: true }], { ageYears: 30, noFixedAddress: false }), [['bill'], ['wage']]);
  });

  it('propose one version of a paper, no photo to whom none is asked, and nothing where nothing would be enough', () => {
    const documents = [doc('plain', { family: 'passport' }), doc('chip', { family: 'passport', identity: 2 }), doc('paper')];
    const change = { points: { identity: 2, residency: 0, total: 2 }, requires: { photo: false, birthDate: false }, documents };
    assert.deepEqual(sets([], adult, change), [['chip']]);
    assert.deepEqual(sets([{ document: 'plain' }], adult, change), [['paper']]);
    assert.deepEqual(sets([], adult, { ...change, points: { identity: 3, residency: 0, total: 3 } }), [['chip', 'paper']]);
    assert.deepEqual(sets([], adult, { ...change, points: { identity: 9, residency: 0, total: 9 } }), []);
    assert.deepEqual(sets([], adult, { ...change, points: { identity: 0, residency: 0, total: 1 } }), [['plain'], ['chip'], ['paper']]);
    const child = { ageYears: 12, caretaker: true };
    const held = [{ document: 'paper' }, { document: 'birth' }, { document: 'letter' }];
    assert.deepEqual(sets(held, child, { ages: { from: 10, caretakerBelow: 14, noPhotoUpTo: 12 } }), []);
    assert.deepEqual(sets(held, child), [['card'], ['photo']]);
  });

  const ids = idnyc.values.documents.map(({ id }) => id);
  const anyHeld = fc
    .uniqueArray(fc.constantFrom(...ids), { maxLength: 5 })
    .map((list) => list.map((document) => ({ document, inDate: true })));

  it('are enough, and none of their parts is, whatever somebody holds', () => {
    fc.assert(
      fc.property(anyHeld, fc.boolean(), (held, noFixedAddress) => {
        const applicant = { ageYears: 40, noFixedAddress };
        const before = judge(held, applicant);
        assert.equal(before.completions.length === 0, before.verdict === 'yes');
        for (const { documents } of before.completions) {
          const more = documents.map((document) => ({ document, inDate: true }));
          assert.equal(judge([...held, ...more], applicant).verdict, 'yes', documents.join());
          for (const left of documents) {
            assert.equal(
              judge([...held, ...more.filter(({ document }) => document !== left)], applicant).verdict,
              'not-yet',
              `${documents.join()} without ${left}`,
            );
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('and verdicts: one more document never makes it worse, and the order of documents never matters', () => {
    fc.assert(
      fc.property(anyHeld, fc.constantFrom(...ids), (held, document) => {
        const before = judge(held);
        const after = judge([...held, { document, inDate: true }]);
        assert.ok(after.identity.sure >= before.identity.sure && after.residency.sure >= before.residency.sure);
        if (before.verdict === 'yes') assert.equal(after.verdict, 'yes');
        const backwards = judge([...held].reverse());
        assert.deepEqual(
          [backwards.verdict, backwards.identity, backwards.completions],
          [before.verdict, before.identity, before.completions],
        );
        const unsure = judge(held.map((one) => ({ document: one.document })));
        assert.ok(unsure.identity.sure <= before.identity.sure && unsure.identity.possible === before.identity.sure);
        if (before.verdict === 'yes') assert.notEqual(unsure.verdict, 'not-yet');
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a card', () => {
  it('costs and lasts what nobody knows where the pack does not say', () => {
    assert.equal(feeFor(pack().values, 30), undefined);
    assert.equal(feeFor(pack({ waivers: [{ id: 'veteran', label: 'v' }] }).values, 30, ['veteran']), undefined);
    assert.equal(validityOf(pack().values, 30, TODAY), undefined);
    assert.equal(renewalOf(pack().values, TODAY, TODAY), undefined);
    assert.deepEqual(validityOf(pack({ validity: [{ value: 4 }] }).values, 30, '2024-02-29'), { years: 4, expiresOn: '2028-02-29' });
    assert.deepEqual(validityOf(pack({ validity: [{ value: 5 }] }).values, 30, '2024-02-29')?.expiresOn, '2029-02-28');
  });

  it('is renewed from 60 days before its end until six months after', () => {
    const step = (expiresOn: string) => renewalOf(idnyc.values, expiresOn, TODAY);
    assert.deepEqual([step(ago(-61)), step(ago(-60)), step(TODAY)], ['too-early', 'renew', 'renew']);
    assert.deepEqual([step('2026-05-28'), step('2026-05-27'), step('2020-01-01')], ['renew', 'apply-anew', 'apply-anew']);
    const strict = pack({ renewal: { daysBefore: 10, monthsAfter: 0 } }).values;
    assert.deepEqual([renewalOf(strict, TODAY, TODAY), renewalOf(strict, ago(1), TODAY)], ['renew', 'apply-anew']);
  });

  it('opens benefits by category, and is applied for at places that are open', () => {
    const open = (age?: number) =>
      benefitsFor(pack().values, age).map(({ category, benefits }) => [category, ...benefits.map(({ id }) => id)]);
    assert.deepEqual(open(), [
      ['culture', 'museum'],
      ['sport', 'play', 'run'],
    ]);
    assert.deepEqual(open(12), [
      ['culture', 'museum'],
      ['sport', 'play'],
    ]);
    assert.deepEqual(open(13), [
      ['culture', 'museum'],
      ['sport', 'run'],
    ]);
    assert.deepEqual(benefitsFor(pack({ benefits: [] }).values), []);
    const places = (day: string) => placesOn(pack().values, day).map(({ id }) => id);
    assert.deepEqual(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'].map(places), [
      ['hall'],
      ['hall', 'tent'],
      ['hall', 'tent'],
      ['hall'],
    ]);
  });
});

describe('the check of a card', () => {
  const paths = (change: Partial<CityIdValues>) => cityIdPackProblems(pack(change)).map(({ path }) => path);

  it('finds nothing wrong with a good one, and runs its cases', () => {
    assert.deepEqual(paths({}), []);
    const cases = [{ name: 'wrong', given: {}, expect: { verdict: 'yes' } }];
    assert.deepEqual(
      cityIdPackProblems({ ...pack(), cases }).map(({ path }) => path),
      ['cases[0].expect.verdict'],
    );
    for (const real of [idnyc, citykey, paris])
      assert.deepEqual(
        runCases(real, (given, today) => runCityIdCase(real, given, today)),
        [],
        real.id,
      );
    assert.deepEqual(schemaProblems(Schema, { ...pack(), cases }), []);
  });

  it('follows every name, and wants each once', () => {
    const { documents, benefits, places } = pack().values;
    assert.deepEqual(paths({ documents: [...documents, doc('x', { group: 'toString' })] }), ['values.documents[7].group']);
    assert.deepEqual(paths({ documents: [...documents, doc('card', { source: 'none' })] }), [
      'values.documents[7].source',
      'values.documents[7].id',
    ]);
    assert.deepEqual(paths({ benefits: [...benefits, { id: 'museum', category: 'x', title: 't', source: 'y' }] }), [
      'values.benefits[3].category',
      'values.benefits[3].source',
      'values.benefits[3].id',
    ]);
    assert.deepEqual(
      paths({ places: [...places, { id: 'hall', name: 'n', type: 'cultural', source: 'y', from: '2026-02-01', to: '2026-01-01' }] }),
      ['values.places[2].source', 'values.places[2].to', 'values.places[2].id'],
    );
    assert.deepEqual(paths({ retention: [{ text: 'r', source: 'y' }] }), ['values.retention[0].source']);
    assert.deepEqual(
      paths({
        waivers: [
          { id: 'a', label: 'a', source: 'y' },
          { id: 'a', label: 'a', source: 'law' },
        ],
      }),
      ['values.waivers[0].source', 'values.waivers[1].id'],
    );
    assert.deepEqual(paths({ fee: { currency: 'USD', bands: [{ value: 1 }], source: 'y' } }), ['values.fee.source']);
    assert.deepEqual(paths({ renewal: { daysBefore: 1, monthsAfter: 1, source: 'y' } }), ['values.renewal.source']);
  });

  it('wants bands that go up to an open end, words for each rule, and documents that can be enough', () => {
    assert.deepEqual(paths({ validity: [{ upTo: 13, value: 2 }] }), ['values.validity[0].upTo']);
    assert.deepEqual(paths({ validity: [{ value: 2 }, { value: 2 }] }), ['values.validity[0].upTo']);
    assert.deepEqual(paths({ fee: { currency: 'USD', bands: [{ upTo: 13, value: 2 }, { upTo: 13, value: 2 }, { value: 3 }] } }), [
      'values.fee.bands[1].upTo',
    ]);
    assert.deepEqual(
      paths({ reasons: {} }),
      ['age', 'caretaker', 'identity', 'residency', 'total', 'photo', 'birth-date'].map((rule) => `values.reasons.${rule}`),
    );
    assert.deepEqual(
      paths({
        reasons: { age: texts },
        mode: 'benefits-only',
        endedOn: TODAY,
        ages: { from: 1 },
        points: undefined,
        requires: { photo: false, birthDate: false },
      }),
      ['values.reasons.running', 'values.reasons.resident'],
    );
    assert.deepEqual(paths({ ages: { from: 1, noPhotoUpTo: 12 } }), ['values.reasons.photo.spared']);
    assert.deepEqual(paths({ points: { identity: 99, residency: 1, total: 100 } }), ['values.points']);
    assert.deepEqual(paths({ points: { identity: 1, residency: 99, total: 100 } }), ['values.points']);
    assert.deepEqual(paths({ documents: [doc('a', { identity: 9, residency: 9 })] }), [
      'values.requires.photo',
      'values.requires.birthDate',
    ]);
  });
});
