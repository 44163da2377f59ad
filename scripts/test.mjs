// `npm test`: installs what the tests need, builds, and runs every check and every test; the last line counts them.
// `npm test -- packages elements` runs only these steps (build, checks, packages, elements, examples).
import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { availableEngines, DEBIAN_PACKAGES, INSTALL_LINE } = await import('./test/browsers.mjs');
const { Total } = await import('./test/total.mjs');
const { STEPS } = await import('./test/steps.mjs');

const total = new Total();
const missing = () =>
  Object.entries(availableEngines())
    .filter(([, there]) => !there)
    .map(([name]) => name);

/** The browsers, by apt where this is Debian and we may; else the one line to run. */
function ensureBrowsers() {
  if (!missing().length) return;
  if (process.platform === 'linux' && process.getuid() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.log(`Installing ${missing().join(', ')} by apt …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) =>
      spawnSync('apt-get', ['-o', 'Acquire::Retries=3', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 })
        .status === 0;
    for (let attempt = 0; attempt < 3 && missing().length; attempt++) {
      apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES);
    }
  }
  for (const name of missing()) {
    total.note(`tests in ${name}, which is not installed. As root, run: ${INSTALL_LINE}`);
    // Where a machine judges a change, a browser that is missing must not look like one that passed.
    total.add(`${name} is installed`, process.env.CI ? { failed: 1 } : { skipped: 1 });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length) {
  console.error(`There is no step "${unknown[0]}". Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
const wants = (name) => !asked.length || asked.includes(name);

const started = Date.now();
if (wants('elements') || wants('examples')) ensureBrowsers();
if (await STEPS.build(total)) {
  for (const name of ['checks', 'packages', 'elements', 'examples']) if (wants(name)) await STEPS[name](total, []);
}
console.log(`\n${((Date.now() - started) / 60_000).toFixed(1)} minutes`);
process.exit(total.finish());
