/** Language → words that say nothing of a need: "where", "looking", "for". */
export type Fillers = Readonly<Record<string, readonly string[]>>;

/**
 * The words of a language that say nothing of a need. Where a tag has none of its own, they are those of the tag without its region or
 * script: who writes "es-MX" asks with the words of "es".
 */
export function fillersIn(fillers: Fillers | undefined, lang: string): readonly string[] {
  for (let tag = lang; fillers && tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    // A tag comes from a city's files, and "constructor" would find what no pack has said.
    if (Object.prototype.hasOwnProperty.call(fillers, tag)) return fillers[tag] ?? [];
  return [];
}
