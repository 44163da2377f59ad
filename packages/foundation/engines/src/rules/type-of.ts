import type { Expression, Table, Value } from './expression.js';
import type { Fact } from './rule-values.js';
import type { Vocabulary } from './scope.js';

/** What a formula gives: `any` where that cannot be said beforehand. A date is a word that is a day. */
export type FormulaType = 'yes-no' | 'number' | 'date' | 'word' | 'list' | 'any';

const OF_FACT: Readonly<Record<Fact['type'], FormulaType>> = {
  'yes-no': 'yes-no',
  number: 'number',
  date: 'date',
  choice: 'word',
  choices: 'list',
};

const DATE = /^\d{4}-\d\d-\d\d$/;

/** What a formula gives, before anybody has answered. `seen` holds the rules that are being followed. */
export function typeOf(expression: Expression, vocabulary: Vocabulary, seen: readonly string[] = []): FormulaType {
  if (typeof expression !== 'object') return typeOfValue(expression);
  if ('fact' in expression) {
    const fact = vocabulary.facts[expression.fact];
    return fact ? OF_FACT[fact.type] : 'any';
  }
  if ('rule' in expression) {
    const rule = vocabulary.rules?.[expression.rule];
    return rule === undefined || seen.includes(expression.rule) ? 'any' : typeOf(rule, vocabulary, [...seen, expression.rule]);
  }
  if ('table' in expression) return typeOfTable(vocabulary.tables?.[expression.table]);
  if ('list' in expression) return 'list';
  if ('today' in expression) return 'date';
  return 'score' in expression || 'count' in expression || 'sum' in expression || 'age' in expression || 'span' in expression
    ? 'number'
    : 'yes-no';
}

function typeOfTable(table: Table | undefined): FormulaType {
  if (!table) return 'any';
  const values = 'bands' in table ? table.bands.map(({ value }) => value) : [...Object.values(table.rows), table.otherwise];
  const types = new Set(values.flatMap((value) => (value === undefined ? [] : [typeOfValue(value)])));
  return types.size === 1 ? [...types][0]! : 'any';
}

function typeOfValue(value: Exclude<Value, readonly string[]>): FormulaType {
  if (typeof value === 'string') return DATE.test(value) ? 'date' : 'word';
  return typeof value === 'number' ? 'number' : 'yes-no';
}
