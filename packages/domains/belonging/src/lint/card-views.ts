import type { FixPath } from '@newcomer/engines/cards';
import { languageOf } from '@newcomer/engines/pack';
import { shownCard, type CardText, type MythFactCard, type MythFactPack } from '../myth-fact/myth-fact-card.js';

/** A card in one language, as a rule looks at it: with the city's own figure, and without. */
export interface CardView {
  readonly card: MythFactCard;
  /** Where the card is in the pack; with "local" behind it where the city's figure is looked at. */
  readonly path: FixPath;
  readonly lang: string;
  /** The text, or "" where the language has none. */
  readonly text: (name: CardText) => string;
  readonly textPath: (name: CardText) => FixPath;
}

/** Every card with and without its local figure: what a rule about evidence looks at. */
export function cardsOf(pack: MythFactPack): { readonly card: MythFactCard; readonly path: FixPath }[] {
  return pack.values.cards.flatMap((card, index) => {
    const path = ['values', 'cards', index];
    const national = { card: { ...card, local: undefined }, path };
    return card.local ? [national, { card: shownCard(card), path: [...path, 'local'] }] : [national];
  });
}

/** Every card in every language of the pack. */
export function viewsOf(pack: MythFactPack): CardView[] {
  const languages = pack.texts ? Object.keys(pack.texts) : [languageOf(pack)];
  return cardsOf(pack).flatMap(({ card, path }) =>
    languages.map((lang) => ({
      card,
      path,
      lang,
      text: (name: CardText) => entryOf(pack, lang, card[name]),
      textPath: (name: CardText): FixPath => ['texts', lang, 'entries', card[name] ?? ''],
    })),
  );
}

function entryOf(pack: MythFactPack, lang: string, key: string | undefined): string {
  const entries = pack.texts?.[lang]?.entries;
  return key !== undefined && entries && Object.prototype.hasOwnProperty.call(entries, key) ? entries[key]! : '';
}
