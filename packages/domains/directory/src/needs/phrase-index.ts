/** Finds many short phrases in a text at once; a phrase matches only whole words, one after another. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, { readonly rest: readonly string[]; readonly value: T }[]>();

  /** A phrase comes as its words, made as those of the texts are. */
  add([first, ...rest]: readonly string[], value: T): void {
    if (first === undefined) return;
    const entries = this.#byFirst.get(first);
    if (entries) entries.push({ rest, value });
    else this.#byFirst.set(first, [{ rest, value }]);
  }

  /** Calls back for each phrase at each place where it stands; `whole` is true where the text is nothing but the phrase. */
  find(tokens: readonly string[], found: (value: T, whole: boolean) => void): void {
    for (let start = 0; start < tokens.length; start++) {
      for (const { rest, value } of this.#byFirst.get(tokens[start] ?? '') ?? []) {
        if (rest.every((token, i) => tokens[start + 1 + i] === token)) found(value, rest.length + 1 === tokens.length);
      }
    }
  }
}
