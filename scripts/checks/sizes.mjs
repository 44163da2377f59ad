import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../bootstrap.mjs';
import { elementFiles } from '../rollup/element-manifest.mjs';
import { bin, runProgram } from './program.mjs';

const folder = join(root, 'packages/surfaces/components/dist/elements');
/** Bytes, gzip -9: a locale's core and its detail each (DESIGN §4.9). */
const LOCALE_LIMIT = 3000;

/** The files by size-limit, the catalogs by their number; returns what is too heavy. */
export async function checkSizes() {
  if (!existsSync(folder)) return ['the element files are not built'];
  const problems = [];
  const { code, stdout, stderr } = await runProgram(bin('size-limit'));
  if (code !== 0) problems.push(`${stdout}${stderr}`.trim());
  const limited = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8')).flatMap(({ path }) => path);
  const { elements } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const name of new Set(Object.values(elements).flat()))
    if (!limited.some((path) => path.endsWith(`/${name}`))) problems.push(`${name} has no limit in .size-limit.json`);
  const catalogs = elementFiles(folder).filter((name) => name.endsWith('.json'));
  for (const name of catalogs) {
    const size = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    if (size > LOCALE_LIMIT) problems.push(`${basename(name)} is ${size} bytes gzip; a locale's file may be ${LOCALE_LIMIT}`);
  }
  return problems;
}
