import { dayOf, type CivilDate } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import { daysBetween, monthsBetween, yearsBetween } from './calendar.js';
import { compareResults } from './compare.js';
import type { Expression, Table } from './expression.js';
import { between, decided, known, missingOf, tidy, unknown, type Result } from './result.js';
import { lookUp } from './table-lookup.js';

/** What an operator can ask for. */
export interface Evaluation {
  readonly today: CivilDate;
  readonly of: (expression: Expression) => Result;
  readonly fact: (name: string) => Result;
  readonly rule: (name: string) => Result;
  readonly table: (name: string) => Table;
  readonly score: (name: string) => Result;
}

type Node = Exclude<Expression, string | number | boolean>;
type NodeOf<Key extends Operator> = Extract<Node, Readonly<Record<Key, unknown>>>;

export type Operator =
  'all' | 'any' | 'not' | 'compare' | 'in' | 'count' | 'sum' | 'age' | 'span' | 'table' | 'fact' | 'rule' | 'score' | 'today' | 'list';

/** The fixed operators. A pack cannot bring its own. */
export const OPERATORS: { readonly [Key in Operator]: (node: NodeOf<Key>, context: Evaluation) => Result } = {
  fact: ({ fact }, context) => context.fact(fact),
  rule: ({ rule }, context) => context.rule(rule),
  score: ({ score }, context) => context.score(score),
  today: (_node, { today }) => known(today),
  list: ({ list }) => known(list),
  not({ not }, context) {
    const { value, missing } = truthOf(context.of(not), 'not');
    return decided(value === undefined ? undefined : !value, missing);
  },
  all({ all }, context) {
    const parts = all.map((part) => truthOf(context.of(part), 'all'));
    if (parts.some(({ value }) => value === false)) return known(false);
    return decided(parts.every(({ value }) => value) || undefined, missingOf(parts));
  },
  any({ any }, context) {
    const parts = any.map((part) => truthOf(context.of(part), 'any'));
    if (parts.some(({ value }) => value)) return known(true);
    return decided(parts.every(({ value }) => value === false) ? false : undefined, missingOf(parts));
  },
  count({ count }, context) {
    const parts = count.map((part) => truthOf(context.of(part), 'count'));
    const sure = parts.filter(({ value }) => value).length;
    const open = parts.filter(({ value }) => value === undefined).length;
    return between(sure, sure + open, missingOf(parts));
  },
  sum({ sum }, context) {
    const parts = sum.map((part) => numberOf(context.of(part), 'sum'));
    const total = (end: 'min' | 'max') => tidy(parts.reduce((so, part) => so + part[end], 0));
    return between(total('min'), total('max'), missingOf(parts));
  },
  compare({ compare: [left, sign, right] }, context) {
    return compareResults(context.of(left), sign, context.of(right));
  },
  in({ in: [needle, haystack] }, context) {
    const sought = context.of(needle);
    const list = context.of(haystack);
    if (sought.value === undefined || list.value === undefined) return unknown(missingOf([sought, list]));
    const words = list.value;
    if (!Array.isArray(words) || typeof sought.value === 'number' || typeof sought.value === 'boolean') {
      throw wrongType('in', 'a word or a list of words, and a list', [sought, list]);
    }
    const wanted: readonly string[] = typeof sought.value === 'string' ? [sought.value] : sought.value;
    return known(wanted.every((word) => words.includes(word)));
  },
  age(node, context) {
    const born = dateOf(context.of(node.age), 'age');
    const on = dateOf(context.of(node.on ?? { today: true }), 'age');
    if (born.value === undefined || on.value === undefined) return unknown(missingOf([born, on]));
    return known(yearsBetween(born.value, on.value));
  },
  span({ span: [from, to], unit }, context) {
    const first = dateOf(context.of(from), 'span');
    const second = dateOf(context.of(to), 'span');
    if (first.value === undefined || second.value === undefined) return unknown(missingOf([first, second]));
    return known((unit === 'months' ? monthsBetween : daysBetween)(first.value, second.value));
  },
  table: ({ table, at }, context) => lookUp(table, context.table(table), context.of(at)),
};

const NAMES = Object.keys(OPERATORS) as Operator[];

/** @throws {EngineError} `engines/unknown-operator` where an object has none of them, or more than one. */
export function operatorOf(node: object): Operator {
  const found = NAMES.filter((name) => Object.prototype.hasOwnProperty.call(node, name));
  const [name] = found;
  if (name === undefined || found.length > 1) {
    const keys = Object.keys(node);
    throw new EngineError(
      'engines/unknown-operator',
      `a formula has exactly one operator of ${NAMES.join(', ')}; this one has ${keys.join(', ') || 'none'}`,
      keys,
    );
  }
  return name;
}

/** A result that must be yes, no or unknown. */
export function truthOf(result: Result, operator: string): Result & { readonly value: boolean | undefined } {
  if (result.value !== undefined && typeof result.value !== 'boolean') throw wrongType(operator, 'yes or no', [result]);
  return result as Result & { readonly value: boolean | undefined };
}

/** A result that must be a number or unknown. */
export function numberOf(result: Result, operator: string): Result {
  if (result.value !== undefined && typeof result.value !== 'number') throw wrongType(operator, 'numbers', [result]);
  return result;
}

function dateOf(result: Result, operator: string): { readonly value: CivilDate | undefined; readonly missing: readonly string[] } & Result {
  const { value } = result;
  if (value !== undefined && (typeof value !== 'string' || Number.isNaN(dayOf(value)))) throw wrongType(operator, 'dates', [result]);
  return { ...result, value };
}

/** What was answered stays out of the message: errors reach logs, answers never do. */
export function wrongType(operator: string, wanted: string, results: readonly Result[]): EngineError {
  const kinds = results.map(({ value }) => (Array.isArray(value) ? 'a list' : `a ${typeof value}`));
  return new EngineError('engines/wrong-type', `"${operator}" takes ${wanted}, not ${kinds.join(' and ')}`, [operator]);
}
