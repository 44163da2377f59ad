import * as z from 'zod/mini';

/** Where a fact comes from. Every figure on a screen has one. */
export const SourceRef = z.object({
  title: z.string().check(z.minLength(1)),
  /** The organization that publishes it. */
  publisher: z.optional(z.string().check(z.minLength(1))),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  /** ISO 8601 date, month or year that the figure is about. Absent means that the source does not say. */
  date: z.optional(z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/))),
  /** ISO 8601 date on which somebody of ours read it. */
  read: z.iso.date(),
  /** SPDX expression, or the name of the terms. */
  license: z.optional(z.string().check(z.minLength(1))),
});
export type SourceRef = z.infer<typeof SourceRef>;
