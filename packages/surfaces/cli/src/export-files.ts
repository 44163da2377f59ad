import { directoryCsv, directoryGeoJson } from '@newcomer/directory/export';
import type { CompiledSource } from './compile-source.js';

export const EXPORT_FORMATS = ['hsds-json', 'hsds-csv', 'geojson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFiles {
  /** By name below the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** How many rows or features there are, by table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What is published of a source, in one of the formats that others read. */
export function exportFiles({ directory }: CompiledSource, format: ExportFormat): ExportedFiles {
  const entries = directory.entries.length;
  switch (format) {
    case 'csv':
      return { files: new Map([['services.csv', directoryCsv(directory)]]), counts: { entries } };
    case 'geojson':
      return {
        files: new Map([['services.geojson', `${JSON.stringify(directoryGeoJson(directory))}\n`]]),
        counts: { entries, points: directory.entries.filter(({ point }) => point !== undefined).length },
      };
    default:
      return { files: new Map(), counts: {} };
  }
}
