import type { CivilDate } from '@newcomer/core/civil-time';
import type { Evidence, SourcedCard } from '@newcomer/engines/cards';
import type { Pack } from '@newcomer/engines/pack';
import type { Fallacy, Theme, Tone, Veracity } from './vocabulary.js';

/** What a city puts in the place of a national figure: people believe what they can see from their window. */
export interface LocalFigure {
  /** The city's name, as it is written in every language of the pack; a key. */
  readonly place: string;
  readonly title: string;
  readonly fact: string;
  readonly factAgain: string;
  readonly limits?: string | undefined;
  readonly asOf: string;
  readonly evidence: readonly Evidence[];
}

/**
 * A rumor and the fact that answers it, in the order that research on debunking found to work (Lewandowsky, Cook and others,
 * "The Debunking Handbook", 2020): the fact, a warning, the myth once, how it misleads, the fact again. Texts are keys.
 */
export interface MythFactCard extends SourcedCard<'myth-fact'> {
  readonly theme: Theme;
  readonly tone: Tone;
  readonly veracity: Veracity;
  readonly fallacy: Fallacy;
  /** First day on which somebody of the city heard the rumor. Absent means unknown. */
  readonly firstHeard?: CivilDate | undefined;
  /** The fact in a few words. Never the myth, not even to deny it. */
  readonly title: string;
  readonly fact: string;
  /** Says that something wrong comes now. Several cards may share one. */
  readonly warning: string;
  /** The rumor in a neutral form, without quotation marks: whoever shows it marks it. */
  readonly myth: string;
  /** Why it seems true, and what is true instead. */
  readonly alternative: string;
  readonly factAgain: string;
  /** What the figures do not say. */
  readonly limits?: string | undefined;
  readonly local?: LocalFigure | undefined;
}

/** A deck of cards. */
export type MythFactPack = Pack<'cards', { readonly cards: readonly MythFactCard[] }>;

/** The texts of a card, in the order in which a person reads them. */
export const CARD_TEXTS = ['title', 'fact', 'warning', 'myth', 'alternative', 'factAgain', 'limits'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

/**
 * The card as it is shown: with the city's own figure, its date and its source where there is one. The national figure is
 * not shown beside it, and neither are its limits.
 */
export function shownCard(card: MythFactCard): MythFactCard {
  if (!card.local) return card;
  const { title, fact, factAgain, limits, asOf, evidence } = card.local;
  return { ...card, title, fact, factAgain, limits, asOf, evidence };
}

/** Keys of all texts that a card shows, without those that it has none of. */
export function textKeysOf(card: MythFactCard): string[] {
  const keys = CARD_TEXTS.map((name) => shownCard(card)[name]).filter((key) => key !== undefined);
  return card.local ? [...keys, card.local.place] : keys;
}
