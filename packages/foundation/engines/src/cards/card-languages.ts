import type { Provenance } from '@newcomer/core/localized-text';
import type { TextsByLanguage } from '../pack/pack.js';

/** In how far a card speaks a language. */
export interface CardLanguage {
  /** BCP 47. */
  readonly lang: string;
  readonly provenance: Provenance;
  /** Keys that have no text in it. A card is offered in a language where this is empty. */
  readonly missing: readonly string[];
}

/** The languages of a card, from the keys of its texts, in the order of the pack's texts. */
export function cardLanguages(keys: readonly string[], texts: TextsByLanguage): CardLanguage[] {
  return Object.entries(texts).map(([lang, { provenance, entries }]) => ({
    lang,
    provenance,
    missing: keys.filter((key) => !Object.prototype.hasOwnProperty.call(entries, key) || entries[key]!.trim() === ''),
  }));
}
