import type { CivilDate } from '@newcomer/core/civil-time';
import type { RestDays } from '../assessment/business-days.js';
import type { JourneyStep, Wait, WaitSpan } from './journey-values.js';
import { dateAfter } from './working-days.js';

/** A step as the calendar sees it. */
export interface ScheduledStep {
  readonly step: JourneyStep;
  /** As in `GraphStep`; names only steps of the same list that come earlier in it. */
  readonly before: readonly (readonly string[])[];
  readonly done: boolean;
}

export interface StepDates {
  /** Not before this day. A wait that nobody knows counts as none: the bound holds, however long it is. */
  readonly earliest: CivilDate;
  /** Done by this day at the latest. Absent where a wait has no known end. */
  readonly latest?: CivilDate | undefined;
}

export interface Schedule {
  readonly dates: ReadonlyMap<string, StepDates>;
  /** Steps one after another that take longest together, by the longest wait that is known of each. Empty where all is done. */
  readonly criticalPath: readonly string[];
}

interface Finish {
  readonly earliest: CivilDate;
  /** By the longest wait that is known; an end only where `open` is false. */
  readonly known: CivilDate;
  readonly open: boolean;
  readonly previous: string | undefined;
}

/** When each step can be done at the earliest and at the latest, if the first ones are started on `start`. */
export function scheduleSteps(steps: readonly ScheduledStep[], start: CivilDate, rest?: RestDays): Schedule {
  const finishes = new Map<string, Finish>();
  for (const { step, before, done } of steps) {
    if (done) {
      finishes.set(step.id, { earliest: start, known: start, open: false, previous: undefined });
      continue;
    }
    const choices = before.map((choice) => choice.map((id) => ({ id, ...finishes.get(id)! })));
    const all = choices.flat();
    const last = all.reduce<(typeof all)[number] | undefined>(
      (so, one) => (so === undefined || one.known > so.known ? one : so),
      undefined,
    );
    const from = choices.map((choice) => choice.map(({ earliest }) => earliest).reduce(sooner)).reduce(later, start);
    const { min, max, unit } = spanOf(step.wait);
    finishes.set(step.id, {
      // What may be left out holds nothing up, if it is.
      earliest: step.optional === true ? from : dateAfter(from, min, unit, rest),
      known: dateAfter(last?.known ?? start, max ?? min, unit, rest),
      open: max === undefined || all.some(({ open }) => open),
      previous: last?.id,
    });
  }
  const dates = [...finishes].map(([id, { earliest, known, open }]) => [id, { earliest, ...(!open && { latest: known }) }] as const);
  return { dates: new Map(dates), criticalPath: criticalPath(steps, finishes) };
}

/** A wait that nobody knows has no end, and no least length either. */
function spanOf(wait: Wait | undefined): WaitSpan {
  if (wait === undefined) return { min: 0, unit: 'days' };
  return wait === 'none' ? { min: 0, max: 0, unit: 'days' } : wait;
}

function criticalPath(steps: readonly ScheduledStep[], finishes: ReadonlyMap<string, Finish>): string[] {
  const left = steps.filter(({ done }) => !done).map(({ step }) => step.id);
  const end = (id: string) => finishes.get(id)!.known;
  let current = left.reduce<string | undefined>((last, id) => (last === undefined || end(id) >= end(last) ? id : last), undefined);
  const path: string[] = [];
  while (current !== undefined && left.includes(current)) {
    path.unshift(current);
    current = finishes.get(current)!.previous;
  }
  return path;
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function sooner(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
