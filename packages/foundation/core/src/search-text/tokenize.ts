import { withoutArticle } from './arabic-article.js';
import { normalizeForSearch } from './normalize.js';

// Scripts that write no spaces between words. A mark belongs to the letter before it.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const ARABIC = /^[\u0600-\u06ff]/;

/**
 * The words of a text as an index holds them and as a query asks for them, in order and with repetitions.
 *
 * Words of scripts without spaces become overlapping pairs of characters on both sides ("法律中心" → 法律, 律中, 中心), so
 * that a query matches wherever all of its pairs do. Arabic words lose their article on both sides. Hangul stays as written.
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const word of normalizeForSearch(text).split(' ')) {
    if (word === '') continue;
    if (word.charCodeAt(0) < 0x600 && !hasUnspaced(word)) tokens.push(word);
    else if (ARABIC.test(word)) tokens.push(withoutArticle(word));
    else splitUnspaced(word, tokens);
  }
  return tokens;
}

function hasUnspaced(word: string): boolean {
  return word.search(UNSPACED) >= 0;
}

function splitUnspaced(word: string, tokens: string[]): void {
  let end = 0;
  for (const match of word.matchAll(UNSPACED)) {
    const start = match.index ?? 0;
    if (start > end) tokens.push(word.slice(end, start));
    const characters = Array.from(match[0]);
    if (characters.length === 1) tokens.push(match[0]);
    for (let i = 1; i < characters.length; i++) tokens.push(`${characters[i - 1] ?? ''}${characters[i] ?? ''}`);
    end = start + match[0].length;
  }
  if (end < word.length) tokens.push(word.slice(end));
}
