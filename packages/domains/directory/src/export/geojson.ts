import { chooseText } from '@newcomer/core/localized-text';
import type { Directory, DirectoryEntry } from '../directory.js';
import { openingHoursTag } from './opening-hours-tag.js';

/** GeoJSON (RFC 7946) of what is published: a feature per service at a location; one without a public point has `geometry: null`. */
export interface DirectoryGeoJson {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** Every entry as a feature, in the city's language. */
export function directoryGeoJson(directory: Directory): DirectoryGeoJson {
  return {
    type: 'FeatureCollection',
    features: directory.entries.map((entry) => ({
      type: 'Feature',
      id: entry.id,
      geometry: entry.point ? { type: 'Point', coordinates: [entry.point.lon, entry.point.lat] } : null,
      properties: properties(entry, directory.language),
    })),
  };
}

function properties(entry: DirectoryEntry, language: string): Record<string, unknown> {
  const hours = openingHoursTag(entry.hours);
  return {
    service_id: entry.serviceId,
    name: chooseText(entry.name, language)?.text,
    ...(entry.organization && { organization: chooseText(entry.organization, language)?.text }),
    needs: entry.needs,
    ...(entry.address && { address: entry.address.lines.join(', ') }),
    phones: entry.phones.map((phone) => phone.text),
    urls: entry.urls.map(({ url }) => url),
    languages: entry.languages,
    ...(hours !== undefined && { opening_hours: hours }),
  };
}
