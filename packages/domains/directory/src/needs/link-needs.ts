import { tokenize } from '@newcomer/core/search-text';
import type { NeedsPack } from './needs-pack.js';
import { PhraseIndex } from './phrase-index.js';

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

/** Words of names and labels that a need is known by, and how sure a hit makes us. */
interface WordHit {
  readonly need: string;
  readonly lang: string | undefined;
}

const AIRS_CODE = /^[A-Z]{1,2}(?:-\d{4}(?:\.\d{4})?(?:-\d{3}(?:\.\d{2})?)?)?$/;
const MOST_NEEDS = 6;
const LEAST_BY_TEXT = 0.3;

/** Prepares a pack once, for thousands of services. */
export class NeedLinker {
  readonly #airs = new Map<string, string[]>();
  readonly #openEligibility = new Map<string, string[]>();
  readonly #uk = new Map<string, string[]>();
  readonly #terms = new PhraseIndex<WordHit>();
  readonly #texts = new PhraseIndex<WordHit>();
  readonly #parents = new Map<string, string | undefined>();
  readonly #order = new Map<string, number>();

  constructor(
    pack: NeedsPack,
    /** The city's own: term id, code or name → needs. */
    private readonly overrides: Readonly<Record<string, readonly string[]>> = {},
  ) {
    for (const need of pack.needs) {
      this.#parents.set(need.id, need.parent);
      this.#order.set(need.id, this.#order.size);
      for (const prefix of need.crosswalk.airs ?? []) append(this.#airs, prefix.toUpperCase(), need.id);
      for (const id of need.crosswalk.openEligibility ?? []) append(this.#openEligibility, String(id), need.id);
      for (const id of need.crosswalk.uk ?? []) append(this.#uk, id.toLowerCase(), need.id);
      for (const version of Object.values(need.label)) this.#terms.add(version.text, { need: need.id, lang: undefined });
      for (const words of Object.values(need.words)) for (const word of words) this.#terms.add(word, { need: need.id, lang: undefined });
      for (const [lang, words] of Object.entries(need.crosswalk.text ?? {})) {
        for (const word of words) {
          this.#texts.add(word, { need: need.id, lang });
          this.#terms.add(word, { need: need.id, lang });
        }
      }
    }
  }

  /** The needs that a service answers, the surest first; at most six. */
  link(terms: readonly LinkTerm[], text: LinkText): NeedLink[] {
    const sure = new Map<string, number>();
    const raise = (need: string, confidence: number) => {
      if (confidence > (sure.get(need) ?? 0)) sure.set(need, confidence);
    };
    for (const term of terms) this.#linkTerm(term, raise);
    const byTerms = sure.size > 0;
    const base = text.lang.split('-')[0] ?? text.lang;
    const fits = (hit: WordHit) => hit.lang === undefined || hit.lang === text.lang || hit.lang === base;
    if (text.name) this.#texts.find(tokenize(text.name), (hit) => fits(hit) && raise(hit.need, 0.6));
    // A description mentions much that the service does not do; it decides only where nothing better is known.
    if (!byTerms && text.description) {
      const mentions = new Map<string, number>();
      this.#texts.find(tokenize(text.description.slice(0, 1200)), (hit) => fits(hit) && mentions.set(hit.need, (mentions.get(hit.need) ?? 0) + 1));
      for (const [need, count] of mentions) raise(need, Math.min(0.5, LEAST_BY_TEXT + 0.07 * (count - 1)));
    }
    return this.#surest(sure);
  }

  #linkTerm(term: LinkTerm, raise: (need: string, confidence: number) => void): void {
    const code = term.code?.trim() ?? '';
    for (const key of [term.id, code, term.name]) {
      const own = key !== undefined && Object.prototype.hasOwnProperty.call(this.overrides, key) ? this.overrides[key] : undefined;
      if (own) {
        for (const need of own) raise(need, 1);
        return;
      }
    }
    const taxonomy = term.taxonomy?.toLowerCase() ?? '';
    for (const key of [code, term.id ?? '']) {
      if (AIRS_CODE.test(key.toUpperCase())) {
        for (const prefix of airsPrefixes(key.toUpperCase())) {
          for (const need of this.#airs.get(prefix) ?? []) raise(need, 0.8 + Math.min(prefix.length, 15) / 100);
        }
      }
      if (/^\d{4}$/.test(key) && (taxonomy === '' || /open.?eligibility/.test(taxonomy))) {
        for (const need of this.#openEligibility.get(key) ?? []) raise(need, 0.9);
      }
      const uk = key.toLowerCase().replace(/^.*[:/]/, '');
      for (const need of this.#uk.get(key.toLowerCase()) ?? (/esd|uk|standards|openreferraluk/.test(taxonomy + key.toLowerCase()) ? this.#uk.get(uk) : undefined) ?? []) raise(need, 0.9);
    }
    if (term.name) this.#terms.find(tokenize(term.name), (hit, whole) => raise(hit.need, whole ? 0.85 : 0.55));
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
