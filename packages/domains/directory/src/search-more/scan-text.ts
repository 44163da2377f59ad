import { tokenize } from '@newcomer/core/search-text';
import { Respeller } from './typing-errors.js';

/** How a word of a text was found: the whole word, its beginning, or inside it ("Kurs" in "Deutschkurse"). */
export type Found = 'exact' | 'prefix' | 'infix';

const INSIDE_FROM = 4;
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u3000-\uabff\uf900-\ufaff\ud840-\ud8ff]/;

/**
 * Short texts, one per entry, looked through as one string: the browser's own search finds a word among thousands of names
 * faster than an index of them can be built. Texts are prepared in slices (`prepare`) and only then searched.
 */
export class ScanText {
  #pieces: string[] = [];
  #text = '';
  readonly #starts: number[] = [];
  #respeller: Respeller | undefined;
  #next = 0;

  constructor(private readonly texts: readonly (string | undefined)[]) {}

  /** Makes up to `count` more texts searchable; false where all are. */
  prepare(count: number): boolean {
    const end = Math.min(this.texts.length, this.#next + count);
    for (; this.#next < end; this.#next++) {
      const text = this.texts[this.#next];
      this.#pieces.push(text ? ` ${tokenize(text).join(' ')}` : '');
    }
    if (this.#next < this.texts.length) return true;
    if (this.#pieces.length > 0) {
      let start = 0;
      for (const piece of this.#pieces) {
        this.#starts.push(start);
        start += piece.length + 1;
      }
      this.#text = `${this.#pieces.join('\n')}\n`;
      this.#pieces = [];
    }
    return false;
  }

  /** Words of the texts that may have been meant by a misspelled one, with how surely. */
  respelled(word: string, found: (meant: string, sure: number) => void): void {
    this.#respeller ??= new Respeller([...new Set(this.#text.split(/[ \n]+/))]);
    this.#respeller.find(word, (meant, errors) => found(meant, 0.8 - 0.2 * errors));
  }

  /** The words of one text, each with a space before it. */
  words(entry: number): string {
    return this.#text.slice(this.#starts[entry], (this.#starts[entry + 1] ?? this.#text.length + 1) - 1);
  }

  /** Calls back for each place where the word stands: how, and how much of the found word it is (0 to 1). */
  find(word: string, found: (entry: number, how: Found, share: number) => void): void {
    const text = this.#text;
    const inside = word.length >= INSIDE_FROM || UNSPACED.test(word);
    const needle = inside ? word : ` ${word}`;
    let entry = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const start = inside ? at : at + 1;
      entry = this.#entryAt(start, entry);
      let end = start + word.length;
      while (text.charCodeAt(end) > 32) end++;
      let begin = start;
      while (text.charCodeAt(begin - 1) > 32) begin--;
      const share = word.length / (end - begin);
      found(entry, begin < start ? 'infix' : share === 1 ? 'exact' : 'prefix', share);
    }
  }

  /** Hits come in order, so the search begins where the last one was. */
  #entryAt(position: number, from: number): number {
    let low = from;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
