// A directory in areas of the map, as large as is wished, with the page of a city around it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargeSource } from '../../scripts/bench/large-source.mjs';
import { buildKit } from '../../scripts/kit.mjs';
import { plainPage } from '../paste-snippet.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes the site into the folder `out`, as it would stand on a city's server. */
export async function buildLargeDirectory({ out = join(here, 'public'), services = 3000 } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeLargeSource(join(out, 'source'), services);
  const figures = await buildKit(join(out, 'source'), join(out, 'newcomer'), ['--mode', 'sharded', '--locale', 'en,ar']);
  await writeFile(join(out, 'index.html'), await plainPage(join(out, 'newcomer')));
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildLargeDirectory());
