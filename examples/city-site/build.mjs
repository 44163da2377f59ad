// Makes the demo city's web site: the kit and the report by the public command, and two pages around them.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit, newcomer } from '../../scripts/kit.mjs';
import { buildFacts } from '../facts/build.mjs';
import { buildIdGuide } from '../id-guide/build.mjs';
import { buildLicensingGuide } from '../licensing-guide/build.mjs';
import { snippetParts } from '../paste-snippet.mjs';
import { buildSelfAssessment } from '../self-assessment/build.mjs';
import { rowsExhibit } from './rows-exhibit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** The city's own files: a spreadsheet, and what the city decided. */
export const source = join(here, 'directory');
/** Where the kit stands on the city's server. */
const BASE = '/newcomer/';

async function report(...args) {
  const { code, stdout, stderr } = await newcomer(...args);
  if (code !== 0) throw new Error(`newcomer ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout);
}

/** Writes the whole site into the folder `out`. */
export async function buildCitySite({ out, log = () => {} }) {
  const started = Date.now();
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'data'), { recursive: true });
  await buildKit(source, join(out, 'newcomer'), ['--base', BASE]);
  // The to-do list names rows that are not public, so it does not lie where visitors can reach it.
  const inside = await mkdtemp(join(tmpdir(), 'port-lantern-'));
  const { published } = await report('check', source, '--json', '--report', inside);
  const exhibit = rowsExhibit({
    services: await readFile(join(source, 'services.csv'), 'utf8'),
    toDo: await readFile(join(inside, 'to-do.csv'), 'utf8'),
    mapping: JSON.parse(await readFile(join(source, 'newcomer.json'), 'utf8')).mapping,
  });
  await rm(inside, { recursive: true, force: true });
  await writeFile(join(out, 'data/rows.json'), JSON.stringify(exhibit));
  for (const folder of ['css', 'img', 'js']) await cp(join(here, 'site', folder), join(out, folder), { recursive: true });
  await buildLicensingGuide({ out: join(out, 'business'), home: '/' });
  await buildFacts({ out: join(out, 'facts'), home: '/' });
  await buildIdGuide({ out: join(out, 'card'), home: '/', directory: `${BASE}data/` });
  await buildSelfAssessment({ out: join(out, 'self-assessment'), home: '/' });
  await writePages(out);
  log(
    `built the demo city in ${((Date.now() - started) / 1000).toFixed(1)} s: ${published.services} services, ${exhibit.closedDoor} rows that led to a closed door`,
  );
}

async function writePages(out) {
  const snippet = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
  await writeFile(join(out, 'data/snippet.txt'), `${snippet.scripts}\n${snippet.element}\n`);
  const page = await readFile(join(here, 'site/page.html'), 'utf8');
  for (const [lang, root, other] of [
    ['en', '/', 'ar/'],
    ['ar', '/', ''],
  ]) {
    const texts = JSON.parse(await readFile(join(here, `texts/${lang}.json`), 'utf8'));
    const folder = lang === 'en' ? out : join(out, lang);
    await mkdir(folder, { recursive: true });
    const words = {
      ...texts,
      business: lang === 'en' ? '/business/' : '/business/ar/',
      facts: lang === 'en' ? '/facts/' : '/facts/ar/',
      card: lang === 'en' ? '/card/' : '/card/ar/',
      selfAssessment: lang === 'en' ? '/self-assessment/' : '/self-assessment/ar/',
      root,
      here: lang === 'en' ? '/' : `/${lang}/`,
      otherHref: `/${other}`,
    };
    await writeFile(
      join(folder, 'index.html'),
      filled(page, words, { finderScripts: snippet.scripts, finder: inLanguage(snippet.element, lang) }),
    );
  }
  const phone = await readFile(join(here, 'site/phone.html'), 'utf8');
  await writeFile(
    join(out, 'phone.html'),
    filled(phone, {}, { finderScripts: snippet.scripts, finder: inLanguage(snippet.element, 'ar') }),
  );
}

function inLanguage(element, lang) {
  return element.replace(/ lang="[^"]*"/, ` lang="${lang}"`);
}

/** Puts `{{words}}` as text and `{{{html}}}` as it is. */
function filled(template, words, html) {
  const escape = (text) => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
  return template.replace(/\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g, (whole, raw, name) => {
    const value = raw ? html[raw] : words[name];
    if (value === undefined) throw new Error(`the page asks for ${whole}, which there is no text for`);
    return raw ? value : escape(value);
  });
}
