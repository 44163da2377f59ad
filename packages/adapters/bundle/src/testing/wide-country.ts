import type { Directory, DirectoryEntry } from '@newcomer/directory';
import { random } from '../../../../../scripts/test/random.mjs';
import { smallCity } from './small-city.js';

/** For tests: an invented country of so many services, in towns, each with a service at each place of a few streets. */
export function wideCountry(size: number, { seed = 1, towns = 12 }: { seed?: number; towns?: number } = {}): Directory {
  const next = random(seed);
  const city = smallCity(size);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const centers = Array.from({ length: towns }, () => ({ lat: round(47 + 7 * next()), lon: round(6 + 9 * next()) }));
  return {
    ...city,
    entries: city.entries.map((entry, i): DirectoryEntry => {
      // One of twenty-five has no place on the map.
      if (i % 25 === 7) return without(entry);
      const { lat, lon } = centers[Math.floor(next() * towns)]!;
      return { ...entry, point: { lat: round(lat + (next() - 0.5) / 30), lon: round(lon + (next() - 0.5) / 30) }, pointAbsent: undefined };
    }),
    places: centers.map((point, n) => ({ name: { en: { text: `Town ${n}`, provenance: 'original' } }, kind: 'city', point })),
  };
}

function without(entry: DirectoryEntry): DirectoryEntry {
  const { point, ...rest } = { ...entry, pointAbsent: 'withheld' as const };
  return point ? rest : entry;
}
