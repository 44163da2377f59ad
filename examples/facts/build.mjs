// The page "Good to know" of the demo city, which takes it in below /facts/.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { buildProgramPage } from '../program-page/program-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The city's own cards, which its reviewer approved, and the drafts that every city may begin with. */
const PACKS = [join(here, '../city-site/packs/belonging/port-lantern.json'), join(root, 'packages/content/packs/belonging/world.json')];

/** What the head of the page links to: the id of a part, and the text that names it. */
const SECTIONS = { deck: 'navDeck', drafts: 'navDrafts' };

/** Writes the pages and all that they load into the folder `out`; `home` is the address of the city's first page. */
export function buildFacts({ out = join(here, 'public'), home = '' } = {}) {
  return buildProgramPage({ here, element: 'myth-card', packs: PACKS, sections: SECTIONS, out, home });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The pages are in ${await buildFacts()}; any static server shows them.`);
}
