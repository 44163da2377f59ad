// What each element is tried with: its scripts, the demo city's data, and examples that its folder gives.
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
 * `play.js` sets as properties.
 */
export const PLAYED = {
  'newcomer-service-finder': { scripts: ['finder.js', 'finder-more.js'], attributes: { src: DATA } },
  'newcomer-id-guide': {
    scripts: ['id-guide.js', 'finder.js', 'finder-more.js'],
    pack: `${CITY}/municipal-id/port-lantern.json`,
    attributes: { src: '../packs/municipal-id/port-lantern/', directory: DATA },
  },
  'newcomer-licensing-guide': {
    scripts: ['licensing-guide.js'],
    pack: `${CITY}/business-license/port-lantern.json`,
    attributes: { src: '../packs/business-license/port-lantern/' },
  },
  'newcomer-myth-card': {
    scripts: ['myth-card.js'],
    pack: `${CITY}/belonging/port-lantern.json`,
    attributes: { src: '../packs/belonging/port-lantern/' },
  },
  'newcomer-assessment': { scripts: ['assessment.js', 'assessment-more.js'], attributes: {}, data: 'assessment' },
  'newcomer-scorecard': { scripts: ['scorecard.js', 'assessment-more.js'], attributes: {}, data: 'assessment' },
};

/** What a page's address can carry: attributes, a language and buttons to press. The rest needs the tests' own pages. */
const SHOWN = new Set(['id', 'title', 'attributes', 'lang', 'press']);

/** Examples of an element that the playground can show. */
export async function examplesOf(folder) {
  const file = join(components, `dist/${folder}/examples.js`);
  const { EXAMPLES = [] } = existsSync(file) ? await import(pathToFileURL(file).href) : {};
  return EXAMPLES.filter((example) => Object.keys(example).every((key) => SHOWN.has(key)));
}
