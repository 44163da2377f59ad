// What the tests need of Debian, brought where this is Debian and we may.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import process from 'node:process';

const there = (program, ...args) => process.platform === 'linux' && spawnSync(program, args, { stdio: 'ignore' }).status === 0;

function apt(args, options = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-o', 'Acquire::Retries=3', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
    timeout: 600_000,
    ...options,
  });
  return status === 0;
}

/** The one line for a person who may what we may not. */
export const installLine = (packages) => `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** Installs packages by apt until nothing is missing, where we are root; a registry that stumbles is asked again. */
export function aptInstall(packages, isMissing) {
  if (process.getuid?.() !== 0 || !there('apt-get', '--version')) return;
  for (let attempt = 0; attempt < 3 && isMissing(); attempt++) {
    apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
  }
}

/** Unpacks packages into a folder of our own: nothing is installed or started, and nobody needs to be root. */
export function aptUnpack(packages, folder) {
  if (!there('apt-get', '--version') || !there('dpkg-deb', '--version')) return;
  const debs = `${folder}/debs`;
  mkdirSync(debs, { recursive: true });
  const download = () => apt(['download', ...packages], { cwd: debs, stdio: 'ignore' });
  // A machine whose lists are old or empty learns where the packages are; only root may tell it.
  if (!download() && !(apt(['update'], { stdio: 'ignore' }) && download())) return;
  for (const name of readdirSync(debs)) spawnSync('dpkg-deb', ['-x', `${debs}/${name}`, folder], { stdio: 'ignore' });
  rmSync(debs, { recursive: true, force: true });
}
