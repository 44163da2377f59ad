import { dayOf } from '@newcomer/core/civil-time';
import type { Assessment, ProcessStep } from './assessment.js';
import { AssessmentError } from './errors.js';
import type { Framework, ProcessState } from './framework.js';

/** Where a certification stands. Undefined where the framework describes no process. */
export function processState(framework: Framework, assessment: Assessment): ProcessState | undefined {
  const history = assessment.history ?? [];
  const id = history[history.length - 1]?.state ?? framework.process?.start;
  return framework.process?.states.find((state) => state.id === id);
}

/**
 * The assessment with one step more.
 *
 * @throws AssessmentError `transition` where the process does not lead from its state to the next one, or goes back in time;
 *   `date` where the step's day is none.
 */
export function takeStep(framework: Framework, assessment: Assessment, step: ProcessStep): Assessment {
  const state = processState(framework, assessment);
  if (!state?.next.includes(step.state)) {
    const ways = state?.next.join(', ') || 'nowhere';
    throw new AssessmentError('transition', `“${state?.id ?? 'nothing'}” leads to ${ways}, not to “${step.state}”`);
  }
  if (Number.isNaN(dayOf(step.on))) throw new AssessmentError('date', `“${step.on}” is not a date; write it as 2026-11-27`);
  const history = assessment.history ?? [];
  const last = history[history.length - 1];
  if (last && step.on < last.on) {
    throw new AssessmentError('transition', `“${step.state}” on ${step.on} would be before “${last.state}” on ${last.on}`);
  }
  return { ...assessment, history: [...history, step] };
}
