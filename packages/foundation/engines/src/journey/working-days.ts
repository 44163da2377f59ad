import { dateOf, dayOf, type CivilDate } from '@newcomer/core/civil-time';
import { addBusinessDays, type RestDays } from '../assessment/business-days.js';
import type { WaitSpan } from './journey-values.js';

/** The date after so many days, or after so many on which offices work. */
export function dateAfter(date: CivilDate, count: number, unit: WaitSpan['unit'], rest: RestDays = {}): CivilDate {
  return unit === 'days' ? dateOf(dayOf(date) + count) : addBusinessDays(date, count, rest);
}
