import { dayOf } from '@newcomer/core/civil-time';
import type { Assessment } from './assessment.js';
import { AssessmentError } from './errors.js';

/** An assessment's file may have so many characters. */
const MOST_CHARACTERS = 20_000_000;

/** An assessment as a file for people to keep: JSON, indented, with a line break at its end. */
export function assessmentToJson(assessment: Assessment): string {
  return `${JSON.stringify(assessment, null, 2)}\n`;
}

/**
 * Reads the file back. It checks the frame that scoring relies on; `@newcomer/engines/assessment/schema` checks every field.
 *
 * @throws AssessmentError `format` or `too-large`: the message names the field.
 */
export function assessmentFromJson(text: string): Assessment {
  if (text.length > MOST_CHARACTERS) throw new AssessmentError('too-large', `an assessment may have ${MOST_CHARACTERS} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key: string, each: unknown) => (key === '__proto__' ? undefined : each));
  } catch (cause) {
    throw new AssessmentError('format', 'this is no JSON; choose the file that an assessment was saved to', { cause });
  }
  return checkedAssessment(value);
}

/**
 * What scoring relies on, checked without a schema library.
 *
 * @throws AssessmentError `format`: the message names the field.
 */
export function checkedAssessment(value: unknown): Assessment {
  const assessment = record(value, 'assessment');
  const { format, label, date } = assessment;
  if (format !== 1) throw new AssessmentError('format', `“format” is ${String(format)}; this version reads 1`);
  if (label !== 'self-assessment') throw new AssessmentError('format', '“label” has to be “self-assessment”');
  texts(assessment, '', ['pack', 'edition', 'date'], ['place']);
  if (Number.isNaN(dayOf(date as string))) throw new AssessmentError('format', '“date” has to be a day such as 2026-11-27');
  list(assessment.answers, 'answers', checkAnswer);
  optionalList(assessment, 'findings', checkAnswer);
  optionalList(assessment, 'retired', checkAnswer);
  optionalList(assessment, 'departments', (each, path) => texts(each, path, ['id', 'name']));
  optionalList(assessment, 'history', (each, path) => texts(each, path, ['state', 'on'], ['by', 'note']));
  optionalList(assessment, 'conflicts', (each, path) => {
    texts(each, path, ['criterion'], ['department']);
    list(each.versions, `${path}versions`, checkAnswer);
  });
  if (assessment.facts !== undefined) record(assessment.facts, 'facts');
  if (assessment.assigned !== undefined) {
    for (const [id, departments] of Object.entries(record(assessment.assigned, 'assigned'))) list(departments, `assigned.${id}`);
  }
  if (assessment.plan !== undefined) {
    const plan = record(assessment.plan, 'plan');
    texts(plan, 'plan.', [], ['reportedOn', 'approvedOn']);
    list(plan.actions, 'plan.actions', (each, path) => {
      texts(each, path, ['id', 'rootCause', 'action', 'deadline', 'status'], ['owner']);
      list(each.criteria, `${path}criteria`);
    });
  }
  return assessment as unknown as Assessment;
}

type Fields = Record<string, unknown>;
type Check = (each: Fields, path: string) => void;

function record(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AssessmentError('format', `“${path}” has to be an object`);
  }
  return value as Fields;
}

function list(value: unknown, path: string, check?: Check): void {
  if (!Array.isArray(value)) throw new AssessmentError('format', `“${path}” has to be a list`);
  if (check) value.forEach((each: unknown, at) => check(record(each, `${path}[${at}]`), `${path}[${at}].`));
  else if (!value.every((each) => typeof each === 'string')) throw new AssessmentError('format', `“${path}” has to be a list of texts`);
}

function optionalList(fields: Fields, key: string, check: Check): void {
  if (fields[key] !== undefined) list(fields[key], key, check);
}

function texts(fields: Fields, path: string, needed: readonly string[], optional: readonly string[] = []): void {
  for (const key of needed) {
    if (typeof fields[key] !== 'string') throw new AssessmentError('format', `“${path}${key}” has to be a text`);
  }
  for (const key of optional) if (fields[key] !== undefined) texts(fields, path, [key]);
}

function checkAnswer(answer: Fields, path: string): void {
  texts(answer, path, ['criterion'], ['department', 'status', 'note', 'owner', 'by', 'at', 'recheck']);
  if (answer.level !== undefined && typeof answer.level !== 'number') {
    throw new AssessmentError('format', `“${path}level” has to be a number`);
  }
  if (answer.evidence !== undefined) {
    list(answer.evidence, `${path}evidence`, (each, at) => texts(each, at, ['kind', 'title'], ['url', 'date', 'expires']));
  }
  if (answer.seen !== undefined) list(answer.seen, `${path}seen`);
}
