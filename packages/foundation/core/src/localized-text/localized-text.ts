import * as z from 'zod/mini';
import { LanguageTag } from '../languages/language-tag.js';

/**
 * Who wrote a text in this language: `original` as its author wrote it, `human` translated by a person,
 * `reviewed` read and approved by a second person, `machine` translated and read by nobody.
 */
export const Provenance = z.enum(['original', 'human', 'reviewed', 'machine']);
export type Provenance = z.infer<typeof Provenance>;

/** Text in one language. */
export const TextVersion = z.object({
  text: z.string().check(z.minLength(1)),
  provenance: Provenance,
  /** ISO 8601 date of the last change. Absent means unknown. */
  updated: z.optional(z.iso.date()),
});
export type TextVersion = z.infer<typeof TextVersion>;

/**
 * One text in several languages, by BCP 47 tag. A language that is absent has no text: an empty string is never stored.
 * Machine text is labelled wherever it is shown.
 */
export const LocalizedText = z.record(LanguageTag, TextVersion);
export type LocalizedText = Readonly<Record<string, Readonly<TextVersion>>>;
