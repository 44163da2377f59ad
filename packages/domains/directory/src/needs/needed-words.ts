import { tokenize } from '@newcomer/core/search-text';

/**
 * The words of a need in one language without those that the search would not miss, because every phone downloads what is left: a phrase
 * that says what a shorter one says with words that say nothing ("where to eat" beside "eat"), or of whose words each one means the need
 * by itself.
 */
export function neededWords(words: readonly string[], fillers: readonly string[] = []): string[] {
  const isFiller = new Set(fillers);
  const own = words.map((text, at) => {
    const tokens = [...new Set(tokenize(text))];
    const telling = tokens.filter((token) => !isFiller.has(token));
    return { at, size: tokens.length, telling: telling.length > 0 ? telling : tokens };
  });
  const alone = new Set(own.filter(({ size }) => size === 1).map(({ telling }) => telling[0]!));
  const said = new Set<string>();
  const needed = new Set<number>();
  for (const { at, size, telling } of own.sort((a, b) => a.size - b.size)) {
    const key = [...telling].sort().join(' ');
    if (said.has(key) || (size > 1 && telling.every((token) => alone.has(token)))) continue;
    said.add(key);
    needed.add(at);
  }
  return words.filter((_, at) => needed.has(at));
}
