// The demo city's directory as plain pages, beside its kit.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes kit and pages into `out`/newcomer, as they would stand on a city's server. */
export async function buildStaticPages({ out = join(here, 'public'), languages = 'en,es,ar' } = {}) {
  await rm(out, { recursive: true, force: true });
  await buildKit(join(here, '../city-site/directory'), join(out, 'newcomer'), ['--pages', languages]);
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${await buildStaticPages()}/newcomer/pages/index.html`);
