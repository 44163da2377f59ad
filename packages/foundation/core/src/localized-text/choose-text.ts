import { negotiate } from '../languages/negotiate.js';
import type { LocalizedText, Provenance } from './localized-text.js';

/** Text in the language that was chosen for a reader, and where it came from. */
export interface ChosenText {
  readonly text: string;
  /** BCP 47 of `text`, which may not be the language that was asked for. */
  readonly lang: string;
  readonly provenance: Provenance;
}

/** A text that exists in one language only. */
export function localized(text: string, lang: string, provenance: Provenance = 'original'): LocalizedText {
  return { [lang]: { text, provenance } };
}

/**
 * The version of a text for a reader of `lang`: exact, script, base, then the page's language, English, the original, any.
 * Undefined where there is no version at all.
 */
export function chooseText(text: LocalizedText, lang: string, pageDefault?: string): ChosenText | undefined {
  const languages = Object.keys(text);
  const found =
    negotiate([lang], languages, { pageDefault })?.tag ?? languages.find((tag) => text[tag]?.provenance === 'original') ?? languages[0];
  const version = found === undefined ? undefined : text[found];
  return found === undefined || !version ? undefined : { text: version.text, lang: found, provenance: version.provenance };
}

/** The version that its author wrote, where it is known. */
export function originalText(text: LocalizedText): ChosenText | undefined {
  for (const [lang, version] of Object.entries(text)) {
    if (version.provenance === 'original') return { text: version.text, lang, provenance: 'original' };
  }
  return undefined;
}
