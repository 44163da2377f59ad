import type { CityConfig } from '@newcomer/directory/city-config';
import { importDataset, type ImportResult } from '@newcomer/directory/import';
import type { Dataset } from '@newcomer/hsds';
import { needs } from '@newcomer/packs';
import { readCityFile, type CityFile } from './city-file.js';
import { today } from './options.js';
import { readSource } from './read-source.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export interface SourceOptions {
  readonly config?: string | undefined;
  readonly timeZone?: string | undefined;
}

export interface ImportedSource {
  readonly dataset: Dataset;
  readonly city: CityFile;
  readonly imported: ImportResult;
}

/** The first half of every command: reads the source and judges it. */
export async function importSource(source: string, options: SourceOptions, terminal: Terminal): Promise<ImportedSource> {
  const file = await readCityFile(source, options.config);
  const city: CityFile = { ...file, config: withTimeZone(file.config, options.timeZone) };
  terminal.progress('reading', 0, 3);
  const dataset = await readSource(source, city.config.mapping, terminal);
  terminal.progress('checking', 1, 3);
  const imported = importDataset(dataset, { config: city.config, needs, today: today() });
  terminal.progressEnd();
  return { dataset, city, imported };
}

function withTimeZone(config: CityConfig, timeZone: string | undefined): CityConfig {
  if (timeZone === undefined) return config;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new UsageError(`--time-zone takes an IANA name such as America/New_York; "${timeZone}" is none`);
  }
  return { ...config, timeZone };
}
