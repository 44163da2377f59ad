import { tokenize } from '@newcomer/core/search-text';
import type { ChosenText } from '@newcomer/core/localized-text';
import type { Match } from '../service-source.js';
import { languageName } from './spoken-names.js';
import { FIELDS, type WordHits } from './word-match.js';

/** The texts of an entry in which a match can be shown. */
export interface MatchTexts {
  /** Per field, in the order in which they are tried: the reader's first, then the city's. */
  readonly texts: (field: Match['field'], entry: number) => readonly (ChosenText | undefined)[];
  readonly need: (need: number) => ChosenText | undefined;
  readonly languages: (entry: number) => readonly string[];
}

/** Why an entry was found: per word of the query the field that says it best, and its words there. */
export function matchesOf(hits: WordHits, entry: number, lang: string, sources: MatchTexts): Match[] {
  const matches: Match[] = [];
  for (const token of hits.tokens) {
    if ((token.best[entry] ?? 0) === 0) continue;
    const field = FIELDS[token.field[entry] ?? 0] ?? 'other';
    const match = matchOf(field);
    const before = matches.find((other) => other.field === field && other.lang === match.lang);
    if (!before) matches.push(match);
    else if (!before.text.split(' ').includes(match.text) && before.text !== match.text) matches[matches.indexOf(before)] = { ...before, text: `${before.text} ${match.text}` };

    function matchOf(of: Match['field']): Match {
      const need = of === 'need' ? sources.need(hits.need[entry] ?? -1) : undefined;
      if (need) return { field: of, text: need.text, lang: need.lang };
      if (of === 'language') return { field: of, text: languageText(sources.languages(entry), token.token, lang), lang };
      for (const text of sources.texts(of, entry)) {
        const words = text && wordsIn(text.text, token.meant);
        if (text && words) return { field: of, text: words, lang: text.lang };
      }
      return { field: of, text: [...token.meant][0] ?? token.token, lang };
    }
  }
  return matches;
}

/** The words of a text that hold what was asked, as they are written there; at most three. */
function wordsIn(text: string, meant: ReadonlySet<string>): string | undefined {
  const found: string[] = [];
  for (const word of text.split(/[\s/–—-]+/)) {
    if (found.length < 3 && tokenize(word).some((token) => [...meant].some((wanted) => token.startsWith(wanted) || (wanted.length > 3 && token.includes(wanted))))) {
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
      if (!found.includes(bare)) found.push(bare);
    }
  }
  return found.length > 0 ? found.join(' ') : undefined;
}

function languageText(tags: readonly string[], word: string, lang: string): string {
  const named = tags.find((tag) => [lang, tag, 'en'].some((reader) => tokenize(languageName(tag, reader) ?? '').some((token) => token.startsWith(word))));
  return (named !== undefined && languageName(named, lang)) || (named ?? word);
}
