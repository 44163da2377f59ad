import type { BasePart } from '../parts/parts.js';
import type { SearchStore } from './search-store.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Puts the entries of an area behind those that are there. Gives the position of the first. */
export function growStore(store: SearchStore, part: BasePart): number {
  const base = store.base as Growing<BasePart>;
  const ids = base.ids as Growing<BasePart['ids']>;
  const from = base.size;
  const sets = base.needSets.length;
  ids.entry.push(...part.ids.entry);
  ids.service.push(...part.ids.service);
  base.lat.push(...part.lat);
  base.lon.push(...part.lon);
  base.traits.push(...part.traits);
  base.needSets.push(...part.needSets);
  base.needSet.push(...part.needSet.map((set) => set + sets));
  base.languages.push(...part.languages);
  base.hours.push(...part.hours);
  base.assured.push(...part.assured);
  base.size += part.size;
  store.addTexts(part.labels.names, from);
  return from;
}
