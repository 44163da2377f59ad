import type { CityConfig, EmergencyNumber, NeedsPack, ServiceSource } from '@newcomer/directory';
import type { ClientOptions } from '../http/index.js';
import { createDownloadedSource } from './downloaded-source.js';
import { createRemoteSource } from './remote-source.js';

export interface ApiSourceOptions extends ClientOptions {
  /** What links services to needs, and the words for them (`@newcomer/packs`). */
  readonly needs: NeedsPack;
  /** What the city decides: place, time zone, country, language, first screen. Without it the API's data must do. */
  readonly config?: CityConfig | undefined;
  /** Emergency numbers by the country (ISO 3166-1) that the city or the data names. */
  readonly emergency?: ((country: string | undefined) => readonly EmergencyNumber[]) | undefined;
  /**
   * `download` (default): the whole directory comes to the device and is searched there; nothing that is asked leaves it.
   * `remote-search`: the server searches, and words travel in an address. The host's explicit choice.
   */
  readonly mode?: 'download' | 'remote-search' | undefined;
  /** The civil date of today, "2026-11-22"; default the device's. */
  readonly today?: string | undefined;
  /** While it downloads: services that have come, of how many if the server says so. */
  readonly onProgress?: ((loaded: number, total: number | undefined) => void) | undefined;
}

/**
 * A source over an HSDS 3 or Open Referral UK API, for the finder or one's own screens.
 *
 * `open` and `search` throw `ApiError`; of more than 2,000 services or 5 MB, with the code `clients/too-large`, which tells to
 * run `newcomer build` nightly instead.
 */
export function createApiSource(options: ApiSourceOptions): ServiceSource {
  return options.mode === 'remote-search' ? createRemoteSource(options) : createDownloadedSource(options);
}
