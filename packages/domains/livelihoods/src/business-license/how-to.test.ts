import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { howTo } from './how-to.js';
import type { LicensePack } from './license-guide.js';

const TODAY = '2026-11-27';
const pack: LicensePack = {
  format: 1,
  kind: 'business-license',
  id: 'two-shops',
  jurisdiction: 'xx/test',
  topic: 'business-license',
  effectiveFrom: '2026-01-01',
  status: 'in-force',
  source: { title: 'Invented', url: 'https://city.example/licenses', read: '2026-11-01' },
  cases: [],
  values: {
    title: 'title',
    howTo: 'how-to',
    maybe: 'maybe',
    start: 'kind',
    facts: {
      kind: {
        type: 'choice',
        question: 'q.kind',
        options: [
          { value: 'bakery', label: 'bakery' },
          { value: 'kiosk', label: 'kiosk' },
        ],
      },
      sign: { type: 'yes-no', question: 'q.sign' },
    },
    documents: { id: { label: 'id' } },
    agencies: {},
    offices: {},
    groups: { permits: { title: 'permits', logic: 'and' } },
    steps: [
      {
        id: 'a',
        group: 'permits',
        title: 'a',
        text: 'a.how',
        documents: ['id'],
        link: 'https://city.example/a',
        fee: { amount: 5, currency: 'USD' },
      },
      { id: 'b', group: 'permits', title: 'b', fee: 'none', when: { fact: 'sign' } },
      { id: 'c', title: 'c', text: 'c.how', when: { compare: [{ fact: 'kind' }, '=', 'bakery'] }, fee: { unknown: true } },
    ],
  },
  texts: {
    en: {
      provenance: 'original',
      entries: {
        title: 'Shops',
        'how-to': 'How to open: {option}',
        maybe: 'Only if so: {question}',
        bakery: 'a bakery',
        kiosk: 'a kiosk',
        'q.kind': 'Which?',
        'q.sign': 'A sign?',
        id: 'Photo ID',
        permits: 'Get permits',
        a: 'Permit A',
        'a.how': 'Ask for it.',
        b: 'Permit B',
        c: 'Oven check',
        'c.how': 'Wait.',
      },
    },
  },
};

describe('HowTo data of a guide', () => {
  it('is one for each kind of business, with the cost only where all of it is known', () => {
    const [bakery, kiosk] = howTo(pack, { lang: 'ar', today: TODAY, page: 'https://city.example/shop' });
    assert.deepEqual(kiosk, {
      '@context': 'https://schema.org',
      '@type': 'HowTo',
      name: 'How to open: a kiosk',
      inLanguage: 'en',
      url: 'https://city.example/shop',
      dateModified: '2026-11-01',
      expires: '2027-04-30',
      isBasedOn: 'https://city.example/licenses',
      estimatedCost: { '@type': 'MonetaryAmount', currency: 'USD', minValue: 5, maxValue: 5 },
      supply: [{ '@type': 'HowToSupply', name: 'Photo ID' }],
      step: [
        {
          '@type': 'HowToSection',
          position: 1,
          name: 'Get permits',
          itemListElement: [
            { '@type': 'HowToStep', name: 'Permit A', text: 'Ask for it.', url: 'https://city.example/a' },
            { '@type': 'HowToStep', name: 'Permit B', text: 'Only if so: A sign? Permit B' },
          ],
        },
      ],
    });
    assert.equal(bakery?.estimatedCost, undefined);
    assert.deepEqual(
      (bakery?.step as { name: string; position: number }[]).map(({ name, position }) => [name, position]),
      [
        ['Get permits', 1],
        ['Oven check', 2],
      ],
    );
  });

  it('is nothing where the rules are not in force, or were not read lately', () => {
    for (const status of ['example', 'historic', 'proposed'] as const) {
      assert.deepEqual(howTo({ ...pack, status }, { lang: 'en', today: TODAY }), []);
    }
    assert.deepEqual(howTo(pack, { lang: 'en', today: '2027-05-01' }), []);
    assert.equal(howTo(pack, { lang: 'en', today: '2027-04-30' }).length, 2);
  });
});
