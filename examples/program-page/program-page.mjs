// A page of the demo city around one element: its file and words, packs that `newcomer pack build` published, and the page in
// two languages. facts, id-guide, licensing-guide and self-assessment are such pages; the demo city takes them in.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { newcomer } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';

const shell = dirname(fileURLToPath(import.meta.url));
const elements = join(root, 'packages/surfaces/components/dist/elements');
const city = join(root, 'examples/city-site/site');

/** No inline script or style, nothing from elsewhere, Trusted Types. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/**
 * Writes the pages and all that they load into the folder `out`.
 *
 * @param {{ here: string, element: string, packs: readonly string[], sections: Record<string, string>, out: string, home?: string, scripts?: readonly string[], files?: readonly string[], more?: Record<string, string> }} options
 * `here` is the example's folder with its `main.html` and `texts`, `element` whose page it is, `sections` the parts of the page
 * that its head links to (id → name of the text), `home` the address of the city's first page, `scripts` what it takes of other elements,
 * `files` what else lies beside the page (a script among them is loaded after the elements), `more` what the page asks for
 * besides its texts
 */
export async function buildProgramPage({ here, element, packs, sections, out, home = '', scripts = [], files = [], more = {} }) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'ar'), { recursive: true });
  for (const pack of packs) {
    const { code, stderr } = await newcomer('pack', 'build', pack, '--out', join(out, 'packs'));
    if (code !== 0) throw new Error(`newcomer pack build ${pack} ended with ${code}:\n${stderr}`);
  }
  const { files: known } = await elementManifest();
  const names = [...new Set([...(await scriptsOf(element)), ...scripts])];
  for (const name of names) await cp(join(elements, name), join(out, name));
  for (const name of names.map((file) => file.replace(/\.js$/, '')).filter((name) => existsSync(join(elements, 'words', name)))) {
    await cp(join(elements, 'words', name), join(out, 'words', name), { recursive: true });
  }
  for (const file of files) await cp(file, join(out, basename(file)));
  await cp(join(city, 'css/city.css'), join(out, 'city.css'));
  await cp(join(city, 'img/seal.svg'), join(out, 'seal.svg'));
  await cp(join(shell, 'page.css'), join(out, 'page.css'));
  await cp(join(root, 'examples/strict-csp/violations.js'), join(out, 'violations.js'));
  const page = await readFile(join(shell, 'page.html'), 'utf8');
  const main = await readFile(join(here, 'main.html'), 'utf8');
  for (const [lang, folder, base] of [
    ['en', '', ''],
    ['ar', 'ar/', '../'],
  ]) {
    const texts = { ...(await textsIn(shell, lang)), ...(await textsIn(here, lang)) };
    const words = { ...texts, ...more, lang, base, home: home ? home + folder : base || './' };
    const parts = {
      scripts: [
        ...names.map((name) => `<script type="module" src="${base}${name}" integrity="${known[name].integrity}" crossorigin></script>`),
        ...files
          .map((file) => basename(file))
          .flatMap((name) => (/\.js$/.test(name) ? `<script type="module" src="${base}${name}"></script>` : [])),
      ],
      sections: Object.entries(sections).map(([id, text]) => `<a href="#${id}">{{${text}}}</a>`),
      main: [main],
    };
    const whole = page.replace(/<!-- (\w+) -->/g, (_, name) => parts[name].join('\n'));
    await writeFile(join(out, folder, 'index.html'), filled(whole, words));
  }
  return out;
}

const elementManifest = async () => JSON.parse(await readFile(join(elements, 'manifest.json'), 'utf8'));

/** The files of an element by name, the one that a first screen needs first. */
export const scriptsOf = async (element) => (await elementManifest()).elements[`newcomer-${element}`];

const textsIn = async (folder, lang) => JSON.parse(await readFile(join(folder, `texts/${lang}.json`), 'utf8'));

/** Serves a built page under the policy; port 0 takes a free one. */
export function serveProgramPage(folder, port = 0) {
  return serveSite({ routes: [['/', folder]], port, headers: { 'content-security-policy': POLICY } });
}

/** Puts `{{words}}` as text. */
function filled(template, words) {
  const escape = (text) => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
    if (words[name] === undefined) throw new Error(`the page asks for ${whole}, which there is no text for`);
    return escape(words[name]);
  });
}
