import type { WordsPart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import { stemsOf } from './lexicon.js';
import { Respeller } from './typing-errors.js';
import { WordList } from './word-list.js';

const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u3000-\uabff\uf900-\ufaff\ud840-\ud8ff]/;

/** The words of the longer texts of one language; what a word needs is unpacked when it is first asked for. */
export class WordIndex {
  readonly list: WordList;
  readonly #entries: number[][] = [];
  readonly #unpacked = new Map<number, readonly number[]>();
  #respeller: Respeller | undefined;

  constructor(
    readonly part: WordsPart,
    private readonly kit: FirstKit,
  ) {
    this.list = new WordList(part.terms);
    part.textOf.forEach((text, entry) => {
      if (text >= 0) (this.#entries[text] ??= []).push(entry);
    });
  }

  /** Positions of terms that a typed word may stand for, with how surely; the exact one first. */
  readings(word: string): [term: number, sure: number][] {
    const exact = this.list.indexOf(word);
    const readings: [number, number][] = exact < 0 ? [] : [[exact, 1]];
    for (const stem of stemsOf(word)) {
      const at = this.list.indexOf(stem);
      if (at >= 0) readings.push([at, 0.85]);
    }
    // Two letters begin half of a dictionary; two characters of Chinese are a word.
    if (word.length < (UNSPACED.test(word) ? 1 : 3)) return readings;
    for (const term of this.list.beginning(word, 64)) {
      if (term !== exact) readings.push([term, 0.5 + (0.4 * word.length) / (this.list.words[term] ?? '').length]);
    }
    return readings;
  }

  respelled(word: string): [term: number, sure: number][] {
    const readings: [number, number][] = [];
    (this.#respeller ??= new Respeller(this.list.words)).find(word, (meant, errors) => readings.push([this.list.indexOf(meant), 0.8 - 0.2 * errors]));
    return readings.sort((a, b) => b[1] - a[1]).slice(0, 24);
  }

  /** A word that stands in so many texts that it tells nothing. */
  isEverywhere(word: string): boolean {
    return this.part.postings[this.list.indexOf(word)] === '';
  }

  entries(term: number, found: (entry: number) => void): void {
    let texts = this.#unpacked.get(term);
    if (!texts) {
      let last = -1;
      texts = this.kit.unpackNumbers(this.part.postings[term] ?? '').map((step) => (last += step + 1));
      this.#unpacked.set(term, texts);
    }
    for (const text of texts) for (const entry of this.#entries[text] ?? []) found(entry);
  }
}
