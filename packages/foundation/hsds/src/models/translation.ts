import * as z from 'zod/mini';

/**
 * A row of translations.csv, Newcomer's own table beside HSDS's: one field of one record in another language.
 * In JSON an object carries the same as an array `translations`, where `object` and `id` may be absent.
 */
export const TranslationRecord = z.looseObject({
  /** The table of the record: "services". */
  object: z.string(),
  id: z.string(),
  field: z.string(),
  /** BCP 47. */
  language: z.string(),
  text: z.string(),
  provenance: z.enum(['original', 'human', 'reviewed', 'machine']),
  /** ISO 8601 date. Absent means unknown. */
  updated: z.optional(z.string()),
});
export type TranslationRecord = z.infer<typeof TranslationRecord>;
