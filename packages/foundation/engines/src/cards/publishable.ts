import { dateOf, type CivilDate } from '@newcomer/core/civil-time';
import { dayNumber } from '../pack/standing.js';
import type { SourcedCard } from './sourced-card.js';

/** Days for which a review holds where a card does not say when it expires. */
export const REVIEW_DAYS = 365;

/** Why a card is not shown to residents. */
export interface Hindrance {
  readonly code: 'draft' | 'retired' | 'not-reviewed' | 'reviewed-in-future' | 'expired' | 'no-source';
  readonly message: string;
}

export interface Publishable {
  readonly publishable: boolean;
  /** Everything that stands in the way. Empty where nothing does. */
  readonly reasons: readonly Hindrance[];
}

type Judged = Pick<SourcedCard, 'evidence' | 'expires' | 'id' | 'review' | 'status'>;

/**
 * Whether a card may be shown to residents on a day: approved by a named reviewer of a named city, not expired, and with
 * a source.
 *
 * @throws {EngineError} `engines/bad-date` where `today` or a day of the card is no date.
 */
export function publishable(card: Judged, today: CivilDate): Publishable {
  const now = dayNumber(today, 'today');
  const reasons: Hindrance[] = [];
  const because = (code: Hindrance['code'], message: string) => reasons.push({ code, message });
  if (card.status === 'draft') because('draft', 'it is a draft; somebody of the city has to read it, and approve it under a name');
  if (card.status === 'retired') because('retired', 'it was taken back');
  const { review } = card;
  if (!review || isBlank(review.reviewer) || isBlank(review.city)) {
    because('not-reviewed', 'no person is named who read it for a city; write reviewer, city and date');
  } else if (dayNumber(review.date, `the review of ${card.id}`) > now) {
    because('reviewed-in-future', `its review is dated ${review.date}, which is still to come`);
  }
  const last = lastDay(card);
  if (last !== undefined && dayNumber(last, `expires of ${card.id}`) < now) {
    because('expired', `it held until ${last}; look at its sources again, and renew the review`);
  }
  if (card.evidence.length === 0) because('no-source', 'nothing says where it is from');
  return { publishable: reasons.length === 0, reasons };
}

/** The last day on which a card may be shown. Undefined where nobody has reviewed it and it names no day. */
export function lastDay({ expires, id, review }: Pick<SourcedCard, 'expires' | 'id' | 'review'>): CivilDate | undefined {
  if (expires !== undefined) return expires;
  return review && dateOf(dayNumber(review.date, `the review of ${id}`) + REVIEW_DAYS);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
