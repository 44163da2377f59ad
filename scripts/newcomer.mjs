// `npm run -s newcomer -- …`: the built command, from a clone. It is built first where it is not there yet; all that this
// script itself says goes to stderr, so that `--json` prints one document on stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, continueUnderRightNode, ensureTools, root } from './bootstrap.mjs';

const command = join(root, 'packages/surfaces/cli/dist/newcomer.js');

if (existsSync(command)) {
  ensureTools();
  continueUnderRightNode();
} else {
  bootstrap();
  process.stderr.write('Building the newcomer command …\n');
  const { build } = await import('./build.mjs');
  await build({ log: (line) => process.stderr.write(`${line}\n`) });
}

// npm starts scripts in the repository's folder; a path is meant from where the person stands.
const cwd = process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : process.cwd();
const { status, error } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
if (error) process.stderr.write(`${error.message}\n`);
process.exit(status ?? 1);
