// `node scripts/mutation.mjs [pack rules journey assessment cards]`: changes the engines in small ways and counts how many of
// the changes a test notices. Wording of messages is left alone, as are schemas' and tests' own files. Says which survived.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mutate } from './mutation/mutate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const engine = join(root, 'packages/foundation/engines');
const out = join(root, '.cache/mutation');
const resolver = createRequire(join(engine, 'package.json'));
const rootResolver = createRequire(join(root, 'package.json'));
/** A mutant that has not answered after this long never ends: noticed. */
const PATIENCE = Number(process.env.NEWCOMER_MUTATION_PATIENCE ?? 60_000);
const { default: ts } = await import('typescript');

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [],
  );
}

function resolved(specifier, file) {
  if (specifier === 'node:test') return './'.concat('__shim__');
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier);
    // What the tests of all packages share is not copied; Node reads its TypeScript where it lies.
    return target.startsWith(join(root, 'scripts')) ? pathToFileURL(target.replace(/\.js$/, '.ts')).href : specifier;
  }
  if (specifier.startsWith('node:')) return specifier;
  for (const one of [resolver, rootResolver]) {
    try {
      return pathToFileURL(one.resolve(specifier)).href;
    } catch {
      // The next one may know it.
    }
  }
  return specifier;
}

/** Compiles all files of the engines; those of the module with their mutants in them. */
function compile(module) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const shim = join(out, 'test-shim.mjs');
  copyFileSync(join(root, 'scripts/mutation/test-shim.mjs'), shim);
  const mutants = [];
  for (const file of sources(join(engine, 'src'))) {
    const path = relative(join(engine, 'src'), file);
    let text = readFileSync(file, 'utf8');
    const mutable = path.startsWith(`${module}/`) && !/(?:\.test|schema|index|testing\/.*)\.ts$/.test(path);
    if (mutable) {
      const made = mutate(path, text, mutants.length);
      text = made.code;
      mutants.push(...made.mutants.map((mutant) => ({ ...mutant, path })));
    }
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        useDefineForClassFields: false,
      },
    });
    const target = join(out, 'src', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      outputText
        .replace(/(from\s+|import\s+)(['"])([^'"]+)\2/g, (whole, head, _quote, specifier) =>
          specifier === 'node:test' ? `${head}'${pathToFileURL(shim).href}'` : `${head}'${resolved(specifier, file)}'`,
        )
        // Fixtures that a test reads by its own address stay where they are.
        .replace(/import\.meta\.url/g, JSON.stringify(pathToFileURL(file).href)),
    );
  }
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  const tests = sources(join(engine, 'src', module))
    .filter((file) => file.endsWith('.test.ts') && !/(?:bench|speed|performance)/.test(file))
    .map((file) => join(out, 'src', relative(join(engine, 'src'), file).replace(/\.ts$/, '.js')));
  return { mutants, shim, tests };
}

/** Tries mutants one after another in one process; one that never ends is stopped, and the rest go on in the next. */
async function tryAll(ids, shim, tests) {
  const results = new Map();
  let left = ids;
  while (left.length > 0) {
    await new Promise((resolve) => {
      const child = spawn(process.execPath, [join(root, 'scripts/mutation/worker.mjs'), shim, left.join(','), ...tests], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      let rest = '';
      child.stdout.on('data', (chunk) => {
        rest += chunk;
        const lines = rest.split('\n');
        rest = lines.pop();
        for (const line of lines) {
          const [, id, result] = /^(-?\d+) (.*)$/.exec(line) ?? [];
          if (id !== undefined) results.set(Number(id), result);
        }
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      });
      child.on('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    const open = left.filter((id) => !results.has(id));
    if (open.length > 0) results.set(open[0], 'killed');
    left = open.slice(1);
  }
  return results;
}

const asked = process.argv.slice(2);
const modules = asked.length > 0 ? asked : ['pack', 'rules', 'journey', 'assessment', 'cards'];
let [noticed, all] = [0, 0];
for (const module of modules) {
  const { mutants, shim, tests } = compile(module);
  const sound = (await tryAll([-1], shim, tests)).get(-1);
  if (sound !== 'passed') {
    console.error(`${module}: the tests fail without any change (${sound}); mend them first`);
    process.exit(1);
  }
  const results = await tryAll(
    mutants.filter(({ fixed }) => !fixed).map(({ id }) => id),
    shim,
    tests,
  );
  for (const { id } of mutants.filter(({ fixed }) => fixed))
    for (const [key, value] of await tryAll([id], shim, tests)) results.set(key, value);
  const survivors = mutants.filter(({ id }) => results.get(id) === 'survived');
  for (const { path, line, what } of survivors) console.log(`survived: ${path}:${line} ${what}`);
  noticed += mutants.length - survivors.length;
  all += mutants.length;
  console.log(
    `${module}: ${mutants.length - survivors.length} of ${mutants.length} noticed, ${percent(mutants.length - survivors.length, mutants.length)}`,
  );
}
if (modules.length > 1) console.log(`all: ${noticed} of ${all} noticed, ${percent(noticed, all)}`);

function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
