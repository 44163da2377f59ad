// The page "Lantern Card" of the demo city, which takes it in below /card/.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { buildKit } from '../../scripts/kit.mjs';
import { buildProgramPage, scriptsOf } from '../program-page/program-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The city's own card, and New York's as it was in 2018, which explains and decides nothing. */
const PACKS = [
  join(here, '../city-site/packs/municipal-id/port-lantern.json'),
  join(root, 'packages/content/packs/municipal-id/idnyc-2018.json'),
];

/** What the head of the page links to: the id of a part, and the text that names it. */
const SECTIONS = { card: 'navCard', historic: 'navHistoric' };

/**
 * Writes the pages and all that they load into the folder `out`. The offices' hours come from the city's directory: from
 * `directory`, or from one that is built beside the page.
 *
 * @param {{ out?: string, home?: string, directory?: string }} options `home` is the address of the city's first page
 */
export async function buildIdGuide({ out = join(here, 'public'), home = '', directory } = {}) {
  // The offices' records, and nothing to take along.
  const scripts = (await scriptsOf('service-finder')).slice(0, 2);
  const more = { directory: directory ?? '/newcomer/data/' };
  await buildProgramPage({ here, element: 'id-guide', packs: PACKS, sections: SECTIONS, out, home, scripts, more });
  if (!directory) await buildKit(join(here, '../city-site/directory'), join(out, 'newcomer'));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The pages are in ${await buildIdGuide()}; any static server shows them.`);
}
