import * as z from 'zod/mini';
import { canonicalTag } from './canonical-tag.js';

/** A well-formed BCP 47 tag in its usual spelling: "es", "zh-Hans", "pt-BR". */
export const LanguageTag = z.string().check(
  z.refine((tag) => canonicalTag(tag) === tag, {
    error: 'this is not a BCP 47 language tag in its usual spelling, such as "es", "zh-Hans" or "pt-BR"',
  }),
);
export type LanguageTag = z.infer<typeof LanguageTag>;
