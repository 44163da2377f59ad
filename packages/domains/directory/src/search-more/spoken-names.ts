import { tokenize } from '@newcomer/core/search-text';

/** The languages that are spoken somewhere, by what they are called: for the reader, in the city, and by themselves. */
export class SpokenNames {
  readonly #tags = new Map<string, Set<string>>();

  constructor(spoken: readonly string[], readers: readonly string[]) {
    for (const tag of spoken) {
      for (const reader of [...readers, tag]) {
        for (const word of tokenize(languageName(tag, reader) ?? '')) {
          // "Haitian Creole" and "Simplified Chinese" are asked for by either word, "sign language" not by "language".
          if (word.length < 3 && word.charCodeAt(0) < 0x2e80) continue;
          const tags = this.#tags.get(word);
          if (tags) tags.add(tag);
          else this.#tags.set(word, new Set([tag]));
        }
      }
    }
    for (const [word, tags] of this.#tags) if (tags.size > 3 && tags.size > spoken.length / 3) this.#tags.delete(word);
  }

  tagsOf(word: string): ReadonlySet<string> {
    const exact = this.#tags.get(word);
    if (exact || word.length < 4) return exact ?? NONE;
    const tags = new Set<string>();
    for (const [name, own] of this.#tags) if (name.startsWith(word)) for (const tag of own) tags.add(tag);
    return tags;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** To make one takes the engine longer than to ask it. */
const formatters = new Map<string, Intl.DisplayNames>();

/** What `tag` is called in the language of `reader`; undefined where the browser does not know. */
export function languageName(tag: string, reader: string): string | undefined {
  try {
    let names = formatters.get(reader);
    if (!names) formatters.set(reader, (names = new Intl.DisplayNames([reader], { type: 'language' })));
    const name = names.of(tag);
    return name === tag ? undefined : name;
  } catch {
    return undefined;
  }
}
