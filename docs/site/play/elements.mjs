// What each element is tried with: the demo city's data, and examples that its folder gives.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/bootstrap.mjs';

const components = join(root, 'packages/surfaces/components');

/** Where the demo city's kit and packs lie in the site. */
const DATA = '../demo/data/';
const CITY = 'examples/city-site/packs';

/**
 * `attributes` as the tag in the playground has them; `pack` is published into `packs/` and becomes `src`; `data` names what
 * `play.js` sets as properties, `beside` elements whose files help.
 */
export const PLAYED = {
  'newcomer-service-finder': { attributes: { src: DATA } },
  'newcomer-id-guide': {
    beside: ['service-finder'],
    pack: `${CITY}/municipal-id/port-lantern.json`,
    attributes: { src: '../packs/municipal-id/port-lantern/', directory: DATA },
  },
  'newcomer-licensing-guide': {
    pack: `${CITY}/business-license/port-lantern.json`,
    attributes: { src: '../packs/business-license/port-lantern/' },
  },
  'newcomer-myth-card': {
    pack: `${CITY}/belonging/port-lantern.json`,
    attributes: { src: '../packs/belonging/port-lantern/' },
  },
  'newcomer-assessment': { attributes: {}, data: 'assessment' },
  'newcomer-scorecard': { attributes: {}, data: 'assessment' },
};

/** What a page's address can carry: attributes, a language and buttons to press. The rest needs the tests' own pages. */
const SHOWN = new Set(['id', 'title', 'attributes', 'lang', 'press']);

/** Examples of an element that the playground can show. */
export async function examplesOf(folder) {
  const file = join(components, `dist/${folder}/examples.js`);
  const { EXAMPLES = [] } = existsSync(file) ? await import(pathToFileURL(file).href) : {};
  return EXAMPLES.filter((example) => Object.keys(example).every((key) => SHOWN.has(key)));
}
