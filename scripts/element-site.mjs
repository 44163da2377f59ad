// Every element on a site: its files, what the demo city publishes for it, and its examples. The playground of the documentation
// is made of it, and so are the pages on which all elements are tried.
import { readFileSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { buildKit, newcomer } from './kit.mjs';

const surface = join(root, 'packages/surfaces/components');
const components = join(surface, 'dist');
const packs = 'examples/city-site/packs';

/** What `custom-elements.json` says of each element, with its folder, by tag. */
export function describedElements() {
  const { modules } = JSON.parse(readFileSync(join(surface, 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap(({ path, declarations = [] }) =>
      declarations.map((declaration) => ({ ...declaration, folder: posix.basename(posix.dirname(path)) })),
    )
    .filter(({ customElement, tagName }) => customElement && tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** Every element with its examples, as it was built. */
export async function builtElements() {
  const { ELEMENTS } = await import(pathToFileURL(join(components, 'examples/elements.js')).href);
  return ELEMENTS;
}

/**
 * Every element as a page of the site has it: its scripts, the attributes of its tag, and the examples that a page can show
 * over what is published; the rest needs the tests' own pages.
 *
 * @param {string} [base] the site's folder, as a page sees it
 */
export async function elementsOnSite(base = '../') {
  const { elements } = JSON.parse(await readFile(join(components, 'elements/manifest.json'), 'utf8'));
  return (await builtElements()).map(({ SETTING, EXAMPLES }) => {
    const { tag, beside = [], pack, directory, published } = SETTING;
    const scripts = [tag, ...beside].flatMap((name) => elements[name]);
    const attributes = {
      ...(pack && { src: `${base}packs/${pack.name}/` }),
      ...(directory && { [directory]: `${base}demo/data/` }),
      ...published,
    };
    return { ...SETTING, scripts, attributes, examples: EXAMPLES.filter(({ change, unreachable }) => !change && !unreachable) };
  });
}

/** Writes `elements/`, `demo/`, `packs/` and, below `modules/`, the examples with what brings an element to one of them. */
export async function writeElementSite(out) {
  await cp(join(components, 'elements'), join(out, 'elements'), { recursive: true });
  await buildKit('examples/city-site/directory', join(out, 'demo'), ['--base', '/demo/']);
  for (const { SETTING } of await builtElements()) {
    if (!SETTING.pack) continue;
    const pack = join(root, packs, `${SETTING.pack.name}.json`);
    const { code, stderr } = await newcomer('pack', 'build', pack, '--out', join(out, 'packs'));
    if (code !== 0) throw new Error(`newcomer pack build ${pack} ended with ${code}:\n${stderr}`);
  }
  for (const file of await readdir(components, { recursive: true })) {
    if (/^(?:examples[\\/][a-z]+|[a-z-]+[\\/]examples)\.js$/.test(file)) await cp(join(components, file), join(out, 'modules', file));
  }
}
