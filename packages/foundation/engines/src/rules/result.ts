import type { Value } from './expression.js';

/**
 * What is known of a formula. An answer that is missing makes it unknown, never zero and never no; a number that is not
 * known may still lie between two bounds, and that is often enough to compare it.
 */
export interface Result {
  /** Absent means unknown. */
  readonly value: Value | undefined;
  /** Bounds of a number, both included; the number itself where it is known. Infinite where nothing is known. */
  readonly min: number;
  readonly max: number;
  /** Facts whose answers would decide it. Empty where it is decided, whatever else is not answered. */
  readonly missing: readonly string[];
}

export function known(value: Value): Result {
  return typeof value === 'number' ? { value, min: value, max: value, missing: [] } : { value, min: -Infinity, max: Infinity, missing: [] };
}

export function unknown(missing: readonly string[]): Result {
  return { value: undefined, min: -Infinity, max: Infinity, missing };
}

/** A number between two bounds: known where they meet. */
export function between(min: number, max: number, missing: readonly string[]): Result {
  return min === max ? known(min) : { value: undefined, min, max, missing };
}

/** Yes, no, or not known yet. */
export function decided(value: boolean | undefined, missing: readonly string[]): Result {
  return value === undefined ? unknown(missing) : known(value);
}

/** What all of them miss, each once, in the order of the formula. */
export function missingOf(results: readonly Result[]): readonly string[] {
  return [...new Set(results.flatMap(({ missing }) => missing))];
}

/** A sum without the dust of binary fractions: 0.1 and 0.2 are 0.3. Exact to a hundredth of a cent. */
export function tidy(sum: number): number {
  return Number.isFinite(sum) ? Math.round(sum * 10_000) / 10_000 : sum;
}
