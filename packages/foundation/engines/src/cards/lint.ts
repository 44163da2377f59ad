import { EngineError } from '../engine-error.js';
import { applyFix, type Fix, type FixPath } from './fix.js';

/** `error` keeps a card from being published, `warning` should be mended first, `advice` is worth a thought. */
export type Severity = 'error' | 'warning' | 'advice';

/** Something that a rule found, before the rule's name is put to it. */
export interface Finding {
  /** The field, from the root of what is checked. */
  readonly path: FixPath;
  /** What is wrong, with the words that are wrong. For people. */
  readonly message: string;
  /** What to do about it. */
  readonly todo: string;
  /** How a program can mend it. Absent where only a person can. */
  readonly fix?: Fix | undefined;
}

/** One rule: it explains itself, and offers a fix where there is one. */
export interface LintRule<Subject, Context = undefined> {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly severity: Severity;
  /** Why there is such a rule, for whoever asks. */
  readonly why: string;
  readonly check: (subject: Subject, context: Context) => readonly Finding[];
}

export interface LintProblem {
  readonly rule: string;
  readonly severity: Severity;
  /** "values.cards[3].evidence[0].source". */
  readonly path: string;
  readonly message: string;
  readonly todo: string;
  readonly why: string;
  readonly fix?: Fix | undefined;
}

export interface Fixed<Subject> {
  readonly subject: Subject;
  /** What was mended, in that order. */
  readonly applied: readonly LintProblem[];
  /** What is left for people. */
  readonly left: readonly LintProblem[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/**
 * What rules find, the worst first, then in the order of the rules.
 *
 * @throws {EngineError} `engines/duplicate-rule` where two rules have one name.
 */
export function lint<Subject, Context>(subject: Subject, rules: readonly LintRule<Subject, Context>[], context: Context): LintProblem[] {
  const names = new Set<string>();
  for (const { id } of rules) {
    if (names.has(id)) throw new EngineError('engines/duplicate-rule', `two rules are called "${id}"`, [id]);
    names.add(id);
  }
  const problems = rules.flatMap(({ id, severity, why, check }) =>
    check(subject, context).map(({ path, message, todo, fix }) => ({
      rule: id,
      severity,
      path: pathText(path),
      message,
      todo,
      why,
      ...(fix && { fix }),
    })),
  );
  return problems.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** Whether nothing was found that has to be mended: advice alone is clean. */
export function isClean(problems: readonly LintProblem[]): boolean {
  return problems.every(({ severity }) => severity === 'advice');
}

/**
 * Mends what has a fix, one at a time, and looks again after each, because a fix moves what others are about. A fix after
 * which there is as much wrong as before is not kept: that problem is left for people.
 */
export function fixAll<Subject, Context>(subject: Subject, rules: readonly LintRule<Subject, Context>[], context: Context): Fixed<Subject> {
  const applied: LintProblem[] = [];
  let current = subject;
  let left = lint(current, rules, context);
  for (let at = 0; at < left.length;) {
    const problem = left[at]!;
    const mended = problem.fix && applyFix(current, problem.fix);
    const after = mended === undefined ? left : lint(mended, rules, context);
    if (mended === undefined || after.length >= left.length) {
      at++;
      continue;
    }
    current = mended;
    left = after;
    applied.push(problem);
    at = 0;
  }
  return { subject: current, applied, left };
}

/** ["cards", 3, "title"] → "cards[3].title". */
export function pathText(path: FixPath): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${part}`), '');
}
