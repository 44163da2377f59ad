import type { Answer, Assessment } from './assessment.js';

/** Settles a conflict by the answer that somebody decided on. */
export function resolveConflict(assessment: Assessment, answer: Answer): Assessment {
  const { conflicts = [], ...rest } = assessment;
  const left = conflicts.filter((each) => keyOf(each) !== keyOf(answer));
  return {
    ...rest,
    answers: [...assessment.answers.filter((each) => keyOf(each) !== keyOf(answer)), answer],
    ...(left.length > 0 && { conflicts: left }),
  };
}

/** One text per criterion and department. */
export function keyOf(cell: { readonly criterion: string; readonly department?: string | undefined }): string {
  return `${cell.criterion}\n${cell.department ?? ''}`;
}
