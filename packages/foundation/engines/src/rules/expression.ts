/** What an answer, a table or a rule can be. Dates are "YYYY-MM-DD". Absent means unknown: not zero, not no. */
export type Value = string | number | boolean | readonly string[];

/** What a person has answered so far, by the name of the fact. A fact that is absent is not answered. */
export type Answers = Readonly<Record<string, Value | undefined>>;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A rule's formula: a value as it is, or an object with exactly one operator. There are a dozen; what needs more is
 * TypeScript in its domain. See docs/decisions/packs-are-tables.md.
 */
export type Expression =
  | string
  | number
  | boolean
  /** An answer, by the name of its fact. */
  | { readonly fact: string }
  /** The value of another rule. */
  | { readonly rule: string }
  /** The value of a score. */
  | { readonly score: string }
  /** The day on which the question is asked, "YYYY-MM-DD". */
  | { readonly today: true }
  /** A list of words. */
  | { readonly list: readonly string[] }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  /** Numbers by size, dates by day, words and yes or no by equality. */
  | { readonly compare: readonly [Expression, Comparison, Expression] }
  /** Whether a word is in a list; whether a list has all words of another. */
  | { readonly in: readonly [Expression, Expression] }
  /** How many of the conditions hold. */
  | { readonly count: readonly Expression[] }
  | { readonly sum: readonly Expression[] }
  /** Whole years since a day of birth, on a day (absent: today). Who was born on 29 February grows older on 1 March. */
  | { readonly age: Expression; readonly on?: Expression | undefined }
  /** Whole days or months between two days; below zero where the second lies before the first. */
  | { readonly span: readonly [Expression, Expression]; readonly unit: 'days' | 'months' }
  /** The row of a table. A value that has no row is an error of the pack, unless there is one for `otherwise`. */
  | { readonly table: string; readonly at: Expression };

/** One value for each word, or one for each band of a number. */
export type Table =
  | { readonly rows: Readonly<Record<string, string | number | boolean>>; readonly otherwise?: string | number | boolean | undefined }
  | { readonly bands: readonly Band<string | number | boolean>[] };

/** A band reaches from above the one before it up to `upTo`, which belongs to it. The last may have no end. */
export interface Band<T> {
  readonly upTo?: number | undefined;
  readonly value: T;
}
