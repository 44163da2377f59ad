import { EngineError } from '../engine-error.js';
import type { PackProblem } from '../pack/cases.js';
import type { Expression, Table } from './expression.js';
import { operatorOf } from './operators.js';
import type { Fact } from './rule-values.js';
import { MAX_DEPTH, type Vocabulary } from './scope.js';
import { typeOf, type FormulaType } from './type-of.js';

/** A formula and the field that holds it. */
export interface FormulaAt {
  readonly path: string;
  readonly formula: Expression;
  /** What the field takes. Absent means yes or no. */
  readonly gives?: FormulaType | undefined;
}

/**
 * Everything about formulas that would fail for some person's answers: names that lead nowhere, operators that do not
 * exist, types that do not fit, rules in a circle, rows that are missing. Empty where nothing would.
 */
export function verifyFormulas(vocabulary: Vocabulary, formulas: readonly FormulaAt[], base = 'values'): PackProblem[] {
  const problems: PackProblem[] = [];
  const verifier = new Verifier(vocabulary, (path, message) => problems.push({ path, message }));
  for (const [name, rule] of Object.entries(vocabulary.rules ?? {})) verifier.formula(rule, `${base}.rules.${name}`, 'any', 0);
  for (const [name, table] of Object.entries(vocabulary.tables ?? {})) verifier.table(table, `${base}.tables.${name}`);
  for (const [name, { when }] of Object.entries(vocabulary.facts)) {
    if (when !== undefined) verifier.formula(when, `${base}.facts.${name}.when`, 'yes-no', 0);
  }
  for (const { path, formula, gives } of formulas) verifier.formula(formula, path, gives ?? 'yes-no', 0);
  for (const cycle of ruleCycles(vocabulary)) {
    problems.push({
      path: `${base}.rules.${cycle[0]!}`,
      message: `rules use each other in a circle: ${[...cycle, cycle[0]!].join(' → ')}; let one of them do without`,
    });
  }
  return problems;
}

class Verifier {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly report: (path: string, message: string) => void,
  ) {}

  formula(formula: Expression, path: string, wanted: FormulaType, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.report(path, `formulas are nested more than ${MAX_DEPTH} deep; give the inner ones names under "rules"`);
      return;
    }
    if (typeof formula === 'object' && !this.#operator(formula, path, depth)) return;
    const type = typeOf(formula, this.vocabulary);
    // A date is a word that is a day, so either may stand where a word is wanted.
    const fits = wanted === 'any' || type === 'any' || type === wanted || (wanted === 'word' && type === 'date');
    if (!fits) this.report(path, `this gives ${SAID[type]} where ${SAID[wanted]} is needed`);
  }

  table(table: Table, path: string): void {
    if (!('bands' in table)) return;
    table.bands.forEach(({ upTo }, index) => {
      const last = index === table.bands.length - 1;
      if (upTo === undefined && !last) this.report(`${path}.bands[${index}]`, 'only the last band may have no "upTo"');
      const before = table.bands[index - 1]?.upTo;
      if (upTo !== undefined && before !== undefined && upTo <= before) {
        this.report(`${path}.bands[${index}].upTo`, `bands go up: ${upTo} comes after ${before}`);
      }
    });
  }

  /** Whether the formula has an operator at all; what is wrong with its parts is reported. */
  #operator(node: Exclude<Expression, string | number | boolean>, path: string, depth: number): boolean {
    try {
      operatorOf(node);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.report(path, error.message);
      return false;
    }
    const inner = (formula: Expression, at: string, wanted: FormulaType) => this.formula(formula, `${path}.${at}`, wanted, depth + 1);
    const each = (formulas: readonly Expression[], at: string, wanted: FormulaType) =>
      formulas.forEach((formula, index) => inner(formula, `${at}[${index}]`, wanted));
    if ('all' in node) each(node.all, 'all', 'yes-no');
    else if ('any' in node) each(node.any, 'any', 'yes-no');
    else if ('count' in node) each(node.count, 'count', 'yes-no');
    else if ('sum' in node) each(node.sum, 'sum', 'number');
    else if ('not' in node) inner(node.not, 'not', 'yes-no');
    else if ('span' in node) each(node.span, 'span', 'date');
    else if ('age' in node) {
      inner(node.age, 'age', 'date');
      if (node.on !== undefined) inner(node.on, 'on', 'date');
    } else if ('compare' in node) this.#compare(node.compare, path, depth);
    else if ('in' in node) this.#in(node.in, path, depth);
    else if ('table' in node) this.#lookup(node, path, depth);
    else if ('fact' in node) this.#name(node.fact, this.vocabulary.facts, 'fact', path);
    else if ('rule' in node) this.#name(node.rule, this.vocabulary.rules, 'rule', path);
    else if ('score' in node) this.#name(node.score, this.vocabulary.scores, 'score', path);
    return true;
  }

  #name(name: string, entries: Readonly<Record<string, unknown>> | undefined, what: string, path: string): void {
    if (!has(entries, name)) this.report(path, `there is no ${what} "${name}"; correct the name, or add it under "${what}s"`);
  }

  #compare([left, sign, right]: readonly [Expression, string, Expression], path: string, depth: number): void {
    this.formula(left, `${path}.compare[0]`, 'any', depth + 1);
    this.formula(right, `${path}.compare[2]`, 'any', depth + 1);
    if (!SIGNS.includes(sign)) this.report(`${path}.compare[1]`, `"compare" knows ${SIGNS.join(', ')}, not "${sign}"`);
    const [a, b] = [typeOf(left, this.vocabulary), typeOf(right, this.vocabulary)];
    const words = (type: FormulaType) => type === 'word' || type === 'date';
    const ordered = sign !== '=' && sign !== '!=';
    const fits = a === 'any' || b === 'any' || a === b || (!ordered && words(a) && words(b));
    const comparable = [a, b].every((type) => type === 'any' || (ordered ? type === 'number' || type === 'date' : type !== 'list'));
    if (!fits || !comparable) this.report(`${path}.compare`, `"${sign}" cannot compare ${SAID[a]} and ${SAID[b]}`);
    this.#option(left, right, `${path}.compare[2]`);
    this.#option(right, left, `${path}.compare[0]`);
  }

  /** A word that is no option of the question that it is compared with: the condition would never hold. */
  #option(side: Expression, word: Expression, path: string): void {
    const options = this.#factOf(side)?.options;
    if (options && typeof word === 'string' && !options.some(({ value }) => value === word)) {
      this.report(path, `"${word}" is no option of the question; use one of ${options.map(({ value }) => value).join(', ')}`);
    }
  }

  #in([needle, list]: readonly [Expression, Expression], path: string, depth: number): void {
    const wanted = typeOf(needle, this.vocabulary) === 'list' ? 'list' : 'word';
    this.formula(needle, `${path}.in[0]`, wanted, depth + 1);
    this.formula(list, `${path}.in[1]`, 'list', depth + 1);
    const words = typeof list === 'object' && 'list' in list ? list.list : [];
    words.forEach((word, index) => this.#option(needle, word, `${path}.in[1].list[${index}]`));
    this.#option(list, needle, `${path}.in[0]`);
  }

  #lookup({ table: name, at }: Extract<Expression, { readonly table: string }>, path: string, depth: number): void {
    this.#name(name, this.vocabulary.tables, 'table', `${path}.table`);
    const table = has(this.vocabulary.tables, name) ? this.vocabulary.tables![name]! : undefined;
    this.formula(at, `${path}.at`, table && 'bands' in table ? 'number' : 'any', depth + 1);
    const fact = this.#factOf(at);
    if (!table) return;
    if ('bands' in table) {
      const end = table.bands[table.bands.length - 1]?.upTo;
      if (end !== undefined && (fact?.max ?? Infinity) > end) {
        this.report(`${path}.table`, `table "${name}" ends at ${end}; add a last band without "upTo", or a "max" to the question`);
      }
    } else if (fact?.type === 'choice' && table.otherwise === undefined) {
      const missing = (fact.options ?? []).filter(({ value }) => !has(table.rows, value)).map(({ value }) => value);
      if (missing.length > 0)
        this.report(`${path}.table`, `table "${name}" has no row for ${missing.join(', ')}; add it, or an "otherwise"`);
    }
  }

  #factOf(formula: Expression): Fact | undefined {
    return typeof formula === 'object' && 'fact' in formula && has(this.vocabulary.facts, formula.fact)
      ? this.vocabulary.facts[formula.fact]
      : undefined;
  }
}

const SIGNS = ['=', '!=', '<', '<=', '>', '>='];

const SAID: Readonly<Record<FormulaType, string>> = {
  'yes-no': 'yes or no',
  number: 'a number',
  date: 'a date',
  word: 'a word',
  list: 'a list',
  any: 'anything',
};

/** Every circle of rules once, from the rule that the pack names first. */
function ruleCycles({ rules = {} }: Vocabulary): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) cycles.push(path.slice(path.indexOf(name)));
    if (path.includes(name) || done.has(name) || !has(rules, name)) return;
    for (const next of rulesIn(rules[name])) follow(next, [...path, name]);
    done.add(name);
  };
  Object.keys(rules).forEach((name) => follow(name, []));
  return cycles;
}

function rulesIn(formula: unknown): string[] {
  if (typeof formula !== 'object' || formula === null) return [];
  if ('rule' in formula && typeof formula.rule === 'string') return [formula.rule];
  return Object.values(formula).flatMap(rulesIn);
}

function has(entries: Readonly<Record<string, unknown>> | undefined, name: string): boolean {
  return entries !== undefined && Object.prototype.hasOwnProperty.call(entries, name);
}
