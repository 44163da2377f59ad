import { typedForms } from '@newcomer/core/search-text';
import type { BasePart } from '../parts/parts.js';
import type { Lexicon } from './lexicon.js';
import { NAME, ORGANIZATION } from './more-store.js';
import type { ScanText } from './scan-text.js';
import type { SpokenNames } from './spoken-names.js';
import type { WordIndex } from './word-index.js';

const NEED = 2;
const DESCRIPTION = 3;
const LANGUAGE = 4;

/** What a hit counts, by where it is: name, organization, need, longer text, spoken language, place. */
const WEIGHTS: readonly number[] = [8, 4, 10, 2.5, 5, 3.5];
/** A service is found if the words that it has carry this part of what the best one has. */
const COVER = 0.6;
const LEAST_WEIGHT = 0.12;
const MOST_KEPT = 12;
/** A word that is found nowhere but in longer texts says less of what is wanted. */
const STRONG = 3;
/** From here on a word is taken to mean a need. */
const SURE = 0.6;

/** Where words are looked up; what has not been loaded is not there. */
export interface WordSources {
  readonly base: BasePart;
  readonly lexicon: Lexicon;
  /** Names come first. */
  readonly scans: readonly { readonly field: number; readonly scan: ScanText }[];
  readonly indexes: readonly WordIndex[];
  readonly spoken: SpokenNames;
  /** Words that were looked up in these sources. */
  readonly lookedUp: Map<string, LookedUp>;
}

/** What one word of the query found. */
export interface TokenHits {
  readonly token: string;
  readonly best: Float32Array;
  /** Position in `WEIGHTS` of the best hit. */
  readonly field: Uint8Array;
  /** What the token was taken for where that is not itself: a word spelled otherwise. */
  readonly meant: Set<string>;
  weight: number;
}

/** What a word found without regard to needs, kept for the next keystroke. */
export interface LookedUp extends TokenHits {
  readonly respelled?: ReadonlyMap<string, number> | undefined;
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
  const { base, lexicon } = sources;
  const alone = words.length === 1;
  const readings = words.map((word) => lexicon.readings(word));
  const hits = words.map((word, at) => {
    // "health" asks for health, not for everyone who calls themselves a health center.
    const onlyNeed = alone && lexicon.knows(word);
    const known = sources.lookedUp.get(word + onlyNeed) ?? lookUp(sources, word, onlyNeed, readings[at]?.size === 0);
    // The words before the one that is typed stay the same from one keystroke to the next.
    if (sources.lookedUp.size > MOST_KEPT) sources.lookedUp.clear();
    sources.lookedUp.set(word + onlyNeed, known);
    if (known.respelled) readings[at] = known.respelled;
    return { ...known, best: known.best.slice(), field: known.field.slice() };
  });
  const { need, needs, meant } = addNeeds(sources, hits, readings);
  weigh(sources, hits);
  return { tokens: hits, need, needs, score: combine(base.size, hits, meant, sources.scans[0]?.scan, words) };
}

function tokenHits(size: number, token: string): TokenHits {
  return { token, best: new Float32Array(size), field: new Uint8Array(size), meant: new Set(), weight: 0 };
}

function raise(token: TokenHits, entry: number, value: number, field: number): void {
  if (value > (token.best[entry] ?? 0)) {
    token.best[entry] = value;
    token.field[entry] = field;
  }
}

function lookUp(sources: WordSources, word: string, onlyNeed: boolean, isUnknown: boolean): LookedUp {
  const { base, indexes, lexicon, spoken } = sources;
  const token = tokenHits(base.size, word);
  for (const form of typedForms(word)) {
    scanFor(sources, token, form, 1, onlyNeed);
    for (const index of indexes) {
      for (const [term, sure] of index.readings(form)) {
        token.meant.add(form);
        index.entries(term, (entry) => raise(token, entry, (WEIGHTS[DESCRIPTION] ?? 0) * sure, DESCRIPTION));
      }
    }
  }
  const tags = spoken.tagsOf(word);
  if (tags.size > 0) {
    token.meant.add(word);
    base.languages.forEach((languages, entry) => {
      if (languages.some((tag) => tags.has(tag))) raise(token, entry, WEIGHTS[LANGUAGE] ?? 0, LANGUAGE);
    });
  }
  if (token.meant.size > 0 || !isUnknown) return token;
  const respelled = lexicon.respelled(word);
  respell(sources, token, word, new Set(respelled.keys()));
  return { ...token, respelled };
}

function scanFor({ base, scans }: WordSources, token: TokenHits, word: string, sure: number, onlyNeed: boolean): void {
  for (const { field, scan } of scans) {
    if (onlyNeed && field === ORGANIZATION) continue;
    const weight = (WEIGHTS[field] ?? 0) * sure * (onlyNeed && field === NAME ? 0.6 : 1);
    scan.find(word, (entry, how, share) => {
      token.meant.add(word);
      if (field === NAME && base.traits[entry]?.namedAsOrganization) {
        if (!onlyNeed) raise(token, entry, weight * 0.6 * (how === 'exact' ? 1 : how === 'prefix' ? 0.5 + 0.4 * share : 0.3), NAME);
      } else raise(token, entry, weight * (how === 'exact' ? 1 : how === 'prefix' ? 0.5 + 0.4 * share : 0.2 + 0.3 * share), field);
    });
  }
}

/** The word stands nowhere: words that differ by a typing error are taken for it. */
function respell(sources: WordSources, token: TokenHits, word: string, inLexicon: ReadonlySet<string>): void {
  const { scans, indexes } = sources;
  const seen = new Set<string>();
  const tryWord = (meant: string, sure: number) => {
    if (seen.has(meant)) return;
    seen.add(meant);
    scanFor(sources, token, meant, sure, inLexicon.has(meant));
  };
  for (const { scan } of scans) scan.respelled(word, tryWord);
  for (const index of indexes) {
    for (const [term, sure] of index.respelled(word)) {
      token.meant.add(index.list.words[term] ?? '');
      index.entries(term, (entry) => raise(token, entry, (WEIGHTS[DESCRIPTION] ?? 0) * sure, DESCRIPTION));
    }
  }
}

/** Entries have what their needs are called, and what the needs above those are called. */
function addNeeds({ base, lexicon }: WordSources, hits: readonly TokenHits[], readings: readonly ReadonlyMap<string, number>[]): Pick<WordHits, 'need' | 'needs'> & { readonly meant: Uint8Array } {
  const phrases = lexicon.needs(readings);
  const need = new Int16Array(base.size).fill(-1);
  const meant = new Uint8Array(base.size);
  if (phrases.size === 0) return { need, needs: [], meant };
  const { needs } = base.info;
  const at = new Map(needs.map(({ id }, i) => [id, i]));
  const inherited = needs.map(({ parent }, i) => {
    const own = new Float32Array(hits.length);
    let factor = 1;
    let from: number | undefined = i;
    for (let above = parent; from !== undefined; from = above === undefined ? undefined : at.get(above), above = from === undefined ? undefined : needs[from]?.parent) {
      phrases.get(from)?.forEach((value, t) => (own[t] = Math.max(own[t] ?? 0, value * factor)));
      if ((factor *= 0.85) < 0.4) break;
    }
    return own;
  });
  const ofSet = base.needSets.map((set) => {
    const best = new Float32Array(hits.length);
    let top = -1;
    let most = 0;
    set.forEach((n, position) => {
      let sum = 0;
      inherited[n]?.forEach((value, t) => {
        const worth = value * (position === 0 ? 1 : position === 1 ? 0.85 : 0.7);
        best[t] = Math.max(best[t] ?? 0, worth);
        sum += worth;
      });
      if (sum > most) {
        most = sum;
        top = n;
      }
    });
    return { best, top, isMeant: best.reduce((count, value) => count + +(value >= SURE), 0) > 1 };
  });
  base.needSet.forEach((set, entry) => {
    const found = ofSet[set];
    if (!found || found.top < 0) return;
    need[entry] = found.top;
    meant[entry] = +found.isMeant;
  });
  hits.forEach((token, t) => {
    const values = ofSet.map(({ best }) => (WEIGHTS[NEED] ?? 0) * (best[t] ?? 0));
    if (values.some((value) => value > 0)) base.needSet.forEach((set, entry) => raise(token, entry, values[set] ?? 0, NEED));
  });
  const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
  return { need, meant, needs: [...phrases].sort((a, b) => total(b[1]) - total(a[1]) || a[0] - b[0]).map(([n]) => n) };
}

/** Rare words decide more. A word that stands nearly everywhere decides nothing, unless there is no other. */
function weigh({ base, indexes }: WordSources, hits: readonly TokenHits[]): void {
  const n = base.size;
  for (const token of hits) {
    let found = 0;
    for (let i = 0; i < n; i++) if ((token.best[i] ?? 0) > 0) found++;
    const rarity = Math.log(1 + n / (found + 1)) / Math.log(1 + n);
    const everywhere = indexes.some((index) => index.isEverywhere(token.token));
    const strong = token.best.some((value) => value >= STRONG);
    token.weight = found === 0 ? 0 : everywhere ? 0.01 : Math.max(LEAST_WEIGHT, rarity * (strong ? 1 : 0.5));
  }
}

function combine(n: number, hits: readonly TokenHits[], meant: Uint8Array, names: ScanText | undefined, words: readonly string[]): Float32Array {
  const score = new Float32Array(n);
  const cover = new Float32Array(n);
  const whole = hits.reduce((sum, token) => sum + token.weight, 0);
  if (whole === 0) return score;
  for (const { best, weight } of hits) {
    for (let i = 0; i < n; i++) {
      const value = best[i] ?? 0;
      if (value === 0) continue;
      score[i] = (score[i] ?? 0) + (weight * value) / whole;
      cover[i] = (cover[i] ?? 0) + weight / whole;
    }
  }
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, cover[i] ?? 0);
  const phrase = ` ${words.join(' ')}`;
  for (let i = 0; i < n; i++) {
    const part = cover[i] ?? 0;
    // "Free English classes" also finds those that do not say that they are free.
    if (part < COVER * most && !meant[i]) {
      score[i] = 0;
      continue;
    }
    let factor = part;
    if (words.length > 1 && part === most && hits.every((token) => token.field[i] === NAME)) {
      const name = names?.words(i) ?? '';
      factor *= name === phrase ? 1.5 : name.includes(phrase) ? 1.2 : 1;
    }
    score[i] = (score[i] ?? 0) * factor;
  }
  return score;
}
