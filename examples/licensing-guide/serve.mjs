// The guide's page under a policy without an exception: no inline script or style, nothing from elsewhere, Trusted Types.
import { fileURLToPath } from 'node:url';
import { serveProgramPage } from '../program-page/program-page.mjs';
import { buildLicensingGuide } from './build.mjs';

export { POLICY } from '../program-page/program-page.mjs';

/**
 * Builds and serves the page; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveLicensingGuide({ port = 0, out } = {}) {
  return serveProgramPage(await buildLicensingGuide({ out }), port);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveLicensingGuide({ port: Number(process.env.PORT ?? 8083) });
  console.log(`Start a small business: ${url}`);
}
