import { tokenize, typedForms } from '@newcomer/core/search-text';
import { Respeller } from './typing-errors.js';
import { WordList } from './word-list.js';

interface Phrase {
  readonly need: number;
  readonly words: readonly string[];
}

/** What one word of a query may be among the words of the lexicon, and how surely (0 to 1). */
type Readings = ReadonlyMap<string, number>;

/** How well a need is meant, per word of the query. */
export type NeedHits = Map<number, Float32Array>;

const PREFIXES = 40;
/** A phrase of which less than this part was typed is not meant: "food" does not mean "food safety training". */
const LEAST_OF_PHRASE = 0.45;

/** The labels of needs and the words that people use for them, in the languages that are there. */
export class Lexicon {
  readonly #languages = new Set<string>();
  readonly #phrases: Phrase[] = [];
  readonly #byWord = new Map<string, number[]>();
  #list: WordList | undefined;
  #respeller: Respeller | undefined;

  /** Adds a language once; `words` are per need, the label first. */
  add(lang: string, words: readonly (readonly string[])[]): void {
    if (this.#languages.has(lang)) return;
    this.#languages.add(lang);
    const seen = new Set<string>();
    words.forEach((spellings, need) => {
      for (const spelling of spellings) {
        const tokens = [...new Set(tokenize(spelling))];
        const key = `${need} ${tokens.join(' ')}`;
        if (tokens.length === 0 || seen.has(key)) continue;
        seen.add(key);
        const at = this.#phrases.push({ need, words: tokens }) - 1;
        for (const token of tokens) {
          const list = this.#byWord.get(token);
          if (list) list.push(at);
          else this.#byWord.set(token, [at]);
        }
      }
    });
    this.#list = this.#respeller = undefined;
  }

  /** Grows with each language. */
  get size(): number {
    return this.#phrases.length;
  }

  get words(): readonly string[] {
    return this.#sorted().words;
  }

  #sorted(): WordList {
    return (this.#list ??= new WordList([...this.#byWord.keys()].sort()));
  }

  /** Whether the word as it stands is one of a need's. */
  knows(word: string): boolean {
    return this.#byWord.has(word);
  }

  readings(word: string): Readings {
    const readings = new Map<string, number>();
    for (const stem of stemsOf(word)) if (this.#byWord.has(stem)) readings.set(stem, 0.9);
    for (const form of typedForms(word)) {
      if (this.#byWord.has(form)) readings.set(form, 1);
      if (form.length < 2) continue;
      for (const at of this.#sorted().beginning(form, PREFIXES)) {
        const whole = this.words[at] ?? '';
        if (!readings.has(whole)) readings.set(whole, 0.5 + (0.4 * form.length) / whole.length);
      }
    }
    return readings;
  }

  respelled(word: string): Readings {
    const readings = new Map<string, number>();
    (this.#respeller ??= new Respeller(this.words)).find(word, (meant, errors) => readings.set(meant, 0.8 - 0.2 * errors));
    return readings;
  }

  /** The needs that the words of a query speak of; a need counts for those words that stand in its phrase. */
  needs(query: readonly Readings[]): NeedHits {
    const phrases = new Map<number, Map<string, { at: number; sure: number }>>();
    query.forEach((readings, at) => {
      for (const [word, sure] of readings) {
        for (const phrase of this.#byWord.get(word) ?? []) {
          let hits = phrases.get(phrase);
          if (!hits) phrases.set(phrase, (hits = new Map()));
          const before = hits.get(word);
          if (!before || before.sure < sure) hits.set(word, { at, sure });
        }
      }
    });
    const needs: NeedHits = new Map();
    for (const [position, hits] of phrases) {
      const phrase = this.#phrases[position];
      if (!phrase) continue;
      let whole = 0;
      let typed = 0;
      let sure = 0;
      for (const word of phrase.words) {
        // A word of many needs ("help", "free") says less of this one.
        const weight = 1 / Math.sqrt((this.#byWord.get(word) ?? []).length);
        whole += weight;
        const hit = hits.get(word);
        if (!hit) continue;
        typed += weight;
        sure += weight * hit.sure;
      }
      const part = typed / whole;
      if (part < LEAST_OF_PHRASE) continue;
      const value = (part === 1 ? 1 : part * part * 0.8) * (sure / typed);
      let found = needs.get(phrase.need);
      if (!found) needs.set(phrase.need, (found = new Float32Array(query.length)));
      for (const { at } of hits.values()) if ((found[at] ?? 0) < value) found[at] = value;
    }
    return needs;
  }

  /** The need whose words come nearest to words that found nothing; undefined where none is near. */
  nearest(words: readonly string[]): number | undefined {
    let best: number | undefined;
    let most = 0.34;
    for (const { need, words: phrase } of this.#phrases) {
      let likeness = 0;
      for (const word of words) for (const own of phrase) likeness = Math.max(likeness, alike(word, own));
      if (likeness > most) {
        most = likeness;
        best = need;
      }
    }
    return best;
  }
}

/** The word without a short ending: "classes" and "лікаря" are "class" and "лікар". */
export function stemsOf(word: string): string[] {
  return word.length < STEM + 1 ? [] : [word.slice(0, -1), word.slice(0, -2)].filter((stem) => stem.length >= STEM);
}
const STEM = 4;

/** Share of the pairs of letters that two words have in common (Dice). */
function alike(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  let common = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) common++;
  return (2 * common) / (a.length + b.length - 2);
}
