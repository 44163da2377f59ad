import { LanguageTag, Provenance, SourceRef } from '@newcomer/core';
import * as z from 'zod/mini';
import { PACK_FORMAT } from './pack.js';
import { reportTextKey } from './text-key-report.js';

/**
 * The key of a text: "documents.passport". A field of `values` that holds a text has this schema, which is how
 * `newcomer pack check` finds every text that a pack needs.
 */
export const TextKey = z.string().check(
  z.regex(/^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/, {
    error: 'this is a key into the texts, such as "steps.zoning.title": letters, digits, points and hyphens, no sentence',
  }),
  z.check((context) => reportTextKey(context)),
);
export type TextKey = z.infer<typeof TextKey>;

export const PackTexts = z.object({
  provenance: Provenance,
  updated: z.optional(z.iso.date()),
  reviewedBy: z.optional(z.string().check(z.minLength(1))),
  reviewedAt: z.optional(z.iso.date()),
  entries: z.record(z.string(), z.string().check(z.trim(), z.minLength(1, 'a text is never empty: leave the key out instead'))),
});

export const PackCase = z.object({
  name: z.string().check(z.minLength(1)),
  today: z.optional(z.iso.date()),
  given: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
});

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The schema of a whole pack of one kind, from the schema of its values. */
export function packSchema<Kind extends string, Values extends z.core.$ZodType>(kind: Kind, values: Values) {
  return z
    .strictObject({
      format: z.literal(PACK_FORMAT),
      kind: z.literal(kind),
      id: z.string().check(z.regex(SLUG, 'an id is written in small letters, digits and hyphens: "idnyc-2018"')),
      jurisdiction: z
        .string()
        .check(z.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'a jurisdiction goes from the largest place to the smallest: "us/ny/new-york"')),
      topic: z.string().check(z.regex(SLUG, 'a topic is the name of a folder: "municipal-id"')),
      effectiveFrom: z.iso.date(),
      effectiveTo: z.optional(z.iso.date()),
      status: z.enum(['in-force', 'proposed', 'historic', 'example']),
      language: z.optional(LanguageTag),
      source: SourceRef,
      sources: z.optional(z.record(z.string(), SourceRef)),
      values,
      cases: z.array(PackCase).check(z.minLength(1, 'a pack carries at least one case that proves it')),
      texts: z.optional(z.record(LanguageTag, PackTexts)),
    })
    .check(
      z.refine((pack) => pack.effectiveTo === undefined || pack.effectiveTo >= pack.effectiveFrom, {
        path: ['effectiveTo'],
        error: 'the last day lies before the first one',
      }),
    );
}
