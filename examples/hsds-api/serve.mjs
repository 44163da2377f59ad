// A page whose finder reads an API, and the API: the demo city's directory, exported as HSDS by the public command.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newcomer } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { pasted } from '../paste-snippet.mjs';
import { serveHsdsApi } from './api.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const directory = join(here, '../city-site/directory');
const elements = join(here, '../../packages/surfaces/components/dist/elements');

/** The script tags of the files that an API takes, each with its integrity. */
async function scriptTags() {
  const { files } = JSON.parse(await readFile(join(elements, 'manifest.json'), 'utf8'));
  return ['finder.js', 'finder-more.js', 'finder-api.js']
    .map((name) => `<script type="module" src="newcomer/${name}" integrity="${files[name].integrity}" crossorigin="anonymous"></script>`)
    .join('\n');
}

async function exportedServices(out) {
  const { code, stderr } = await newcomer('export', directory, '--format', 'hsds-json', '--out', out, '--json');
  if (code !== 0) throw new Error(`newcomer export ended with status ${code}:\n${stderr}`);
  return JSON.parse(await readFile(join(out, 'services.json'), 'utf8'));
}

/**
 * Serves the page (and `remote.html`, where the host lets the server search) and the API, each from an origin of its own.
 *
 * @returns {Promise<{ url: string, api: Awaited<ReturnType<typeof serveHsdsApi>>, close(): Promise<void> }>}
 */
export async function serveHsdsExample({ port = 0, out = join(here, 'public'), knowsFull = true } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'site/newcomer'), { recursive: true });
  const api = await serveHsdsApi(await exportedServices(join(out, 'hsds')), { knowsFull });
  await cp(elements, join(out, 'site/newcomer'), { recursive: true });
  await cp(join(directory, 'newcomer.json'), join(out, 'site/newcomer.json'));
  const page = await readFile(join(here, 'page.html'), 'utf8');
  const scripts = await scriptTags();
  const finder = (more) =>
    `<newcomer-service-finder api="${api.url}" config="newcomer.json"${more}><p>Call <a href="tel:+19625550101">(962) 555-0101</a></p></newcomer-service-finder>`;
  await writeFile(join(out, 'site/index.html'), pasted(page, { scripts, finder: finder('') }));
  await writeFile(join(out, 'site/remote.html'), pasted(page, { scripts, finder: finder(' remote-search') }));
  const site = await serveSite({ routes: [['/', join(out, 'site')]], port });
  return { url: site.url, api, close: () => Promise.all([site.close(), api.close()]).then(() => undefined) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, api } = await serveHsdsExample({ port: Number(process.env.PORT ?? 8082) });
  console.log(`The finder over an HSDS API: ${url} (the API: ${api.url}/services)`);
}
