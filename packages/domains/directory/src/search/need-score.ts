import type { ServiceQuery } from '../service-source.js';
import type { SearchStore } from './search-store.js';

/** What an entry is worth that was found by nothing but its needs. */
const PLAIN = 5;

/**
 * How well an entry answers the needs that are asked for, 0 where not at all: by how sure the need is, a little by being open and by
 * how much is known of it.
 */
export function needScore(store: SearchStore, { needs }: ServiceQuery, at: number): (entry: number) => number {
  const { base, tree } = store;
  const wanted = needs?.length ? tree.under(needs) : undefined;
  const ofSet = base.needSets.map((set) => {
    const position = wanted ? set.findIndex((need) => wanted.has(need)) : 0;
    return position < 0 ? 0 : PLAIN / (1 + 0.25 * position);
  });
  return (entry) => {
    const worth = store.view?.hidden[entry] ? 0 : ofSet[base.needSet[entry]!]!;
    return worth && worth * (store.isOpen(entry, at) ? 1.06 : 1) * (1 + 0.01 * base.traits[entry]!.quality);
  };
}
