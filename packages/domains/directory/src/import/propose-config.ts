import type { CityConfig } from '../city-config.js';
import type { ImportResult } from './import-result.js';

/**
 * A `newcomer.json` to begin with: what could be read from the source, and nothing that only the city can know.
 * What is missing in it was not found.
 */
export function proposeConfig(
  { timeZone, country, city, language }: Pick<ImportResult, 'timeZone' | 'country' | 'city' | 'language'>,
  mapping?: CityConfig['mapping'],
): CityConfig {
  return {
    ...(city !== undefined && { place: city }),
    ...(timeZone !== undefined && { timeZone }),
    ...(country !== undefined && { country }),
    language: language ?? 'en',
    staleDays: 365,
    ...(mapping && { mapping }),
  };
}
