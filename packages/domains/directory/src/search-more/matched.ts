import { normalizeForSearch, tokenize } from '@newcomer/core/search-text';
import type { ChosenText, Match } from '../service-source.js';
import type { MoreStore } from './more-store.js';
import { languageName } from './spoken-names.js';
import type { TokenHits, WordHits } from './word-match.js';

/** By the positions of `WEIGHTS`. */
const FIELDS: readonly Match['field'][] = ['name', 'organization', 'need', 'description', 'language', 'place'];
const MOST_WORDS = 3;
const MOST_LETTERS = 400;

/** Why an entry was found: the fields that say it best, each with its own words. */
export function matchesOf({ tokens, need }: WordHits, entry: number, lang: string, more: MoreStore): Match[] {
  const matches = new Map<string, Match>();
  for (const token of tokens) {
    if (!token.best[entry]) continue;
    const field = FIELDS[token.field[entry]!]!;
    const { text, lang: own } = matchText(field, token, entry, lang, need[entry]!, more);
    const before = matches.get(field);
    const words = before?.text.split(' ') ?? [];
    if (!before) matches.set(field, { field, text, lang: own });
    else if (!words.includes(text) && before.text !== text) matches.set(field, { ...before, text: `${before.text} ${text}` });
  }
  return [...matches.values()];
}

function matchText(
  field: Match['field'],
  { token, meant }: TokenHits,
  entry: number,
  lang: string,
  need: number,
  more: MoreStore,
): Pick<Match, 'text' | 'lang'> {
  const { store } = more;
  const run = more.contactsOf(entry);
  const { base } = store;
  if (field === 'need') return store.labelsFor(lang).needs[need]!;
  if (field === 'language') {
    const tag = base.languages[entry]?.find((spoken) =>
      [lang, base.info.language, spoken].some((reader) =>
        tokenize(languageName(spoken, reader) ?? '').some((word) => word.startsWith(token)),
      ),
    );
    return { text: (tag && languageName(tag, lang)) ?? token, lang };
  }
  const translated = store.translations(lang);
  const texts: (ChosenText | undefined)[] =
    field === 'description'
      ? [translated?.get('description', entry), more.originalDescription(entry)]
      : field === 'place'
        ? [
            { text: run?.part.addresses[entry - run.from] ?? '', lang: base.info.language, provenance: 'original' },
            store.original.get('location', entry),
          ]
        : [translated, store.original].flatMap((table) =>
            (field === 'name' ? (['name', 'alternateName'] as const) : (['organization'] as const)).map((name) => table?.get(name, entry)),
          );
  for (const text of texts) {
    const words = text && wordsIn(text.text, [...meant]);
    if (text && words) return { text: words, lang: text.lang };
  }
  return { text: [...meant][0] ?? token, lang };
}

/** The words of a text that hold what was asked, as they are written there. */
function wordsIn(whole: string, meant: readonly string[]): string {
  // A long description is not read to its end for each of twenty cards.
  const text = whole.slice(0, MOST_LETTERS);
  const normal = normalizeForSearch(text);
  if (!meant.some((wanted) => normal.includes(wanted))) return '';
  const holds = (word: string) =>
    tokenize(word).some((token) => meant.some((wanted) => (wanted.length > 3 ? token.includes(wanted) : token.startsWith(wanted))));
  const found = (text.match(/[\p{L}\p{N}](?:[^\s/–—-]*[\p{L}\p{M}\p{N}])?/gu) ?? []).filter(holds);
  return [...new Set(found)].slice(0, MOST_WORDS).join(' ');
}
