// node worker.mjs <shim> <ids> <test files …>: tries each mutant and prints "id killed" or "id survived".
import { pathToFileURL } from 'node:url';
import { stdout } from 'node:process';

const [shim, ids, ...files] = process.argv.slice(2);
const mutants = ids.split(',').map(Number);
let active = mutants.length === 1 ? mutants[0] : -1;
globalThis.__mutant = (id) => id === active;
try {
  const { firstFailure } = await import(pathToFileURL(shim).href);
  for (const file of files) await import(pathToFileURL(file).href);
  for (const id of mutants) {
    active = id;
    stdout.write(
      `${id} ${id !== -1 && (await firstFailure()) === undefined ? 'survived' : id === -1 ? ((await firstFailure()) ?? 'passed') : 'killed'}\n`,
    );
  }
} catch (error) {
  stdout.write(`${active} killed\n`);
  if (active === -1) console.error(error);
}
process.exit(0);
