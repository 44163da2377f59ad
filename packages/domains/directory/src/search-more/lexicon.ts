import { tokenize } from '@newcomer/core/search-text';
import { isUnspaced } from './scan-text.js';
import { Vocabulary, type Readings } from './vocabulary.js';

interface Phrase {
  readonly lang: string;
  readonly need: number;
  readonly words: readonly string[];
}

/** How well a need is meant, per word of the query. */
export type NeedHits = Map<number, Float32Array>;

/** A phrase of which less than this part was typed is not meant: "food" does not mean "food safety training". */
const LEAST_OF_PHRASE = 0.45;
/** What is left of a doubtful word in a language that is not the reader's or the city's. */
const FOREIGN = 0.7;
/** What a word that says nothing of a need counts beside one that does. */
const FILLER = 0.1;
/** Fewer letters begin a word of some language or other. */
const LEAST_FOREIGN = 4;
/** Words that have fewer first letters in common are not near, and more are not looked at. */
const LEAST_ALIKE = 3;
const MOST_ALIKE = 9;

/** The labels of needs and the words that people use for them, in the languages that are there. */
export class Lexicon {
  /** The words of each language. */
  readonly #words = new Map<string, Set<string>>();
  readonly #phrases: Phrase[] = [];
  readonly #byWord = new Map<string, Set<number>>();
  readonly #fillers = new Set<string>();
  /** Words of the reader's and the city's languages, and of all. */
  #vocabularies: { readonly of: string; readonly own: Vocabulary; readonly all: Vocabulary } | undefined;

  /** Adds a language once; `words` are per need, the label first. */
  add(lang: string, words: readonly (readonly string[])[], fillers: readonly string[] = []): void {
    for (const filler of fillers) this.#fillers.add(filler);
    if (this.#words.has(lang)) return;
    const known = new Set<string>();
    this.#words.set(lang, known);
    words.forEach((spellings, need) => {
      const phrases = new Set(spellings.map((spelling) => [...new Set(tokenize(spelling))].join(' ')));
      for (const phrase of phrases) {
        if (phrase === '') continue;
        const tokens = phrase.split(' ');
        const at = this.#phrases.push({ lang, need, words: tokens }) - 1;
        for (const token of tokens) {
          known.add(token);
          this.#byWord.set(token, (this.#byWord.get(token) ?? new Set()).add(at));
        }
      }
    });
    this.#vocabularies = undefined;
  }

  /** What a word tells beside others: "where" hardly anything. */
  telling(word: string): number {
    return this.#fillers.has(word) ? FILLER : 1;
  }

  /** Grows with each language. */
  get size(): number {
    return this.#phrases.length;
  }

  /** Whether the word as it stands is one of a need's. */
  knows(word: string): boolean {
    return this.#byWord.has(word);
  }

  /** `own` are the languages of the reader and of the city: endings and compounds are guessed at in those alone. */
  readings(word: string, own: readonly string[]): Readings {
    // "For" is no beginning of "form".
    if (this.#fillers.has(word)) return new Map([[word, 1]]);
    const known = this.#vocabulary(own);
    return new Map([...known.all.readings(word, isUnspaced(word) ? 1 : LEAST_FOREIGN, false), ...known.own.readings(word, 2)]);
  }

  respelled(word: string, own: readonly string[]): Readings {
    const known = this.#vocabulary(own);
    const readings = known.own.respelled(word);
    return readings.size > 0 ? readings : known.all.respelled(word);
  }

  #vocabulary(languages: readonly string[]): { readonly own: Vocabulary; readonly all: Vocabulary } {
    const of = languages.join();
    if (this.#vocabularies?.of !== of) {
      const own = new Set(languages.flatMap((lang) => [...(this.#words.get(lang) ?? [])]));
      this.#vocabularies = { of, own: new Vocabulary([...own]), all: new Vocabulary([...this.#byWord.keys()]) };
    }
    return this.#vocabularies;
  }

  /**
   * The needs that the words of a query speak of; a need counts for those words that stand in its phrase. `own` are the languages of
   * the reader and of the city.
   */
  needs(query: readonly Readings[], own: readonly string[]): NeedHits {
    const phrases = new Map<number, Map<string, { at: number; sure: number }>>();
    query.forEach((readings, at) => {
      for (const [word, reading] of readings) {
        for (const phrase of this.#byWord.get(word) ?? []) {
          // Half a word in a language that neither the reader nor the city speaks was hardly meant.
          const sure = reading < 1 && !own.includes(this.#phrases[phrase]!.lang) ? reading * FOREIGN : reading;
          const hits = phrases.get(phrase) ?? new Map<string, { at: number; sure: number }>();
          phrases.set(phrase, hits);
          if ((hits.get(word)?.sure ?? 0) < sure) hits.set(word, { at, sure });
        }
      }
    });
    const needs: NeedHits = new Map();
    for (const [position, hits] of phrases) {
      const { words, need } = this.#phrases[position]!;
      let whole = 0;
      let typed = 0;
      let sure = 0;
      for (const word of words) {
        // A word of many needs ("help", "free") says less of this one.
        const weight = this.telling(word) / Math.sqrt(this.#byWord.get(word)!.size);
        const hit = hits.get(word);
        whole += weight;
        typed += hit ? weight : 0;
        sure += weight * (hit?.sure ?? 0);
      }
      const part = typed / whole;
      if (part < LEAST_OF_PHRASE) continue;
      const value = (part === 1 ? 1 : part * part * 0.8) * (sure / typed);
      const found = needs.get(need) ?? new Float32Array(query.length);
      needs.set(need, found);
      for (const { at } of hits.values()) found[at] = Math.max(found[at]!, value);
    }
    return needs;
  }

  /** The need whose words begin as one does that found nothing, as far as any do. */
  nearest(words: readonly string[]): number | undefined {
    for (const word of words)
      for (let length = Math.min(word.length, MOST_ALIKE); length >= LEAST_ALIKE; length--)
        for (const [known, phrases] of this.#byWord)
          if (known.startsWith(word.slice(0, length))) return this.#phrases[[...phrases][0]!]!.need;
    return undefined;
  }
}
