import { compileDirectory, encodeBundle, type EncodedBundle } from '@newcomer/directory/build';
import type { Directory } from '@newcomer/directory';
import { emergencyNumbers, needs } from '@newcomer/packs';
import { readCityNotices, type CityNotices } from './city-notices.js';
import { importSource, type ImportedSource, type SourceOptions } from './import-source.js';
import { today } from './options.js';
import type { Terminal } from './terminal.js';

export interface CompiledSource extends ImportedSource {
  readonly directory: Directory;
  readonly bundle: EncodedBundle;
  readonly notices?: CityNotices | undefined;
}

/** From a source to the files of a bundle, in memory. */
export async function compileSource(source: string, options: SourceOptions, terminal: Terminal): Promise<CompiledSource> {
  const read = await importSource(source, options, terminal);
  terminal.progress('compiling', 2, 3);
  const { imported, city } = read;
  const emergency = emergencyNumbers(city.config.country ?? imported.country);
  const directory = compileDirectory(imported, city.config, needs, { today: today(), emergency });
  const notices = await readCityNotices(source, city, directory, terminal);
  const bundle = encodeBundle(directory, { notices: notices?.json });
  terminal.progressEnd();
  return { ...read, directory, bundle, notices };
}
