import type { AccessAnswers, Answer } from '../directory.js';
import { openStatus } from '../hours/open-status.js';
import type { BasePart } from '../parts/parts.js';
import type { Facets, ServiceQuery } from '../service-source.js';
import { metersBetween } from './distance.js';
import type { NeedTree } from './need-tree.js';

export const ACCESS_QUESTIONS: readonly (keyof AccessAnswers)[] = ['noPapers', 'free', 'walkIn', 'families', 'womenOnly', 'minors'];

/** The language of a tag without script and region: what is spoken has none. */
export function spokenLanguage(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? tag).toLowerCase();
}

/** A query's filters, each asked of one entry. */
export class Filters {
  /** Meters from `near`, NaN where an entry has no point; undefined where nobody said where they are. */
  readonly meters: Float64Array | undefined;
  readonly at: number;
  readonly #needs: ReadonlySet<number> | undefined;
  readonly #spoken: string | undefined;

  constructor(
    private readonly base: BasePart,
    private readonly tree: NeedTree,
    private readonly query: ServiceQuery,
  ) {
    this.at = query.openAt ?? query.at ?? Date.now();
    this.#needs = query.needs && query.needs.length > 0 ? tree.under(query.needs) : undefined;
    this.#spoken = query.spoken ? spokenLanguage(query.spoken) : undefined;
    const { near } = query;
    this.meters = near && Float64Array.from(base.lat, (lat, i) => metersBetween(near, { lat, lon: base.lon[i] ?? NaN }));
  }

  needs(entry: number): boolean {
    return !this.#needs || (this.base.needSets[this.base.needSet[entry] ?? -1] ?? []).some((need) => this.#needs?.has(need));
  }

  spoken(entry: number): boolean {
    return this.#spoken === undefined || (this.base.languages[entry] ?? []).some((tag) => spokenLanguage(tag) === this.#spoken);
  }

  /** All but needs and spoken language. Who has no point is not far away: nobody knows. */
  others(entry: number): boolean {
    const { query } = this;
    const traits = this.base.traits[entry];
    if (!traits) return false;
    if (query.access?.some((question) => traits.access[question] !== 'yes')) return false;
    if (query.interpreter && traits.interpreter !== 'yes') return false;
    if (query.wheelchair && traits.wheelchair !== 'yes') return false;
    if (query.openAt !== undefined && !this.isOpen(entry)) return false;
    return !(query.withinMeters !== undefined && this.meters && (this.meters[entry] ?? NaN) > query.withinMeters);
  }

  /** At `openAt`, or now. */
  isOpen(entry: number): boolean {
    const hours = this.base.hours[entry];
    return hours !== undefined && openStatus(hours, this.base.info.timeZone, this.at).state === 'open';
  }

  /**
   * How many each further filter would leave of the entries that the words found. Needs and spoken language are counted
   * as if another one were chosen in their stead, the rest as if it were added.
   */
  facets(found: (entry: number) => boolean): Facets {
    const { base, tree } = this;
    const needs: Record<string, number> = {};
    const spoken: Record<string, number> = {};
    const access: Record<keyof AccessAnswers, number> = { noPapers: 0, free: 0, walkIn: 0, families: 0, womenOnly: 0, minors: 0 };
    const counts = { open: 0, interpreter: 0, wheelchair: 0 };
    const perSet = new Uint32Array(base.needSets.length);
    const one = (answer: Answer | undefined) => Number(answer === 'yes');
    for (let i = 0; i < base.size; i++) {
      if (!found(i) || !this.others(i)) continue;
      const byNeed = this.needs(i);
      const byLanguage = this.spoken(i);
      if (byLanguage) perSet[base.needSet[i] ?? 0] = (perSet[base.needSet[i] ?? 0] ?? 0) + 1;
      if (byNeed) for (const language of new Set((base.languages[i] ?? []).map(spokenLanguage))) spoken[language] = (spoken[language] ?? 0) + 1;
      if (!byNeed || !byLanguage) continue;
      const traits = base.traits[i];
      for (const question of ACCESS_QUESTIONS) access[question] += one(traits?.access[question]);
      counts.interpreter += one(traits?.interpreter);
      counts.wheelchair += one(traits?.wheelchair);
      counts.open += Number(this.isOpen(i));
    }
    perSet.forEach((count, set) => {
      if (count > 0) for (const need of tree.above(base.needSets[set] ?? [])) needs[base.info.needs[need]?.id ?? ''] = (needs[base.info.needs[need]?.id ?? ''] ?? 0) + count;
    });
    return { needs, spoken, access, ...counts };
  }
}
