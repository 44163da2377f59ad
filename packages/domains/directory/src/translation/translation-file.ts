import { LanguageTag, NewcomerError, Provenance } from '@newcomer/core';
import * as z from 'zod/mini';

/** One translated text, for every field that has this original. */
export const StoredTranslation = z.strictObject({
  /** Keys of the fields: "services/a1/description". */
  of: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** `textHash` of the original that was translated. Where the original has another today, the translation is stale. */
  original: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  text: z.string().check(z.minLength(1)),
  provenance: Provenance,
  /** ISO 8601 date of the last change. Absent means unknown. */
  updated: z.optional(z.iso.date()),
  /** Who translated or reviewed it, as they wish to be named. It stays in this file and is not published. */
  by: z.optional(z.string()),
});
export type StoredTranslation = z.infer<typeof StoredTranslation>;

/**
 * `newcomer.<language>.json`, beside `newcomer.json`: the translations of a directory into one language. It holds no original,
 * so that what is withheld one day does not stay behind in it.
 */
export const TranslationFile = z.strictObject({
  format: z.literal('newcomer-translations'),
  version: z.literal(1),
  language: LanguageTag,
  texts: z.array(StoredTranslation),
});
export type TranslationFile = z.infer<typeof TranslationFile>;

export function emptyTranslationFile(language: string): TranslationFile {
  return { format: 'newcomer-translations', version: 1, language, texts: [] };
}

/**
 * Checks what a file of translations holds.
 *
 * @throws NewcomerError `directory/bad-translations`, whose message names the first entries that are wrong.
 */
export function readTranslationFile(json: unknown, name: string): TranslationFile {
  const result = TranslationFile.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.length > 0 ? path.map(String).join('.') : '(the file)'}: ${message}`);
  throw new NewcomerError(
    'directory/bad-translations',
    `${name} is not what "newcomer translate import" writes; mend it, or put the last good one back:\n${problems.join('\n')}`,
  );
}

/** The file as it is written: one text a line and in the order of its keys, so that a change shows as one line. */
export function writeTranslationFile({ format, version, language, texts }: TranslationFile): string {
  const sorted = texts.map((text) => ({ ...text, of: [...text.of].sort() })).sort((a, b) => ((a.of[0] ?? '') < (b.of[0] ?? '') ? -1 : 1));
  const lines = sorted.map(({ of, original, text, provenance, updated, by }) =>
    JSON.stringify({ of, original, text, provenance, ...(updated !== undefined && { updated }), ...(by !== undefined && { by }) }),
  );
  return `{\n"format": "${format}",\n"version": ${version},\n"language": ${JSON.stringify(language)},\n"texts": [\n${lines.join(',\n')}\n]\n}\n`;
}
