import type { MythFactCard, MythFactPack } from '../myth-fact/myth-fact-card.js';

/** A card that every rule is content with. */
export const taxes: MythFactCard = {
  type: 'myth-fact',
  id: 'taxes-paid',
  status: 'draft',
  asOf: '2022',
  evidence: [{ source: 'count', figure: '96 in 100 workers paid', headline: true }],
  theme: 'shops-taxes',
  tone: 'calm',
  veracity: 'false',
  fallacy: 'cherry-picking',
  title: 'taxes.title',
  fact: 'taxes.fact',
  warning: 'warning',
  myth: 'taxes.myth',
  alternative: 'taxes.alternative',
  factAgain: 'taxes.again',
};

const entries = {
  warning: 'You may hear something else, and it is wrong.',
  'taxes.title': 'Work is taxed, whoever does it',
  'taxes.fact': 'In 2022, 96 of 100 workers from abroad paid tax on what they earned.',
  'taxes.myth': 'Foreigners pay no tax at all here',
  'taxes.alternative': 'Some people work without papers and the boss pays no tax. One such case is in the news; the many others are not.',
  'taxes.again': 'Tax comes off the pay of nearly every worker.',
};

export const deck: MythFactPack = {
  format: 1,
  kind: 'cards',
  id: 'small-deck',
  jurisdiction: 'xx/port-lantern',
  topic: 'belonging',
  effectiveFrom: '2026-11-27',
  status: 'example',
  source: { title: 'Cards for a test', read: '2026-11-27' },
  sources: { count: { title: 'A count of workers', publisher: 'Office of Counting', date: '2022', read: '2026-11-27' } },
  values: { cards: [taxes] },
  cases: [],
  texts: { en: { provenance: 'original', entries } },
};

/** The deck with another card, and other texts. */
export function deckWith(
  changes: Partial<MythFactCard>,
  texts: Readonly<Record<string, string>> = {},
  more: Partial<MythFactPack> = {},
): MythFactPack {
  return {
    ...deck,
    values: { cards: [{ ...taxes, ...changes }] },
    texts: { en: { provenance: 'original', entries: { ...entries, ...texts } } },
    ...more,
  };
}
