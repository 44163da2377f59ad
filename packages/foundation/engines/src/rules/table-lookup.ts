import { EngineError } from '../engine-error.js';
import type { Band, Table, Value } from './expression.js';
import { between, known, unknown, type Result } from './result.js';

/** The value of the band that a number falls into: `upTo` belongs to its band. Undefined above the last. */
export function bandOf<T>(bands: readonly Band<T>[], number: number): T | undefined {
  return bands.find(({ upTo }) => upTo === undefined || number <= upTo)?.value;
}

/** The values of all bands that numbers between two bounds can fall into, in their order. */
export function bandsBetween<T>(bands: readonly Band<T>[], min: number, max: number): T[] {
  return bands
    .filter(({ upTo }, index) => {
      const below = bands[index - 1]?.upTo ?? -Infinity;
      return (upTo === undefined || upTo >= min) && below < max;
    })
    .map(({ value }) => value);
}

/** The row of a table for what is known of its key. */
export function lookUp(name: string, table: Table, key: Result): Result {
  return 'bands' in table ? lookUpBand(name, table.bands, key) : lookUpRow(name, table, key);
}

function lookUpBand(name: string, bands: readonly Band<string | number | boolean>[], key: Result): Result {
  if (key.value === undefined) {
    const values = bandsBetween(bands, key.min, key.max);
    return common(values, key.missing);
  }
  if (typeof key.value !== 'number') throw wrongKey(name, key.value, 'a number');
  const value = bandOf(bands, key.value);
  if (value === undefined)
    throw new EngineError('engines/no-row', `table "${name}" ends below ${key.value}; add a last band without "upTo"`, [name]);
  return known(value);
}

function lookUpRow(name: string, table: Extract<Table, { rows: unknown }>, key: Result): Result {
  if (key.value === undefined) {
    const values = Object.values(table.rows);
    return common(table.otherwise === undefined ? values : [...values, table.otherwise], key.missing);
  }
  if (typeof key.value === 'object') throw wrongKey(name, key.value, 'a word');
  const row = String(key.value);
  const value = Object.prototype.hasOwnProperty.call(table.rows, row) ? table.rows[row] : table.otherwise;
  if (value === undefined)
    throw new EngineError('engines/no-row', `table "${name}" has no row for "${row}"; add it, or an "otherwise"`, [name, row]);
  return known(value);
}

/** What all rows have in common where the key is not known: their value, or the bounds of their numbers. */
function common(values: readonly (string | number | boolean)[], missing: readonly string[]): Result {
  const numbers = values.filter((value) => typeof value === 'number');
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return known(first);
  if (numbers.length < values.length || numbers.length === 0) return unknown(missing);
  return between(Math.min(...numbers), Math.max(...numbers), missing);
}

function wrongKey(name: string, value: Value, wanted: string): EngineError {
  return new EngineError('engines/wrong-type', `table "${name}" is looked up by ${wanted}, not by ${JSON.stringify(value)}`, [name]);
}
