import type { CivilDate } from '@newcomer/core/civil-time';
import { Scope, type Answers, type Fact, type Value } from '@newcomer/engines/rules';
import type { LicenseGuide } from './license-guide.js';
import type { GuideQuestion } from './license-plan.js';

export interface GuideQuestions {
  /** What a person is asked now. */
  readonly questions: readonly GuideQuestion[];
  /** Answers to questions that apply; the others are as if not given. */
  readonly answers: Answers;
  /** Of facts that are missing, the one to ask for first: of the person where it can be, else of an office. */
  deciding(missing: readonly string[]): GuideQuestion | undefined;
}

/** Which questions apply so far, and which answers count. A question whose own condition is not settled yet waits. */
export function guideQuestions(values: LicenseGuide, answers: Answers, today: CivilDate): GuideQuestions {
  const { facts, askOffice = {} } = values;
  const kept: Record<string, Value> = {};
  const questions: GuideQuestion[] = [];
  for (const [id, fact] of Object.entries(facts)) {
    // A condition may only name facts before it, which are settled by now.
    if (new Scope(values, kept, today).evaluate(fact.when ?? true).value !== true) continue;
    const answer = Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;
    // An answer that this pack does not take, given to an older one, is none.
    if (answer !== undefined && fits(fact, answer)) kept[id] = answer;
    if (fact.question !== undefined) questions.push({ id, text: fact.question, fact, asked: 'person' });
  }
  const open = (id: string): GuideQuestion[] => {
    const question = questions.find((one) => one.id === id);
    const text = askOffice[id];
    const fact = facts[id];
    return question ? [question] : text !== undefined && fact ? [{ id, text, fact, asked: 'office' }] : [];
  };
  return {
    questions,
    answers: kept,
    deciding(missing) {
      const all = missing.flatMap(open);
      return all.find(({ asked }) => asked === 'person') ?? all[0];
    },
  };
}

function fits({ type, options, min = -Infinity, max = Infinity }: Fact, answer: Value): boolean {
  if (type === 'number') return typeof answer === 'number' && answer >= min && answer <= max;
  if (type === 'yes-no') return typeof answer === 'boolean';
  return type !== 'choice' || !!options?.some(({ value }) => value === answer);
}
