// The page of the README: a kit made by one command, and a page with its snippet pasted in, in both spellings.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';
import { pasted, snippetParts } from '../paste-snippet.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes the pages and the kit into the folder `out`, as they would stand on a city's server. */
export async function buildPlainHtml({ out = join(here, 'public') } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await buildKit(join(here, '../city-site/directory'), join(out, 'newcomer'));
  const { scripts, element, div } = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
  const page = await readFile(join(here, 'page.html'), 'utf8');
  await writeFile(join(out, 'index.html'), pasted(page, { scripts, finder: element }));
  // WordPress and Drupal remove tags that they do not know; a div with data attributes stays.
  await writeFile(join(out, 'div.html'), pasted(page, { scripts, finder: div }));
  return out;
}
