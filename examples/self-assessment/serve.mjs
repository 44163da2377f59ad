// The page under a policy without an exception: no inline script or style, nothing from elsewhere, Trusted Types.
import { fileURLToPath } from 'node:url';
import { serveProgramPage } from '../program-page/program-page.mjs';
import { buildSelfAssessment } from './build.mjs';

/**
 * Builds and serves the page; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveSelfAssessment({ port = 0, out } = {}) {
  return serveProgramPage(await buildSelfAssessment({ out }), port);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveSelfAssessment({ port: Number(process.env.PORT ?? 8086) });
  console.log(`A city looks at itself: ${url}`);
}
