import type { CivilDate } from '@newcomer/core/civil-time';
import type { PackData } from './pack.js';

/** Something that is wrong with a pack, for the person who keeps it. */
export interface PackProblem {
  /** The field: "values.steps[3].after[0]", "cases[2].expect.verdict". */
  readonly path: string;
  /** What is wrong, and what to do about it. */
  readonly message: string;
}

/** What an engine answers to the input of a case. */
export type CaseRunner = (given: Readonly<Record<string, unknown>>, today: CivilDate) => unknown;

/**
 * Runs the cases of a pack and says where an answer is not the expected one. Objects are compared by the fields that the
 * case names, lists as a whole. An error of the engine is a result too: `{"error": "engines/journey-cycle"}`.
 */
export function runCases(pack: Pick<PackData, 'cases' | 'source'>, run: CaseRunner): PackProblem[] {
  return pack.cases.flatMap(({ name, given, expect, today }, index) =>
    difference(answer(run, given, today ?? pack.source.read), expect, `cases[${index}].expect`).map(({ path, message }) => ({
      path,
      message: `case "${name}": ${message}; correct the rules, or what the case expects`,
    })),
  );
}

function answer(run: CaseRunner, given: Readonly<Record<string, unknown>>, today: CivilDate): unknown {
  try {
    return run(given, today);
  } catch (error) {
    return { error: (error as { code?: unknown }).code ?? String(error) };
  }
}

function difference(actual: unknown, expected: unknown, path: string): PackProblem[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [unlike(actual, expected, path)];
    if (actual.length !== expected.length) return [unlike(actual, expected, path)];
    return expected.flatMap((item, index) => difference(actual[index], item, `${path}[${index}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [unlike(actual, expected, path)];
    return Object.keys(expected).flatMap((key) => difference(actual[key], expected[key], `${path}.${key}`));
  }
  // `null` in a case is how JSON says that there must be no value.
  return Object.is(actual ?? null, expected ?? null) ? [] : [unlike(actual, expected, path)];
}

function unlike(actual: unknown, expected: unknown, path: string): PackProblem {
  return { path, message: `expected ${shown(expected)}, the answer is ${shown(actual)}` };
}

function shown(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
