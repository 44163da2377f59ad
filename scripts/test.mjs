// `npm test`: installs what the tests need, builds, and runs every check and every test; the last line counts them.
// `npm test -- --write` also writes the figures that tests measured into docs/proof/measured.md.
// `npm test -- packages elements` runs only these steps (build, checks, packages, elements, examples, ear). `ear` listens to the finder
// with a screen reader and runs only where it is asked for: it has not yet shown that it hears the same on every machine.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();
const { INSTALL_LINE, installEngines, missingEngines } = await import('./test/browsers.mjs');
const { ensureWordpress } = await import('./test/wordpress.mjs');
const { Total } = await import('./test/total.mjs');
const { STEPS } = await import('./test/steps.mjs');
const { writeFigures } = await import('./bench/proof-page.mjs');

const total = new Total();

/** The browsers, by apt where this is Debian and we may; else the one line to run. */
function ensureEngines() {
  if (missingEngines().length) installEngines();
  for (const name of missingEngines()) {
    total.note(`tests in ${name}, which is not installed or too old. As root, run: ${INSTALL_LINE}`);
    // Where a machine judges a change, a browser that is missing must not look like one that passed.
    total.add(`${name} is installed`, process.env.CI ? { failed: 1 } : { skipped: 1 });
  }
}

/** The content management system that the guides are tested in; else what to run. Its tests then count as skipped. */
function ensureSites() {
  const line = ensureWordpress();
  if (line) total.note(`tests in WordPress, which is not here. As root, run: ${line}`);
}

const isWritten = process.argv.includes('--write');
const asked = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length) {
  console.error(`There is no step "${unknown[0]}". Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
const wants = (name) => !asked.length || asked.includes(name);

// Tests say what they measured into this file.
const figures = isWritten && (process.env.NEWCOMER_FIGURES = join(root, '.cache/figures'));
if (figures) rmSync(figures, { force: true });
const started = Date.now();
if (['elements', 'examples', 'ear'].some(wants)) ensureEngines();
if (wants('examples')) ensureSites();
if (await STEPS.build(total)) {
  for (const name of ['checks', 'packages', 'elements', 'examples']) if (wants(name)) await STEPS[name](total, []);
  if (asked.includes('ear')) await STEPS.ear(total);
}
if (figures) await writeFigures(figures, 'npm test -- --write');
console.log(`\n${((Date.now() - started) / 60_000).toFixed(1)} minutes`);
process.exit(total.finish());
