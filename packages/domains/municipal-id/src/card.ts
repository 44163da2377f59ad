import type { CivilDate } from '@newcomer/core/civil-time';
import { addMonths, addYears, bandOf, daysBetween } from '@newcomer/engines/rules';
import type { Benefit, CityIdPlace, CityIdValues } from './city-id-values.js';

export interface CardFee {
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
  /** Id of the waiver that makes it free. */
  readonly waivedBy?: string | undefined;
}

/** What a card costs somebody of this age; free where one of the waivers is theirs. Undefined means unknown, never free. */
export function feeFor(values: CityIdValues, ageYears: number, waivers: readonly string[] = []): CardFee | undefined {
  const waivedBy = values.waivers?.find(({ id }) => waivers.includes(id))?.id;
  const amount = values.fee && bandOf(values.fee.bands, ageYears);
  if (!values.fee || amount === undefined) return undefined;
  const { currency } = values.fee;
  return waivedBy === undefined ? { amount, currency } : { amount: 0, currency, waivedBy };
}

/** Until when a card lasts. */
export interface CardValidity {
  /** Absent where it never ends. */
  readonly years?: number | undefined;
  /** The last day on which it is good. Absent where it never ends. */
  readonly expiresOn?: CivilDate | undefined;
}

/** How long a card lasts that is issued to somebody of this age. Undefined means unknown. */
export function validityOf(values: CityIdValues, ageYears: number, issuedOn: CivilDate): CardValidity | undefined {
  const years = values.validity && bandOf(values.validity, ageYears);
  if (years === undefined) return undefined;
  return years === 'never' ? {} : { years, expiresOn: addYears(issuedOn, years) };
}

/** What can be done about a card that ends, or ended, on a day. */
export type RenewalStep = 'too-early' | 'renew' | 'apply-anew';

/** Whether a card can be renewed today. Undefined means unknown. */
export function renewalOf({ renewal }: CityIdValues, expiresOn: CivilDate, today: CivilDate): RenewalStep | undefined {
  if (!renewal) return undefined;
  if (daysBetween(today, expiresOn) > renewal.daysBefore) return 'too-early';
  return today < addMonths(expiresOn, renewal.monthsAfter) || today <= expiresOn ? 'renew' : 'apply-anew';
}

/** Benefits by category, in the order of the pack; categories with none for this person are left out. An age that is not known rules nothing out. */
export function benefitsFor(
  values: CityIdValues,
  ageYears?: number,
): { readonly category: string; readonly benefits: readonly Benefit[] }[] {
  const fits = ({ fromAge = 0, toAge = Infinity }: Benefit) => ageYears === undefined || (ageYears >= fromAge && ageYears <= toAge);
  return Object.keys(values.categories)
    .map((category) => ({ category, benefits: values.benefits.filter((benefit) => benefit.category === category && fits(benefit)) }))
    .filter(({ benefits }) => benefits.length > 0);
}

/** Places that are open for applications on a day, as far as the pack says. */
export function placesOn(values: CityIdValues, today: CivilDate): CityIdPlace[] {
  return values.places.filter(({ from, to }) => (from === undefined || from <= today) && (to === undefined || today <= to));
}
