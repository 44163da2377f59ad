import * as z from 'zod/mini';
import { packSchema } from '../pack/pack-schema.js';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const Words = z.string().check(z.trim(), z.minLength(1));

export const FigureStanding = z.enum(['ok', 'range', 'unverified', 'disputed', 'wrong']);

export const Evidence = z.strictObject({
  source: Words,
  figure: Words,
  standing: z.optional(FigureStanding),
  headline: z.optional(z.boolean()),
  /** Id of the statistic that the figure is, where it is one of ours. */
  statistic: z.optional(z.string().check(z.regex(SLUG))),
});

const CardReview = z.strictObject({ reviewer: Words, city: Words, date: z.iso.date() });

/** The schema of one type of card: what all sourced cards share, and the fields of its own. */
export function cardSchema<Type extends string, Fields extends z.core.$ZodShape>(type: Type, fields: Fields) {
  return z.strictObject({
    type: z.literal(type),
    id: z.string().check(z.regex(SLUG, 'an id is written in small letters, digits and hyphens, and says the fact: "taxes-paid"')),
    status: z.enum(['draft', 'approved', 'retired']),
    review: z.optional(CardReview),
    expires: z.optional(z.iso.date()),
    asOf: z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date, month or year: "2026-11-27", "2026-11", "2026"')),
    evidence: z.array(Evidence),
    ...fields,
  });
}

/** The schema of a pack of cards of one type. */
export function cardsPackSchema<Card extends z.core.$ZodType>(card: Card) {
  return packSchema(
    'cards',
    z.strictObject({
      cards: z.array(card).check(
        z.minLength(1, 'a pack of cards has at least one'),
        z.check(({ value, issues }) => {
          const ids = new Set<string>();
          value.forEach((item, index) => {
            const { id } = item as { readonly id: string };
            if (ids.has(id)) issues.push({ code: 'custom', input: id, path: [index, 'id'], message: `two cards have the id "${id}"` });
            ids.add(id);
          });
        }),
      ),
    }),
  );
}
