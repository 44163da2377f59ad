// A city's page that a person can keep on their phone: the kit in its folder, and its worker above the page.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';
import { plainPage } from '../paste-snippet.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes the site into the folder `out`, as it would stand on a city's server. */
export async function buildOffline({ out = join(here, 'public') } = {}) {
  const kit = join(out, 'newcomer');
  await rm(out, { recursive: true, force: true });
  await buildKit(join(here, '../city-site/directory'), kit, ['--pages', 'en,ar', '--worker', '/newcomer-worker.js']);
  await copyFile(join(kit, 'newcomer-worker.js'), join(out, 'newcomer-worker.js'));
  await mkdir(join(out, 'help'), { recursive: true });
  await writeFile(join(out, 'help/index.html'), await plainPage(kit));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildOffline());
