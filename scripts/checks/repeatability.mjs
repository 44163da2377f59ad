import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { elementFiles } from '../rollup/element-manifest.mjs';
import { bin, runProgram } from './program.mjs';

const first = join(root, 'packages/surfaces/components/dist/elements');

/** Builds the element files a second time elsewhere and compares them byte by byte: the hash in a city's page must be ours. */
export async function checkRepeatability() {
  if (!existsSync(join(first, 'manifest.json'))) return ['the element files are not built'];
  const second = join(root, '.cache/second-build');
  rmSync(second, { recursive: true, force: true });
  const env = { NEWCOMER_ELEMENTS_OUT: second };
  const compileLocales = [process.execPath, 'packages/surfaces/components/scripts/compile-locales.mjs', '--check'];
  for (const command of [compileLocales, bin('rollup', '-c', 'rollup.config.mjs', '--silent')]) {
    const { code, stdout, stderr } = await runProgram(command, { env });
    if (code !== 0) return [`the second build failed: ${stdout}${stderr}`];
  }
  return elementFiles(second)
    .filter((name) => !existsSync(join(first, name)) || !readFileSync(join(first, name)).equals(readFileSync(join(second, name))))
    .map((name) => `${name} differs between two builds`);
}
