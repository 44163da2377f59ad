import type { BaseInfo, BasePart } from '../parts/parts.js';

/** Needs and what is above and below them. */
export class NeedTree {
  /** Per need itself and all above it, nearest first. */
  readonly above: readonly (readonly number[])[];

  constructor(private readonly needs: BaseInfo['needs']) {
    this.above = needs.map((_, i) => {
      const chain = [i];
      for (let next = i; (next = needs.findIndex(({ id }) => id === needs[next]?.parent)) >= 0 && !chain.includes(next); ) chain.push(next);
      return chain;
    });
  }

  /** The needs of these ids with all below them; ids that are none are nothing. */
  under(ids: readonly string[]): Set<number> {
    return new Set(this.above.flatMap((chain, i) => (chain.some((need) => ids.includes(this.needs[need]?.id ?? '')) ? i : [])));
  }

  /** These needs with all above them, each once. */
  over(set: readonly number[]): Set<number> {
    return new Set(set.flatMap((need) => this.above[need] ?? []));
  }

  /** Per need how many entries answer it or one below it, of those that count. */
  counts({ needSets, needSet }: BasePart, isCounted: (entry: number) => boolean = () => true): number[] {
    const counts = this.needs.map(() => 0);
    const perSet = needSets.map(() => 0);
    needSet.forEach((set, i) => isCounted(i) && (perSet[set] = (perSet[set] ?? 0) + 1));
    perSet.forEach((count, set) => this.over(needSets[set] ?? []).forEach((need) => (counts[need] = (counts[need] ?? 0) + count)));
    return counts;
  }
}
