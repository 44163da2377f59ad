import type { CivilDate } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import { publishable } from './publishable.js';
import type { SourcedCard } from './sourced-card.js';

export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];

/** A node of schema.org's vocabulary. */
export interface JsonLdNode {
  readonly '@type': string;
  readonly [property: string]: JsonLdValue;
}

/** How one type of card is said in schema.org's vocabulary. Undefined where it has nothing to say. */
export type JsonLdMapper<Card extends SourcedCard, Context> = (card: Card, context: Context) => JsonLdNode | undefined;

export interface JsonLdGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly JsonLdNode[];
}

/**
 * Cards as JSON-LD, each by the mapper of its type. Only what may be shown to residents is in it: a draft leaves no trace
 * for a search engine to find.
 *
 * @throws {EngineError} `engines/unknown-card-type` where a card has a type that no mapper is for.
 */
export function toJsonLd<Card extends SourcedCard, Context>(
  cards: readonly Card[],
  mappers: Readonly<Record<string, JsonLdMapper<Card, Context>>>,
  context: Context,
  today: CivilDate,
): JsonLdGraph {
  const graph = cards.flatMap((card) => {
    const mapper = Object.prototype.hasOwnProperty.call(mappers, card.type) ? mappers[card.type] : undefined;
    if (!mapper) {
      throw new EngineError('engines/unknown-card-type', `card ${card.id} is of type "${card.type}", which has no JSON-LD`, [card.id]);
    }
    const node = publishable(card, today).publishable ? mapper(card, context) : undefined;
    return node ? [node] : [];
  });
  return { '@context': 'https://schema.org', '@graph': graph };
}
