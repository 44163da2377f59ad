// `npm run build`: TypeScript to ES modules with types (tsc -b), then the element files and the command as single files
// (Rollup). Run directly, or called by the other scripts.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program; resolves to what it printed, and rejects with it where it fails. */
function runProgram(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${args.join(' ')} failed:\n${output}`))));
  });
}

/** The words on screen, checked and packed, before the compiler needs the modules that this writes. */
export async function buildLocales() {
  await runProgram(process.execPath, ['packages/surfaces/components/scripts/compile-locales.mjs']);
}

/** ES modules with declarations, per package, by project references. */
export async function buildPackages() {
  await runProgram(process.execPath, ['node_modules/typescript7/bin/tsc', '-b']);
}

/** The element files with their hashes, and the command, as single files. */
export async function buildFiles() {
  await runProgram(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', 'rollup.config.mjs', '--silent']);
}

/** Everything that `npm run build` makes. */
export async function build({ log = () => {} } = {}) {
  for (const [what, step] of [
    ['locales', buildLocales],
    ['packages (tsc -b)', buildPackages],
    ['element files and the command (Rollup)', buildFiles],
  ]) {
    const started = Date.now();
    await step();
    log(`built ${what} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bootstrap();
  try {
    await build({ log: (line) => console.log(line) });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
