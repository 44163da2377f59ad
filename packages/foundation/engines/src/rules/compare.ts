import { dayOf } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import type { Comparison } from './expression.js';
import { decided, known, missingOf, type Result } from './result.js';

/** The opposite of a comparison: what has to be false for it to be true. */
const OPPOSITE = { '!=': '=', '>': '<=', '>=': '<' } as const;

/** Compares what is known: numbers by their bounds, dates by day, words and yes or no by equality. */
export function compareResults(left: Result, sign: Comparison, right: Result): Result {
  switch (sign) {
    case '=':
      return equal(left, right);
    case '<':
    case '<=':
      return below(left, sign === '<=', right);
    case '!=':
    case '>':
    case '>=': {
      const { value, missing } = compareResults(left, OPPOSITE[sign], right);
      return decided(value === undefined ? undefined : value === false, missing);
    }
    default:
      throw new EngineError('engines/unknown-operator', `"compare" knows =, !=, <, <=, > and >=, not ${JSON.stringify(sign)}`, [
        String(sign),
      ]);
  }
}

function equal(left: Result, right: Result): Result {
  if (left.value !== undefined && right.value !== undefined) {
    if (typeof left.value !== typeof right.value || typeof left.value === 'object') throw unlike('=', left, right);
    return known(left.value === right.value);
  }
  // Bounds that do not touch cannot be one number.
  const apart = left.max < right.min || right.max < left.min;
  return decided(apart ? false : undefined, missingOf([left, right]));
}

function below(left: Result, orEqual: boolean, right: Result): Result {
  const [a, b] = [sizeOf(left), sizeOf(right)];
  if (left.value !== undefined && right.value !== undefined && typeof left.value !== typeof right.value) {
    throw unlike('<', left, right);
  }
  if (orEqual ? a.max <= b.min : a.max < b.min) return known(true);
  if (orEqual ? a.min > b.max : a.min >= b.max) return known(false);
  return decided(undefined, missingOf([left, right]));
}

/** What can be ordered: numbers within their bounds, and dates. */
function sizeOf(result: Result): { readonly min: number; readonly max: number } {
  if (result.value === undefined || typeof result.value === 'number') return result;
  const day = typeof result.value === 'string' ? dayOf(result.value) : NaN;
  if (Number.isNaN(day)) throw unlike('<', result);
  return { min: day, max: day };
}

function unlike(sign: string, ...results: readonly Result[]): EngineError {
  const kinds = results.map(({ value }) => (Array.isArray(value) ? 'a list' : `a ${typeof value}`)).join(' and ');
  return new EngineError('engines/wrong-type', `"${sign}" cannot compare ${kinds}`, ['compare']);
}
