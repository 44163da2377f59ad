import { createApiSource } from '@newcomer/clients';
import { readCityConfig } from '@newcomer/directory/city-config';
import { emergencyNumbers, needs } from '@newcomer/packs';
import { provide } from '../registry.js';
import { lateSource } from './late-source.js';

/** The city's `newcomer.json`, checked like at build. */
async function cityConfig(url: string | undefined) {
  if (!url) return undefined;
  const response = await fetch(url, { credentials: 'omit' });
  return readCityConfig(await response.json());
}

provide('api', (baseUrl, { remoteSearch, config }) => {
  const mode = remoteSearch ? 'remote-search' : 'download';
  const here = !remoteSearch;
  return lateSource(async () => createApiSource({ baseUrl, needs, emergency: emergencyNumbers, mode, config: await cityConfig(config) }), {
    counts: here,
    fuzzy: here,
    openAt: here,
    distance: here,
    places: here,
    private: here,
  });
});
