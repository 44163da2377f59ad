import { IndicatorsError } from '../indicators-error.js';

/** How far an agency's common documents are translated. */
export interface DocumentCount {
  /** Documents that everybody needs. */
  readonly common: number;
  readonly languages: number;
  /** Translations that exist: one document in one language is one. */
  readonly translated: number;
}

/**
 * Share of translations that exist, 0 to 1. Undefined where there is nothing to translate.
 *
 * @throws IndicatorsError `indicators/not-whole` or `indicators/negative`; more translations than there can be count as all.
 */
export function documentCoverage({ common, languages, translated }: DocumentCount): number | undefined {
  for (const [name, count] of Object.entries({ common, languages, translated })) {
    if (!Number.isInteger(count)) throw new IndicatorsError('not-whole', `“${name}” is ${count}; give a whole number`);
    if (count < 0) throw new IndicatorsError('negative', `“${name}” is ${count}; it cannot be below zero`);
  }
  const possible = common * languages;
  return possible === 0 ? undefined : Math.min(1, translated / possible);
}

/** How many people speak a language and little of the local one. */
export interface LanguageSpeakers {
  /** BCP 47. */
  readonly language: string;
  /** Absent means not known: the language is then not counted. */
  readonly people?: number | undefined;
}

export interface LanguageCoverage {
  /** The languages that were chosen, most spoken first. */
  readonly languages: readonly string[];
  /** Share of the people counted who speak one of them, 0 to 1. Undefined where nobody is counted. */
  readonly share: number | undefined;
  /** Languages without a number, which the share says nothing about. */
  readonly uncounted: readonly string[];
}

/**
 * Whom an office reaches with its `k` most spoken languages. One language more never reaches fewer people.
 *
 * @throws IndicatorsError `indicators/negative` for a number of people below zero.
 */
export function languageCoverage(table: readonly LanguageSpeakers[], k: number): LanguageCoverage {
  const counts = new Map<string, number>();
  const uncounted: string[] = [];
  for (const { language, people } of table) {
    if (people === undefined) uncounted.push(language);
    else if (people < 0) throw new IndicatorsError('negative', `“${language}” has ${people} speakers; it cannot be below zero`);
    else counts.set(language, (counts.get(language) ?? 0) + people);
  }
  // By number, then by name, so that the same table always gives the same languages.
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const chosen = ranked.slice(0, Math.max(0, Math.floor(k)));
  const all = ranked.reduce((sum, [, people]) => sum + people, 0);
  const reached = chosen.reduce((sum, [, people]) => sum + people, 0);
  return { languages: chosen.map(([language]) => language), share: all === 0 ? undefined : reached / all, uncounted };
}
