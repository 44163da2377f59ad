import type { CivilDate } from '@newcomer/core/civil-time';
import type { PackData } from '../pack/pack.js';
import { standingOf } from '../pack/standing.js';
import type { Answers } from './expression.js';
import { truthOf } from './operators.js';
import { decided, missingOf, type Result } from './result.js';
import type { Fact, Requirement, RuleValues } from './rule-values.js';
import { Scope, type Vocabulary } from './scope.js';
import type { Reason, Verdict, VerdictWord } from './verdict.js';

/** From the best verdict to the one that outweighs all others. */
const WEIGHT = { yes: 0, likely: 1, 'not-yet': 2, 'ask-a-professional': 3 } as const;

interface Judged {
  readonly name: string;
  readonly requirement: Requirement;
  readonly met: boolean | undefined;
  readonly missing: readonly string[];
}

/**
 * What the rules of a pack say about a person who gave these answers, on this day.
 *
 * A verdict is given only where no answer that is still missing could change it; until then it is
 * "need-more-information", with what is already known among its reasons. An answer that is missing is never a no.
 */
export function judge(pack: PackData<string, RuleValues>, answers: Answers, today: CivilDate): Verdict {
  const { values } = pack;
  const scope = new Scope(values, answers, today);
  const judged = Object.entries(values.requirements).flatMap(([name, requirement]) => judgeOne(name, requirement, scope));
  const scores = Object.keys(values.scores ?? {}).map((name) => {
    const { min, max } = scope.evaluate({ score: name });
    return [name, { min, max }] as const;
  });
  return {
    verdict: verdictOf(judged),
    reasons: judged.map((one) => reasonOf(one, scope)),
    missing: [...new Set(judged.flatMap(({ missing }) => missing))],
    next: judged.flatMap(({ name, requirement, met }) => (met === false ? [{ rule: name, text: requirement.next }] : [])),
    ...(scores.length > 0 && { scores: Object.fromEntries(scores) }),
    standing: standingOf(pack, today),
  };
}

/** Nothing where the requirement does not count for this person. */
function judgeOne(name: string, requirement: Requirement, scope: Scope): Judged[] {
  const counts = truthOf(scope.evaluate(requirement.when ?? true), name);
  if (counts.value === false) return [];
  const needs = truthOf(scope.evaluate(requirement.needs), name);
  const { value, missing }: Result = counts.value ? needs : decided(needs.value === true || undefined, missingOf([counts, needs]));
  return [{ name, requirement, met: value as boolean | undefined, missing }];
}

function verdictOf(judged: readonly Judged[]): VerdictWord {
  let verdict: keyof typeof WEIGHT = 'yes';
  for (const { met, requirement } of judged) {
    const otherwise = requirement.otherwise ?? 'not-yet';
    if (met === false && WEIGHT[otherwise] > WEIGHT[verdict]) verdict = otherwise;
  }
  const canChange = judged.some(
    ({ met, requirement }) => met === undefined && WEIGHT[requirement.otherwise ?? 'not-yet'] > WEIGHT[verdict],
  );
  return canChange ? 'need-more-information' : verdict;
}

function reasonOf({ name, requirement, met }: Judged, scope: Scope): Reason {
  const { source, values = {} } = requirement;
  const figures = Object.entries(values).flatMap(([placeholder, expression]) => {
    const { value } = scope.evaluate(expression);
    return typeof value === 'number' || typeof value === 'string' ? [[placeholder, value] as const] : [];
  });
  return {
    rule: name,
    met,
    text: met === true ? requirement.met : requirement.unmet,
    ...(figures.length > 0 && { values: Object.fromEntries(figures) }),
    ...(source !== undefined && { source }),
  };
}

/** A question that is put to a person. */
export interface Question {
  readonly name: string;
  readonly fact: Fact;
}

/**
 * The questions that matter to a person who gave these answers, in the order of the pack: those whose condition is not
 * ruled out, and any that a rule still misses. A fact without a question is handed in, never asked.
 */
export function questionsFor(vocabulary: Vocabulary, answers: Answers, today: CivilDate, missing: readonly string[] = []): Question[] {
  const scope = new Scope(vocabulary, answers, today);
  return Object.entries(vocabulary.facts).flatMap(([name, fact]) => {
    if (fact.question === undefined) return [];
    const asked = missing.includes(name) || scope.evaluate(fact.when ?? true).value !== false;
    return asked ? [{ name, fact }] : [];
  });
}
