// The page "Open a food stall" of the demo city, which takes it in below /business/.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { buildProgramPage } from '../program-page/program-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The packs that a page of this city may show: its own, and Chicago's as an example of a real city's. */
const PACKS = [
  join(here, '../city-site/packs/business-license/port-lantern.json'),
  join(root, 'packages/content/packs/business-license/chicago.json'),
];

/** What the head of the page links to: the id of a part, and the text that names it. */
const SECTIONS = { stall: 'navStall', chicago: 'navChicago' };

/** Writes the pages and all that they load into the folder `out`; `home` is the address of the city's first page. */
export function buildLicensingGuide({ out = join(here, 'public'), home = '' } = {}) {
  return buildProgramPage({ here, element: 'licensing-guide', packs: PACKS, sections: SECTIONS, out, home });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The pages are in ${await buildLicensingGuide()}; any static server shows them.`);
}
