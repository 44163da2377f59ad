import { readCityConfig, type CityConfig } from '@newcomer/directory/city-config';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readJson } from './read-json.js';
import { isAddress } from './read-source.js';

const NAME = 'newcomer.json';

/** The city's own decisions, and the file that they were read from; no file means that nothing is decided. */
export interface CityFile {
  readonly config: CityConfig;
  readonly path?: string | undefined;
}

/**
 * Reads `newcomer.json` beside the source (in it, where the source is a folder), or the file that `--config` names.
 *
 * @throws NewcomerError `cli/bad-config` where the file is no JSON; `directory/bad-config` names the field that is wrong.
 */
export async function readCityFile(source: string, named: string | undefined): Promise<CityFile> {
  const path = named ?? (await besides(source));
  if (path === undefined) return { config: {} };
  return { config: readCityConfig(await readJson(path, 'cli/bad-config')), path };
}

/** The folder where the city's own files stand, or would stand; undefined for an API without `--config`. */
export async function cityFolder(source: string, { path }: CityFile): Promise<string | undefined> {
  if (path !== undefined) return dirname(path);
  if (isAddress(source)) return undefined;
  const found = await stat(source).catch(() => undefined);
  return found?.isDirectory() ? source : dirname(source);
}

async function besides(source: string): Promise<string | undefined> {
  const folder = await cityFolder(source, { config: {} });
  if (folder === undefined) return undefined;
  const path = join(folder, NAME);
  return (await stat(path).catch(() => undefined))?.isFile() ? path : undefined;
}
