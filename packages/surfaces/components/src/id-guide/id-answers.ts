import { dateOf, dayOf, type CivilDate } from '@newcomer/core/civil-time';
import type { Applicant, CityIdDocument, CityIdValues, HeldDocument } from '@newcomer/municipal-id';

/** What a person says of a paper that they have; no date is ever typed. */
export type PaperState = 'unasked' | 'good' | 'ended-lately' | 'over';

/** Whether a paper counts depends on a day, so that one has to ask. */
export function dependsOnDay({ expires, maxAgeDays, untilNextYear }: CityIdDocument): boolean {
  return expires || maxAgeDays !== undefined || untilNextYear !== undefined;
}

/** All that was answered. It lives in the element's memory and nowhere else. */
export class IdAnswers {
  /** The band of ages, by its first year. */
  ageFrom: number | undefined;
  caretaker: boolean | undefined;
  noFixedAddress = false;
  /** Whether somebody of this program lives in the city, where the program asks the person. */
  livesInCity: boolean | undefined;
  readonly papers = new Map<string, PaperState>();
  readonly waivers = new Set<string>();

  get applicant(): Applicant {
    const { ageFrom, caretaker, noFixedAddress, livesInCity } = this;
    return { ageYears: ageFrom, caretaker, noFixedAddress, livesInCity };
  }

  /** The papers as the rules weigh them, of those that the program knows. */
  held({ documents }: CityIdValues, today: CivilDate): HeldDocument[] {
    return documents.flatMap(({ id, expired }) => {
      const state = this.papers.get(id);
      if (state === undefined) return [];
      if (state === 'good') return [{ document: id, inDate: true }];
      if (state === 'unasked') return [{ document: id }];
      if (!expired) return [{ document: id, inDate: false }];
      // Only "at most so long ago" or "longer ago" is known: the last day on which it is still true, and the day before.
      const last = dayOf(today) - expired.days;
      return [{ document: id, inDate: false, expiresOn: dateOf(state === 'ended-lately' ? last : last - 1) }];
    });
  }
}

/** First years of the bands of age between which something changes: what is asked for instead of a day of birth. */
export function ageBands({ ages, validity, fee }: CityIdValues): number[] {
  const after = (bands: readonly { readonly upTo?: number | undefined }[] | undefined) =>
    (bands ?? []).flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo + 1]));
  const edges = [
    0,
    ages.from,
    ...(ages.caretakerBelow === undefined ? [] : [ages.caretakerBelow]),
    ...(ages.noPhotoUpTo === undefined ? [] : [ages.noPhotoUpTo + 1]),
    ...after(validity),
    ...after(fee?.bands),
  ];
  return [...new Set(edges)].sort((a, b) => a - b);
}
