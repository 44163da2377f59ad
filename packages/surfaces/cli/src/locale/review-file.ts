import { NewcomerError, LanguageTag } from '@newcomer/core';
import * as z from 'zod/mini';

/** What a native speaker saved from the page of `newcomer locale review`. */
const ReviewFile = z.object({
  format: z.literal('newcomer-review'),
  language: LanguageTag,
  /** Name or initials, where the reviewer wishes. */
  by: z.optional(z.string()),
  date: z.iso.date(),
  lines: z.array(
    z.object({
      key: z.string(),
      original: z.string(),
      words: z.string(),
      answer: z.enum(['ok', 'better', '']),
      better: z.optional(z.string()),
    }),
  ),
});
export type ReviewFile = z.infer<typeof ReviewFile>;

/** @throws NewcomerError `cli/bad-review` where the file is not one that the page saved. */
export function readReviewFile(text: string, name: string): ReviewFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new NewcomerError('cli/bad-review', `${name} cannot be read as JSON; send the file that the page saved, as it is`, { cause });
  }
  const result = ReviewFile.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new NewcomerError(
    'cli/bad-review',
    `${name} is not what the page of "newcomer locale review" saves: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
