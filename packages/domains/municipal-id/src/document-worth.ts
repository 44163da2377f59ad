import type { CivilDate } from '@newcomer/core/civil-time';
import { daysBetween } from '@newcomer/engines/rules';
import type { CityIdDocument, HeldDocument } from './city-id-values.js';

/** Why a document counts as it does. */
export type WorthReason = 'counts' | 'counts-expired' | 'expired' | 'too-old' | 'same-kind' | 'not-listed' | 'day-missing';

/** What one document is worth on a day. */
export interface DocumentWorth {
  readonly document: string;
  readonly reason: WorthReason;
  /** Points that are certain. */
  readonly identity: number;
  readonly residency: number;
  readonly photo: boolean;
  readonly birthDate: boolean;
  /** What it would be worth if the day that is missing were the best one. Absent where no day is missing. */
  readonly atBest?: Pick<DocumentWorth, 'identity' | 'residency' | 'photo' | 'birthDate'> | undefined;
  /** The day that is missing. */
  readonly missing?: 'issuedOn' | 'expiresOn' | undefined;
}

const NOTHING = { identity: 0, residency: 0, photo: false, birthDate: false } as const;

/** What a document is worth. A day that decides and is not known makes it uncertain: neither good nor bad. */
export function worthOf(type: CityIdDocument | undefined, held: HeldDocument, today: CivilDate): DocumentWorth {
  const { document } = held;
  if (!type) return { document, reason: 'not-listed', ...NOTHING };
  const full = pick(type, type);
  const missing = missingDay(type, held);
  if (missing) return { document, reason: 'day-missing', ...NOTHING, atBest: atBest(type, held, full), missing };
  if (type.expires && isOver(held, today)) {
    const { expired } = type;
    if (!expired || held.expiresOn === undefined || daysBetween(held.expiresOn, today) > expired.days)
      return { document, reason: 'expired', ...NOTHING };
    return { document, reason: 'counts-expired', ...pick(type, expired) };
  }
  if (isTooOld(type, held, today)) return { document, reason: 'too-old', ...NOTHING };
  return { document, reason: 'counts', ...full };
}

function pick({ photo, birthDate }: CityIdDocument, { identity, residency }: Pick<CityIdDocument, 'identity' | 'residency'>) {
  return { identity, residency, photo, birthDate };
}

/** The day without which nobody can say; none where the person has looked and says that it is good, or that it is not. */
function missingDay(type: CityIdDocument, { inDate, issuedOn, expiresOn }: HeldDocument): 'issuedOn' | 'expiresOn' | undefined {
  if (inDate === true) return undefined;
  if (type.expires && expiresOn === undefined && (inDate === undefined || type.expired)) return 'expiresOn';
  const ages = type.maxAgeDays !== undefined || type.untilNextYear !== undefined;
  return ages && issuedOn === undefined && inDate === undefined ? 'issuedOn' : undefined;
}

function atBest(type: CityIdDocument, { inDate }: HeldDocument, full: ReturnType<typeof pick>): ReturnType<typeof pick> {
  return inDate === false && type.expired ? pick(type, type.expired) : full;
}

function isOver({ inDate, expiresOn }: HeldDocument, today: CivilDate): boolean {
  // The day that is printed is the last one on which it is good.
  return expiresOn === undefined ? inDate === false : expiresOn < today;
}

function isTooOld({ maxAgeDays, untilNextYear }: CityIdDocument, { inDate, issuedOn }: HeldDocument, today: CivilDate): boolean {
  if (maxAgeDays === undefined && untilNextYear === undefined) return false;
  if (issuedOn === undefined) return inDate === false;
  // A bill of tomorrow is a typing error: it is not younger than any other.
  if (issuedOn > today) return true;
  if (maxAgeDays !== undefined && daysBetween(issuedOn, today) > maxAgeDays) return true;
  return untilNextYear !== undefined && today > `${Number(issuedOn.slice(0, 4)) + 1}-${untilNextYear}`;
}
