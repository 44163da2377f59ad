// The finder under the strictest policy that a city's security office is likely to ask for.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKit } from '../../scripts/kit.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { pasted, snippetParts } from '../paste-snippet.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** No inline script or style, nothing from elsewhere, and no text that becomes markup. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/**
 * Builds the kit and the page and serves them under the policy; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveStrictCsp({ port = 0, out = join(here, 'public'), policy = POLICY } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await buildKit(join(here, '../city-site/directory'), join(out, 'newcomer'));
  const { scripts, element } = snippetParts(await readFile(join(out, 'newcomer/snippet.html'), 'utf8'));
  await writeFile(join(out, 'index.html'), pasted(await readFile(join(here, 'page.html'), 'utf8'), { scripts, finder: element }));
  for (const name of ['page.css', 'violations.js']) await cp(join(here, name), join(out, name));
  return serveSite({ routes: [['/', out]], port, headers: { 'content-security-policy': policy } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveStrictCsp({ port: Number(process.env.PORT ?? 8081) });
  console.log(`The finder under a strict policy: ${url}`);
}
