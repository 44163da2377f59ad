import { dayOf, type CivilDate } from '@newcomer/core/civil-time';
import type { Answer, Evidence, Finding } from './assessment.js';
import { AssessmentError } from './errors.js';
import type { Scale } from './framework.js';
import { codeOf, MET, NOT_APPLICABLE, NOT_MET, PARTIAL, REVIEW, UNANSWERED, BLOCKED } from './standing.js';

/** Whether evidence no longer counts on a day: it counts through its last day. A date that is none counts as expired. */
export function isExpired(evidence: Evidence, today: CivilDate): boolean {
  const { expires } = evidence;
  return expires !== undefined && (expires < today || Number.isNaN(dayOf(expires)));
}

/**
 * What an answer comes to on its own, before its parent is looked at, as a number of `standing.ts`.
 *
 * @param expired - Whether evidence no longer counts.
 * @throws AssessmentError `status` or `level` where the answer is outside the criterion's scale.
 */
export function ownStanding(scale: Scale, answer: Answer | Finding, expired: (evidence: Evidence) => boolean): number {
  const said = saidStanding(scale, answer);
  if (said !== MET && said !== PARTIAL) return said;
  const { recheck, evidence }: Partial<Answer> = answer;
  return recheck !== undefined || evidence?.some(expired) ? REVIEW : said;
}

function saidStanding(scale: Scale, answer: Answer | Finding): number {
  const { status = 'unanswered', level } = answer;
  const code = codeOf(status);
  if (code < 0 || code === REVIEW || code === BLOCKED) {
    throw new AssessmentError('status', `“${answer.criterion}” is answered with “${status}”, which is no status`);
  }
  if (code === NOT_APPLICABLE) return code;
  if (scale.kind === 'note') return answer.note?.trim() ? MET : UNANSWERED;
  if (scale.kind === 'status') return code;
  if (level === undefined) return UNANSWERED;
  if (!Number.isInteger(level) || level < scale.min || level > scale.max) {
    throw new AssessmentError(
      'level',
      `“${answer.criterion}” has level ${level}; its levels are whole numbers from ${scale.min} to ${scale.max}`,
    );
  }
  if (level >= (scale.metAt ?? scale.max)) return MET;
  return level === scale.min ? NOT_MET : PARTIAL;
}
