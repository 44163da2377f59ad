import { tokenize } from '@newcomer/core/search-text';
import type { CityConfig } from '../city-config.js';
import type { NeedsPack } from './needs-pack.js';
import { wordsIn } from './words-in.js';

/** The pack with the city's own words: those that it adds, without those that it takes away, or its own alone. */
export function withCityWords(pack: NeedsPack, cityWords: CityConfig['words'] = {}): NeedsPack {
  const languages = Object.entries(cityWords);
  if (languages.length === 0) return pack;
  const needs = pack.needs.map((need) => {
    const words: Record<string, readonly string[]> = { ...need.words };
    for (const [lang, byNeed] of languages) {
      const change = Object.prototype.hasOwnProperty.call(byNeed, need.id) ? byNeed[need.id] : undefined;
      if (change) words[lang] = changed(wordsIn(words, lang), change);
    }
    return { ...need, words };
  });
  return { ...pack, needs };
}

type WordChange = NonNullable<CityConfig['words']>[string][string];

function changed(words: readonly string[], change: WordChange): string[] {
  if ('only' in change) return distinct(change.only);
  const { add = [], remove = [] } = 'length' in change ? { add: change } : change;
  const removed = new Set(remove.map(spelling));
  // The city's own first: of some languages only the first words travel.
  return distinct([...add, ...words.filter((word) => !removed.has(spelling(word)))]);
}

/** Two words that search cannot tell apart are one. */
function distinct(words: readonly string[]): string[] {
  const spellings = words.map(spelling);
  return words.filter((_, at) => spellings.indexOf(spellings[at] ?? '') === at);
}

/** A word as search compares it. */
export function spelling(word: string): string {
  return tokenize(word).join(' ');
}
