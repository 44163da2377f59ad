import { withoutArticle } from './arabic-article.js';
import { normalizeForSearch } from './normalize.js';

/**
 * The words of a text as an index holds them and as a query asks for them, in order and with repetitions.
 *
 * Words of scripts without spaces become overlapping pairs of characters on both sides ("法律中心" → 法律, 律中, 中心), so
 * that a query matches wherever all of its pairs do; a single character stays one. Arabic words lose their article.
 * Hangul stays as written.
 */
export function tokenize(text: string): string[] {
  const plain = normalizeForSearch(text);
  if (plain === '') return [];
  const words = plain.split(' ');
  if (!SPECIAL.test(plain)) return words;
  const tokens: string[] = [];
  for (const word of words) {
    if (ARABIC.test(word)) tokens.push(withoutArticle(word));
    else pushPairs(word, tokens);
  }
  return tokens;
}

const ARABIC = /^[\u0600-\u06ff]/;
// Han, kana, Thai, Lao, Khmer, Burmese: no spaces between words.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const SPECIAL = /[\u0600-\u06ff\u0e00-\u109f\u1780-\u17ff\u3000-\uabff\uf900-\ufaff\ud840-\ud8ff]/;

function pushPairs(word: string, tokens: string[]): void {
  let end = 0;
  for (const match of word.matchAll(UNSPACED)) {
    const start = match.index;
    if (start > end) tokens.push(word.slice(end, start));
    const characters = Array.from(match[0]);
    if (characters.length === 1) tokens.push(match[0]);
    for (let i = 1; i < characters.length; i++) tokens.push(`${characters[i - 1] ?? ''}${characters[i] ?? ''}`);
    end = start + match[0].length;
  }
  if (end < word.length) tokens.push(word.slice(end));
}
