import type { DirectoryInfo, ServicePage, ServiceQuery } from '../service-source.js';
import { cardOf } from './card.js';
import { needScore } from './need-score.js';
import type { SearchStore } from './search-store.js';

const PAGE = 20;
/** So long a list of the best is kept in order while all are looked through. */
const SHORT = 100;

/** What stands on the screen before anybody asks. */
export function infoOf(store: SearchStore, lang: string): DirectoryInfo {
  const { base, tree } = store;
  const { info } = base;
  const labels = store.labelsFor(lang);
  const counts = info.all?.needs ?? tree.counts(base.needSet);
  return {
    ...info,
    place: labels.place,
    services: info.all?.services ?? new Set(base.ids.service).size,
    needs: info.needs.map((need, i) => ({ ...need, label: labels.needs[i]!, count: counts[i]! })),
    firstScreen: info.firstScreen.map((item, i) => ({ ...item, label: labels.firstScreen[i]! })),
    firstPlace: info.firstPlace && labels.firstPlace && { ...info.firstPlace, ...labels.firstPlace },
    emergency: info.emergency.map((number, i) => ({ ...number, label: labels.emergency[i] })),
  };
}

/** Whether a question can be answered from the base alone: it names needs, or nothing. */
export function isFirstQuestion({
  words,
  near,
  openAt,
  spoken,
  only,
  access,
  interpreter,
  wheelchair,
  sort = 'best',
}: ServiceQuery): boolean {
  return !words && !near && openAt === undefined && !spoken && !only && !access?.length && !interpreter && !wheelchair && sort === 'best';
}

/** The answer to a first question, in the order in which it stays when the rest has come; without counts. */
export function firstSearch(store: SearchStore, query: ServiceQuery): ServicePage {
  const at = minuteOf(query.at);
  const scoreOf = needScore(store, query, at);
  const scores = new Float32Array(store.base.size).map((_, entry) => scoreOf(entry));
  const found = sorted(scores, lookedAt(query));
  return {
    total: found.length,
    results: page(query, found).map((entry) => cardOf(store, entry, query.lang, at, scores[entry])),
    complete: false,
    selection: !!store.base.info.all,
    alerts: [],
  };
}

/** The beginning of the minute: nothing opens within one, and every keystroke has another instant. */
export function minuteOf(at = Date.now()): number {
  return Math.floor(at / 60_000) * 60_000;
}

/**
 * Entries that have a score, the best first; equal ones in the order of the data, or by rank. Where no more than the `most` best are
 * looked at, the others stand unordered behind them: one letter finds thousands, and a key waits for this.
 */
export function sorted(scores: Float32Array, most = Infinity, rank?: Uint32Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < scores.length; i++) if (scores[i]) found.push(i);
  const least = found.length > most ? nthBest(scores, most) : 0;
  const best = found.filter((i) => scores[i]! >= least).sort((a, b) => scores[b]! - scores[a]! || (rank ? rank[a]! - rank[b]! : a - b));
  return least ? [...best, ...found.filter((i) => scores[i]! < least)] : best;
}

/** The least of the `n` best scores. Few of thousands come into a short list, which is far quicker than to sort them all. */
function nthBest(scores: Float32Array, n: number): number {
  if (n > SHORT) return scores.slice().sort()[scores.length - n]!;
  const best = new Float32Array(n);
  for (const score of scores) {
    if (score <= best[n - 1]!) continue;
    let at = n - 1;
    for (; at > 0 && best[at - 1]! < score; at--) best[at] = best[at - 1]!;
    best[at] = score;
  }
  return best[n - 1]!;
}

/** How many of what was found a page is taken from. */
export function lookedAt({ offset = 0, limit = PAGE }: ServiceQuery): number {
  return Math.ceil(Math.max(0, offset) + Math.max(1, limit));
}

export function page({ offset = 0, limit = PAGE }: ServiceQuery, found: readonly number[]): readonly number[] {
  return found.slice(Math.max(0, offset), Math.max(0, offset) + Math.max(0, limit));
}
