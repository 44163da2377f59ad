import type { CivilDate } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import { dayNumber } from '../pack/standing.js';
import { answerOf } from './answer.js';
import type { Answers, Expression, Table } from './expression.js';
import { OPERATORS, operatorOf, type Evaluation } from './operators.js';
import { known, type Result } from './result.js';
import type { Fact } from './rule-values.js';
import { scoreOf, type Scoring } from './scoring.js';

/** What formulas may name. */
export interface Vocabulary {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly tables?: Readonly<Record<string, Table>> | undefined;
  readonly rules?: Readonly<Record<string, Expression>> | undefined;
  readonly scores?: Readonly<Record<string, Scoring>> | undefined;
}

/** Formulas in formulas, and rules that use rules, end here. Nobody can read deeper ones. */
export const MAX_DEPTH = 40;

/**
 * Evaluates the formulas of a pack for one person on one day. Each rule is evaluated once.
 *
 * @throws {EngineError} by `evaluate`: `engines/unknown-operator`, `engines/unknown-fact`, `engines/unknown-rule`,
 * `engines/missing-table`, `engines/no-row`, `engines/wrong-type`, `engines/rule-cycle`, `engines/too-deep`,
 * `engines/bad-answer`, `engines/bad-date`.
 */
export class Scope {
  readonly #rules = new Map<string, Result>();
  readonly #open: string[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly answers: Answers,
    readonly today: CivilDate,
  ) {
    dayNumber(today, 'today');
  }

  evaluate(expression: Expression): Result {
    return this.#evaluate(expression, 0);
  }

  #evaluate(expression: Expression, depth: number): Result {
    if (depth > MAX_DEPTH) throw new EngineError('engines/too-deep', `formulas are nested more than ${MAX_DEPTH} deep`, this.#open);
    if (typeof expression !== 'object') return known(expression);
    const operator = operatorOf(expression);
    const context: Evaluation = {
      today: this.today,
      of: (inner) => this.#evaluate(inner, depth + 1),
      fact: (name) => this.#fact(name),
      rule: (name) => this.#rule(name, depth + 1),
      table: (name) => own(this.vocabulary.tables, name, 'engines/missing-table', 'table'),
      score: (name) =>
        this.#once(`score ${name}`, () =>
          scoreOf(own(this.vocabulary.scores, name, 'engines/unknown-score', 'score'), (inner) => this.#evaluate(inner, depth + 1)),
        ),
    };
    return OPERATORS[operator](expression as never, context);
  }

  #fact(name: string): Result {
    const fact = own(this.vocabulary.facts, name, 'engines/unknown-fact', 'fact');
    const answer = Object.prototype.hasOwnProperty.call(this.answers, name) ? this.answers[name] : undefined;
    return answerOf(name, fact, answer);
  }

  #rule(name: string, depth: number): Result {
    return this.#once(name, () => this.#evaluate(own(this.vocabulary.rules, name, 'engines/unknown-rule', 'rule'), depth));
  }

  #once(name: string, evaluate: () => Result): Result {
    const before = this.#rules.get(name);
    if (before) return before;
    if (this.#open.includes(name)) {
      const cycle = this.#open.slice(this.#open.indexOf(name));
      throw new EngineError('engines/rule-cycle', `rules use each other in a circle: ${[...cycle, name].join(' → ')}`, cycle);
    }
    this.#open.push(name);
    try {
      const result = evaluate();
      this.#rules.set(name, result);
      return result;
    } finally {
      this.#open.pop();
    }
  }
}

/** An entry of the pack's own: "constructor" names nothing. */
function own<T>(entries: Readonly<Record<string, T>> | undefined, name: string, code: string, what: string): T {
  const entry = entries && Object.prototype.hasOwnProperty.call(entries, name) ? entries[name] : undefined;
  if (entry === undefined) throw new EngineError(code, `a formula names the ${what} "${name}", which the pack does not have`, [name]);
  return entry;
}
