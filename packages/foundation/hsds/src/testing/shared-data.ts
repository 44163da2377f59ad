import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));

/** The folder of real data and official schemas that tests read and the repository never holds. */
export const SHARED = process.env.NEWCOMER_SHARED ?? join(REPOSITORY, '../shared');

/** For `test(name, { skip })`: a message where the folder is absent. */
export const skipWithoutShared: string | false = existsSync(join(SHARED, 'standards/hsds'))
  ? false
  : `no shared data in ${SHARED}; set NEWCOMER_SHARED`;

export function sharedJson(path: string): unknown {
  return JSON.parse(readFileSync(join(SHARED, path), 'utf8'));
}

/** Paths of the JSON files below a shared folder. */
export function sharedJsonFiles(folder: string): string[] {
  return readdirSync(join(SHARED, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sharedJsonFiles(path);
    return entry.name.endsWith('.json') ? [path] : [];
  });
}
