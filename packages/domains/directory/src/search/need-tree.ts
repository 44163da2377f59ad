import type { BaseInfo, BasePart } from '../parts/parts.js';

/** Needs and what is above and below them. */
export class NeedTree {
  /** Per need itself and all above it, nearest first. */
  readonly above: readonly (readonly number[])[];

  readonly #over: (readonly number[])[] = [];

  constructor(
    private readonly needs: BaseInfo['needs'],
    private readonly needSets: BasePart['needSets'],
  ) {
    this.above = needs.map((_, i) => {
      const chain = [i];
      for (let next = i; (next = needs.findIndex(({ id }) => id === needs[next]?.parent)) >= 0 && !chain.includes(next);) chain.push(next);
      return chain;
    });
  }

  /** The needs of these ids with all below them; ids that are none are nothing. */
  under(ids: readonly string[]): Set<number> {
    return new Set(this.above.flatMap((chain, i) => (chain.some((need) => ids.includes(this.needs[need]?.id ?? '')) ? i : [])));
  }

  /** Per need how many entries answer it or one below it, of those that count. */
  counts(needSet: readonly number[], isCounted: (entry: number) => boolean = () => true): number[] {
    const counts = this.needs.map(() => 0);
    const perSet = this.needSets.map(() => 0);
    needSet.forEach((set, i) => isCounted(i) && (perSet[set] = (perSet[set] ?? 0) + 1));
    perSet.forEach((count, set) => {
      const over = (this.#over[set] ??= [...new Set((this.needSets[set] ?? []).flatMap((need) => this.above[need] ?? []))]);
      for (const need of over) counts[need] = (counts[need] ?? 0) + count;
    });
    return counts;
  }
}
