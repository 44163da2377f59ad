import type { Directory, DirectoryEntry } from '../directory.js';
import { qualityOf } from '../parts/partition.js';

/** So many of each need and of each spoken language. */
const BEST = 6;

interface Candidate {
  readonly at: number;
  readonly worth: number;
}

/**
 * What stands for a large directory until somebody says where they are: of each need the best entries, and of each language that is
 * spoken somewhere. Positions in `entries`, in their order. The same for everybody, so it says nothing of who looks at it.
 */
export function selectionOf({ entries, needs, dataDate }: Directory, best = BEST): number[] {
  const parents = new Map(needs.map(({ id, parent }) => [id, parent]));
  const lists = new Map<string, Candidate[]>();
  const offer = (key: string, candidate: Candidate) => {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    const place = list.findIndex(({ worth }) => worth < candidate.worth);
    if (place < 0 && list.length >= best) return;
    list.splice(place < 0 ? list.length : place, 0, candidate);
    list.length = Math.min(list.length, best);
  };
  entries.forEach((entry, at) => {
    const quality = qualityOf(entry, dataDate);
    entry.needs.forEach((id, position) => {
      // As `needScore`: the surer a need, the more it counts.
      const candidate = { at, worth: (1 + 0.01 * quality) / (1 + 0.25 * position) };
      for (const need of withAbove(id, parents)) offer(`need ${need}`, candidate);
    });
    for (const language of entry.languages) offer(`language ${language}`, { at, worth: quality });
  });
  return [...new Set([...lists.values()].flatMap((list) => list.map(({ at }) => at)))].sort((a, b) => a - b);
}

/** How many entries answer each need or one below it. */
export function countsOf({ entries, needs }: Directory): number[] {
  const parents = new Map(needs.map(({ id, parent }) => [id, parent]));
  const counts = new Map<string, number>();
  for (const { needs: own } of entries)
    for (const need of new Set(own.flatMap((id) => withAbove(id, parents)))) counts.set(need, (counts.get(need) ?? 0) + 1);
  return needs.map(({ id }) => counts.get(id) ?? 0);
}

/** A need and all above it. */
function withAbove(id: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const chain = [id];
  for (let next = parents.get(id); next !== undefined && !chain.includes(next); next = parents.get(next)) chain.push(next);
  return chain;
}

/** Whether an entry stands on no map. */
export const isPlaceless = ({ point }: DirectoryEntry): boolean => point === undefined;
