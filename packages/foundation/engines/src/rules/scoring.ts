import { EngineError } from '../engine-error.js';
import type { Expression } from './expression.js';
import { numberOf, truthOf } from './operators.js';
import { between, missingOf, tidy, type Result } from './result.js';

/** How parts make one number: a named strategy with its parameters. */
export type Scoring =
  /** The points of all items that hold, at most `most`. */
  | {
      readonly strategy: 'points';
      readonly parameters: {
        readonly items: readonly { readonly when: Expression; readonly points: number }[];
        readonly most?: number | undefined;
      };
    }
  /** The mean of numbers by weight. */
  | {
      readonly strategy: 'weighted-mean';
      readonly parameters: { readonly items: readonly { readonly value: Expression; readonly weight: number }[] };
    }
  /** How large a part of the conditions holds, 0 to 1. */
  | { readonly strategy: 'share'; readonly parameters: { readonly of: readonly Expression[] } }
  /** The smallest of the numbers: a chain is as strong as its weakest link. */
  | { readonly strategy: 'lowest'; readonly parameters: { readonly of: readonly Expression[] } };

type Evaluate = (expression: Expression) => Result;
type Parameters<Name extends Scoring['strategy']> = Extract<Scoring, { strategy: Name }>['parameters'];

const STRATEGIES: { readonly [Name in Scoring['strategy']]: (parameters: Parameters<Name>, evaluate: Evaluate) => Result } = {
  points({ items, most = Infinity }, evaluate) {
    const parts = items.map(({ when, points }) => ({ ...truthOf(evaluate(when), 'points'), points }));
    // An item that is not known adds what it can at most, or takes it away where its points are below zero.
    const total = (end: 'min' | 'max') =>
      tidy(parts.reduce((sum, { value, points }) => sum + (value ? points : value === false ? 0 : Math[end](0, points)), 0));
    return between(Math.min(most, total('min')), Math.min(most, total('max')), missingOf(parts));
  },
  'weighted-mean'({ items }, evaluate) {
    const parts = items.map(({ value, weight }) => ({ ...numberOf(evaluate(value), 'weighted-mean'), weight }));
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    if (!(weights > 0) || parts.some(({ weight }) => weight < 0)) throw unusable('weighted-mean', 'weights that are above zero');
    const mean = (end: 'min' | 'max') =>
      tidy(parts.reduce((sum, part) => sum + (part.weight === 0 ? 0 : part[end] * part.weight), 0) / weights);
    return between(mean('min'), mean('max'), missingOf(parts));
  },
  share({ of }, evaluate) {
    const parts = of.map((part) => truthOf(evaluate(part), 'share'));
    if (parts.length === 0) throw unusable('share', 'at least one condition');
    const sure = parts.filter(({ value }) => value).length;
    const open = parts.filter(({ value }) => value === undefined).length;
    return between(tidy(sure / parts.length), tidy((sure + open) / parts.length), missingOf(parts));
  },
  lowest({ of }, evaluate) {
    const parts = of.map((part) => numberOf(evaluate(part), 'lowest'));
    if (parts.length === 0) throw unusable('lowest', 'at least one number');
    return between(Math.min(...parts.map(({ min }) => min)), Math.min(...parts.map(({ max }) => max)), missingOf(parts));
  },
};

/** @throws {EngineError} `engines/unknown-strategy`, `engines/bad-parameters`. */
export function scoreOf(scoring: Scoring, evaluate: Evaluate): Result {
  if (!Object.prototype.hasOwnProperty.call(STRATEGIES, scoring.strategy)) {
    throw new EngineError(
      'engines/unknown-strategy',
      `there is no strategy "${scoring.strategy}"; use ${Object.keys(STRATEGIES).join(', ')}`,
      [scoring.strategy],
    );
  }
  const strategy = STRATEGIES[scoring.strategy] as (parameters: Scoring['parameters'], evaluate: Evaluate) => Result;
  return strategy(scoring.parameters, evaluate);
}

function unusable(strategy: string, wanted: string): EngineError {
  return new EngineError('engines/bad-parameters', `the strategy "${strategy}" needs ${wanted}`, [strategy]);
}
