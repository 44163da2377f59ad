import { publishable, type CardReview } from '@newcomer/engines/cards';
import { type CaseRunner } from '@newcomer/engines/pack';
import type { MythFactPack } from './myth-fact-card.js';

/**
 * Runs the cases of a deck: `given` names a card and, where it asks what a review would change, the review. The answer is
 * `publishable` and the codes of what stands in the way.
 */
export function cardCases(pack: Pick<MythFactPack, 'values'>): CaseRunner {
  return ({ card: id, review }, today) => {
    const card = pack.values.cards.find((candidate) => candidate.id === id);
    if (!card) return { error: 'belonging/unknown-card' };
    const judged = review === undefined ? card : { ...card, status: 'approved' as const, review: review as CardReview };
    const { publishable: shown, reasons } = publishable(judged, today);
    return { publishable: shown, reasons: reasons.map(({ code }) => code) };
  };
}
