import { typedForms } from '@newcomer/core/search-text';
import { errorsAllowed, lettersOf, typingErrors, bitsIn } from './typing-errors.js';

const STEM = 4;
/** Words are kept by so many letters of their beginning. */
const BEGINNING = 2;
/** So many words that begin alike are enough while somebody types. */
const MOST = 60;
/** From so many letters on a word may be put together, from words of so many. */
const LEAST_COMPOUND = 9;
const LEAST_PART = 5;

/** What a typed word may stand for, with how surely (0 to 1). */
export type Readings = ReadonlyMap<string, number>;

/** Words among which typed ones are looked for, as they are, as beginnings, without a short ending, and misspelled. */
export class Vocabulary {
  #set: ReadonlySet<string> | undefined;
  /** The words by how they begin, in their order. */
  #beginnings: ReadonlyMap<string, readonly string[]> | undefined;
  #letters: Int32Array | undefined;

  constructor(readonly words: readonly string[]) {}

  /** A typed word of fewer than `least` letters begins half of a dictionary. With `guess` also without an ending, and parts of it. */
  readings(typed: string, least: number, guess = true): Readings {
    this.#set ??= new Set(this.words);
    const readings = new Map<string, number>();
    if (guess) {
      // "classes" and "лікаря" are "class" and "лікар".
      for (const stem of [typed.slice(0, -1), typed.slice(0, -2)]) if (stem.length >= STEM && this.#set.has(stem)) readings.set(stem, 0.9);
      // "Wohnungssuche" is put together from "Wohnung" and more.
      for (let n = LEAST_PART; typed.length >= LEAST_COMPOUND && n <= typed.length - 2; n++)
        for (const part of [typed.slice(0, n), typed.slice(-n)])
          if (this.#set.has(part)) readings.set(part, 0.5 + (0.4 * n) / typed.length);
    }
    for (const form of typedForms(typed)) {
      if (this.#set.has(form)) readings.set(form, 1);
      if (form.length < least) continue;
      for (const word of this.#beginningLike(form)) {
        if (readings.size >= MOST) break;
        if (word.startsWith(form) && word !== form) readings.set(word, 0.5 + (0.4 * form.length) / word.length);
      }
    }
    return readings;
  }

  respelled(typed: string): Readings {
    const readings = new Map<string, number>();
    const most = errorsAllowed(typed.length);
    if (most === 0) return readings;
    // Which letters occur is compared first, as bits, because that is cheap.
    const letters = (this.#letters ??= Int32Array.from(this.words, lettersOf));
    const own = lettersOf(typed);
    const half = typed.length >> 1;
    const first = typed.slice(0, half);
    const second = typed.slice(half + 1);
    for (let i = 0; i < letters.length; i++) {
      const its = letters[i]!;
      if (bitsIn(own & ~its) > most) continue;
      const word = this.words[i]!;
      if (word.length < 3 || typed.length - word.length > most) continue;
      const whole = bitsIn(its & ~own) > most ? -1 : typingErrors(typed, word, most, false);
      const beginning =
        whole < 0 &&
        typed.length > STEM &&
        word.length > typed.length &&
        // One error leaves one half as it is.
        (word.startsWith(first) || word.includes(second)) &&
        typingErrors(typed, word.slice(0, typed.length + 1), 1, true) >= 0;
      if (whole >= 0 || beginning) readings.set(word, beginning ? 0.5 : 0.8 - 0.2 * whole);
    }
    return readings;
  }

  #beginningLike(form: string): readonly string[] {
    if (form.length < BEGINNING) return this.words;
    if (!this.#beginnings) {
      const beginnings = new Map<string, string[]>();
      for (const word of this.words) {
        const key = word.slice(0, BEGINNING);
        const own = beginnings.get(key);
        if (own) own.push(word);
        else beginnings.set(key, [word]);
      }
      this.#beginnings = beginnings;
    }
    return this.#beginnings.get(form.slice(0, BEGINNING)) ?? [];
  }
}
