import { readNotices, type CityNotice } from '@newcomer/directory/notices';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cityFolder, type CityFile } from './city-file.js';
import { readJson } from './read-json.js';
import type { Terminal } from './terminal.js';

const NAME = 'notices.json';

/** `notices.json` beside `newcomer.json`: as it is written, and what of it can be shown. */
export interface CityNotices {
  readonly json: unknown;
  readonly notices: readonly CityNotice[];
}

/**
 * Reads it where there is one, and says of each notice that is left out why.
 *
 * @throws NewcomerError `cli/bad-notices` where the file is no JSON.
 */
export async function readCityNotices(
  source: string,
  city: CityFile,
  place: { readonly language: string; readonly timeZone?: string | undefined },
  terminal: Terminal,
): Promise<CityNotices | undefined> {
  const folder = await cityFolder(source, city);
  if (folder === undefined) return undefined;
  const path = join(folder, NAME);
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined;
  const json = await readJson(path, 'cli/bad-notices');
  const { notices, problems } = readNotices(json, place);
  for (const problem of problems) terminal.say(`WARNING: ${NAME}: ${problem}`);
  return { json, notices };
}
