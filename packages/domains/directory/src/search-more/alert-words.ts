import { tokenize } from '@newcomer/core/search-text';
import type { EmergencyNumber } from '../directory.js';
import type { AlertWords } from '../needs/needs-pack.js';
import { typingErrors } from './typing-errors.js';

const RESPELLED_FROM = 6;

/** Words that speak of danger, in every language at once: nobody changes the language before asking for help. */
export class AlertFinder {
  readonly #phrases: { readonly purpose: EmergencyNumber['for']; readonly words: readonly string[] }[] = [];

  add({ for: purpose, words }: AlertWords): void {
    for (const phrase of Object.values(words).flat().map(tokenize)) if (phrase[0]) this.#phrases.push({ purpose, words: phrase });
  }

  /** Situations that a query speaks of, wherever in it; also with one typing error in a long word, and in an inflected form. */
  find(query: readonly string[]): EmergencyNumber['for'][] {
    const found = new Set<EmergencyNumber['for']>();
    for (const { purpose, words } of this.#phrases) {
      if (found.has(purpose)) continue;
      for (let start = 0; start + words.length <= query.length; start++) {
        if (words.every((word, i) => isForm(query[start + i] ?? '', word))) {
          found.add(purpose);
          break;
        }
      }
    }
    return [...found];
  }
}

function isForm(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (word.length < RESPELLED_FROM || typed.length < word.length - 2) return false;
  // "насильство" and "насильства": endings of up to two letters.
  const stem = word.slice(0, Math.max(RESPELLED_FROM - 1, word.length - 2));
  return (typed.startsWith(stem) && typed.length <= word.length + 2) || typingErrors(typed, word, 1, false) >= 0;
}
