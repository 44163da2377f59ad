// The page "Good to know" of the demo city: the cards' file, two packs that `newcomer pack build` published, and a page in
// two languages around them. The demo city takes it in below /facts/.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { newcomer } from '../../scripts/kit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const elements = join(root, 'packages/surfaces/components/dist/elements');

/** The city's own cards, which its reviewer approved, and the drafts that every city may begin with. */
const PACKS = [join(here, '../city-site/packs/belonging/port-lantern.json'), join(root, 'packages/content/packs/belonging/world.json')];

/**
 * Writes the pages and all that they load into the folder `out`.
 *
 * @param {{ out?: string, home?: string }} options `home` is the address of the city's first page
 */
export async function buildFacts({ out = join(here, 'public'), home = '' } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'ar'), { recursive: true });
  for (const pack of PACKS) {
    const { code, stderr } = await newcomer('pack', 'build', pack, '--out', join(out, 'packs'));
    if (code !== 0) throw new Error(`newcomer pack build ${pack} ended with ${code}:\n${stderr}`);
  }
  const { integrity } = JSON.parse(await readFile(join(elements, 'manifest.json'), 'utf8')).files['myth-card.js'];
  await cp(join(elements, 'myth-card.js'), join(out, 'myth-card.js'));
  await cp(join(elements, 'words/myth-card'), join(out, 'words/myth-card'), { recursive: true });
  await cp(join(here, '../city-site/site/css/city.css'), join(out, 'city.css'));
  await cp(join(here, '../city-site/site/img/seal.svg'), join(out, 'seal.svg'));
  for (const name of ['page.css', 'violations.js']) await cp(join(here, name), join(out, name));
  const page = await readFile(join(here, 'page.html'), 'utf8');
  for (const [lang, folder, base] of [
    ['en', '', ''],
    ['ar', 'ar/', '../'],
  ]) {
    const texts = JSON.parse(await readFile(join(here, `texts/${lang}.json`), 'utf8'));
    const words = { ...texts, lang, base, home: home ? home + folder : base || './', integrity };
    await writeFile(join(out, folder, 'index.html'), filled(page, words));
  }
  return out;
}

/** Puts `{{words}}` as text. */
function filled(template, words) {
  const escape = (text) => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
    if (words[name] === undefined) throw new Error(`the page asks for ${whole}, which there is no text for`);
    return escape(words[name]);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The pages are in ${await buildFacts()}; any static server shows them.`);
}
