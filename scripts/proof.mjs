// The long runs, which are no part of `npm test`:
// `npm run proof -- orca [--update] [--browser chromium] [name …]` does tasks by ear; they are named as their files in
// scripts/proof/orca/golden, and the whole set writes docs/proof/screen-reader.md.
// `npm run proof -- papers` writes what is tried and not reached, the privacy sheet, the accessibility statement and the bill of materials of docs/proof.
import process from 'node:process';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const PROOFS = { orca: byEar, papers };
const [proof, ...rest] = process.argv.slice(2);
if (!(proof in PROOFS)) {
  console.error(`There is no proof "${proof ?? ''}". Proofs: ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}
process.exit(await PROOFS[proof](rest));

async function papers() {
  const { build } = await import('./build.mjs');
  const { writePapers } = await import('./proof/papers/papers.mjs');
  await build();
  for (const path of await writePapers()) console.log(`wrote ${path}`);
  return 0;
}

async function byEar(words) {
  const { ensureScreenReader } = await import('./test/screen-reader.mjs');
  const { availableEngines } = await import('./test/browsers.mjs');
  const { proveByEar } = await import('./proof/orca/orca-proof.mjs');
  const { writeReport } = await import('./proof/orca/report.mjs');
  const at = words.indexOf('--browser');
  const asked = at < 0 ? undefined : words.splice(at, 2)[1];
  const update = words.includes('--update');
  const names = words.filter((word) => word !== '--update');
  const line = ensureScreenReader();
  if (line) {
    console.error(`The screen reader is not here. As root, run: ${line}`);
    return 2;
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
  return results.some(({ problem }) => problem) ? 1 : 0;
}
