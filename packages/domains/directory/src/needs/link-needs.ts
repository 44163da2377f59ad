import { tokenize } from '@newcomer/core/search-text';
import { AIRS_CODE } from './airs-code.js';
import type { NeedsPack } from './needs-pack.js';
import { PhraseIndex } from './phrase-index.js';
import type { TellingWord } from './telling-words.js';

/** A term that a source put on a record; every field may be absent. */
export interface LinkTerm {
  readonly id?: string | undefined;
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  /** Name of the taxonomy. */
  readonly taxonomy?: string | undefined;
}

export interface LinkText {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** BCP 47 of both. */
  readonly lang: string;
}

export interface NeedLink {
  readonly need: string;
  /** 0 to 1: 1 where the city says it, about 0.9 by a taxonomy's code, 0.3 by a word in a description. */
  readonly confidence: number;
}

/** A need that words of a name, a label or a description speak of. */
interface WordHit {
  readonly need: string;
  /** BCP 47 of the words. */
  readonly lang: string;
  /** Chosen to tell services apart ("food pantry"), not only what people type ("home", "school"). */
  readonly telling: boolean;
  /** A phrase, which says more than a word of many meanings. */
  readonly phrase: boolean;
}

/** Target populations of LA/AIRS: whom a service is for, not what it does. */
const POPULATION = /^Y[A-Z]?-\d{4}/;
/** How directories of the United Kingdom name the service types of esd, before a number or as a taxonomy. */
const UK_SERVICE_TYPES = /esd|uk|standards|openreferraluk/i;
const MOST_NEEDS = 8;
const LEAST_BY_TEXT = 0.3;
/** How sure a name is that always stands for a need in this directory. */
const LEARNED = 0.55;

/** Prepares a pack once, for thousands of services. */
export class NeedLinker {
  readonly #airs = new Map<string, string[]>();
  readonly #openEligibility = new Map<string, string[]>();
  readonly #uk = new Map<string, string[]>();
  readonly #terms = new PhraseIndex<WordHit>();
  readonly #texts = new PhraseIndex<WordHit>();
  readonly #parents = new Map<string, string | undefined>();
  readonly #order = new Map<string, number>();
  /** What the directory's own names say of needs, in the language of its texts. */
  #learned: PhraseIndex<{ readonly need: string; readonly share: number; readonly phrase: boolean }> | undefined;
  #fillers: ReadonlySet<string> = new Set();

  constructor(
    pack: NeedsPack,
    /** The city's own: term id, code or name → needs. */
    private readonly overrides: Readonly<Record<string, readonly string[]>> = {},
  ) {
    const chosen = new Set(pack.needs.flatMap(({ crosswalk }) => Object.keys(crosswalk.text ?? {})));
    for (const need of pack.needs) {
      this.#parents.set(need.id, need.parent);
      this.#order.set(need.id, this.#order.size);
      for (const prefix of need.crosswalk.airs ?? []) append(this.#airs, prefix.toUpperCase(), need.id);
      for (const id of need.crosswalk.openEligibility ?? []) append(this.#openEligibility, String(id), need.id);
      for (const id of need.crosswalk.uk ?? []) append(this.#uk, id.replace(/^.*[:/]/, ''), need.id);
      const put = (lang: string, word: string, telling: boolean, ...indexes: readonly PhraseIndex<WordHit>[]) => {
        // Most of what this costs for the thousands of words of a pack.
        const tokens = tokenize(word);
        const hit = { need: need.id, lang, telling, phrase: tokens.length > 1 };
        for (const index of indexes) index.add(tokens, hit);
      };
      for (const [lang, { text }] of Object.entries(need.label)) put(lang, text, false, this.#terms);
      for (const [lang, words] of Object.entries(need.words)) {
        // Nobody has chosen telling words in a language yet that has none.
        const indexes = chosen.has(lang) ? [this.#terms] : [this.#terms, this.#texts];
        for (const word of words) put(lang, word, false, ...indexes);
      }
      for (const [lang, words] of Object.entries(need.crosswalk.text ?? {}))
        for (const word of words) put(lang, word, true, this.#terms, this.#texts);
    }
  }

  /** The words of a text without those that say nothing of a need. */
  #content(text: string): string[] {
    return tokenize(text).filter((token) => !this.#fillers.has(token));
  }

  /** Takes words that tell needs from names of services whose needs are known, and those that were read over to find them. */
  learn(words: readonly TellingWord[], fillers: readonly string[] = []): void {
    this.#fillers = new Set(fillers);
    this.#learned = new PhraseIndex();
    for (const { tokens, need, share } of words) this.#learned.add(tokens, { need, share, phrase: tokens.length > 1 });
  }

  /** The needs that a service answers, the surest first; at most eight. */
  link(terms: readonly LinkTerm[], text: LinkText): NeedLink[] {
    const sure = new Map<string, number>();
    const raise = (need: string, confidence: number) => {
      if (confidence > (sure.get(need) ?? 0)) sure.set(need, confidence);
    };
    const base = text.lang.split('-')[0] ?? text.lang;
    const fits = (hit: WordHit) => hit.lang === text.lang || hit.lang === base;
    // A taxonomy's names are often English whatever the directory is written in; "pain" is bread in French only.
    for (const term of terms) this.#linkTerm(term, (hit) => hit.lang === 'en' || fits(hit), raise);
    const byTerms = sure.size > 0;
    // A term that says "dentist" knows better than the word "clinic" in the name.
    const closer = new Set([...sure.keys()].map((need) => this.#parents.get(need)));
    if (text.name) {
      this.#texts.find(tokenize(text.name), (hit) => {
        if (fits(hit) && (hit.phrase || !closer.has(this.#parents.get(hit.need)))) raise(hit.need, 0.6);
      });
    }
    // What other services of this name do.
    if (!byTerms && text.name) this.#learned?.find(this.#content(text.name), ({ need, share }) => raise(need, LEARNED * share));
    // A description mentions much that the service does not do; it decides only where nothing better is known.
    if (!byTerms && text.description) {
      const mentions = new Map<string, number>();
      const description = text.description.slice(0, 1200);
      this.#texts.find(tokenize(description), (hit) => {
        if (fits(hit)) mentions.set(hit.need, (mentions.get(hit.need) ?? 0) + (hit.phrase ? 2 : 1));
      });
      this.#learned?.find(this.#content(description), ({ need, phrase }) =>
        mentions.set(need, (mentions.get(need) ?? 0) + (phrase ? 2 : 1)),
      );
      // One word in passing is not enough: a museum's description tells of the laundry that it once was.
      for (const [need, weight] of mentions) if (weight > 1) raise(need, Math.min(0.5, LEAST_BY_TEXT + 0.04 * (weight - 2)));
    }
    return this.#surest(sure);
  }

  #linkTerm(term: LinkTerm, fits: (hit: WordHit) => boolean, raise: (need: string, confidence: number) => void): void {
    const code = term.code?.trim() ?? '';
    for (const key of [term.id, code, term.name]) {
      const own = key !== undefined && Object.prototype.hasOwnProperty.call(this.overrides, key) ? this.overrides[key] : undefined;
      if (own) {
        for (const need of own) raise(need, 1);
        return;
      }
    }
    const { linked, coded } = this.#linkCode(code, term, raise);
    // A name adds nothing to what its code says, and a population's name speaks of people: "Primary School Age Children".
    if (linked || !term.name || POPULATION.test(code)) return;
    this.#terms.find(tokenize(term.name), (hit, whole) => {
      // All of a name can hardly be chance, whatever the language; a part of one can.
      if (!whole && (!fits(hit) || (coded && !hit.telling))) return;
      raise(hit.need, whole ? 0.85 : 0.55);
    });
  }

  /** `coded` where a term belongs to a taxonomy that the pack knows, `linked` where the pack knows the term itself. */
  #linkCode(code: string, term: LinkTerm, raise: (need: string, confidence: number) => void): { linked: boolean; coded: boolean } {
    const taxonomy = term.taxonomy?.toLowerCase() ?? '';
    let linked = false;
    let coded = false;
    const link = (needs: readonly string[] | undefined, confidence: number): boolean => {
      for (const need of needs ?? []) raise(need, confidence);
      return needs !== undefined;
    };
    for (const key of [code, term.id ?? '']) {
      if (AIRS_CODE.test(key.toUpperCase())) {
        coded ||= key.includes('-') || /\bairs\b|211/.test(taxonomy);
        for (const prefix of airsPrefixes(key.toUpperCase())) {
          // A whole section of the taxonomy ("HH") says something only of what nothing closer is known of.
          if (prefix.length > 2 || !linked) linked = link(this.#airs.get(prefix), 0.8 + Math.min(prefix.length, 15) / 100) || linked;
        }
      }
      if (/^\d{4}$/.test(key) && (taxonomy === '' || /open.?eligibility/.test(taxonomy))) {
        coded ||= taxonomy !== '';
        linked = link(this.#openEligibility.get(key), 0.9) || linked;
      }
      if (UK_SERVICE_TYPES.test(`${taxonomy} ${key}`)) linked = link(this.#uk.get(key.replace(/^.*[:/]/, '')), 0.9) || linked;
    }
    return { linked, coded };
  }

  #surest(sure: ReadonlyMap<string, number>): NeedLink[] {
    const links: NeedLink[] = [];
    for (const [need, confidence] of sure) {
      if (!this.#order.has(need)) continue;
      // "health" says nothing beside "health.doctor".
      if ([...sure.keys()].some((other) => other !== need && this.#isUnder(other, need))) continue;
      links.push({ need, confidence: Math.round(confidence * 100) / 100 });
    }
    const order = (link: NeedLink) => this.#order.get(link.need) ?? 0;
    return links.sort((a, b) => b.confidence - a.confidence || order(a) - order(b)).slice(0, MOST_NEEDS);
  }

  #isUnder(need: string, ancestor: string): boolean {
    let parent = this.#parents.get(need);
    for (let depth = 0; parent !== undefined && depth < 8; depth++) {
      if (parent === ancestor) return true;
      parent = this.#parents.get(parent);
    }
    return false;
  }
}

/** The needs that one service answers. For many services prepare a `NeedLinker` once. */
export function linkNeeds(terms: readonly LinkTerm[], text: LinkText, pack: NeedsPack): NeedLink[] {
  return new NeedLinker(pack).link(terms, text);
}

/** "BH-1800.8500-100" is also "BH-1800.8500", "BH-1800", "BH" and "B". */
function airsPrefixes(code: string): string[] {
  const prefixes = [code];
  for (let i = code.length - 1; i > 0; i--) if (code[i] === '.' || code[i] === '-') prefixes.push(code.slice(0, i));
  if (/^[A-Z]{2}/.test(code)) prefixes.push(code.slice(0, 1));
  return prefixes;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
