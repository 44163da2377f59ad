import type { JourneyStep, JourneyValues } from './journey-values.js';

/** What a person has checked off, carried into the pack that is published now. */
export interface CarriedProgress {
  /** Ids of the pack that is published now. */
  readonly done: readonly string[];
  /** Steps that have another id now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Ids that were checked off and are in the pack no more. */
  readonly gone: readonly string[];
}

/** Carries what is done into another version of a pack: nothing that was checked off is lost in silence. */
export function carryProgress(values: Pick<JourneyValues, 'steps'>, done: readonly string[]): CarriedProgress {
  const names = currentNames(values);
  const found = [...new Set(done)].map((from) => ({ from, to: names.get(from) }));
  const kept = new Set(found.flatMap(({ to }) => (to === undefined ? [] : [to])));
  return {
    done: values.steps.map(({ id }) => id).filter((id) => kept.has(id)),
    renamed: found.flatMap(({ from, to }) => (to === undefined || to === from ? [] : [{ from, to }])),
    gone: found.filter(({ to }) => to === undefined).map(({ from }) => from),
  };
}

/** What is different in another version of a pack. */
export interface JourneyChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Steps whose fields differ, by the id that they have now. */
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** What changed from one version to the next, for the editor and for a person who comes back. */
export function compareJourneys(before: Pick<JourneyValues, 'steps'>, after: Pick<JourneyValues, 'steps'>): JourneyChanges {
  const names = currentNames(after);
  const old = new Map(before.steps.map((step) => [names.get(step.id) ?? `gone ${step.id}`, step]));
  return {
    added: after.steps.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.steps.filter(({ id }) => !names.has(id)).map(({ id }) => id),
    renamed: before.steps.flatMap(({ id }) => {
      const to = names.get(id);
      return to === undefined || to === id ? [] : [{ from: id, to }];
    }),
    changed: after.steps.flatMap((step) => {
      const fields = differentFields(old.get(step.id) ?? step, step);
      return fields.length > 0 ? [{ id: step.id, fields }] : [];
    }),
  };
}

/** Today's id by every id that a step has or had. An id in use is never taken for a former one. */
function currentNames({ steps }: Pick<JourneyValues, 'steps'>): Map<string, string> {
  const former = steps.flatMap(({ id, formerly = [] }) => formerly.map((name) => [name, id] as const));
  return new Map([...former, ...steps.map(({ id }) => [id, id] as const)]);
}

function differentFields(before: JourneyStep, after: JourneyStep): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof JourneyStep)[];
  return fields.filter((field) => field !== 'id' && field !== 'formerly' && JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
