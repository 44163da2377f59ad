import type { Answer, Assessment, Conflict, Department, Finding } from './assessment.js';
import type { PlannedAction } from './action-plan.js';
import { combineAnswers, stableText, union } from './combine-answers.js';
import { AssessmentError } from './errors.js';
import { keyOf } from './resolve-conflict.js';

/** Another part of the assessment that people gave differently; none of the versions was taken. */
export interface OpenQuestion {
  /** "facts.own-police", "plan.actions.a1", "findings.GL-1", "plan.approvedOn" … */
  readonly path: string;
  readonly versions: readonly unknown[];
}

export interface Merge {
  /** With `conflicts`; a criterion that is in conflict has no answer until somebody decides. */
  readonly assessment: Assessment;
  readonly openQuestions: readonly OpenQuestion[];
}

/**
 * Several people's assessments as one.
 *
 * What only one of them changed since `base` is taken. Where status, level or owner differ the answers become a conflict with
 * who said what and when, and the criterion is unanswered. Evidence and notes of equal answers are put together. The result does
 * not depend on the order of the assessments.
 *
 * @throws AssessmentError `wrong-pack` where they are not of one pack and edition.
 */
export function mergeAssessments(assessments: readonly Assessment[], base?: Assessment): Merge {
  const [first] = assessments;
  if (!first) throw new AssessmentError('format', 'there is nothing to merge; give at least one assessment');
  for (const each of base ? [...assessments, base] : assessments) {
    if (each.pack !== first.pack || each.edition !== first.edition) {
      throw new AssessmentError('wrong-pack', `“${each.pack} ${each.edition}” cannot be merged with “${first.pack} ${first.edition}”`);
    }
  }
  const openQuestions: OpenQuestion[] = [];
  const conflicts: Conflict[] = [];
  const answers: Answer[] = [];
  const versionsOf = cells(assessments);
  const baseOf = base ? cells([base]) : new Map<string, Answer[]>();
  for (const [key, versions] of [...versionsOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = baseOf.get(key)?.[0];
    const changed = before ? versions.filter((each) => stableText(each) !== stableText(before)) : versions;
    const open = changed.length ? changed : versions;
    // Who said nothing contradicts nobody; their notes and evidence are kept.
    const spoken = open.filter((each) => content(each) !== 'unanswered');
    const owners = new Set(open.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
    if (new Set(spoken.map(content)).size <= 1 && owners.size <= 1) {
      answers.push(combineAnswers([...spoken, ...open.filter((each) => !spoken.includes(each))]));
    } else conflicts.push({ ...cellOf(open[0]!), versions: open });
  }

  const decide = <Value>(path: string, of: (assessment: Assessment) => Value | undefined): Value | undefined => {
    const before = base && of(base);
    const given = union(assessments.map((each) => [of(each)].filter((value): value is Value & object => value !== undefined)));
    const changed = before === undefined ? given : given.filter((value) => stableText(value) !== stableText(before));
    const versions = sorted(changed.length ? changed : given);
    if (versions.length > 1) openQuestions.push({ path, versions });
    return versions.length === 1 ? versions[0] : undefined;
  };
  const place = decide('place', (each) => each.place);
  const facts = each(
    keys(assessments, (one) => one.facts),
    (id) => decide(`facts.${id}`, (one) => one.facts?.[id]),
  );
  const assigned = each(
    keys(assessments, (one) => one.assigned),
    (id) => [...new Set(assessments.flatMap((one) => one.assigned?.[id] ?? []))].sort(),
  );
  const departments = byId<Department>(
    assessments.map((one) => one.departments),
    ({ id }) => id,
    (id, find) => decide(`departments.${id}`, (one) => find(one.departments)),
  );
  const findings = byId<Finding>(
    assessments.map((one) => one.findings),
    ({ criterion }) => criterion,
    (id, find) => decide(`findings.${id}`, (one) => find(one.findings)),
  );
  const actions = byId<PlannedAction>(
    assessments.map((one) => one.plan?.actions),
    ({ id }) => id,
    (id, find) => decide(`plan.actions.${id}`, (one) => find(one.plan?.actions)),
  );
  const reportedOn = decide('plan.reportedOn', (one) => one.plan?.reportedOn);
  const approvedOn = decide('plan.approvedOn', (one) => one.plan?.approvedOn);
  const history = sorted(union(assessments.map((one) => one.history))).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const retired = sorted(union(assessments.map((one) => one.retired)));

  return {
    openQuestions,
    assessment: {
      format: 1,
      label: 'self-assessment',
      pack: first.pack,
      edition: first.edition,
      ...(place !== undefined && { place }),
      date: assessments.map(({ date }) => date).reduce((a, b) => (a > b ? a : b)),
      ...(departments.length > 0 && { departments }),
      ...(assigned.size > 0 && { assigned: Object.fromEntries(assigned) }),
      ...(facts.size > 0 && { facts: Object.fromEntries(facts) }),
      answers,
      ...(findings.length > 0 && { findings }),
      ...(assessments.some(({ plan }) => plan) && {
        plan: { actions, ...(reportedOn !== undefined && { reportedOn }), ...(approvedOn !== undefined && { approvedOn }) },
      }),
      ...(history.length > 0 && { history }),
      ...(conflicts.length > 0 && { conflicts }),
      ...(retired.length > 0 && { retired }),
    },
  };
}

function cellOf({ criterion, department }: Answer): { criterion: string; department?: string } {
  return { criterion, ...(department !== undefined && { department }) };
}

/** What has to agree for two answers to be one. */
function content({ status = 'unanswered', level }: Answer): string {
  return level === undefined || status === 'not-applicable' ? status : `level ${level}`;
}

/** Every answer by criterion and department, those that are still in conflict included; who said nothing has no version. */
function cells(assessments: readonly Assessment[]): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>();
  const all = assessments.flatMap(({ answers, conflicts = [] }) => [...answers, ...conflicts.flatMap(({ versions }) => versions)]);
  for (const answer of sorted(union([all]))) {
    const key = keyOf(answer);
    found.set(key, [...(found.get(key) ?? []), answer]);
  }
  return found;
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => [stableText(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

function keys(assessments: readonly Assessment[], of: (assessment: Assessment) => object | undefined): string[] {
  return [...new Set(assessments.flatMap((each) => Object.keys(of(each) ?? {})))].sort();
}

function each<Value>(ids: readonly string[], value: (id: string) => Value | undefined): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const id of ids) {
    const one = value(id);
    if (one !== undefined) found.set(id, one);
  }
  return found;
}

function byId<Item>(
  lists: readonly (readonly Item[] | undefined)[],
  idOf: (item: Item) => string,
  decide: (id: string, find: (list: readonly Item[] | undefined) => Item | undefined) => Item | undefined,
): Item[] {
  const ids = [...new Set(lists.flatMap((list) => (list ?? []).map(idOf)))].sort();
  // Of items that share an id the first counts.
  const items = new Map(lists.map((list = []) => [list, new Map([...list].reverse().map((item) => [idOf(item), item]))]));
  return [...each(ids, (id) => decide(id, (list = []) => items.get(list)?.get(id))).values()];
}
