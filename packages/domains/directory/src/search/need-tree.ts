import type { BaseInfo } from '../parts/parts.js';

/** Needs and what is above and below them. */
export class NeedTree {
  readonly #at: ReadonlyMap<string, number>;
  /** Per need itself and all above it. */
  readonly #above: readonly (readonly number[])[];

  constructor(needs: BaseInfo['needs']) {
    this.#at = new Map(needs.map(({ id }, i) => [id, i]));
    this.#above = needs.map((need, i) => {
      const chain = [i];
      for (let above = this.#positionOf(need.parent); above !== undefined && !chain.includes(above); above = this.#positionOf(needs[above]?.parent)) chain.push(above);
      return chain;
    });
  }

  #positionOf(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#at.get(id);
  }

  /** The needs of these ids with all below them; ids that are none are nothing. */
  under(ids: readonly string[]): Set<number> {
    const wanted = new Set(ids.map((id) => this.#at.get(id)));
    const under = new Set<number>();
    this.#above.forEach((chain, i) => chain.some((need) => wanted.has(need)) && under.add(i));
    return under;
  }

  /** These needs with all above them, each once. */
  above(needs: readonly number[]): Set<number> {
    return new Set(needs.flatMap((need) => this.#above[need] ?? []));
  }
}
