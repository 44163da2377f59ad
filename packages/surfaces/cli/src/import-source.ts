import type { CityConfig } from '@newcomer/directory/city-config';
import { importDataset, type ImportResult } from '@newcomer/directory/import';
import { storedTranslations, translateCity } from '@newcomer/directory/translation';
import type { Dataset } from '@newcomer/hsds';
import { needs } from '@newcomer/packs';
import { readCityFile, type CityFile } from './city-file.js';
import { today } from './options.js';
import { readSource } from './read-source.js';
import type { Terminal } from './terminal.js';
import { readTranslationFiles, type NamedTranslations } from './translate/translation-files.js';
import { UsageError } from './usage-error.js';

export interface SourceOptions {
  readonly config?: string | undefined;
  readonly timeZone?: string | undefined;
}

export interface ImportedSource {
  readonly dataset: Dataset;
  readonly city: CityFile;
  readonly imported: ImportResult;
  /** Files of translations beside `newcomer.json`. */
  readonly translations: readonly NamedTranslations[];
}

/** The first half of every command: reads the source and judges it. */
export async function importSource(source: string, options: SourceOptions, terminal: Terminal): Promise<ImportedSource> {
  const file = await readCityFile(source, options.config);
  const translations = await readTranslationFiles(source, file);
  const city: CityFile = { ...file, config: translated(withTimeZone(file.config, options.timeZone), translations) };
  terminal.progress('reading', 0, 3);
  const dataset = storedTranslations(await readSource(source, city.config.mapping, terminal), translations);
  terminal.progress('checking', 1, 3);
  const imported = importDataset(dataset, { config: city.config, needs, today: today() });
  terminal.progressEnd();
  return { dataset, city, imported, translations };
}

/** The city's own texts in every language that there is a file of. */
function translated(config: CityConfig, files: readonly NamedTranslations[]): CityConfig {
  const language = config.language ?? 'en';
  return files.reduce((so, { file }) => translateCity(so, language, file.language, file.texts), config);
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
