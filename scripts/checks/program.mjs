import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';

/** Programs of node_modules whose file is not what the name says. */
const FILES = { tsc7: 'node_modules/typescript7/bin/tsc', tsc: 'node_modules/typescript/bin/tsc' };

/** The command line of one of the installed programs. */
export function bin(name, ...args) {
  return FILES[name] ? [process.execPath, join(root, FILES[name]), ...args] : [join(root, 'node_modules/.bin', name), ...args];
}

/**
 * Runs a program to its end.
 *
 * @param {readonly string[]} command
 * @param {{cwd?: string, env?: Record<string, string>, timeoutMs?: number}} [options]
 * @returns {Promise<{code: number, stdout: string, stderr: string}>}
 */
export function runProgram([file, ...args], { cwd = root, env = {}, timeoutMs = 600_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const timer = setTimeout(() => {
      stderr += `\nstopped after ${timeoutMs / 1000} seconds`;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, stdout, stderr: `${stderr}${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}
