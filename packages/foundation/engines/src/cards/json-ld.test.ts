import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonLd, type SourcedCard } from './index.js';

const card: SourcedCard = {
  type: 'note',
  id: 'a',
  status: 'approved',
  review: { reviewer: 'A. Reader', city: 'Port Lantern', date: '2026-11-01' },
  asOf: '2026',
  evidence: [{ source: 'census', figure: '3 in 100' }],
};
const mappers = {
  note: ({ id }: SourcedCard, base: string) => ({ '@type': 'Thing', url: `${base}${id}` }),
  silent: () => undefined,
};

describe('toJsonLd', () => {
  it('gives each card to the mapper of its type', () => {
    const cards = [card, { ...card, id: 'b' }, { ...card, type: 'silent' }];
    assert.deepEqual(toJsonLd(cards, mappers, 'https://city.example/', '2026-11-27'), {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Thing', url: 'https://city.example/a' },
        { '@type': 'Thing', url: 'https://city.example/b' },
      ],
    });
  });

  it('keeps drafts and expired cards from search engines', () => {
    const cards: SourcedCard[] = [
      { ...card, status: 'draft' },
      { ...card, expires: '2026-11-26' },
    ];
    assert.deepEqual(toJsonLd(cards, mappers, '', '2026-11-27')['@graph'], []);
  });

  it('refuses a type that it does not know, a draft too', () => {
    const unknown = { code: 'engines/unknown-card-type', message: /card a is of type "poem"/, ids: ['a'] };
    assert.throws(() => toJsonLd([{ ...card, type: 'poem' }], mappers, '', '2026-11-27'), unknown);
    assert.throws(() => toJsonLd([{ ...card, type: 'poem', status: 'draft' }], mappers, '', '2026-11-27'), unknown);
    assert.throws(() => toJsonLd([{ ...card, type: 'constructor' }], mappers, '', '2026-11-27'), { code: unknown.code });
  });
});
