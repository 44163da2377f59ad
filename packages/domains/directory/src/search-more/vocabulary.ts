import { typedForms } from '@newcomer/core/search-text';
import { errorsAllowed, lettersOf, typingErrors, bitsIn } from './typing-errors.js';

const STEM = 4;
/** So many words that begin alike are enough while somebody types. */
const MOST = 60;

/** What a typed word may stand for, with how surely (0 to 1). */
export type Readings = ReadonlyMap<string, number>;

/** Words among which typed ones are looked for, as they are, as beginnings, without a short ending, and misspelled. */
export class Vocabulary {
  #set: ReadonlySet<string> | undefined;
  #letters: readonly number[] | undefined;

  constructor(readonly words: readonly string[]) {}

  /** A typed word of fewer than `least` letters begins half of a dictionary. */
  readings(typed: string, least: number): Readings {
    this.#set ??= new Set(this.words);
    const readings = new Map<string, number>();
    // "classes" and "лікаря" are "class" and "лікар".
    for (const stem of [typed.slice(0, -1), typed.slice(0, -2)]) if (stem.length >= STEM && this.#set.has(stem)) readings.set(stem, 0.9);
    for (const form of typedForms(typed)) {
      if (this.#set.has(form)) readings.set(form, 1);
      if (form.length < least) continue;
      for (const word of this.words) {
        if (word.startsWith(form) && word !== form && readings.size < MOST) readings.set(word, 0.5 + (0.4 * form.length) / word.length);
      }
    }
    return readings;
  }

  respelled(typed: string): Readings {
    const readings = new Map<string, number>();
    const most = errorsAllowed(typed.length);
    if (most === 0) return readings;
    // Which letters occur is compared first, as bits, because that is cheap.
    this.#letters ??= this.words.map(lettersOf);
    const own = lettersOf(typed);
    this.words.forEach((word, i) => {
      if (word.length < 3 || typed.length - word.length > most || bitsIn(own & ~(this.#letters?.[i] ?? 0)) > most) return;
      const whole = typingErrors(typed, word, most, false);
      const beginning =
        whole < 0 &&
        typed.length > STEM &&
        word.length > typed.length &&
        typingErrors(typed, word.slice(0, typed.length + 1), 1, true) >= 0;
      if (whole >= 0 || beginning) readings.set(word, beginning ? 0.5 : 0.8 - 0.2 * whole);
    });
    return readings;
  }
}
