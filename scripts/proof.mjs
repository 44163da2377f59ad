// `npm run proof -- orca [--update] [--browser chromium] [name …]`: the long runs, which are no part of `npm test`. Tasks are named
// as their files in scripts/proof/orca/golden; the whole set writes docs/proof/screen-reader.md.
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { ensureScreenReader } = await import('./test/screen-reader.mjs');
const { availableEngines } = await import('./test/browsers.mjs');
const { proveByEar } = await import('./proof/orca/orca-proof.mjs');
const { writeReport } = await import('./proof/orca/report.mjs');

const [proof, ...rest] = process.argv.slice(2);
const at = rest.indexOf('--browser');
const asked = at < 0 ? undefined : rest.splice(at, 2)[1];
const update = rest.includes('--update');
const names = rest.filter((word) => word !== '--update');
if (proof !== 'orca') {
  console.error(`There is no proof "${proof ?? ''}". Proofs: orca.`);
  process.exit(2);
}
const line = ensureScreenReader();
if (line) {
  console.error(`The screen reader is not here. As root, run: ${line}`);
  process.exit(2);
}
const engines = availableEngines();
const browsers = ['chromium', 'firefox'].filter((name) => engines[name] && (!asked || name === asked));
// What runs on the hidden desktop ends with this process, also where somebody stops it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const started = Date.now();
const results = await proveByEar({
  browsers,
  update,
  isWanted: ({ name }) => !names.length || names.some((part) => name.startsWith(part)),
});
if (!names.length && !asked) writeReport(results, (Date.now() - started) / 1000);
process.exit(results.some(({ problem }) => problem) ? 1 : 0);
