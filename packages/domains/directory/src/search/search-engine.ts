import { tokenize } from '@newcomer/core/search-text';
import type { DirectoryInfo, Match, NeedNode, ServiceDetail, ServicePage, ServiceQuery } from '../service-source.js';
import { cardOf, detailOf } from './cards.js';
import { Filters } from './filters.js';
import { matchesOf } from './matched.js';
import type { SearchStore } from './search-store.js';
import { SpokenNames } from './spoken-names.js';
import { matchWords, type WordHits } from './word-match.js';

const PAGE = 20;
const MOST_WORDS = 10;
/** At this distance a service counts half as much as next door. */
const HALF_METERS = 3000;

/** Answers questions from the parts that have come; never throws for what was asked. */
export class SearchEngine {
  readonly #spoken = new Map<string, SpokenNames>();
  #last: { key: string; hits: WordHits } | undefined;

  constructor(readonly store: SearchStore) {}

  search(query: ServiceQuery): ServicePage {
    const { store } = this;
    const { base } = store;
    const said = query.words ? tokenize(query.words.slice(0, 300)) : [];
    const words = [...new Set(said)].slice(0, MOST_WORDS);
    const hits = words.length > 0 ? this.#hits(words, query.lang) : undefined;
    const filters = new Filters(base, store.tree, query);
    const isFound = (entry: number) => !hits || (hits.cover[entry] ?? 0) > 0;
    const found: number[] = [];
    for (let i = 0; i < base.size; i++) if (isFound(i) && filters.needs(i) && filters.spoken(i) && filters.others(i)) found.push(i);
    const scores = this.#scores(query, hits, filters, found);
    this.#sort(query, found, scores, filters);
    const offset = Math.max(0, query.offset ?? 0);
    const at = query.at ?? query.openAt ?? filters.at;
    const complete = store.contacts !== undefined && store.indexes.has(base.info.language);
    return {
      total: found.length,
      results: found.slice(offset, offset + Math.max(0, query.limit ?? PAGE)).map((entry) =>
        cardOf(store, entry, query.lang, at, {
          score: Math.round((scores[entry] ?? 0) * 1000) / 1000,
          meters: filters.meters && !Number.isNaN(filters.meters[entry]) ? (filters.meters[entry] ?? null) : null,
          matched: hits ? this.#matches(hits, entry, query.lang) : [],
        }),
      ),
      facets: filters.facets(isFound),
      complete: !hits || complete,
      ...(found.length === 0 && this.#nearest(query, words, hits)),
      alerts: store.alerts.find(said),
    };
  }

  get(id: string, lang: string, at: number): ServiceDetail | undefined {
    const entry = this.store.ids.positionOf(id);
    return entry < 0 ? undefined : detailOf(this.store, entry, lang, at);
  }

  /** Whether all that is published of an entry has come, also in the reader's language; true for an id that is none. */
  hasAllOf(id: string, lang: string): boolean {
    const { store } = this;
    const entry = store.ids.positionOf(id);
    return entry < 0 || (store.contacts !== undefined && store.summaries && store.detailsOf(entry) !== undefined && store.hasTexts(lang));
  }

  info(lang: string): DirectoryInfo {
    const { base, tree } = this.store;
    const { info } = base;
    const labels = this.store.labels(lang);
    const counts = new Uint32Array(info.needs.length);
    for (const set of base.needSet) for (const need of tree.above(base.needSets[set] ?? [])) counts[need] = (counts[need] ?? 0) + 1;
    return {
      place: labels.place,
      timeZone: info.timeZone,
      country: info.country,
      language: info.language,
      languages: info.languages,
      dataDate: info.dataDate,
      services: new Set(base.ids.service).size,
      needs: info.needs.flatMap((need, i): NeedNode[] => {
        const label = labels.needs[i];
        return label ? [{ ...need, label, count: counts[i] ?? 0 }] : [];
      }),
      firstScreen: info.firstScreen.flatMap((item, i) => {
        const label = labels.firstScreen[i];
        return label ? [{ ...item, label }] : [];
      }),
      firstPlace: info.firstPlace && labels.firstPlace && { ...info.firstPlace, ...labels.firstPlace },
      emergency: info.emergency.map((number, i) => ({ ...number, label: labels.emergency[i] })),
      reportTo: info.reportTo,
      staleDays: info.staleDays,
    };
  }

  /** The same words are asked again with each filter and each page. */
  #hits(words: readonly string[], lang: string): WordHits {
    const { store } = this;
    const key = [lang, store.scans.length, store.indexes.size, store.lexicon.words.length, ...words].join(' ');
    if (this.#last?.key !== key) {
      let spoken = this.#spoken.get(lang);
      if (!spoken) this.#spoken.set(lang, (spoken = new SpokenNames([...new Set(store.base.languages.flat())], [lang, store.base.info.language])));
      this.#last = { key, hits: matchWords({ base: store.base, lexicon: store.lexicon, scans: store.scans, indexes: [...store.indexes.values()], spoken }, words) };
    }
    return this.#last.hits;
  }

  #scores(query: ServiceQuery, hits: WordHits | undefined, filters: Filters, found: readonly number[]): Float32Array {
    const { base, tree } = this.store;
    const scores = new Float32Array(base.size);
    const wanted = query.needs && query.needs.length > 0 ? tree.under(query.needs) : undefined;
    const ofSet = base.needSets.map((set) => {
      const position = wanted ? set.findIndex((need) => wanted.has(need)) : 0;
      return position < 0 ? 0.5 : 1 / (1 + 0.25 * position);
    });
    for (const i of found) {
      let score = (hits ? (hits.score[i] ?? 0) : 5) * (wanted ? (ofSet[base.needSet[i] ?? 0] ?? 0.5) : 1);
      const meters = filters.meters?.[i];
      if (meters !== undefined && !Number.isNaN(meters)) score *= 0.3 + 0.7 / (1 + meters / HALF_METERS);
      if (filters.isOpen(i)) score *= 1.06;
      scores[i] = score * (1 + 0.01 * (base.traits[i]?.quality ?? 0));
    }
    return scores;
  }

  /** Who has no point comes after those who have, where somebody said where they are. The last word has the order of the data. */
  #sort(query: ServiceQuery, found: number[], scores: Float32Array, { meters }: Filters): void {
    const name = (entry: number) => this.store.texts.get('name', entry, query.lang)?.text ?? '';
    const absent = (entry: number) => Number(Number.isNaN(meters?.[entry] ?? 0));
    found.sort(
      (a, b) =>
        (query.sort === 'name' ? compare(name(a).toLowerCase(), name(b).toLowerCase()) : absent(a) - absent(b)) ||
        (query.sort === 'near' && meters && !absent(a) ? (meters[a] ?? 0) - (meters[b] ?? 0) : 0) ||
        (scores[b] ?? 0) - (scores[a] ?? 0) ||
        a - b,
    );
  }

  #matches(hits: WordHits, entry: number, lang: string): Match[] {
    const { store } = this;
    const { texts } = store;
    return matchesOf(hits, entry, lang, {
      need: (need) => store.labels(lang).needs[need],
      languages: (of) => store.base.languages[of] ?? [],
      texts: (field, of) => {
        const translated = texts.translations(lang);
        const both = (name: 'name' | 'organization' | 'alternateName') => [translated?.get(name, of), texts.original.get(name, of)];
        if (field === 'name') return [...both('name'), ...both('alternateName')];
        if (field === 'organization') return both('organization');
        if (field === 'place') return (store.contacts?.addresses[of]?.lines ?? []).map((text) => ({ text, lang: store.base.info.language, provenance: 'original' }));
        return [translated?.get('description', of), store.wholeDescription(of)];
      },
    });
  }

  #nearest(query: ServiceQuery, words: readonly string[], hits: WordHits | undefined): Pick<ServicePage, 'nearestNeed'> {
    const { store } = this;
    const { needs } = store.base.info;
    const asked = needs.find(({ id }) => query.needs?.includes(id));
    const position = hits?.needs[0] ?? (words.length > 0 ? store.lexicon.nearest(words) : needs.findIndex(({ id }) => id === (asked?.parent ?? asked?.id)));
    const label = position === undefined ? undefined : store.labels(query.lang).needs[position];
    return label ? { nearestNeed: { id: needs[position ?? -1]?.id ?? '', label } } : {};
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
