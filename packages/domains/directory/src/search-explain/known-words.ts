import { tokenize } from '@newcomer/core/search-text';
import { Lexicon } from '../search-more/lexicon.js';

/** A lexicon that also remembers which languages have a word. */
export class KnownWords extends Lexicon {
  readonly #languages = new Map<string, Set<string>>();

  override add(lang: string, words: readonly (readonly string[])[], fillers?: readonly string[]): void {
    super.add(lang, words, fillers);
    for (const token of words.flat().flatMap(tokenize)) {
      const known = this.#languages.get(token);
      if (known) known.add(lang);
      else this.#languages.set(token, new Set([lang]));
    }
  }

  languagesOf(word: string): string[] {
    return [...(this.#languages.get(word) ?? [])].sort();
  }
}
