// node worker.mjs <plan.json>, with a channel to its parent: without mutants to try, runs each test file once and tells what
// each test reaches; else tries each mutant with the tests that reach it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { collected, finish, runTest } from './test-shim.mjs';
import { nextWorld } from './load-sources.mjs';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A counterexample is enough; nobody reads the shortest one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
// What a test leaves behind says nothing of the next one.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

let active = -1;
let calls = 0;
let most = Infinity;
let reached = new Set();
globalThis.__mutant = (id) => {
  if (++calls > most) throw new Error('this never ends');
  if (active === -1) reached.add(id);
  return id === active;
};

const tell = (message) => new Promise((resolve) => process.send(message, resolve));

/** Imports a test file into a world of its own, where no module has kept anything of what ran before. */
async function load(file) {
  nextWorld();
  return collected(() => import(pathToFileURL(file).href));
}

async function look(file) {
  reached = new Set();
  const tests = await load(file);
  const told = { file, atLoad: [...reached], tests: [] };
  for (const one of tests) {
    reached = new Set();
    calls = 0;
    const started = process.cpuUsage();
    let failure;
    try {
      await runTest(one);
    } catch (error) {
      failure = String(error?.message ?? error);
    }
    told.tests.push({ name: one.name, cost: process.cpuUsage(started).user / 1000, calls, reached: [...reached], failure });
  }
  await finish(tests);
  await tell(told);
}

async function isNoticed(id, files) {
  for (const { file, tests: wanted } of files) {
    const ran = [];
    try {
      most = Infinity;
      const tests = await load(file);
      for (const { name, calls: usual } of wanted) {
        const one = tests.find((test) => test.name === name);
        if (!one) continue;
        calls = 0;
        most = 1_000_000 + 20 * usual;
        ran.push(one);
        await runTest(one);
      }
    } catch {
      return true;
    } finally {
      most = Infinity;
      await finish(ran).catch(() => {});
    }
  }
  return false;
}

if (plan.mutants) {
  for (const { id, files } of plan.mutants) {
    active = id;
    await tell({ id, isNoticed: await isNoticed(id, files) });
  }
} else for (const file of plan.files) await look(file);
process.exit(0);
