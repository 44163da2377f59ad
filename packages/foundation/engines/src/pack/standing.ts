import { dayOf, type CivilDate } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import type { PackData } from './pack.js';

/** What a pack is worth today. Only a pack that is in force and was read within `STALE_DAYS` decides anything. */
export type Standing = 'in-force' | 'stale' | 'proposed' | 'historic' | 'example';

/** Days after which a source has to be read again. */
export const STALE_DAYS = 180;

type Dated = Pick<PackData, 'effectiveFrom' | 'effectiveTo' | 'id' | 'source' | 'status'>;

/**
 * What a pack is worth on a day. A source whose day of reading is no date, or lies ahead, is as good as unread: stale.
 *
 * @throws {EngineError} `engines/bad-date` where `today` or a day of the pack is no date.
 */
export function standingOf(pack: Dated, today: CivilDate): Standing {
  const now = dayNumber(today, 'today');
  if (pack.status === 'example') return 'example';
  if (pack.status === 'historic' || (pack.effectiveTo !== undefined && dayNumber(pack.effectiveTo, `effectiveTo of ${pack.id}`) < now)) {
    return 'historic';
  }
  if (pack.status === 'proposed' || dayNumber(pack.effectiveFrom, `effectiveFrom of ${pack.id}`) > now) return 'proposed';
  const age = now - dayOf(pack.source.read);
  // A day of tolerance, because it is tomorrow already on the other side of the earth.
  return age >= -1 && age <= STALE_DAYS ? 'in-force' : 'stale';
}

/** Whether a verdict, a fee or a step may be shown as what holds. Anything else explains and sends to the office. */
export function decides(standing: Standing): boolean {
  return standing === 'in-force';
}

export function dayNumber(date: CivilDate, what: string): number {
  const day = dayOf(date);
  if (Number.isNaN(day)) throw new EngineError('engines/bad-date', `${what} is "${date}", which is no date like 2026-11-27`, [date]);
  return day;
}
