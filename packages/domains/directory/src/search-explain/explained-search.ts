import type { FirstKit } from '../search/first-kit.js';
import type { SearchMoreFactory } from '../search/search-more.js';
import type { SearchStore } from '../search/search-store.js';
import { matchesOf } from '../search-more/matched.js';
import { MoreSearch, nearness } from '../search-more/more-search.js';
import type { WordHits } from '../search-more/word-match.js';
import type { ServiceCard, ServicePage, ServiceQuery } from '../service-source.js';
import { explainWords } from './explain-words.js';
import type { Explanation } from './explanation.js';
import { KnownWords } from './known-words.js';

const explanations = new WeakMap<ServiceCard, Explanation>();

/** As `createSearchMore`; its cards can be asked for their explanation. */
export const createExplainedSearchMore = ((store, kit) => new ExplainedSearch(store, kit)) satisfies SearchMoreFactory;

/** How a card's score came about; undefined for a card of another search. */
export function explanationOf(card: ServiceCard): Explanation | undefined {
  return explanations.get(card);
}

/** What the finder's search did while it answered. */
class Observer {
  at = 0;
  entries: readonly number[] = [];
  scores: Float32Array = new Float32Array();
  hits: WordHits | undefined;

  /** The kit as it is, whose calls are seen. */
  watch(kit: FirstKit): FirstKit {
    return {
      ...kit,
      needScore: (store, query, at) => {
        this.at = at;
        return kit.needScore(store, query, at);
      },
      sorted: (scores, ...rest) => {
        this.scores = scores;
        return kit.sorted(scores, ...rest);
      },
      page: (query, found) => (this.entries = kit.page(query, found)),
    };
  }

  readonly why: typeof matchesOf = (hits, ...rest) => {
    this.hits = hits;
    return matchesOf(hits, ...rest);
  };
}

/** The finder's search, watched: factors are what its own functions gave, or give once more with one thing taken away. */
export class ExplainedSearch extends MoreSearch {
  readonly #observer: Observer;
  readonly #lexicon = new KnownWords();
  readonly #score: FirstKit['needScore'];

  constructor(store: SearchStore, kit: FirstKit) {
    const observer = new Observer();
    super(store, observer.watch(kit), observer.why);
    this.#observer = observer;
    this.#score = kit.needScore;
    // Before anything is added to it.
    Object.assign(this.more, { lexicon: this.#lexicon });
  }

  override search(query: ServiceQuery): ServicePage {
    const page = super.search(query);
    const { at, entries } = this.#observer;
    page.results.forEach((card, i) => {
      // Who asks why it was found is told by what words did.
      this.#observer.hits = undefined;
      const isFound = card.matched.length > 0;
      explanations.set(card, this.#explain(query, card, entries[i]!, at, isFound ? this.#observer.hits : undefined));
    });
    return page;
  }

  #explain(query: ServiceQuery, card: ServiceCard, entry: number, at: number, hits: WordHits | undefined): Explanation {
    const { more } = this;
    const { store } = more;
    const { base, tree } = store;
    const traits = base.traits[entry]!;
    const worth = (seen: SearchStore) => this.#score(seen, query, at)(entry);
    const bare = without(store, { base: { ...base, traits: Object.assign([], { [entry]: { ...traits, quality: 0 } }) } });
    const whole = worth(store);
    const bareWorth = worth(bare);
    const plain = worth(without(bare, { isOpen: () => 0 }));
    const set = base.needSets[base.needSet[entry]!]!;
    const chosen = query.needs?.length ? tree.under(query.needs) : undefined;
    const meant = hits?.need[entry] ?? -1;
    const position = chosen ? set.findIndex((need) => chosen.has(need)) : Math.max(0, set.indexOf(meant));
    return {
      score: this.#observer.scores[entry]!,
      words: hits && explainWords({ hits, entry, lang: query.lang, more, lexicon: this.#lexicon }),
      need: { worth: plain, ...(set.length > 0 && { id: base.info.needs[set[position]!]?.id, position: position + 1 }) },
      open: bareWorth / plain,
      record: { factor: whole / bareWorth, quality: traits.quality, assured: card.assured },
      near: nearness(card.distanceMeters ?? undefined),
    };
  }
}

/** A store in which something is otherwise. */
function without(store: SearchStore, otherwise: Partial<Pick<SearchStore, 'base' | 'isOpen'>>): SearchStore {
  return Object.create(store, Object.getOwnPropertyDescriptors(otherwise)) as SearchStore;
}
