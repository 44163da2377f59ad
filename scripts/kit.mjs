import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { runProgram } from './checks/program.mjs';

/** Runs the built `newcomer` command, as a city would. */
export function newcomer(...args) {
  return runProgram([process.execPath, join(root, 'packages/surfaces/cli/dist/newcomer.js'), ...args]);
}

/**
 * Builds a kit by the public command.
 *
 * @param {string} source a path below the repository
 * @param {string} out the kit's folder
 * @param {readonly string[]} [options] further options of `newcomer build`
 * @returns {Promise<object>} what `--json` printed
 */
export async function buildKit(source, out, options = []) {
  const { code, stdout, stderr } = await newcomer('build', source, '--out', out, '--json', ...options);
  if (code !== 0) throw new Error(`newcomer build ${source} ended with status ${code}:\n${stderr}`);
  return JSON.parse(stdout);
}
