import { tokenize } from '@newcomer/core/search-text';
import { Vocabulary, type Readings } from './vocabulary.js';

const INSIDE_FROM = 4;
// Scripts that write no spaces: there a word may stand anywhere.
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u3000-\uabff\uf900-\ufaff\ud840-\ud8ff]/;

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/**
 * Short texts, one per entry, looked through as one string: the browser's own search finds a word among thousands of names
 * faster than an index of them can be built. Texts are prepared in slices (`prepare`) and only then searched.
 */
export class ScanText {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  #text = '';
  #vocabulary: Vocabulary | undefined;

  constructor(private readonly texts: readonly (string | undefined)[]) {}

  /** Makes up to `count` more texts searchable; false where all are. */
  prepare(count: number): boolean {
    const pieces = this.#pieces;
    for (let i = 0; i < count && pieces.length < this.texts.length; i++) {
      const text = this.texts[pieces.length];
      pieces.push(text ? ` ${tokenize(text).join(' ')}` : '');
    }
    if (pieces.length < this.texts.length) return true;
    if (this.#text === '') {
      let start = 0;
      for (const piece of pieces) {
        this.#starts.push(start);
        start += piece.length + 1;
      }
      this.#text = `${pieces.join('\n')}\n`;
    }
    return false;
  }

  /** Words of the texts that may have been meant by a misspelled one. */
  respelled(word: string): Readings {
    this.#vocabulary ??= new Vocabulary([...new Set(this.#text.split(/[ \n]+/))]);
    return this.#vocabulary.respelled(word);
  }

  /** The words of one text, each with a space before it. */
  words(entry: number): string {
    return this.#pieces[entry] ?? '';
  }

  /**
   * Calls back for each place where the word stands, with how sure that is what was meant: a whole word, the beginning of
   * one, or inside it ("Kurs" in "Deutschkurse").
   */
  find(word: string, found: (entry: number, sure: number) => void): void {
    const text = this.#text;
    const starts = this.#starts;
    const inside = word.length >= INSIDE_FROM || isUnspaced(word);
    const needle = inside ? word : ` ${word}`;
    let entry = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const start = inside ? at : at + 1;
      // Hits come in order.
      while ((starts[entry + 1] ?? Infinity) <= start) entry++;
      let end = start + word.length;
      while (text.charCodeAt(end) > 32) end++;
      let begin = start;
      while (text.charCodeAt(begin - 1) > 32) begin--;
      const share = word.length / (end - begin);
      found(entry, share === 1 ? 1 : begin < start ? 0.2 + 0.3 * share : 0.5 + 0.4 * share);
    }
  }
}
