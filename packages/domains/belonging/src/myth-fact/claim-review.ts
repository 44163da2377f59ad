import type { JsonLdMapper, JsonLdNode } from '@newcomer/engines/cards';
import { BelongingError } from '../belonging-error.js';
import type { MythFactCard } from './myth-fact-card.js';
import type { Veracity } from './vocabulary.js';

/** Characters that services which read ClaimReview take of a claim. */
export const CLAIM_LENGTH = 75;

/** Scale of the rating: 1 is false, 5 is true. */
export const RATINGS: Readonly<Record<Veracity, number>> = { false: 1, misleading: 2, unproven: 3, 'partly-true': 4, true: 5 };

const ENGLISH: Readonly<Record<Veracity, string>> = {
  false: 'False',
  misleading: 'Misleading',
  unproven: 'Unproven',
  'partly-true': 'Partly true',
  true: 'True',
};

export interface ClaimReviewContext {
  /** Address of the page that shows the cards. */
  readonly page: string;
  /** BCP 47 of the texts. */
  readonly lang: string;
  readonly textOf: (key: string) => string;
  /** The city's office that answers for the review. Absent means the city of the card's review. */
  readonly author?: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** What the ratings are called in the language. Absent means in English. */
  readonly ratingNames?: Readonly<Record<Veracity, string>> | undefined;
}

/**
 * A card as schema.org's ClaimReview, for services that collect fact checks. Search engines stopped showing it in 2025; it
 * is an export of data, no way to be found better.
 *
 * @throws {BelongingError} `belonging/claim-too-long` where the myth is longer than 75 characters.
 */
export const claimReview: JsonLdMapper<MythFactCard, ClaimReviewContext> = (card, context) => {
  const { page, lang, textOf, author, ratingNames = ENGLISH } = context;
  const claim = textOf(card.myth);
  if ([...claim].length > CLAIM_LENGTH) {
    throw new BelongingError(
      'belonging/claim-too-long',
      `the claim of ${card.id} has ${[...claim].length} characters in "${lang}", and at most ${CLAIM_LENGTH} are taken`,
    );
  }
  const name = author?.name ?? card.review?.city;
  return {
    '@type': 'ClaimReview',
    url: `${page}#newcomer=${encodeURIComponent(card.id)}`,
    inLanguage: lang,
    claimReviewed: claim,
    ...(card.review && { datePublished: card.review.date }),
    ...(name !== undefined && { author: organization(name, author?.url) }),
    reviewRating: {
      '@type': 'Rating',
      alternateName: ratingNames[card.veracity],
      ratingValue: RATINGS[card.veracity],
      bestRating: 5,
      worstRating: 1,
    },
    itemReviewed: { '@type': 'Claim', ...(card.firstHeard !== undefined && { datePublished: card.firstHeard }) },
  };
};

function organization(name: string, url: string | undefined): JsonLdNode {
  return { '@type': 'Organization', name, ...(url !== undefined && { url }) };
}
