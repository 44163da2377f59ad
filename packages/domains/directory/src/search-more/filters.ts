import type { AccessAnswers } from '../directory.js';
import type { Facets, ServiceQuery } from '../service-source.js';
import type { MoreStore } from './more-store.js';

const QUESTIONS: readonly (keyof AccessAnswers)[] = ['noPapers', 'free', 'walkIn', 'families', 'womenOnly', 'minors'];

/** The language of a tag without script and region: what is spoken has none. */
export function spokenLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}

/** A query's filters, asked of one entry at a time. */
export class Filters {
  readonly #spoken: string | undefined;
  /** Answers for equal entries, which share their needs, languages and traits. */
  readonly #needsAt: readonly boolean[];
  readonly #only: ReadonlySet<number> | undefined;
  readonly #spokenAt = new Map<readonly string[], boolean>();

  constructor(
    private readonly more: MoreStore,
    private readonly query: ServiceQuery,
    private readonly at: number,
    /** Meters from `near`, NaN where an entry has no point; undefined where nobody said where they are. */
    readonly meters: Float64Array | undefined,
  ) {
    const { base, tree } = more.store;
    const { needs, spoken } = query;
    const wanted = needs?.length ? tree.under(needs) : undefined;
    this.#needsAt = base.needSets.map((set) => !wanted || set.some((need) => wanted.has(need)));
    this.#only = query.only && new Set(query.only.flatMap((id) => more.store.ids.positions(id)));
    this.#spoken = spoken ? spokenLanguage(spoken) : undefined;
  }

  allows(entry: number): boolean {
    return this.#isSpoken(entry) && this.#others(entry) && this.#hasNeed(entry);
  }

  /**
   * How many each further filter would leave of the entries that the words found. Needs and spoken language are counted
   * as if another one were chosen in their stead, the rest as if it were added.
   */
  facets(isFound: (entry: number) => boolean): Facets {
    const { base, tree } = this.more.store;
    const left = base.traits.map((_, i) => isFound(i) && this.#others(i));
    const byLanguages = new Map<readonly string[], number>();
    const byTraits = new Map<(typeof base.traits)[number], number>();
    let open = 0;
    for (let i = 0; i < base.size; i++) {
      if (!left[i] || !this.#hasNeed(i)) continue;
      const languages = base.languages[i]!;
      const traits = base.traits[i]!;
      byLanguages.set(languages, (byLanguages.get(languages) ?? 0) + 1);
      if (!this.#isSpoken(i)) continue;
      byTraits.set(traits, (byTraits.get(traits) ?? 0) + 1);
      open += this.more.store.isOpen(i, this.at);
    }
    const spoken: Record<string, number> = {};
    for (const [tags, count] of byLanguages)
      for (const language of new Set(tags.map(spokenLanguage))) spoken[language] = (spoken[language] ?? 0) + count;
    const access = { noPapers: 0, free: 0, walkIn: 0, families: 0, womenOnly: 0, minors: 0 };
    const counts = { open, interpreter: 0, wheelchair: 0 };
    for (const [traits, count] of byTraits) {
      for (const question of QUESTIONS) if (traits.access[question] === 'yes') access[question] += count;
      if (traits.interpreter === 'yes') counts.interpreter += count;
      if (traits.wheelchair === 'yes') counts.wheelchair += count;
    }
    const needs: Record<string, number> = {};
    tree
      .counts(base.needSet, (i) => left[i] === true && this.#isSpoken(i))
      .forEach((count, need) => {
        if (count > 0) needs[base.info.needs[need]?.id ?? ''] = count;
      });
    return { needs, spoken, access, ...counts };
  }

  #hasNeed(entry: number): boolean {
    return this.#needsAt[this.more.store.base.needSet[entry] ?? -1] === true;
  }

  #isSpoken(entry: number): boolean {
    if (this.#spoken === undefined) return true;
    const tags = this.more.store.base.languages[entry] ?? [];
    let isSpoken = this.#spokenAt.get(tags);
    if (isSpoken === undefined) this.#spokenAt.set(tags, (isSpoken = tags.some((tag) => spokenLanguage(tag) === this.#spoken)));
    return isSpoken;
  }

  /** All but needs and spoken language. Who has no point is not far away: nobody knows. */
  #others(entry: number): boolean {
    const { query, meters } = this;
    const traits = this.more.store.base.traits[entry]!;
    return (
      (this.#only?.has(entry) ?? true) &&
      !query.access?.some((question) => traits.access[question] !== 'yes') &&
      (!query.interpreter || traits.interpreter === 'yes') &&
      (!query.wheelchair || traits.wheelchair === 'yes') &&
      (query.openAt === undefined || this.more.store.isOpen(entry, this.at) === 1) &&
      !(query.withinMeters !== undefined && meters && meters[entry]! > query.withinMeters)
    );
  }
}
