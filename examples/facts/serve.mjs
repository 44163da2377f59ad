// The page of cards under a policy without an exception: no inline script or style, nothing from elsewhere, Trusted Types.
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../scripts/site-server.mjs';
import { buildFacts } from './build.mjs';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/**
 * Builds and serves the page; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveFacts({ port = 0, out } = {}) {
  const folder = await buildFacts({ out });
  return serveSite({ routes: [['/', folder]], port, headers: { 'content-security-policy': POLICY } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveFacts({ port: Number(process.env.PORT ?? 8084) });
  console.log(`Good to know: ${url}`);
}
