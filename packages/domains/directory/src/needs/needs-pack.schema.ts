import { DOCUMENT_TYPES, LanguageTag, LocalizedText, NewcomerError } from '@newcomer/core';
import * as z from 'zod/mini';
import { AIRS_CODE } from './airs-code.js';
import type { NeedsPack } from './needs-pack.js';

const Id = z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)*$/, 'must be an id such as "health.doctor"'));
const Word = z.string().check(z.regex(/\S/, 'must not be blank'));
const WordsByLanguage = z.record(LanguageTag, z.array(Word));
const AirsPrefix = z.string().check(z.regex(AIRS_CODE, 'must be a code of the 211 LA/AIRS taxonomy such as "BH-1800.8500"'));
const OpenEligibilityId = z.int().check(z.positive());

const Need = z.strictObject({
  id: Id,
  parent: z.optional(Id),
  label: LocalizedText,
  pictogram: z.optional(Word),
  sensitive: z.optional(z.boolean()),
  words: WordsByLanguage,
  crosswalk: z.strictObject({
    airs: z.optional(z.array(AirsPrefix)),
    openEligibility: z.optional(z.array(OpenEligibilityId)),
    uk: z.optional(z.array(Word)),
    text: z.optional(WordsByLanguage),
  }),
});

/** The shape of a needs pack, and that what it names is there: parents, and the needs of its first screen. */
const Pack = z
  .strictObject({
    format: z.literal(1),
    version: z.iso.date(),
    needs: z.array(Need),
    firstScreen: z.array(z.strictObject({ id: Id, needs: z.array(Id).check(z.minLength(1)), label: LocalizedText, pictogram: Word })),
    alerts: z.array(z.strictObject({ for: z.enum(['violence', 'suicide', 'trafficking', 'child']), words: WordsByLanguage })),
    fillers: z.optional(WordsByLanguage),
    shelters: z.strictObject({ airs: z.array(AirsPrefix), openEligibility: z.array(OpenEligibilityId), words: WordsByLanguage }),
    documents: z.optional(z.partialRecord(z.enum([...DOCUMENT_TYPES, 'none', 'or']), LocalizedText)),
  })
  .check(({ value, issues }) => {
    const ids = new Set<string>();
    const complain = (path: (string | number)[], message: string) => void issues.push({ code: 'custom', input: value, path, message });
    value.needs.forEach(({ id }, at) => {
      if (ids.has(id)) complain(['needs', at, 'id'], `"${id}" stands here a second time`);
      ids.add(id);
    });
    value.needs.forEach(({ parent }, at) => {
      if (parent !== undefined && !ids.has(parent)) complain(['needs', at, 'parent'], `there is no need "${parent}"`);
    });
    value.firstScreen.forEach((item, at) => {
      for (const need of item.needs) if (!ids.has(need)) complain(['firstScreen', at, 'needs'], `there is no need "${need}"`);
    });
  });

/**
 * Checks a needs pack that somebody wrote or changed.
 *
 * @throws NewcomerError `directory/bad-needs-pack`, whose message names each field that is wrong by its path.
 */
export function readNeedsPack(json: unknown): NeedsPack {
  const result = Pack.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `  ${path.length > 0 ? path.map(String).join('.') : '(the pack)'}: ${message}`,
  );
  throw new NewcomerError('directory/bad-needs-pack', `this needs pack cannot be used:\n${problems.join('\n')}`);
}
