// A city's page with an iframe, and the kit that the iframe shows, each on its own address.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { snippetParts } from '../paste-snippet.mjs';
import { POLICY } from '../strict-csp/serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const MARK = '<!-- the iframe of snippet.html -->';

/**
 * Serves the kit, then builds it for that address (its snippet and `oembed.json` name it), and the city's page with the iframe.
 * Both are under a strict policy; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, kit: string, close(): Promise<void> }>} addresses of the page and of the kit
 */
export async function serveIframe({ port = 0, out = join(here, 'public') } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'page'), { recursive: true });
  const kitSite = await serveSite({
    routes: [['/newcomer/', join(out, 'newcomer')]],
    port: port && port + 1,
    // A browser loads frame.js for a page of another address only where the kit's server allows it.
    headers: { 'content-security-policy': POLICY, 'access-control-allow-origin': '*' },
  });
  const kit = new URL('newcomer/', kitSite.url).href;
  await buildKit(join(here, '../city-site/directory'), join(out, 'newcomer'), ['--base', kit]);
  const { iframe } = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
  const page = await readFile(join(here, 'page.html'), 'utf8');
  await writeFile(
    join(out, 'page/index.html'),
    page.replace(MARK, () => iframe),
  );
  const { origin } = new URL(kit);
  const pageSite = await serveSite({
    routes: [['/', join(out, 'page')]],
    port,
    headers: { 'content-security-policy': `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}` },
  });
  return { url: pageSite.url, kit, close: async () => void (await Promise.all([pageSite.close(), kitSite.close()])) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, kit } = await serveIframe({ port: Number(process.env.PORT ?? 8082) });
  console.log(`A page with the finder in an iframe: ${url}\nIts kit, on another address: ${kit}`);
}
