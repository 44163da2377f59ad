import { EngineError } from '../engine-error.js';
import type { JourneyStep, JourneyValues } from './journey-values.js';

/** A step, and what it waits for: each entry is one step, or a choice of which one is enough. */
export interface GraphStep {
  readonly step: JourneyStep;
  /** All of these come before. Within one of them, one step is enough. */
  readonly before: readonly (readonly string[])[];
}

/** Steps in an order in which they can be done, and what is wrong with their graph. */
export interface StepGraph {
  readonly steps: readonly GraphStep[];
  readonly problems: readonly EngineError[];
}

/**
 * Orders steps so that each comes after what it waits for; among steps that could come next, the one that the pack names
 * first. Where the graph is broken the order is still whole: a name that leads nowhere is passed over, a circle is cut at
 * the step that the pack names first, and each is a problem for the editor.
 */
export function orderSteps(values: Pick<JourneyValues, 'steps' | 'groups'>): StepGraph {
  const problems: EngineError[] = [];
  const steps = new Map<string, JourneyStep>();
  for (const step of values.steps) {
    if (steps.has(step.id)) problems.push(new EngineError('engines/duplicate-step', `two steps have the id "${step.id}"`, [step.id]));
    else steps.set(step.id, step);
  }
  const waits = new Map<string, (readonly string[])[]>();
  for (const [id, step] of steps) {
    waits.set(
      id,
      [...(step.after ?? [])].flatMap((name) => stepsOf(name, values, steps, step, problems)),
    );
  }
  const order: string[] = [];
  const done = new Set<string>();
  const take = (id: string) => {
    order.push(id);
    done.add(id);
  };
  while (done.size < steps.size) {
    const open = [...steps.keys()].filter((id) => !done.has(id));
    const ready = open.find((id) => waits.get(id)!.every((choice) => choice.every((name) => done.has(name))));
    if (ready !== undefined) {
      take(ready);
      continue;
    }
    const cycle = cycleIn(open, waits, done);
    problems.push(
      new EngineError('engines/journey-cycle', `steps wait for each other in a circle: ${[...cycle, cycle[0]!].join(' → ')}`, cycle),
    );
    const first = open.find((id) => cycle.includes(id))!;
    // What it waits for inside the circle is what nobody can do first.
    waits.set(
      first,
      waits
        .get(first)!
        .map((choice) => choice.filter((name) => !cycle.includes(name)))
        .filter((choice) => choice.length > 0),
    );
  }
  return { steps: order.map((id) => ({ step: steps.get(id)!, before: waits.get(id)! })), problems };
}

/** What a name in `after` stands for: a step, all steps of a group, or one of them. */
function stepsOf(
  name: string,
  { groups = {} }: Pick<JourneyValues, 'groups'>,
  steps: ReadonlyMap<string, JourneyStep>,
  step: JourneyStep,
  problems: EngineError[],
): (readonly string[])[] {
  if (steps.has(name)) return [[name]];
  const group = Object.prototype.hasOwnProperty.call(groups, name) ? groups[name] : undefined;
  const members = group ? [...steps.values()].filter((other) => other.group === name).map(({ id }) => id) : [];
  if (members.length === 0) {
    problems.push(
      new EngineError('engines/missing-step', `step "${step.id}" comes after "${name}", which is no step and no group`, [step.id, name]),
    );
    return [];
  }
  return group?.logic === 'or' ? [members] : members.map((member) => [member]);
}

/** One circle among steps none of which is ready, from the one that the pack names first, in the order in which they are done. */
function cycleIn(open: readonly string[], waits: ReadonlyMap<string, readonly (readonly string[])[]>, done: ReadonlySet<string>): string[] {
  const path: string[] = [];
  let current = open[0]!;
  while (!path.includes(current)) {
    path.push(current);
    current = waits
      .get(current)!
      .flat()
      .find((name) => !done.has(name))!;
  }
  const cycle = path.slice(path.indexOf(current)).reverse();
  const first = cycle.indexOf(open.find((id) => cycle.includes(id))!);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
