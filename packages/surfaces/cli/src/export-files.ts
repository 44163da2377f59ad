import { directoryCsv, directoryGeoJson } from '@newcomer/directory/export';
import { writableTables, writeJson, writeTabular, type WrittenFile } from '@newcomer/hsds/write';
import type { CompiledSource } from './compile-source.js';

export const EXPORT_FORMATS = ['hsds-json', 'hsds-csv', 'geojson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exported {
  readonly files: readonly WrittenFile[];
  /** How many rows or features there are, by table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What is published of a source, in one of the formats that others read. */
export function exportFiles({ directory, dataset, imported }: CompiledSource, format: ExportFormat): Exported {
  const entries = directory.entries.length;
  const one = (name: string, text: () => string): readonly WrittenFile[] => [{ name, count: entries, pieces: () => [text()] }];
  switch (format) {
    case 'csv':
      return { files: one('services.csv', () => directoryCsv(directory)), counts: { entries } };
    case 'geojson':
      return {
        files: one('services.geojson', () => `${JSON.stringify(directoryGeoJson(directory))}\n`),
        counts: { entries, points: directory.entries.filter(({ point }) => point !== undefined).length },
      };
    case 'hsds-json':
    case 'hsds-csv': {
      // What the import left, and not what was read: nothing that is withheld may get out.
      const { tables, translations } = imported;
      const writable = writableTables({ format: dataset.format, tables, translations, problems: [] });
      const counts = Object.entries(writable.tables).flatMap(([table, rows]) => (rows.length > 0 ? [[table, rows.length] as const] : []));
      return { files: format === 'hsds-json' ? writeJson(writable) : writeTabular(writable), counts: Object.fromEntries(counts) };
    }
  }
}
