/**
 * How a source itself writes words where it does not shout: "YMCA", "Miami", "HomeCare", "of". Collected from its text in
 * mixed case, it tells how the same words are written in names that are all in capitals.
 */
export class WordCasing {
  readonly #seen = new Map<string, Seen>();

  /** Learns from text in mixed case; text in capitals teaches nothing and is passed over. */
  learn(text: string): void {
    if (isShouted(text)) return;
    const words = text.match(WORD) ?? [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (word.length < 2) continue;
      const kind = kindOf(word);
      // A headline inside a text shouts too: capitals count where the words beside them are not.
      if (kind === 'upper' && (isUpper(words[at - 1]) || isUpper(words[at + 1]))) continue;
      const key = word.toUpperCase();
      let seen = this.#seen.get(key);
      if (!seen) this.#seen.set(key, (seen = { upper: 0, capital: 0, lower: 0, other: undefined, others: 0 }));
      if (kind === 'other') {
        seen.other = seen.other ?? word;
        if (seen.other === word) seen.others += 1;
      } else seen[kind] += 1;
    }
  }

  /** The way in which the source mostly writes the word, or undefined where it has not been seen (often enough). */
  of(word: string): { readonly kind: 'upper' | 'capital' | 'lower' } | { readonly kind: 'other'; readonly spelling: string } | undefined {
    const seen = this.#seen.get(word.toUpperCase());
    if (!seen) return undefined;
    const rest = seen.capital + seen.lower;
    if (seen.upper > rest && seen.upper >= seen.others) return { kind: 'upper' };
    if (seen.other !== undefined && seen.others > rest + seen.upper) return { kind: 'other', spelling: seen.other };
    if (seen.lower > seen.capital) return { kind: 'lower' };
    return seen.capital > 0 ? { kind: 'capital' } : undefined;
  }
}

interface Seen {
  upper: number;
  capital: number;
  lower: number;
  other: string | undefined;
  others: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Letters that are looked at to see whether a text shouts. */
const ENOUGH = 400;

/** True where a text is in capitals, but for a letter or two ("McDONALD HOUSE"); at least four letters that have a case. */
export function isShouted(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length && upper + lower < ENOUGH; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (code > 64 && code < 91) upper += 1;
      else if (code > 96 && code < 123) lower += 1;
    } else {
      const letter = text.charAt(at);
      if (letter !== letter.toLowerCase()) upper += 1;
      else if (letter !== letter.toUpperCase()) lower += 1;
    }
  }
  return upper >= 4 && lower * 8 <= upper;
}

function kindOf(word: string): 'upper' | 'capital' | 'lower' | 'other' {
  if (word === word.toLowerCase()) return 'lower';
  if (word === word.toUpperCase()) return 'upper';
  const [first = '', ...rest] = word;
  const tail = rest.join('');
  return first !== first.toLowerCase() && tail === tail.toLowerCase() ? 'capital' : 'other';
}

function isUpper(word: string | undefined): boolean {
  return word !== undefined && word.length > 1 && kindOf(word) === 'upper';
}
