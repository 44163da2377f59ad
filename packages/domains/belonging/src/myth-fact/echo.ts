import { normalizeForSearch } from '@newcomer/core/search-text';

/** Words in a row that make a reader hear the myth again. */
const RUN = 4;
/** The same in scripts without spaces, in characters. */
const UNSPACED_RUN = 6;

const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu;

/**
 * The words of a myth that a text repeats: four in a row, or the whole of a shorter myth, however they are spelled or
 * accented. A denial repeats too: "it is not true that …" is what people remember without its beginning. Undefined where
 * the text keeps clear of it.
 */
export function echoOf(text: string, myth: string): string | undefined {
  const said = unitsOf(text);
  const heard = unitsOf(myth);
  const run = Math.min(heard.length, myth.search(UNSPACED) >= 0 ? UNSPACED_RUN : RUN);
  if (run === 0) return undefined;
  const runs = new Set(heard.slice(0, heard.length - run + 1).map((_, at) => heard.slice(at, at + run).join(' ')));
  for (let at = 0; at + run <= said.length; at++) {
    const words = said.slice(at, at + run).join(' ');
    if (runs.has(words)) return words;
  }
  return undefined;
}

/**
 * Whether an address or the name of a file tells a myth: at least two words, and all of them the myth's. Addresses leave
 * small words out, so that no four of them need stand in a row.
 */
export function slugTellsMyth(slug: string, myth: string): boolean {
  const words = unitsOf(slug);
  const heard = new Set(unitsOf(myth));
  return words.length >= 2 && words.every((word) => heard.has(word));
}

function unitsOf(text: string): string[] {
  return normalizeForSearch(text)
    .replace(UNSPACED, ' $1 ')
    .split(' ')
    .filter((word) => word !== '');
}
