/** Language, BCP 47 → words, spelled as people do. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/**
 * The words of a language. Where a tag has none of its own, they are those of the tag without its region or script: who writes
 * "es-MX" asks with the words of "es".
 */
export function wordsIn(words: WordsByLanguage | undefined, lang: string): readonly string[] {
  for (let tag = lang; words && tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    // A tag comes from a city's files, and "constructor" would find what no pack has said.
    if (Object.prototype.hasOwnProperty.call(words, tag)) return words[tag] ?? [];
  return [];
}
