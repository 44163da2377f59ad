import { typedForms } from '@newcomer/core/search-text';
import type { SearchStore } from '../search/search-store.js';
import type { Lexicon } from './lexicon.js';
import { NAME, ORGANIZATION, PLACE } from './more-store.js';
import { isUnspaced, type ScanText } from './scan-text.js';
import type { SpokenNames } from './spoken-names.js';
import type { Readings } from './vocabulary.js';
import type { WordIndex } from './word-index.js';

const NEED = 2;
const DESCRIPTION = 3;
const LANGUAGE = 4;

/** What a hit counts, by where it is: name, organization, need, longer text, spoken language, place. */
const WEIGHTS: readonly number[] = [8, 4, 10, 2.5, 5, 3.5];
/** A service is found if the words that it has carry this part of what the best one has. */
const COVER = 0.6;
const LEAST_WEIGHT = 0.12;
const EVERYWHERE = 0.01;
/** What a need above the one of an entry is worth, per step. */
const ABOVE = 0.85;
/** What the lesser of two reasons adds to the greater. */
const BOTH = 0.6;
/** More than a query has words, or a sentence would be looked up anew with each of its letters. */
const MOST_KEPT = 40;
/** A word that is found nowhere but in longer texts says less of what is wanted. */
const STRONG = 3;
/** What is left of a service elsewhere where a word names a place. */
const ELSEWHERE = 0.4;
/** From here on a word is taken to mean a need. */
const SURE = 0.6;

/** Where words are looked up; what has not been loaded is not there. */
export interface WordSources {
  readonly store: SearchStore;
  readonly lexicon: Lexicon;
  /** Names come first. */
  readonly scans: readonly { readonly field: number; readonly scan: ScanText }[];
  readonly indexes: readonly WordIndex[];
  readonly spoken: SpokenNames;
  /** The reader's language, and the city's. */
  readonly languages: readonly string[];
  /** Words that were looked up in these sources. */
  readonly lookedUp: Map<string, TokenHits>;
}

/** What one word of the query found. */
export interface TokenHits {
  readonly token: string;
  readonly best: Float32Array;
  /** Position in `WEIGHTS` of the best hit. */
  readonly field: Uint8Array;
  /** What the token was taken for where that is not itself: a word spelled otherwise. */
  readonly meant: Set<string>;
  /** What it may be among the words for needs. */
  readonly readings: Readings;
}

export interface WordHits {
  readonly tokens: readonly TokenHits[];
  /** 0 for entries that are not found. */
  readonly score: Float32Array;
  /** Per entry the need that was meant, -1 where none was. */
  readonly need: Int16Array;
  /** Needs that the words speak of, the surest first. */
  readonly needs: readonly number[];
}

export function matchWords(sources: WordSources, words: readonly string[]): WordHits {
  const { lexicon, lookedUp } = sources;
  const hits = words.map((word) => {
    // "health" asks for health, not for everyone who calls themselves a health center.
    const onlyNeed = words.length === 1 && lexicon.knows(word);
    const known = lookedUp.get(`${word} ${onlyNeed}`) ?? lookUp(sources, word, onlyNeed);
    // The words before the one that is typed stay the same from one keystroke to the next.
    if (lookedUp.size > MOST_KEPT) lookedUp.clear();
    lookedUp.set(`${word} ${onlyNeed}`, known);
    return { ...known, best: known.best.slice(), field: known.field.slice() };
  });
  const { need, needs, meant } = addNeeds(sources, hits);
  return { tokens: hits, need, needs, score: combine(sources, hits, meant) };
}

function raise({ best, field }: TokenHits, entry: number, value: number, of: number): void {
  if (value <= best[entry]!) return;
  best[entry] = value;
  field[entry] = of;
}

/** Of those that answer a need, the ones that also say its word are meant more. */
function addNeed({ best, field }: TokenHits, entry: number, value: number): void {
  const said = best[entry]!;
  if (value > said) field[entry] = NEED;
  best[entry] = Math.max(value, said) + BOTH * Math.min(value, said);
}

/** What one word finds, without regard to needs. */
export function lookUp(sources: WordSources, word: string, onlyNeed: boolean): TokenHits {
  const { scans, indexes, lexicon, spoken, languages } = sources;
  const { base } = sources.store;
  const token: TokenHits = {
    token: word,
    best: new Float32Array(base.size),
    field: new Uint8Array(base.size),
    meant: new Set(),
    readings: lexicon.readings(word, languages),
  };
  const scanFor = (form: string, certainty: number, asNeed: boolean) => {
    let anywhere = false;
    for (const { field, scan } of scans) {
      const weight = WEIGHTS[field]! * certainty;
      const isFound = scan.find(form, (entry, sure) => {
        const isOrganization = field === ORGANIZATION || (field === NAME && base.traits[entry]?.namedAsOrganization);
        if (!isOrganization || !asNeed) raise(token, entry, weight * sure * (field === NAME && isOrganization ? 0.6 : 1), field);
      });
      if (isFound) token.meant.add(form);
      anywhere ||= isFound;
    }
    return anywhere;
  };
  const indexFor = (readings: (index: WordIndex) => Readings) => {
    for (const index of indexes) {
      for (const [term, sure] of readings(index)) {
        token.meant.add(sure < 1 && term.startsWith(word) ? word : term);
        index.entries(term, (entry) => raise(token, entry, WEIGHTS[DESCRIPTION]! * sure, DESCRIPTION));
      }
    }
  };
  const isNamed = typedForms(word).filter((form) => scanFor(form, 1, onlyNeed)).length > 0;
  indexFor(({ vocabulary }) => vocabulary.readings(word, isUnspaced(word) ? 1 : 3));
  const tags = spoken.tagsOf(word);
  if (tags.size > 0) {
    token.meant.add(word);
    base.languages.forEach((served, entry) => {
      if (served.some((tag) => tags.has(tag))) raise(token, entry, WEIGHTS[LANGUAGE]!, LANGUAGE);
    });
  }
  if (isNamed || tags.size > 0 || token.readings.size > 0) return token;
  // It stands in no name and means no need: words that differ by a typing error are taken for it.
  const readings = lexicon.respelled(word, languages);
  const meant = new Map(scans.flatMap(({ scan }) => [...scan.respelled(word)]));
  for (const [form, sure] of meant) scanFor(form, sure, readings.has(form));
  if (token.meant.size === 0) indexFor(({ vocabulary }) => vocabulary.respelled(word));
  return { ...token, readings };
}

/** Entries have what their needs are called, and less surely what the needs above those are called. */
function addNeeds(
  { store, lexicon, languages }: WordSources,
  hits: readonly TokenHits[],
): Pick<WordHits, 'need' | 'needs'> & { readonly meant: Uint8Array } {
  const { base, tree } = store;
  const phrases = lexicon.needs(
    hits.map(({ readings }) => readings),
    languages,
  );
  const size = hits.length;
  // Plain loops over numbers: a key waits for this.
  const ofNeed = new Float64Array(tree.above.length * size);
  tree.above.forEach((chain, n) =>
    chain.forEach((from, steps) => {
      const found = phrases.get(from);
      found?.forEach((value, t) => (ofNeed[n * size + t] = Math.max(ofNeed[n * size + t]!, value * ABOVE ** steps)));
    }),
  );
  const best = new Float64Array(base.needSets.length * size);
  const needOf = new Int16Array(base.needSets.length).fill(-1);
  const isMeant = base.needSets.map((set, s) => {
    let most = 0;
    set.forEach((n, position) => {
      let worth = 0;
      for (let t = 0; t < size; t++) {
        const value = ofNeed[n * size + t]! / (1 + 0.2 * Math.min(2, position));
        worth += value;
        best[s * size + t] = Math.max(best[s * size + t]!, value);
      }
      if (worth > most) {
        most = worth;
        needOf[s] = n;
      }
    });
    let sure = 0;
    for (let t = 0; t < size; t++) if (best[s * size + t]! >= SURE) sure++;
    return sure > 1;
  });
  const need = new Int16Array(base.size);
  const meant = new Uint8Array(base.size);
  for (let i = 0; i < base.size; i++) {
    const s = base.needSet[i]!;
    need[i] = needOf[s]!;
    if (need[i]! < 0) continue;
    meant[i] = +isMeant[s]!;
    for (let t = 0; t < size; t++) if (best[s * size + t]) addNeed(hits[t]!, i, WEIGHTS[NEED]! * best[s * size + t]!);
  }
  return {
    need,
    meant,
    needs: [...phrases].sort((a, b) => sum(b[1]) - sum(a[1]) || a[0] - b[0]).map(([n]) => n),
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Rare words decide more. A word that stands nearly everywhere decides nothing, unless there is no other. */
export function weightOf({ token, best }: TokenHits, { indexes, lexicon }: WordSources): number {
  let found = 0;
  let strongest = 0;
  for (let i = 0; i < best.length; i++) {
    const value = best[i]!;
    if (value > 0) found++;
    if (value > strongest) strongest = value;
  }
  if (found === 0) return 0;
  if (indexes.some((index) => index.isEverywhere(token))) return EVERYWHERE;
  const rarity = Math.log(1 + best.length / (found + 1)) / Math.log(1 + best.length);
  return lexicon.telling(token) * Math.max(LEAST_WEIGHT, rarity * (strongest >= STRONG ? 1 : 0.5));
}

/**
 * What is left of an entry that has not this word of a question. "Silverbrook" stands in addresses and means no need: who types it wants
 * what is there.
 */
export function leftWithout({ token, readings, field }: TokenHits, words: number): number {
  return words > 1 && token.length > 3 && readings.size === 0 && field.includes(PLACE) ? ELSEWHERE : 1;
}

function combine(sources: WordSources, hits: readonly TokenHits[], meant: Uint8Array): Float32Array {
  const n = meant.length;
  const score = new Float32Array(n);
  const cover = new Float32Array(n);
  const weights = hits.map((token) => weightOf(token, sources));
  const whole = sum(weights);
  hits.forEach(({ best }, t) => {
    const share = weights[t]! / whole;
    for (let i = 0; i < n; i++) {
      if (!best[i]) continue;
      score[i] = score[i]! + share * best[i]!;
      cover[i] = cover[i]! + share;
    }
  });
  const without = hits.map((token) => leftWithout(token, hits.length));
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, cover[i]!);
  const phrase = hits.map(({ token }) => ` ${token}`).join('');
  const names = sources.scans.filter(({ field }) => field === NAME);
  for (let i = 0; i < n; i++) {
    const part = cover[i]!;
    // "Free English classes" also finds those that do not say that they are free.
    if (part < COVER * most && !meant[i]) {
      score[i] = 0;
      continue;
    }
    let factor = part;
    for (let t = 0; t < hits.length; t++) if (!hits[t]!.best[i]) factor *= without[t]!;
    if (hits.length > 1 && part === most && hits.every((token) => token.field[i] === NAME)) {
      const own = names.map(({ scan }) => scan.words(i));
      factor *= own.includes(phrase) ? 1.5 : own.some((name) => name.includes(phrase)) ? 1.2 : 1;
    }
    score[i] = score[i]! * factor;
  }
  return score;
}
