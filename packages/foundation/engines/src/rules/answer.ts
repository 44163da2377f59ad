import { dayOf } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import type { Value } from './expression.js';
import { known, unknown, type Result } from './result.js';
import type { Fact } from './rule-values.js';

/**
 * What is known of a fact. Nothing, an empty field and a number that is none are not answers: unknown, within the bounds
 * that the fact itself has.
 *
 * @throws {EngineError} `engines/bad-answer` where the host hands in something that cannot be an answer to this question.
 */
export function answerOf(name: string, fact: Fact, answer: Value | null | undefined): Result {
  if (answer === undefined || answer === null || answer === '' || Number.isNaN(answer)) {
    return { ...unknown([name]), min: fact.min ?? -Infinity, max: fact.max ?? Infinity };
  }
  if (!fits(fact, answer)) {
    // What was answered stays out of the message: errors reach logs, answers never do.
    throw new EngineError('engines/bad-answer', `the answer to "${name}" is not ${WANTED[fact.type]} that the question allows`, [name]);
  }
  return known(answer);
}

const WANTED: Readonly<Record<Fact['type'], string>> = {
  'yes-no': 'true or false',
  number: 'a number',
  date: 'a date like 2026-11-27',
  choice: 'one of the options',
  choices: 'a list of options',
};

function fits(fact: Fact, answer: Value): boolean {
  switch (fact.type) {
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'number':
      return typeof answer === 'number' && answer >= (fact.min ?? -Infinity) && answer <= (fact.max ?? Infinity);
    case 'date':
      return typeof answer === 'string' && !Number.isNaN(dayOf(answer));
    case 'choice':
      return typeof answer === 'string' && isOption(fact, answer);
    case 'choices':
      return Array.isArray(answer) && answer.every((word: unknown) => typeof word === 'string' && isOption(fact, word));
  }
}

function isOption({ options }: Fact, word: string): boolean {
  return !options || options.some(({ value }) => value === word);
}
