import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure } from '../../test/figure.mjs';
import { servePinnedSite } from './pinned-site.mjs';
import { ScreenReader } from './screen-reader.mjs';
import { difference } from './speech.mjs';
import { TASKS } from './tasks.mjs';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const GROUP = 'Screen reader';

/** Does one task and writes down each key with what was heard; refuses where a search is not told exactly once. */
async function transcriptOf(reader, task) {
  const lines = [];
  const problems = [];
  for (const step of task.steps) {
    if (typeof step === 'string') await reader.press(step);
    else {
      await reader.type(step.type);
      await reader.hears(/\d/);
    }
    const heard = reader.heard();
    if (step.type) {
      const told = heard.filter((line) => /\d/.test(line)).length;
      if (told !== 1) problems.push(`the number of results was told ${told} times after "${step.type}"`);
    }
    lines.push(`> ${typeof step === 'string' ? step : `"${step.type}"`}`, ...heard);
  }
  return { text: `${lines.join('\n')}\n`, problems };
}

/**
 * Runs the tasks that fit and compares what was heard with what is kept.
 *
 * @param {{ browsers: readonly string[], isWanted?: (task: { name: string, short?: boolean }) => boolean, update?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<{ name: string, about: string, browser: string, problem?: string }[]>} one for each task in each browser
 */
export async function proveByEar({ browsers, isWanted = () => true, update = false, log = console.log }) {
  const results = [];
  const site = await servePinnedSite();
  let reader;
  const started = Date.now();
  try {
    for (const browser of browsers) {
      // One reader for each browser: what it learned of the one is not there in the other.
      reader = await ScreenReader.start();
      for (const task of TASKS.filter((one) => isWanted(one) && (one.browsers?.includes(browser) ?? true))) {
        const problem = await oneTask(reader, site, task, browser, update);
        results.push({ name: task.name, about: task.about, browser, ...(problem && { problem }) });
        log(`${problem ? 'FAILED' : 'ok    '}  ${task.name} in ${browser}${problem ? `\n${problem.replace(/^/gm, '        ')}` : ''}`);
      }
      await reader.close();
      reader = undefined;
    }
  } finally {
    await reader?.close();
    await site.close();
  }
  figure(GROUP, 'tasks done by ear', results.length, '');
  figure(GROUP, 'tasks of which something else was heard than is kept', results.filter(({ problem }) => problem).length, '', 0);
  figure(GROUP, 'time for these tasks', (Date.now() - started) / 1000, 's');
  return results;
}

async function oneTask(reader, site, task, browser, update) {
  const file = join(golden, `${task.name}.${browser}.txt`);
  try {
    await reader.open(browser, site.url + task.path, site.awaitReady());
    const { text, problems } = await transcriptOf(reader, task);
    if (update && !problems.length) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, text);
      return undefined;
    }
    const differs = existsSync(file) ? difference(readFileSync(file, 'utf8'), text) : `nothing is kept to compare with; heard:\n${text}`;
    return [...problems, ...(differs ? [differs] : [])].join('\n') || undefined;
  } catch (error) {
    return error.message;
  }
}
