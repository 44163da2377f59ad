import type { LocalizedText } from '@newcomer/core/localized-text';
import type { CityConfig, ConfigText } from '../city-config.js';
import { localizedConfig } from '../config-text.js';
import type { StoredTranslation } from './translation-file.js';
import { textHash } from './text-hash.js';
import { CITY, translationKey } from './translation-key.js';

/** A text of `newcomer.json`, and how a change of it is put back. */
interface CityText {
  readonly id: string;
  readonly field: string;
  readonly text: ConfigText;
}

/** Every text that a city writes itself and residents read. */
export function cityTexts(config: CityConfig): CityText[] {
  const found: CityText[] = [];
  eachCityText(config, (text, id, field) => {
    found.push({ text, id, field });
    return text;
  });
  return found;
}

/** The original of a text of `newcomer.json`; undefined where it is only there in other languages. */
export function cityOriginal(text: ConfigText, language: string): string | undefined {
  return localizedConfig(text, language)?.[language]?.text;
}

/** Languages that `newcomer.json` itself has for a text. */
export function cityLanguages(text: ConfigText): readonly string[] {
  return typeof text === 'string' ? [] : Object.keys(text);
}

/** The city's decisions with translations put into its texts; what the city wrote itself stays, and stale ones are left out. */
export function translateCity(config: CityConfig, language: string, lang: string, texts: readonly StoredTranslation[]): CityConfig {
  const stored = new Map(texts.flatMap((text) => text.of.map((key) => [key, text] as const)));
  return eachCityText(config, (text, id, field) => {
    const original = cityOriginal(text, language);
    const found = stored.get(translationKey(CITY, id, field));
    if (original === undefined || found?.original !== textHash(original) || cityLanguages(text).includes(lang)) return text;
    const { provenance, updated } = found;
    const versions: Record<string, LocalizedText[string]> = { ...localizedConfig(text, language) };
    versions[lang] = { text: found.text, provenance, ...(updated !== undefined && { updated }) };
    return versions;
  });
}

function eachCityText(config: CityConfig, change: (text: ConfigText, id: string, field: string) => ConfigText): CityConfig {
  const { place, firstPlace, firstScreen, places, emergency } = config;
  return {
    ...config,
    ...(place !== undefined && { place: change(place, 'place', 'name') }),
    ...(firstPlace && {
      firstPlace: {
        ...firstPlace,
        name: change(firstPlace.name, 'firstPlace', 'name'),
        ...(firstPlace.hours !== undefined && { hours: change(firstPlace.hours, 'firstPlace', 'hours') }),
      },
    }),
    ...(firstScreen && {
      firstScreen: firstScreen.map((item) => ({ ...item, label: change(item.label, `firstScreen/${item.id}`, 'label') })),
    }),
    ...(places && { places: places.map((each, n) => ({ ...each, name: change(each.name, `places/${n + 1}`, 'name') })) }),
    ...(emergency && {
      emergency: emergency.map((each) =>
        each.label === undefined ? each : { ...each, label: change(each.label, `emergency/${each.number}/${each.for}`, 'label') },
      ),
    }),
  };
}
