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
  /** Where words begin, by their first letter. */
  readonly #words = new Map<string, number[]>();
  #text = '';
  #vocabulary: Vocabulary | undefined;

  constructor(
    private readonly texts: readonly (string | undefined)[],
    /** The entry of the first text. */
    private readonly from = 0,
  ) {}

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
      const text = (this.#text = `${pieces.join('\n')}\n`);
      for (let at = text.indexOf(' ') + 1; at > 0; at = text.indexOf(' ', at) + 1) {
        const known = this.#words.get(text[at]!);
        if (known) known.push(at);
        else this.#words.set(text[at]!, [at]);
      }
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
    return this.#pieces[entry - this.from] ?? '';
  }

  /**
   * Calls back for each text that has the word, with how sure it is at best that it was meant: a whole word, the beginning
   * of one, or inside it ("Kurs" in "Deutschkurse"). False where none has it.
   */
  find(word: string, found: (entry: number, sure: number) => void): boolean {
    const text = this.#text;
    const starts = this.#starts;
    const { length } = word;
    let entry = 0;
    let best = 0;
    // Hits come in order; one letter has thousands, so each text is told once.
    const hit = (start: number) => {
      if (starts[entry + 1]! <= start) {
        if (best) found(entry + this.from, best);
        best = 0;
        while (starts[entry + 1]! <= start) entry++;
      }
      let end = start + length;
      while (text.charCodeAt(end) > 32) end++;
      let begin = start;
      while (text.charCodeAt(begin - 1) > 32) begin--;
      const share = length / (end - begin);
      best = Math.max(best, share === 1 ? 1 : begin < start ? 0.2 + 0.3 * share : 0.5 + 0.4 * share);
    };
    if (length >= INSIDE_FROM || isUnspaced(word)) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + length)) hit(at);
    else for (const at of this.#words.get(word[0]!) ?? []) if (text.startsWith(word, at)) hit(at);
    if (best) found(entry + this.from, best);
    return best > 0;
  }
}
