/** Words in order, so that those that begin alike stand together. */
export class WordList {
  constructor(
    /** Sorted by code units, each once. */
    readonly words: readonly string[],
  ) {}

  indexOf(word: string): number {
    const at = this.#first(word);
    return this.words[at] === word ? at : -1;
  }

  /** Positions of the words that begin so, at most `most`. */
  beginning(prefix: string, most: number): number[] {
    const found: number[] = [];
    for (let at = this.#first(prefix); found.length < most && this.words[at]?.startsWith(prefix); at++) found.push(at);
    return found;
  }

  #first(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
