import { runCases, type PackProblem } from '../pack/cases.js';
import type { PackData } from '../pack/pack.js';
import type { Answers } from './expression.js';
import { judge } from './judge.js';
import { combine, flip, polarityOf } from './polarity.js';
import type { RuleValues } from './rule-values.js';
import type { Scoring } from './scoring.js';
import { verifyFormulas, type FormulaAt } from './verify.js';

/**
 * What is wrong with a pack of rules beyond its schema: formulas that would fail, promises of `better` that do not hold,
 * sources that do not exist, and cases whose answer is another one.
 */
export function rulePackProblems(pack: PackData<string, RuleValues>): PackProblem[] {
  const { values } = pack;
  const formulas: FormulaAt[] = Object.entries(values.requirements).flatMap(([name, { needs, when, values: figures = {} }]) => {
    const path = `values.requirements.${name}`;
    return [
      { path: `${path}.needs`, formula: needs },
      ...(when === undefined ? [] : [{ path: `${path}.when`, formula: when }]),
      ...Object.entries(figures).map(([key, formula]) => ({ path: `${path}.values.${key}`, formula, gives: 'any' as const })),
    ];
  });
  const scores = Object.entries(values.scores ?? {}).flatMap(([name, scoring]) =>
    scoreFormulas(`values.scores.${name}.parameters`, scoring),
  );
  const broken = [...verifyFormulas(values, [...formulas, ...scores]), ...sourceProblems(pack)];
  // Broken formulas break cases and promises too; saying it once is enough.
  if (broken.length > 0) return broken;
  return [...promiseProblems(values), ...runCases(pack, (given, today) => judge(pack, given as Answers, today))];
}

function scoreFormulas(path: string, { strategy, parameters }: Scoring): FormulaAt[] {
  switch (strategy) {
    case 'points':
      return parameters.items.map(({ when }, index) => ({ path: `${path}.items[${index}].when`, formula: when }));
    case 'weighted-mean':
      return parameters.items.map(({ value }, index) => ({ path: `${path}.items[${index}].value`, formula: value, gives: 'number' }));
    case 'share':
      return parameters.of.map((formula, index) => ({ path: `${path}.of[${index}]`, formula }));
    case 'lowest':
      return parameters.of.map((formula, index) => ({ path: `${path}.of[${index}]`, formula, gives: 'number' }));
  }
}

function sourceProblems({ values, sources = {} }: PackData<string, RuleValues>): PackProblem[] {
  return Object.entries(values.requirements).flatMap(([name, { source }]) =>
    source === undefined || Object.prototype.hasOwnProperty.call(sources, source)
      ? []
      : [{ path: `values.requirements.${name}.source`, message: `there is no source "${source}"; add it under "sources"` }],
  );
}

/** A fact that promises to make nothing worse must not stand where it could. */
function promiseProblems(values: RuleValues): PackProblem[] {
  return Object.entries(values.facts).flatMap(([name, { better }]) => {
    if (better === undefined) return [];
    const promised = better === 'more' ? 'up' : 'down';
    return Object.entries(values.requirements)
      .filter(([, { needs, when = true }]) => {
        const way = combine(polarityOf(needs, name, values), flip(polarityOf(when, name, values)));
        return way !== 'none' && way !== promised;
      })
      .map(([requirement]) => ({
        path: `values.facts.${name}.better`,
        message: `"${better}" is not always better: requirement "${requirement}" can fail by it; remove the promise, or change the rule`,
      }));
  });
}
