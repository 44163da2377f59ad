import { BelongingError } from '../belonging-error.js';
import type { FigureCheck, Formula, Statistic } from './statistic.js';

/** A check whose figures do not give what it says. */
export interface FailedCheck {
  readonly id: string;
  readonly says: string;
  readonly expected: number;
  readonly computed: number;
}

/**
 * What the formula of a check gives, rounded as the check says it.
 *
 * @throws {BelongingError} `belonging/unknown-figure` where the formula names a figure that the statistic does not have.
 */
export function recompute(
  statistic: Pick<Statistic, 'figures' | 'id'>,
  { formula, decimals }: Pick<FigureCheck, 'decimals' | 'formula'>,
): number {
  return Number(evaluate(statistic, formula).toFixed(decimals));
}

/** The checks of statistics that fail. */
export function failedChecks(statistics: readonly Statistic[]): FailedCheck[] {
  return statistics.flatMap((statistic) =>
    (statistic.checks ?? []).flatMap((check) => {
      const computed = recompute(statistic, check);
      return computed === check.expected ? [] : [{ id: statistic.id, says: check.says, expected: check.expected, computed }];
    }),
  );
}

function evaluate(statistic: Pick<Statistic, 'figures' | 'id'>, formula: Formula): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') {
    const figure =
      statistic.figures && Object.prototype.hasOwnProperty.call(statistic.figures, formula) ? statistic.figures[formula] : undefined;
    if (!figure) throw new BelongingError('belonging/unknown-figure', `statistic ${statistic.id} has no figure "${formula}"`);
    return figure.value;
  }
  const fold = (terms: readonly Formula[], combine: (a: number, b: number) => number) =>
    terms.map((term) => evaluate(statistic, term)).reduce(combine);
  if ('add' in formula) return fold(formula.add, (a, b) => a + b);
  if ('subtract' in formula) return fold(formula.subtract, (a, b) => a - b);
  if ('multiply' in formula) return fold(formula.multiply, (a, b) => a * b);
  return fold(formula.divide, (a, b) => a / b);
}
