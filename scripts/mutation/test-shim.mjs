// Stands in for node:test while mutants run: collects the tests of a file, and runs those that it is asked for. It has no
// memory of its own between two calls of `collected`, so that each mutant meets a world in which nothing has run.
let scope;
let tests;

const inner = (outer) => ({ outer, name: '', before: [], beforeEach: [], after: [], afterEach: [], isStarted: false });
const last = (args) => args[args.length - 1];

export function it(name, ...rest) {
  tests.push({ name: `${scope.name}${name} ${tests.length}`, run: last(rest), scope });
}
export const test = it;
export function describe(name, ...rest) {
  scope = inner(scope);
  scope.name = `${scope.outer.name}${name} / `;
  last(rest)();
  scope = scope.outer;
}
export const suite = describe;
it.skip = describe.skip = it.todo = () => {};
export const before = (run) => scope.before.push(run);
export const beforeEach = (run) => scope.beforeEach.push(run);
export const after = (run) => scope.after.push(run);
export const afterEach = (run) => scope.afterEach.push(run);
export default it;

/** Tests that look at the clock judge the machine, and a program with mutants in it is slower than itself. */
const TIMED = /cpuUsage|performance\.now|Date\.now\(\)|assertLinear/;

/** The tests of a file, which `load` imports. */
export async function collected(load) {
  scope = inner(undefined);
  tests = [];
  await load();
  return tests.filter(({ run }) => run && !TIMED.test(run.toString()));
}

/** Runs a test with what has to be run before and after it. */
export async function runTest({ run, scope: own }) {
  const scopes = [];
  for (let at = own; at; at = at.outer) scopes.unshift(at);
  for (const each of scopes) {
    if (!each.isStarted) for (const hook of each.before) await hook();
    each.isStarted = true;
    for (const hook of each.beforeEach) await hook();
  }
  await run({ diagnostic: () => {}, mock: {}, skip: () => {} });
  for (const each of scopes) for (const hook of each.afterEach) await hook();
}

/** What tests that have run want done when all are over. */
export async function finish(ran) {
  const scopes = new Set();
  for (const { scope: own } of ran) for (let at = own; at; at = at.outer) scopes.add(at);
  for (const each of scopes) if (each.isStarted) for (const hook of each.after) await hook();
}
