import { canonicalTag } from '@newcomer/core/languages';
import type { LocalizedText } from '@newcomer/core/localized-text';
import type { ConfigText } from './city-config.js';
import { textVersions } from './text-versions.js';

/** What a city wrote in `newcomer.json`, by language: plain text is in the city's language. Undefined where nothing is written. */
export function localizedConfig(text: ConfigText, language: string): LocalizedText | undefined {
  return textVersions(text, language, canonicalTag);
}
