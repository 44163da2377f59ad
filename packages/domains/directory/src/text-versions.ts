import { localized, type LocalizedText } from '@newcomer/core/localized-text';
import type { ConfigText } from './city-config.js';

/**
 * A text of the city's own, by language; see `localizedConfig`, which knows how a tag is spelled.
 *
 * @param canonical a tag in its one spelling; undefined where it is none
 */
export function textVersions(
  text: ConfigText,
  language: string,
  canonical: (tag: string) => string | undefined,
): LocalizedText | undefined {
  if (typeof text === 'string') return text.trim() === '' ? undefined : localized(text.trim(), language);
  const versions: Record<string, LocalizedText[string]> = {};
  for (const [lang, version] of Object.entries<string | LocalizedText[string]>(text)) {
    const tag = canonical(lang);
    if (tag === undefined) continue;
    if (typeof version !== 'string') versions[tag] = version;
    else if (version.trim() !== '') versions[tag] = { text: version.trim(), provenance: tag === language ? 'original' : 'human' };
  }
  return Object.keys(versions).length > 0 ? versions : undefined;
}
