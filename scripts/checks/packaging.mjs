import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { bin, runProgram } from './program.mjs';

/** The folders of all packages that are published, in the order of the layers. */
export function packageFolders() {
  return ['foundation', 'domains', 'content', 'adapters', 'surfaces'].flatMap((layer) =>
    readdirSync(join(root, 'packages', layer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join('packages', layer, entry.name)),
  );
}

/**
 * Packs one package as it would be published.
 *
 * @returns {Promise<{name: string, version: string, tarball: string}>}
 */
export async function packPackage(folder, destination) {
  mkdirSync(destination, { recursive: true });
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const { code, stdout, stderr } = await runProgram(['pnpm', 'pack', '--pack-destination', destination], { cwd: join(root, folder) });
  if (code !== 0) throw new Error(`pnpm pack failed for ${name}: ${stdout}${stderr}`);
  return { name, version, tarball: join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`) };
}

/** publint and attw on each package's tarball: what a stranger's bundler and compiler will find. */
export async function checkPackaging() {
  const destination = join(root, '.cache/packed');
  rmSync(destination, { recursive: true, force: true });
  const problems = [];
  for (const folder of packageFolders()) {
    const { name, tarball } = await packPackage(folder, destination);
    const lint = await runProgram(bin('publint', 'run', tarball, '--strict'));
    if (lint.code !== 0) problems.push(`publint, ${name}: ${lint.stdout}${lint.stderr}`.trim());
    const types = await runProgram(bin('attw', tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'));
    if (types.code !== 0) problems.push(`attw, ${name}: ${types.stdout}${types.stderr}`.trim());
  }
  return problems;
}
