import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
const COMMAND = join(REPOSITORY, 'packages/surfaces/cli/dist/newcomer.js');

/** The folder of real data that tests read and the repository never holds. */
const SHARED = process.env.NEWCOMER_SHARED ?? join(REPOSITORY, '../shared');
export const MIAMI = join(SHARED, 'data/miami-hsds-1x/datapackage.zip');
export const SAMPLE = join(SHARED, 'data/openreferral-sample-1.1');
export const OHANA = join(SHARED, 'data/ohana-sample-1.0');

/** For `{ skip }`: a message where the data is absent. */
export const skipWithoutShared: string | false = existsSync(MIAMI) ? false : `no shared data in ${SHARED}; set NEWCOMER_SHARED`;

/** An empty folder of a test's own, inside the repository's cache. */
export function scratchFolder(): string {
  const cache = join(REPOSITORY, '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'cli-test-'));
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command to its end, in a pipe. */
export function runNewcomer(...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ status: code ?? -1, stdout, stderr }));
  });
}

/** Starts the command and resolves when its stderr says an address. */
export function startNewcomer(...args: string[]): Promise<{ url: string; stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let stderr = '';
    child.on('error', reject);
    child.on('close', () => reject(new Error(`ended before it said an address: ${stderr}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      const url = /http:\/\/\S+/.exec(stderr)?.[0];
      if (url === undefined) return;
      const stop = (): Promise<number | null> =>
        new Promise((done) => {
          child.once('close', done);
          child.kill('SIGTERM');
        });
      resolve({ url, stop });
    });
  });
}
