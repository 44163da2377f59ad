// The steps of `npm test`, each of which adds its counts to the total.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { build } from '../build.mjs';
import { CHECKS } from '../checks/index.mjs';
import { bin, runProgram } from '../checks/program.mjs';
import { proveByEar } from '../proof/orca/orca-proof.mjs';
import { availableEngines } from './browsers.mjs';
import { ensureScreenReader } from './screen-reader.mjs';

const cache = join(root, '.cache');
const MINUTE = 60_000;

/** Minutes since it was made. */
function stopwatch() {
  const started = Date.now();
  return () => (Date.now() - started) / MINUTE;
}

/** Tests of packages that run in Node, and those of examples and documentation, which open pages. */
function testFiles(...folders) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() &&
            /\.test\.(ts|mjs)$/.test(entry.name) &&
            !/node_modules|[\\/](dist|kit|\.cache)([\\/]|$)/.test(entry.parentPath),
        )
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .sort();
}

async function nodeTests(name, files, total, { concurrency = 2, cap = 15 } = {}) {
  if (!files.length) return;
  const minutes = stopwatch();
  const { code, stdout, stderr } = await runProgram(
    [
      process.execPath,
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=600000',
      '--test-reporter',
      join(root, 'scripts/test/node-reporter.mjs'),
      ...files,
    ],
    { timeoutMs: cap * MINUTE },
  );
  const took = { minutes: minutes(), cap };
  const [output, last] = stdout.split('@counts ');
  if (!last) {
    total.add(name, { failed: 1 }, `${output}${stderr}`, took);
    return;
  }
  const counts = JSON.parse(last);
  if (code !== 0 && !counts.failed) counts.failed = 1;
  total.add(name, counts, output, took);
}

/** TypeScript and Rollup; nothing else makes sense where this fails. */
async function buildStep(total) {
  try {
    await build();
    total.add('build', { passed: 1 });
    return true;
  } catch (error) {
    total.add('build', { failed: 1 }, error.message);
    return false;
  }
}

async function runCheck(check) {
  if (check.find) {
    try {
      return await check.find();
    } catch (error) {
      return [error.stack ?? String(error)];
    }
  }
  const { code, stdout, stderr } = await runProgram(check.command);
  return code === 0 ? [] : [`${stdout}${stderr}`.trim() || `ended with status ${code}`];
}

/** Two at a time: the linters are slow and the machine has two cores. */
async function checksStep(total, only) {
  const queue = CHECKS.filter((check) => !only.length || only.includes(check.name));
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const problems = await runCheck(check);
      total.add(
        `check ${check.name} (${check.about})`,
        problems.length ? { failed: 1 } : { passed: 1 },
        problems.join('\n').slice(0, 20_000),
      );
    }
  };
  await Promise.all([worker(), worker()]);
}

async function packagesStep(total) {
  const files = testFiles('packages', 'scripts').filter((file) => !file.startsWith(join(root, 'packages/surfaces/components/src')));
  // Elements have their browser tests; a few of their modules are plain and run in Node, as their name says.
  const plain = testFiles('packages/surfaces/components').filter((file) => /[\\/]scripts[\\/]|\.node\.test\.ts$/.test(file));
  await nodeTests('packages in Node', [...new Set([...files, ...plain])], total);
}

async function elementsStep(total) {
  const engines = availableEngines();
  const names = Object.keys(engines).filter((name) => engines[name]);
  const wanted = process.env.NEWCOMER_BROWSERS ? process.env.NEWCOMER_BROWSERS.split(',') : ['chromium', 'firefox', 'webkit'];
  if (!testFiles('packages/surfaces/components/src').length) return;
  const cap = 15;
  // One engine at a time: an engine that breaks then names itself, and the others still count.
  for (const name of wanted) {
    if (!names.includes(name)) continue;
    mkdirSync(cache, { recursive: true });
    const countsFile = join(cache, `counts-${name}.json`);
    rmSync(countsFile, { force: true });
    const minutes = stopwatch();
    const { code, stdout, stderr } = await runProgram(bin('wtr'), {
      env: { NEWCOMER_COUNTS: countsFile, NEWCOMER_BROWSERS: name },
      timeoutMs: cap * MINUTE,
    });
    const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { failed: 1 };
    if (code !== 0 && !counts.failed) counts.failed = 1;
    total.add(`elements in ${name}`, counts, counts.failed ? `${stdout}${stderr}`.slice(-20_000) : '', { minutes: minutes(), cap });
  }
}

/** Two at a time, for they wait for browsers; those that measure run alone, so that their figures mean something. */
async function examplesStep(total) {
  const files = testFiles('examples', 'docs');
  const measures = (file) => readFileSync(file, 'utf8').includes('test/figure.mjs');
  await nodeTests(
    'examples and documentation',
    files.filter((file) => !measures(file)),
    total,
    { cap: 30 },
  );
  await nodeTests('examples that measure', files.filter(measures), total, { concurrency: 1, cap: 30 });
}

/** The finder in English and Arabic by ear; every element and language is `npm run proof -- orca`. */
async function earStep(total) {
  const line = ensureScreenReader();
  if (line) {
    total.note(`the finder by ear, since the screen reader is not here. As root, run: ${line}`);
    total.add('by ear (Orca)', { skipped: 1 });
    return;
  }
  const engines = availableEngines();
  const browsers = ['chromium', 'firefox'].filter((name) => engines[name]);
  const lines = [];
  try {
    const results = await proveByEar({ browsers, isWanted: ({ short }) => short, log: (text) => lines.push(text) });
    const failed = results.filter(({ problem }) => problem).length;
    total.add('by ear (Orca)', { passed: results.length - failed, failed }, failed ? lines.join('\n') : '');
  } catch (error) {
    total.add('by ear (Orca)', { failed: 1 }, error.stack);
  }
}

export const STEPS = {
  build: buildStep,
  checks: checksStep,
  packages: packagesStep,
  elements: elementsStep,
  examples: examplesStep,
  ear: earStep,
};
