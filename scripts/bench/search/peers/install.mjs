import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../bootstrap.mjs';

const folder = join(root, '.cache/bench/search-peers');
/** Where the packages are. */
export const PEERS = join(folder, 'node_modules');
const FILES = ['package.json', 'package-lock.json'];

/**
 * Brings the engines that ours is compared with into `.cache`, as their own lockfile says: who installs or tests this repository
 * never downloads them.
 *
 * @returns {string | undefined} why they are not here; undefined where they are
 */
export function installPeers() {
  // npm writes its list when all is there.
  const isHere =
    existsSync(join(PEERS, '.package-lock.json')) &&
    FILES.every((file) => {
      const copy = join(folder, file);
      return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(new URL(file, import.meta.url), 'utf8');
    });
  if (isHere) return undefined;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(new URL(file, import.meta.url), join(folder, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `the other engines could not be installed: ${stderr.trim().split('\n')[0]}`;
}

/** A module of a package that is not ours. */
export async function peer({ package: name, entry }) {
  if (name.startsWith('node:')) return import(name);
  if (name === 'lunr') {
    const require = createRequire(join(folder, 'package.json'));
    const lunr = require(name);
    for (const part of ['stemmer.support', 'es', 'fr', 'ar', 'ru', 'multi']) require(`${name}-languages/lunr.${part}`)(lunr);
    return { default: lunr };
  }
  return import(pathToFileURL(join(PEERS, name, entry)).href);
}

export const versionOf = ({ package: name }) =>
  name.startsWith('node:') ? process.versions.sqlite : JSON.parse(readFileSync(join(PEERS, name, 'package.json'), 'utf8')).version;
