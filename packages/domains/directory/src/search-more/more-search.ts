import type { LocalizedText } from '@newcomer/core/localized-text';
import { tokenize } from '@newcomer/core/search-text';
import type { PackedTable } from '../bundle-format/columns.js';
import { unpackContacts, unpackDetails, unpackLexicon, unpackPlaces, unpackWords } from '../bundle-format/pack-rest.js';
import type { Point } from '../directory.js';
import type { FirstKit } from '../search/first-kit.js';
import type { SearchMore } from '../search/search-more.js';
import type { SearchStore, StoreView } from '../search/search-store.js';
import type { ChosenText, Facets, ServicePage, ServiceQuery } from '../service-source.js';
import { statusWith, type Closure } from '../notices/closures.js';
import type { CityNotice, Notice } from '../notices/notice.js';
import { readNoticesWith } from '../notices/read-notices.js';
import { metersBetween } from './distance.js';
import { detailOf, fullCardOf, hasAllOf } from './full-card.js';
import { Filters } from './filters.js';
import type { matchesOf } from './matched.js';
import { MoreStore } from './more-store.js';
import { PlaceSearch } from './place-search.js';
import { SpokenNames } from './spoken-names.js';
import { matchWords, type TokenHits, type WordHits } from './word-match.js';

/** Pairs of letters count as words where nothing is written between words: so many are a sentence in Thai. */
const MOST_WORDS = 32;
const MOST_LETTERS = 300;
/** At this distance a service counts about half as much as next door. */
const HALF_METERS = 3000;

/** Words, filters, counts and details over what has come; never throws for what was asked. */
export class MoreSearch implements SearchMore {
  readonly more: MoreStore;
  #positions: ReadonlyMap<string, number> | undefined;
  #near: (Point & { readonly meters: Float64Array }) | undefined;
  #notices: readonly CityNotice[] = [];
  #lookedUp: { readonly state: string; readonly words: Map<string, TokenHits>; readonly spoken: SpokenNames } | undefined;

  constructor(
    private readonly store: SearchStore,
    private readonly kit: FirstKit,
    /** Why an entry was found. */
    private readonly why: typeof matchesOf,
  ) {
    this.more = new MoreStore(store, kit);
  }

  prepare(): Promise<void> {
    return this.more.prepare();
  }

  search(query: ServiceQuery): ServicePage {
    const { store, more, kit, why } = this;
    const said = tokenize((query.words ?? '').slice(0, MOST_LETTERS));
    const words = [...new Set(said)].slice(0, MOST_WORDS);
    const hits = words.length > 0 ? this.#hits(words, query.lang) : undefined;
    // As it is for this question: counts are read later, when another one may have been asked and more may have come.
    const { hidden, complete = true, selection }: Partial<StoreView> = store.view ?? {};
    const isFound = (entry: number) => (!hidden || hidden[entry] === 0) && (!hits || hits.score[entry]! > 0);
    const at = kit.minuteOf(query.at ?? query.openAt);
    const filters = new Filters(more, query, query.openAt === undefined ? at : kit.minuteOf(query.openAt), this.#metersFrom(query.near));
    const scoreOf = kit.needScore(store, query, at);
    const scores = new Float32Array(store.base.size);
    for (let i = 0; i < scores.length; i++)
      if (isFound(i) && filters.allows(i)) scores[i] = scoreOf(i) * (hits?.score[i] ?? 1) * nearness(filters.meters?.[i]);
    const found = this.#sorted(query, scores, filters.meters);
    let facets: Facets | undefined;
    return {
      total: found.length,
      results: kit.page(query, found).map((entry) => {
        const meters = filters.meters?.[entry] ?? NaN;
        return {
          ...fullCardOf(more, entry, query.lang, at, scores[entry]),
          distanceMeters: Number.isNaN(meters) ? null : meters,
          // As the counts below: worked out for who looks at it, and nobody does while typing.
          get matched() {
            return hits ? why(hits, entry, query.lang, more) : [];
          },
        };
      }),
      get facets() {
        return (facets ??= filters.facets(isFound));
      },
      complete: complete && (!hits || (more.contactsOf(0) !== undefined && more.indexes.length > 0)),
      selection,
      nearestNeed: found.length > 0 ? undefined : this.#nearestNeed(query, words, hits),
      alerts: more.alerts.find(said),
    };
  }

  get(id: string, lang: string, at: number): ReturnType<SearchMore['get']> {
    const entry = this.#positionOf(id);
    return entry < 0 ? undefined : detailOf(this.more, entry, lang, at);
  }

  hasAllOf(id: string, lang: string): boolean {
    const entry = this.#positionOf(id);
    return entry < 0 || hasAllOf(this.more, entry, lang);
  }

  places(text: string, lang: string): ReturnType<SearchMore['places']> {
    return this.more.places?.find(text, lang);
  }

  addNotices(json: unknown): void {
    const { store, kit } = this;
    const { openStatus } = kit;
    const { notices } = readNoticesWith(kit, json, store.base.info);
    this.#notices = notices;
    const closures = new Map<number, Closure[]>();
    for (const { id, from, to, closes, services } of notices)
      if (closes)
        for (const entry of services.flatMap((service) => store.ids.positions(service)))
          closures.set(entry, [...(closures.get(entry) ?? []), { notice: id, from, to }]);
    const { hours, info } = store.base;
    const { timeZone } = info;
    store.status = (entry, at) => {
      const status = openStatus(hours[entry]!, timeZone, at);
      const own = closures.get(entry);
      return own ? statusWith(own, { hours: hours[entry]!, timeZone, at, openStatus }, status) : status;
    };
    store.open = undefined;
  }

  notices(lang: string): readonly Notice[] {
    const { language } = this.store.base.info;
    const choose = (text: LocalizedText): ChosenText => {
      const tags = Object.keys(text);
      const tag = this.kit.negotiate([lang], tags, { pageDefault: language })?.tag ?? tags[0]!;
      return { ...text[tag]!, lang: tag };
    };
    return this.#notices.map((notice) => ({ ...notice, title: choose(notice.title), text: notice.text && choose(notice.text) }));
  }

  add(kind: string, packed: unknown, from = 0): void {
    const { more, store, kit } = this;
    // Entries of an area may have come with it.
    this.#positions = this.#near = undefined;
    const take: Readonly<Record<string, (packed: never) => void>> = {
      names: (content: PackedTable) => more.addNames(kit.unpackTable(content), from),
      contacts: (content: Parameters<typeof unpackContacts>[0]) => more.addContacts(unpackContacts(content, kit), from),
      words: (content: Parameters<typeof unpackWords>[0]) => more.addWords(unpackWords(content, kit), from),
      texts: (content: PackedTable) => more.addTexts({ texts: kit.unpackTable(content) }, from),
      summaries: (content: PackedTable) => more.addHeads(kit.unpackTable(content), from),
      lexicon: (content: Parameters<typeof unpackLexicon>[0]) =>
        Object.entries(unpackLexicon(content).words).forEach(([lang, words]) => more.addWordsForNeeds(lang, words)),
      places: (content: Parameters<typeof unpackPlaces>[0]) =>
        (more.places = new PlaceSearch(unpackPlaces(content, kit), store.base.info.language, kit)),
      details: (content: Parameters<typeof unpackDetails>[0]) => more.addDetails(unpackDetails(content, kit), from),
    };
    take[kind]?.(packed as never);
  }

  /** -1 where there is none. Works out every id, once. */
  #positionOf(id: string): number {
    const { base, ids } = this.store;
    // Where an entry stands twice, the later one says more than the selection before it.
    this.#positions ??= new Map(base.traits.map((_, i) => [ids.entry(i), i]));
    return this.#positions.get(id) ?? -1;
  }

  /** Where somebody is stays the same from one keystroke to the next. */
  #metersFrom(near: Point | undefined): Float64Array | undefined {
    const { lat, lon } = this.store.base;
    if (near && (this.#near?.lat !== near.lat || this.#near.lon !== near.lon)) {
      this.#near = { ...near, meters: Float64Array.from(lat, (own, i) => metersBetween(near, { lat: own, lon: lon[i] ?? NaN })) };
    }
    return near && this.#near?.meters;
  }

  #hits(words: readonly string[], lang: string): WordHits {
    const { store } = this;
    const { scans, indexes, lexicon } = this.more;
    const { size, languages, info } = store.base;
    // What was looked up holds until more comes.
    const state = [lang, size, scans.length, indexes.length, lexicon.size].join(' ');
    if (this.#lookedUp?.state !== state)
      this.#lookedUp = { state, words: new Map(), spoken: new SpokenNames([...new Set(languages.flat())], [lang, info.language]) };
    const { labels } = store.base;
    const tags = [store.labelsFor(lang).lang, labels.lang];
    const { spoken, words: lookedUp } = this.#lookedUp;
    return matchWords({ store, lexicon, scans, indexes, spoken, lookedUp, languages: tags }, words);
  }

  /** Who has no point comes after those who have, where somebody said where they are. */
  #sorted(query: ServiceQuery, scores: Float32Array, meters: Float64Array | undefined): number[] {
    const { sort = 'best', lang } = query;
    const { sorted, lookedAt } = this.kit;
    const found = sorted(scores, sort === 'best' && !meters ? lookedAt(query) : undefined, this.store.view?.rank);
    if (sort === 'name') {
      const names = new Map(found.map((entry) => [entry, this.store.text('name', entry, lang)?.text.toLowerCase() ?? '']));
      const name = (entry: number) => names.get(entry) ?? '';
      return found.sort((a, b) => (name(a) < name(b) ? -1 : +(name(a) > name(b))));
    }
    if (!meters) return found;
    const near = found.filter((entry) => !Number.isNaN(meters[entry]));
    if (sort === 'near') near.sort((a, b) => meters[a]! - meters[b]!);
    return [...near, ...found.filter((entry) => Number.isNaN(meters[entry]))];
  }

  /** The need that was meant, though nothing answers it; else the one that is spelled most alike, or the one above. */
  #nearestNeed(query: ServiceQuery, words: readonly string[], hits: WordHits | undefined): ServicePage['nearestNeed'] {
    const { needs } = this.store.base.info;
    const asked = needs.find(({ id }) => query.needs?.includes(id));
    const nearest = hits
      ? (hits.needs[0] ?? this.more.lexicon.nearest(words))
      : needs.findIndex(({ id }) => id === (asked?.parent ?? asked?.id));
    const need = needs[nearest ?? -1];
    const label = this.store.labelsFor(query.lang).needs[nearest ?? -1];
    return need && label && { id: need.id, label };
  }
}

export function nearness(meters = NaN): number {
  return Number.isNaN(meters) ? 1 : 0.3 + 0.7 / (1 + meters / HALF_METERS);
}
