import type { WordsPart } from '../parts/parts.js';
import type { FirstKit } from '../search/first-kit.js';
import { Vocabulary } from './vocabulary.js';

/** The words of the longer texts of one language; what a word needs is unpacked when it is first asked for. */
export class WordIndex {
  readonly vocabulary: Vocabulary;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #entries: number[][] = [];
  readonly #unpacked = new Map<string, readonly number[]>();

  constructor(
    private readonly part: WordsPart,
    private readonly kit: FirstKit,
    /** The entry of its first text. */
    private readonly from = 0,
  ) {
    this.vocabulary = new Vocabulary(part.terms);
    this.#positions = new Map(part.terms.map((term, i) => [term, i]));
    part.textOf.forEach((text, entry) => {
      if (text >= 0) (this.#entries[text] ??= []).push(from + entry);
    });
  }

  /** A word that stands in so many texts that it tells nothing; one area has too few texts to say so. */
  isEverywhere(word: string): boolean {
    return this.from === 0 && this.part.postings[this.#positions.get(word) ?? -1] === '';
  }

  entries(word: string, found: (entry: number) => void): void {
    let texts = this.#unpacked.get(word);
    if (!texts) {
      let last = -1;
      texts = this.kit.unpackNumbers(this.part.postings[this.#positions.get(word) ?? -1] ?? '').map((step) => (last += step + 1));
      this.#unpacked.set(word, texts);
    }
    for (const text of texts) this.#entries[text]?.forEach(found);
  }
}
