import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';
import { writeLargeSource } from './large-source.mjs';
import { measured } from './target.mjs';

const print = measured('100,000 services');

const SERVICES = 100_000;
const command = pathToFileURL(join(root, 'packages/surfaces/cli/dist/newcomer.js')).href;
// The most memory that the process had, which only it can tell.
const withMemory = `process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS)); await import(${JSON.stringify(command)});`;

/** A directory of 100,000 services through `newcomer check`: how much memory it takes. */
export async function benchLarge() {
  const source = join(root, '.cache/bench/large');
  if (!existsSync(join(source, 'services.csv'))) await writeLargeSource(source, SERVICES);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', withMemory, 'newcomer', 'check', source, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`newcomer check ended with status ${status}:\n${stderr}`);
  print('100,000 services: read', JSON.parse(stdout).counts.services, '');
  print('100,000 services: newcomer check', (performance.now() - started) / 1000, 's');
  print('100,000 services: memory', Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1e6, 'GB', 1);
}
