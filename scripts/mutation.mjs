// `npm run mutation -- hours`: changes code in small ways and counts how many of the changes a test notices; says which none
// does. Wording of messages is left alone, as are schemas' and tests' own files. Without a name all subjects are judged, one
// after another. `--write` puts the figures into docs/proof/mutation.md; `--sample=500` tries so many mutants, drawn by a fixed
// seed; `--workers=2` takes two processors; `--file=clock-time` looks at the files of that name only.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename, join, relative } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();
const { mutate } = await import('./mutation/mutate.mjs');
const { SUBJECTS } = await import('./mutation/subjects.mjs');
const { writeMutationPage } = await import('./mutation/mutation-page.mjs');
const { random } = await import('./test/random.mjs');

/** Of this process alone, so that two may run beside each other. */
const out = join(root, '.cache/mutation', String(process.pid));
/** A mutant that has not answered after this long never ends: noticed. */
const PATIENCE = Number(process.env.NEWCOMER_MUTATION_PATIENCE ?? 60_000);
/** Mutants of one process: each leaves its own copy of the modules in memory. */
const BATCH = 150;
/** Tests that take more of a processor, in milliseconds, judge no mutant: a mistake that only they notice has survived. */
const MOST_COST = 200;
/** Nor do those that read a whole county's export, or try ten thousand schedules. */
const SLOW_TESTS = /\/(?:[\w.-]*(?:bench|speed|performance|oracle|miami|known-data))\.test\.ts$/;
/** Properties are tried with a tenth of their usual cases, for every mutant is tried with all of them. */
const RUNS = '0.1';

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flag = (name) => flags.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const unknown = names.find((name) => !(name in SUBJECTS));
if (unknown !== undefined) {
  console.error(`There is no subject "${unknown}". Subjects: ${Object.keys(SUBJECTS).join(', ')}.`);
  process.exit(2);
}
// Other programs first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

for (const name of names.length > 0 ? names : Object.keys(SUBJECTS)) {
  const result = await judge(SUBJECTS[name]);
  const { noticed, tried, all } = result;
  console.log(`${name}: ${noticed} of ${tried} noticed${tried < all ? ` (${all} in all)` : ''}, ${((100 * noticed) / tried).toFixed(1)} %`);
  if (flags.includes('--write'))
    await writeMutationPage(
      name,
      result,
      `npm run mutation -- ${[name, ...flags.filter((each) => /^--sample/.test(each))].join(' ')} --write`,
    );
}

async function judge({ code, tests: more = [] }) {
  mkdirSync(out, { recursive: true });
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  const { mutants, mutated } = withMutants(code.flatMap(filesOf).filter((file) => !flag('file') || basename(file, '.ts') === flag('file')));
  const tests = [...new Set([...code, ...more].flatMap(filesOf))].filter((file) => file.endsWith('.test.ts') && !SLOW_TESTS.test(file));
  const looks = await run({ mutated, files: tests });
  const failing = looks.flatMap((look) =>
    look.tests.filter(({ failure }) => failure).map(({ name, failure }) => `${look.file}: ${name}: ${failure}`),
  );
  if (looks.length < tests.length || failing.length > 0) {
    console.error(`Tests fail without any change; mend them first. ${failing.join('\n')}`);
    process.exit(1);
  }
  const chosen = sampled(mutants, Number(flag('sample') ?? Infinity));
  const planned = chosen.map((mutant) => ({ ...mutant, files: judgesOf(mutant.id, looks) }));
  const survivors = [];
  const survives = (mutant) => {
    const { path, line, what, files } = mutant;
    survivors.push(mutant);
    console.log(`survived: ${path}:${line} ${what}${files.length > 0 ? '' : ' (no test comes here)'}`);
  };
  planned.filter(({ files }) => files.length === 0).forEach(survives);
  const reached = planned.filter(({ files }) => files.length > 0);
  const workers = Number(flag('workers') ?? 1);
  const shares = Array.from({ length: workers }, (_, index) => reached.filter((__, at) => at % workers === index));
  await Promise.all(shares.map((share) => tryAll(share, mutated, survives)));
  return {
    tried: chosen.length,
    all: mutants.length,
    noticed: chosen.length - survivors.length,
    files: Map.groupBy(chosen, ({ path }) => path),
    survivors,
  };
}

function filesOf(path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true })
    .map((name) => join(full, name))
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** Writes each file with all its mutants in it, to be switched on by their numbers. */
function withMutants(files) {
  const mutants = [];
  const mutated = {};
  for (const file of files.filter((each) => !/(?:\.test|schema|index|fixture)\.ts$|\/testing\//.test(each))) {
    const path = relative(root, file);
    const made = mutate(path, readFileSync(file, 'utf8'), mutants.length);
    mutants.push(...made.mutants.map((mutant) => ({ ...mutant, path })));
    mutated[file] = join(out, path.replaceAll('/', '_'));
    writeFileSync(mutated[file], made.code);
  }
  return { mutants, mutated };
}

function sampled(mutants, size) {
  if (mutants.length <= size) return mutants;
  const next = random(1);
  return mutants
    .map((mutant) => ({ mutant, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.id - b.id);
}

/** The test files that come by a mutant, the cheapest first; in each the tests that come by, and then the others, for a module may keep what one made. */
function judgesOf(id, looks) {
  return looks
    .filter(({ atLoad, tests }) => (atLoad.has(id) && tests.length > 0) || tests.some(({ reached }) => reached.has(id)))
    .map(({ file, tests }) => {
      const cost = ({ reached, cost: own }) => own + (reached.has(id) ? 0 : 1e9);
      const ordered = [...tests].sort((a, b) => cost(a) - cost(b));
      return { file, cost: tests.reduce((sum, test) => sum + test.cost, 0), tests: ordered.map(({ name, calls }) => ({ name, calls })) };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** Tries mutants one after another; one that never ends is stopped, which is noticed, and the rest go on in the next process. */
async function tryAll(planned, mutated, survives) {
  for (let left = planned; left.length > 0;) {
    const batch = left.slice(0, BATCH);
    const mutants = batch.map(({ id, files }) => ({ id, files }));
    const answers = await run({ mutated, mutants }, ({ id, isNoticed }) => isNoticed || survives(batch.find((mutant) => mutant.id === id)));
    left = left.slice(Math.min(answers.length + 1, batch.length));
  }
}

/** What a worker tells of a plan, until it ends or is silent for too long. */
function run(plan, hear = () => {}) {
  const file = join(out, `plan-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, JSON.stringify(plan));
  return new Promise((resolve) => {
    const told = [];
    const child = fork(join(root, 'scripts/mutation/worker.mjs'), [file], {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NEWCOMER_RUNS: RUNS },
    });
    const stop = () => child.kill('SIGKILL');
    let timer = setTimeout(stop, PATIENCE);
    child.on('message', (message) => {
      told.push(message);
      hear(message);
      clearTimeout(timer);
      timer = setTimeout(stop, PATIENCE);
    });
    child.on('close', () => {
      clearTimeout(timer);
      rmSync(file, { force: true });
      resolve(plan.mutants ? told : told.map(judges));
    });
  });
}

function judges({ file, atLoad, tests }) {
  const quick = tests.filter(({ cost }) => cost <= MOST_COST);
  return { file, atLoad: new Set(atLoad), tests: quick.map((test) => ({ ...test, reached: new Set(test.reached) })) };
}
