import { openStatus } from '../hours/open-status.js';
import type { ServiceQuery } from '../service-source.js';
import type { SearchStore } from './search-store.js';

/** What an entry is worth that was found by nothing but its needs. */
const PLAIN = 5;

/**
 * Per entry how well it answers the needs that are asked for, 0 where not at all: by how sure the need is, a little by being
 * open and by how much is known of it.
 */
export function needScores({ base, tree }: SearchStore, { needs }: ServiceQuery, at: number): Float32Array {
  const wanted = needs?.length ? tree.under(needs) : undefined;
  const ofSet = base.needSets.map((set) => {
    const position = wanted ? set.findIndex((need) => wanted.has(need)) : 0;
    return position < 0 ? 0 : PLAIN / (1 + 0.25 * position);
  });
  return Float32Array.from(base.needSet, (set, i) => (ofSet[set] ?? 0) * bonus(base, i, at));
}

function bonus({ hours, info, traits }: SearchStore['base'], entry: number, at: number): number {
  const own = hours[entry];
  return (own && openStatus(own, info.timeZone, at).state === 'open' ? 1.06 : 1) * (1 + 0.01 * (traits[entry]?.quality ?? 0));
}
