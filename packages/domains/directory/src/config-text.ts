import { canonicalTag } from '@newcomer/core/languages';
import { localized, type LocalizedText } from '@newcomer/core/localized-text';
import type { ConfigText } from './city-config.js';

/** What a city wrote in `newcomer.json`, by language: plain text is in the city's language. Undefined where nothing is written. */
export function localizedConfig(text: ConfigText, language: string): LocalizedText | undefined {
  if (typeof text === 'string') return text.trim() === '' ? undefined : localized(text.trim(), language);
  const versions: Record<string, LocalizedText[string]> = {};
  for (const [lang, version] of Object.entries<string | LocalizedText[string]>(text)) {
    const tag = canonicalTag(lang);
    if (tag === undefined) continue;
    if (typeof version !== 'string') versions[tag] = version;
    else if (version.trim() !== '') versions[tag] = { text: version.trim(), provenance: tag === language ? 'original' : 'human' };
  }
  return Object.keys(versions).length > 0 ? versions : undefined;
}
