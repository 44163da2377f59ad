import { tokenize } from '@newcomer/core/search-text';
import { textOf } from '../build/service-parts.js';
import type { DirectoryEntry, NeedLabel } from '../directory.js';
import { spelling } from './city-words.js';
import { tellingWords, type NamedSample, type TellingWord } from './telling-words.js';
import { wordsIn, type WordsByLanguage } from './words-in.js';

/** So many words a need learns in each language: those that most services are named with. */
const MOST_LEARNED = 8;

/**
 * The needs with the words that the directory's own names teach, in each of its languages. What names are translated to so finds
 * the services that nobody has translated.
 */
export function withLearnedWords(needs: readonly NeedLabel[], entries: readonly DirectoryEntry[], fillers?: WordsByLanguage): NeedLabel[] {
  const services = new Map(entries.map((entry) => [entry.serviceId, entry]));
  const samples = new Map<string, NamedSample[]>();
  for (const { name, organization, needs: answered, organizationId = '' } of services.values()) {
    // Taken apart once, not for each language of the service.
    const called = organization && tokenize(textOf(organization) ?? '');
    for (const [lang, { text }] of Object.entries(name)) {
      const own = samples.get(lang) ?? [];
      samples.set(lang, own);
      own.push({ name: text, organization: called, needs: answered, by: organizationId });
    }
  }
  const learned = new Map<string, Record<string, string[]>>(needs.map(({ id }) => [id, {}]));
  for (const [lang, own] of samples) {
    const isNew = unknownTo(needs, lang);
    for (const word of tellingWords(own, wordsIn(fillers, lang)).sort((a, b) => b.count - a.count)) {
      const byLanguage = learned.get(word.need);
      if (byLanguage && isNew(word) && (byLanguage[lang]?.length ?? 0) < MOST_LEARNED) (byLanguage[lang] ??= []).push(word.text);
    }
  }
  return needs.map((need) => ({ ...need, learned: learned.get(need.id) ?? {} }));
}

/** What people themselves mean by a word stands above what names teach, unless these are called by that word alone. */
function unknownTo(needs: readonly NeedLabel[], lang: string): (word: TellingWord) => boolean {
  const known = new Map<string, Set<string>>();
  for (const { id, label, words } of needs)
    for (const text of [label[lang]?.text ?? '', ...wordsIn(words, lang)]) {
      const word = spelling(text);
      known.set(word, (known.get(word) ?? new Set()).add(id));
    }
  return ({ tokens, need, alone }) => {
    const meant = known.get(tokens.join(' '));
    return !meant || (alone && !meant.has(need));
  };
}
