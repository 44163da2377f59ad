import type { Answer, Assessment, Finding } from './assessment.js';
import type { Criterion, Framework, Scale } from './framework.js';
import { weakest } from './combine-answers.js';
import { omit } from './omit.js';

export type MigrationChange =
  | { readonly change: 'renamed'; readonly from: string; readonly to: string }
  | { readonly change: 'split'; readonly from: string; readonly to: readonly string[] }
  | { readonly change: 'merged'; readonly from: readonly string[]; readonly to: string }
  | { readonly change: 'removed'; readonly from: string }
  | { readonly change: 'added'; readonly to: string }
  | { readonly change: 'moved' | 'tier' | 'core' | 'scale' | 'parent'; readonly to: string };

export interface Migration {
  readonly assessment: Assessment;
  /** What changed between the editions, in the order of the new one; what was removed comes last. */
  readonly changes: readonly MigrationChange[];
  /** Criteria of the new edition whose carried answer a person has to look at again. */
  readonly recheck: readonly string[];
}

/**
 * Carries an assessment to another edition of its framework, by the ids that criteria had `formerly`.
 *
 * An answer to a criterion that was renamed is kept. Where one became several, or several became one, the answers and their
 * evidence are carried and have to be looked at again. Answers to what is gone are kept aside as `retired`. Nothing is lost.
 */
export function migrate(assessment: Assessment, from: Framework, to: Framework, pack: string = assessment.pack): Migration {
  const old = new Map(from.criteria.map((each) => [each.id, each]));
  const origins = new Map(to.criteria.map((each) => [each.id, originsOf(each, old)]));
  const heirs = new Map<string, string[]>();
  for (const [id, ids] of origins) for (const each of ids) heirs.set(each, [...(heirs.get(each) ?? []), id]);

  const changes: MigrationChange[] = [];
  const splits = new Set<string>();
  for (const criterion of to.criteria) {
    const ids = origins.get(criterion.id) ?? [];
    const [origin = ''] = ids;
    const siblings = heirs.get(origin) ?? [];
    if (!ids.length) changes.push({ change: 'added', to: criterion.id });
    else if (ids.length > 1) changes.push({ change: 'merged', from: ids, to: criterion.id });
    else if (siblings.length > 1) {
      if (!splits.has(origin)) changes.push({ change: 'split', from: origin, to: siblings });
      splits.add(origin);
    } else {
      if (origin !== criterion.id) changes.push({ change: 'renamed', from: origin, to: criterion.id });
      changes.push(...edits(old.get(origin), criterion, from, to, origins));
    }
  }
  for (const { id } of from.criteria) if (!heirs.has(id)) changes.push({ change: 'removed', from: id });

  const isSplit = (id: string) => (origins.get(id) ?? []).some((origin) => (heirs.get(origin) ?? []).length > 1);
  const scaleChanged = new Set(changes.flatMap((each) => (each.change === 'scale' ? [each.to] : [])));
  const recheck = new Set<string>();
  const answers: Answer[] = [];
  /** Answers with a level that the new scale does not have. */
  const outgrown: Answer[] = [];
  const scales = new Map(to.criteria.map((each) => [each.id, each.scale ?? to.scale]));
  const known = new Set(from.criteria.map(({ id }) => id));
  for (const { id } of to.criteria) {
    const ids = origins.get(id) ?? [];
    const isMerged = ids.length > 1;
    for (const versions of byDepartment(assessment.answers.filter(({ criterion }) => ids.includes(criterion)))) {
      // The weakest of what became one: a half that nobody answered leaves the whole open.
      const carried = isMerged ? weakest(versions, ids.length) : versions[0]!;
      const answer = fits(carried, scales.get(id)) ? carried : omit(carried, 'level');
      if (answer !== carried) outgrown.push(...versions);
      const { recheck: already, ...rest } = answer;
      const why = isSplit(id) ? 'split' : isMerged ? 'merged' : scaleChanged.has(id) ? 'reworded' : already;
      if (why) recheck.add(id);
      answers.push({ ...rest, criterion: id, ...(why && { recheck: why }) });
    }
  }
  const renamed = (finding: Finding): Finding[] => (heirs.get(finding.criterion) ?? []).map((criterion) => ({ ...finding, criterion }));
  const retired = [...(assessment.retired ?? []), ...assessment.answers.filter(({ criterion }) => !heirs.has(criterion)), ...outgrown];
  const assigned = Object.entries(assessment.assigned ?? {}).flatMap(([id, departments]) =>
    (heirs.get(id) ?? []).map((heir) => [heir, departments] as const),
  );
  const { plan } = assessment;
  return {
    assessment: {
      ...assessment,
      pack,
      edition: to.edition,
      answers,
      ...(assessment.assigned && { assigned: Object.fromEntries(assigned) }),
      ...(assessment.findings && { findings: assessment.findings.flatMap(renamed) }),
      ...(assessment.conflicts && {
        conflicts: assessment.conflicts.flatMap((conflict) =>
          (heirs.get(conflict.criterion) ?? []).map((criterion) => ({
            ...conflict,
            criterion,
            versions: conflict.versions.map((version) => ({ ...version, criterion })),
          })),
        ),
      }),
      ...(plan && {
        plan: {
          ...plan,
          // What a criterion became is answered by the action as well; one that is gone stays named, so that nothing is lost.
          actions: plan.actions.map((action) => ({
            ...action,
            criteria: [...new Set(action.criteria.flatMap((id) => (known.has(id) ? (heirs.get(id) ?? [id]) : [id])))],
          })),
        },
      }),
      ...(retired.length > 0 && { retired }),
    },
    changes,
    recheck: [...recheck],
  };
}

/** The earlier criteria that one comes from: the one of its own id, unless it names others. An empty list says that it is new. */
function originsOf(criterion: Criterion, old: ReadonlyMap<string, Criterion>): string[] {
  if (criterion.formerly?.length === 0) return [];
  const named = (criterion.formerly ?? []).filter((id) => old.has(id));
  if (named.length) return [...new Set(named)];
  return old.has(criterion.id) ? [criterion.id] : [];
}

function fits({ level }: Answer, scale: Scale | undefined): boolean {
  return level === undefined || scale?.kind !== 'levels' || (level >= scale.min && level <= scale.max);
}

function edits(
  before: Criterion | undefined,
  after: Criterion,
  from: Framework,
  to: Framework,
  origins: ReadonlyMap<string, readonly string[]>,
): MigrationChange[] {
  if (!before) return [];
  const changes: MigrationChange[] = [];
  const parents: readonly (string | undefined)[] = after.parent === undefined ? [undefined] : (origins.get(after.parent) ?? [after.parent]);
  if (before.area !== after.area) changes.push({ change: 'moved', to: after.id });
  if (!parents.includes(before.parent)) changes.push({ change: 'parent', to: after.id });
  if ((before.tier ?? null) !== (after.tier ?? null)) changes.push({ change: 'tier', to: after.id });
  if ((before.core ?? false) !== (after.core ?? false)) changes.push({ change: 'core', to: after.id });
  if (scaleText(before, from) !== scaleText(after, to)) changes.push({ change: 'scale', to: after.id });
  return changes;
}

function scaleText(criterion: Criterion, framework: Framework): string {
  const scale = criterion.scale ?? framework.scale ?? { kind: 'status' };
  return scale.kind === 'levels' ? `levels ${scale.min} ${scale.max} ${scale.metAt ?? scale.max}` : scale.kind;
}

function byDepartment(answers: readonly Answer[]): Answer[][] {
  const groups = new Map<string | undefined, Answer[]>();
  for (const answer of answers) groups.set(answer.department, [...(groups.get(answer.department) ?? []), answer]);
  return [...groups.values()];
}
