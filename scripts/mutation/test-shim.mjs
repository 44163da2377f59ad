// Stands in for node:test while mutants run: collects the tests once, and runs them again for each mutant until the first
// one fails. A process of its own, so that a mutant that never ends can be stopped from outside.
const tests = [];
const setups = { before: [], beforeEach: [] };
const noop = () => {};

export function it(name, ...rest) {
  tests.push({ name, run: rest[rest.length - 1] });
}
export const test = it;
export function describe(_name, ...rest) {
  rest[rest.length - 1]();
}
export const suite = describe;
export const before = (run) => setups.before.push(run);
export const beforeEach = (run) => setups.beforeEach.push(run);
export const after = noop;
export const afterEach = noop;
export default it;

/** The name of the first test that fails; undefined where all pass. Tests that failed lately are tried first. */
export async function firstFailure() {
  for (const setup of setups.before) await setup();
  for (const one of [...tests]) {
    try {
      for (const setup of setups.beforeEach) await setup();
      await one.run({ diagnostic: noop, mock: {}, skip: noop });
    } catch {
      tests.splice(tests.indexOf(one), 1);
      tests.unshift(one);
      return one.name;
    }
  }
  return undefined;
}
