import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { measured } from './target.mjs';

const print = measured('A fresh clone');

/** `npm start` on a clean clone, with the package caches of this machine, until it prints its address. */
export async function benchStart() {
  const clone = join(root, '.cache/bench/clone');
  rmSync(clone, { recursive: true, force: true });
  spawnSync('git', ['clone', '-q', root, clone], { stdio: 'inherit' });
  const started = performance.now();
  // A machine has its own Node in front, not the one that this script brought.
  const path = process.env.PATH.split(':')
    .filter((folder) => !folder.startsWith(root))
    .join(':');
  const child = spawn('npm', ['start', '--silent'], {
    cwd: clone,
    detached: true,
    env: { ...process.env, PATH: path, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise((resolve) => {
    const listen = (chunk) => {
      output += chunk;
      const found = /The demo city: +(http\S+)/.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => resolve(undefined));
  });
  const seconds = (performance.now() - started) / 1000;
  try {
    process.kill(-child.pid);
  } catch {
    // It has ended already.
  }
  if (address) print('npm start on a clean clone, warm package cache', seconds, 's', 90);
  else print('npm start on a clean clone', `ended without an address:\n${output.slice(-2000)}`);
  rmSync(clone, { recursive: true, force: true });
}
