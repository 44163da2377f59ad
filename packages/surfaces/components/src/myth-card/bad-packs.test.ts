import { expect } from '@open-wc/testing';
import type { MythFactPack } from '@newcomer/belonging/myth-fact';
import { cardPack } from '../testing/card-pack.js';
import { itSurvivesBadPacks } from '../testing/bad-packs.js';
import { find, text } from '../testing/mount.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { MythCard } from './myth-card.js';

const cards = (pack: unknown): Record<string, unknown>[] => (pack as MythFactPack).values.cards as unknown as Record<string, unknown>[];

itSurvivesBadPacks<MythCard>({
  tag: 'newcomer-myth-card',
  attributes: { today: EXAMPLE_DAY, deck: '' },
  good: () => cardPack(),
  wrong: {
    'a card without a fact': ['elements/bad-card', (pack) => delete cards(pack)[0]!.fact],
    'a card without evidence': ['elements/bad-card', (pack) => Object.assign(cards(pack)[0]!, { evidence: 'everybody knows' })],
    'a card that is none': ['elements/bad-card', (pack) => cards(pack).push(null as never)],
  },
  key: 'world-share.local.fact',
  laterKey: 'company-founders.local.fact',
  async fill(deck) {
    find(deck, '.turn .key')!.click();
    await deck.updateComplete;
    const there = text(deck, '.turn');
    return () => expect(text(deck, '.turn')).to.equal(there);
  },
});
