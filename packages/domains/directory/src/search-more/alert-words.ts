import { tokenize } from '@newcomer/core/search-text';
import type { EmergencyNumber } from '../directory.js';
import type { AlertWords } from '../needs/needs-pack.js';
import { typingErrors } from './typing-errors.js';

const RESPELLED_FROM = 6;
/** So many typed words are remembered. */
const MOST_KEPT = 500;

interface Phrase {
  /** How many came before. */
  readonly at: number;
  readonly purpose: EmergencyNumber['for'];
  readonly words: readonly string[];
}

/** Words that speak of danger, in every language at once: nobody changes the language before asking for help. */
export class AlertFinder {
  readonly #phrases: Phrase[] = [];
  /** The phrases that a typed word may begin, kept because all words but the last are those of the key before. */
  readonly #begun = new Map<string, readonly Phrase[]>();

  add({ for: purpose, words }: AlertWords): void {
    for (const phrase of Object.values(words).flat().map(tokenize))
      if (phrase[0]) this.#phrases.push({ at: this.#phrases.length, purpose, words: phrase });
    this.#begun.clear();
  }

  /** Situations that a query speaks of, wherever in it; also with one typing error in a long word, and in an inflected form. */
  find(query: readonly string[]): EmergencyNumber['for'][] {
    if (this.#begun.size > MOST_KEPT) this.#begun.clear();
    const found = query.flatMap((typed, start) => {
      const begun = this.#begun.get(typed) ?? this.#phrases.filter(({ words }) => isForm(typed, words[0]!));
      this.#begun.set(typed, begun);
      return begun.filter(({ words }) => words.every((word, i) => isForm(query[start + i] ?? '', word)));
    });
    return [...new Set(found.sort((a, b) => a.at - b.at).map(({ purpose }) => purpose))];
  }
}

function isForm(typed: string, word: string): boolean {
  return (
    typed === word ||
    (word.length >= RESPELLED_FROM &&
      typed.length <= word.length + 2 &&
      // "насильство" and "насильства": endings of up to two letters.
      (typed.startsWith(word.slice(0, Math.max(RESPELLED_FROM - 1, word.length - 2))) || typingErrors(typed, word, 1, false) >= 0))
  );
}
