import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from '../bootstrap.mjs';

/**
 * Every regular expression of the published packages: source and flags as in a literal, and where the first of them stands.
 *
 * @returns {Map<string, string>}
 */
export function collectPatterns() {
  const found = new Map();
  const note = (pattern, where) => found.has(pattern) || found.set(pattern, where);
  for (const file of sources()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node))
        note(node.text, `${relative(root, file)}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  for (const pattern of constructed()) note(pattern, 'made as it runs');
  return found;
}

function sources() {
  const packages = join(root, 'packages');
  return readdirSync(packages, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^[\w-]+\/[\w-]+\/src\/.*\.ts$/.test(relative(packages, path).replaceAll('\\', '/')))
    .filter((path) => !/[\\/](?:testing|node_modules)[\\/]|\.test\.ts$/.test(path))
    .sort();
}

/** Reads a list with columns in two languages and a secret address, and tells of every pattern that our own files make meanwhile. */
const RECORDER = `
const { RegExp: Own } = globalThis;
const made = new Set();
const note = (pattern) => {
  const caller = new Error().stack.split(/\\s+at /)[3] ?? "";
  if (/\\/packages\\/(?!.*node_modules)/.test(caller)) made.add(String(pattern));
  return pattern;
};
globalThis.RegExp = new Proxy(Own, {
  construct: (target, args, self) => note(Reflect.construct(target, args, self)),
  apply: (target, self, args) => note(Reflect.apply(target, self, args)),
});
const load = (path) => import(process.argv[1] + path);
const { filesOf, readDataset } = await load('foundation/hsds/dist/read/index.js');
const { importDataset } = await load('domains/directory/dist/import/index.js');
for (const path of ['foundation/core', 'foundation/engines', 'domains/belonging', 'domains/livelihoods', 'domains/municipal-id', 'domains/indicators', 'adapters/clients', 'adapters/bundle'])
  await load(path + (path.endsWith('engines') ? '/dist/assessment/index.js' : '/dist/index.js'));
const head = 'Name,Nombre (es),Phone,Address,Hours,Monday hours,Spanish,Visibility';
const rows = ['Kitchen,Cocina,305-555-0100,"12 Almond Court, Lantern",Mon to Fri 9-5,9-5,yes,public', 'House,Casa,305-555-0142,The old lighthouse cottage,closed,,no,confidential'];
const dataset = await readDataset(filesOf({ 'list.csv': [head, ...rows].join('\\n') }));
const needs = { format: 1, version: '2026-11-22', needs: [], firstScreen: [], alerts: [], shelters: { airs: [], openEligibility: [], words: {} } };
importDataset(dataset, { config: {}, needs, today: '2026-11-22' });
process.stdout.write(JSON.stringify([...made]));`;

/** Those that are put together while files load, and while they read. */
function constructed() {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', RECORDER, pathToFileURL(join(root, 'packages/')).href],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
