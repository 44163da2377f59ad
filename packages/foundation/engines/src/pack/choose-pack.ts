import type { CivilDate } from '@newcomer/core/civil-time';
import { EngineError } from '../engine-error.js';
import type { PackData, PackStatus } from './pack.js';
import { dayNumber, standingOf, type Standing } from './standing.js';

export interface ChosenPack<P> {
  readonly pack: P;
  readonly standing: Standing;
  /** The next change that is known: a pack that is proposed, or takes effect after the date. */
  readonly proposed?: P | undefined;
}

const RANK: Readonly<Record<PackStatus, number>> = { 'in-force': 3, historic: 2, example: 1, proposed: 0 };

/**
 * The pack whose rules hold on the date that matters (the day of filing, not the day of reading), and what is about to
 * change. Rules in force come before historic ones, these before examples, and a proposal is chosen only where there is
 * nothing else. Undefined where no pack holds on that date.
 *
 * @throws {EngineError} `engines/mixed-packs` where the packs are not about one topic in one place.
 */
export function choosePack<P extends PackData>(packs: readonly P[], date: CivilDate, today: CivilDate): ChosenPack<P> | undefined {
  const subjects = [...new Set(packs.map(({ topic, jurisdiction }) => `${topic} in ${jurisdiction}`))];
  if (subjects.length > 1) {
    throw new EngineError('engines/mixed-packs', `cannot choose between packs about ${subjects.join(' and ')}`, subjects);
  }
  const day = dayNumber(date, 'the date that matters');
  const from = (pack: P) => dayNumber(pack.effectiveFrom, `effectiveFrom of ${pack.id}`);
  const holds = packs.filter(
    (pack) => from(pack) <= day && (pack.effectiveTo === undefined || dayNumber(pack.effectiveTo, `effectiveTo of ${pack.id}`) >= day),
  );
  // Of equal rank the youngest rules, then the ones read last, then by id, so that the order of the list decides nothing.
  const better = (a: P, b: P) =>
    RANK[b.status] - RANK[a.status] || from(b) - from(a) || compare(b.source.read, a.source.read) || compare(a.id, b.id);
  const coming = packs
    .filter((pack) => pack.status === 'proposed' || (pack.status === 'in-force' && from(pack) > day))
    .sort((a, b) => from(a) - from(b) || compare(a.id, b.id));
  const pack = [...holds].sort(better)[0] ?? coming.find((other) => standingOf(other, today) === 'proposed');
  if (!pack) return undefined;
  const proposed = coming.find((other) => other !== pack);
  return { pack, standing: standingOf(pack, today), ...(proposed && { proposed }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
