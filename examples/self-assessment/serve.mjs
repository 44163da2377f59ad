// The two elements for a city that looks at itself, on a page under the strictest policy.
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { runProgram } from '../../scripts/checks/program.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { POLICY } from '../strict-csp/serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, '../certification-tool/data');

/**
 * Makes the pack of its spreadsheet, publishes it beside the page, and serves both; port 0 takes a free one.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>}
 */
export async function serveSelfAssessment({ port = 0, out = join(here, 'public') } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'made/indicators'), { recursive: true });
  const pack = join(out, 'made/indicators/practice.json');
  await newcomer('from-sheet', join(data, 'standard.csv'), '--out', pack);
  await newcomer('build', pack, '--out', join(out, 'packs'));
  for (const name of ['page.js', '../strict-csp/page.css', '../strict-csp/violations.js']) {
    await cp(join(here, name), join(out, name.replace(/.*\//, '')));
  }
  await cp(join(here, 'page.html'), join(out, 'index.html'));
  for (const year of [2025, 2026]) await cp(join(data, `audit-${year}.json`), join(out, `audit-${year}.json`));
  await cp(join(root, 'packages/surfaces/components/dist/elements'), join(out, 'elements'), { recursive: true });
  return serveSite({ routes: [['/', out]], port, headers: { 'content-security-policy': POLICY } });
}

async function newcomer(...words) {
  const command = join(root, 'packages/surfaces/cli/dist/newcomer.js');
  const { code, stderr } = await runProgram([process.execPath, command, 'pack', ...words]);
  if (code !== 0) throw new Error(stderr);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveSelfAssessment({ port: Number(process.env.PORT ?? 8083) });
  console.log(`A city looks at itself: ${url}`);
}
