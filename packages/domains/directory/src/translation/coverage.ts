import type { Provenance } from '@newcomer/core';
import { canonicalTag } from '@newcomer/core/languages';
import type { CityConfig } from '../city-config.js';
import { localizedConfig } from '../config-text.js';
import type { ImportResult } from '../import/import-result.js';
import { cityLanguages, cityTexts } from './city-texts.js';
import type { TranslatableText } from './translatable-texts.js';
import { placeOfKey } from './translatable-texts.js';
import type { StoredTranslation } from './translation-file.js';
import { CITY, translationKey } from './translation-key.js';

/** How a text stands in one language. `stale`: its original changed since; the original is shown. */
export type TextState = 'missing' | 'stale' | Exclude<Provenance, 'original'>;

/** A text as it stands in one language. */
export interface TextStanding {
  readonly text: TranslatableText;
  readonly state: TextState;
  /** What is there: shown where the state is `machine`, `human` or `reviewed`, otherwise what a translator may begin with. */
  readonly translation?: string | undefined;
  readonly updated?: string | undefined;
  readonly by?: string | undefined;
}

/** How far a language has come. */
export interface LanguageCoverage {
  readonly language: string;
  readonly texts: number;
  readonly missing: number;
  readonly stale: number;
  readonly machine: number;
  readonly human: number;
  readonly reviewed: number;
}

/** A worse state of one of its records is the state of a text that several have. */
const WORST_FIRST: readonly TextState[] = ['missing', 'stale', 'machine', 'human', 'reviewed'];

/** What a source itself has in a language, a person wrote. */
function stateOf(provenance: Provenance): TextState {
  return provenance === 'original' ? 'human' : provenance;
}

/** Every text as it stands in one language, by what the import left and what is stored. */
export function standings(
  texts: readonly TranslatableText[],
  imported: ImportResult,
  config: CityConfig,
  lang: string,
  stored: readonly StoredTranslation[],
): TextStanding[] {
  const shown = new Map<string, { state: TextState; text: string; updated?: string | undefined }>();
  for (const { object, id, field, language, text, provenance, updated } of imported.translations) {
    if (canonicalTag(language) !== lang) continue;
    const key = translationKey(object, id, field);
    if (!shown.has(key)) shown.set(key, { state: stateOf(provenance), text, updated });
  }
  for (const { id, field, text } of cityTexts(config)) {
    const version = cityLanguages(text).includes(lang) ? localizedConfig(text, lang)?.[lang] : undefined;
    if (version) shown.set(translationKey(CITY, id, field), { state: stateOf(version.provenance), text: version.text });
  }
  const byKey = new Map(stored.flatMap((each) => each.of.map((key) => [key, each] as const)));
  const byOriginal = new Map(stored.flatMap((each) => each.of.map((key) => [`${placeOfKey(key)}#${each.original}`, each] as const)));
  const of = (text: TranslatableText, key: string): Omit<TextStanding, 'text'> => {
    const known = byKey.get(key);
    const there = shown.get(key);
    if (there) {
      const by = known?.text === there.text ? known.by : undefined;
      return { state: there.state, translation: there.text, updated: there.updated, by };
    }
    // The same words elsewhere, or those of before: a good beginning.
    const same = byOriginal.get(`${placeOfKey(key)}#${text.hash}`);
    if (known && known.original !== text.hash)
      return { state: 'stale', translation: same?.text ?? known.text, updated: known.updated, by: known.by };
    return { state: 'missing', translation: same?.text };
  };
  return texts.map((text) => {
    const each = text.of.map((key) => of(text, key));
    const worst = each.reduce((a, b) => (WORST_FIRST.indexOf(b.state) < WORST_FIRST.indexOf(a.state) ? b : a));
    return { text, ...worst, translation: worst.translation ?? each.find(({ translation }) => translation !== undefined)?.translation };
  });
}

export function coverageOf(language: string, all: readonly TextStanding[]): LanguageCoverage {
  const count = (state: TextState): number => all.filter((each) => each.state === state).length;
  return {
    language,
    texts: all.length,
    missing: count('missing'),
    stale: count('stale'),
    machine: count('machine'),
    human: count('human'),
    reviewed: count('reviewed'),
  };
}

/** The language that needs most first: fewest texts, then fewest that a person vouches for. */
export function worstFirst(coverage: readonly LanguageCoverage[]): LanguageCoverage[] {
  return [...coverage].sort(
    (a, b) => b.missing + b.stale - (a.missing + a.stale) || b.machine - a.machine || (a.language < b.language ? -1 : 1),
  );
}
